import type { Span } from '../templates/gaps'
import { findPhrases, type Phrases, wordsOf } from './phrases'
import type { Rules } from './rules'
import type { DraftContext } from './types'

/** Words for colleagues. Who used one first may hear it back. */
export function technicalTerms(text: string, context: DraftContext, rules: Rules): Span[] {
  const { always, 'first messages': early } = rules.technical
  const said = new Set((context.clientSaid ?? []).flatMap(wordsOf).map(stem))
  const found = [...findPhrases(always, text), ...(isFirstExchange(context) ? findPhrases(early, text) : [])]
  return found
    .filter((span) => !isDenied(text, span))
    .filter(({ start, end }) => !wordsOf(text.slice(start, end)).some((word) => said.has(stem(word))))
}

/** What may feel like pressure. "No tienes que decidirte" does not. */
export function pressing(text: string, rules: Rules): Span[] {
  return findPhrases(rules.pressing, text).filter((span) => !isDenied(text, span))
}

const DENIED =
  /(?<!\p{L})(no|not|don[’']t|never|without|sin|ningún|ninguna|si|if|не|без|жодн\p{L}+|якщо( ви)?)\s+$/iu

/** Right after "no", "if" and the like, in any of the three languages. */
const isDenied = (text: string, { start }: Span) => DENIED.test(text.slice(0, start))

const stem = (word: string) => (word.length > 4 ? word.slice(0, 6) : ` ${word}`)

/** The first exchanges: the three first messages, and the client's questions among them. */
export function isFirstExchange({ stage, contacts = 0 }: DraftContext): boolean {
  return stage === 'first-contact' || ((stage === 'no-reply' || stage === 'doubts') && contacts < 3)
}

/** Pet names, and "ти" or "tú" for somebody who did not offer it. */
export function tooFamiliar(text: string, context: DraftContext, rules: Rules): Span[] {
  const { anywhere, alone } = rules.familiar
  const close = [...findPhrases(anywhere, text), ...standingAlone(alone, text)]
  return [...close, ...uninvited(text, context, rules)]
}

/** Where the language has one polite form, until the client offers the other; in Spanish, as the specialist set it. */
function uninvited(text: string, { clientSaid = [], register }: DraftContext, rules: Rules): Span[] {
  const familiar = familiarOf(text, rules)
  if (rules.address.formal.length > 0)
    return register === 'usted' && formalOf(text, rules).length === 0 ? familiar.slice(0, 1) : []
  return clientSaid.some((said) => familiarOf(said, rules).length > 0) ? [] : familiar
}

/** Spanish tú and usted in one text: the place where the second of them begins. */
export function mixedAddress(text: string, rules: Rules): Span[] {
  const [tú, usted] = [familiarOf(text, rules)[0], formalOf(text, rules)[0]]
  if (!tú || !usted) return []
  return [tú.start > usted.start ? tú : usted]
}

const familiarOf = (text: string, rules: Rules) => addressed(rules.address.familiar, text, rules)
const formalOf = (text: string, rules: Rules) => addressed(rules.address.formal, text, rules)

/** "Podemos hablarnos de tú" speaks about the address. */
function addressed(phrases: Phrases, text: string, rules: Rules): Span[] {
  const none = findPhrases(rules.address['no address'], text, true)
  const inside = ({ start, end }: Span) => none.some((place) => place.start <= start && end <= place.end)
  return findPhrases(phrases, text, true).filter((span) => !inside(span))
}

function standingAlone(phrases: Phrases, text: string): Span[] {
  return findPhrases(phrases, text).filter(
    ({ start, end }) => BEFORE.test(text.slice(0, start)) && /^\s*($|[,.!?…:;)\n])/.test(text.slice(end)),
  )
}

/** A sign or a greeting before it. */
const BEFORE = /(^|[,.!?…¡\n]|(?<!\p{L})(hola|buenas|gracias|hello|hi|thanks|привіт|вітаю|дякую))\s*$/iu
