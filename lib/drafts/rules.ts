import type { ChatLanguage } from '../facts'
import type { Phrases } from './phrases'
import en from './rules/en.json'
import es from './rules/es.json'
import uk from './rules/uk.json'

/** One language's rules, as its file holds them; how phrases are written is told in `phrases.ts`. */
export interface Rules {
  technical: {
    /** Words for colleagues, never for clients. */
    always: Phrases
    /** Words that wait until the first exchanges are over. */
    'first messages': Phrases
  }
  'contact elsewhere': Phrases
  /** Messengers and networks: fine as a subject, unless something in `offering` stands in the same sentence. */
  apps: Phrases
  offering: Phrases
  'paying elsewhere': Phrases
  /** In the same sentence they turn an offer of the above into its refusal … */
  refusing: Phrases
  /** … unless one of these stands there too. */
  'not refusing': Phrases
  pressing: Phrases
  familiar: {
    anywhere: Phrases
    /** Only where they stand by themselves: "Hola, cielo", but not "el cielo". */
    alone: Phrases
  }
  address: {
    familiar: Phrases
    formal: Phrases
    /** Speaks about the address, or only looks like one of its words. */
    'no address': Phrases
  }
  greetings: Phrases
  /** Before a name, they say that it is somebody else's: "tu hermana, Marta". */
  kin: Phrases
  'names that are words': Phrases
  /** A row of them is a telephone number, spelled out. */
  'number words': Phrases
  blanks: Phrases
  'frequent words': Phrases
}

export const RULES: Record<ChatLanguage, Rules> = { es, en, uk }
