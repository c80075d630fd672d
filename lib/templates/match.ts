import type { ChatLanguage } from '../facts'
import type { SessionPlace, Stage } from '../protocol/types'
import { catalogue } from './catalogue'
import { calledFor, nearby, type Signals } from './situations'
import type { Register, Template } from './types'

export interface Situation extends Signals {
  stage: Stage
  /** Contacts made so far: the next one is step `contacts + 1` of the three first messages. */
  contacts: number
  language: ChatLanguage
  /** Used where the language has more than one. */
  register: Register
  /** Place of the session. Absent: unknown, both kinds are offered, online first. */
  where?: SessionPlace | undefined
}

/**
 * The templates that fit, best first: what a fact calls for (a no-show, the weekend), then the stage, then what is
 * often needed beside it. Within each, the right step of the sequence, then those of no step, then the nearest step.
 * Spanish stands in for a language that lacks the occasion. A closed chat has nothing unless a fact calls for it.
 */
export function templatesFor(situation: Situation, library: readonly Template[] = catalogue): Template[] {
  const { stage } = situation
  const occasions: string[] = [...calledFor(situation), stage, ...nearby(stage)]
  return [...new Set(occasions)].flatMap((occasion) => ofOccasion(occasion, situation, library))
}

function ofOccasion(occasion: string, situation: Situation, library: readonly Template[]): Template[] {
  const fitting = library.filter((template) => template.occasion === occasion && fits(template, situation))
  const own = fitting.filter((template) => template.language === situation.language)
  const offered = own.length > 0 ? own : fitting.filter((template) => template.language === 'es')
  return offered.toSorted((a, b) => distance(a, situation) - distance(b, situation))
}

function fits(template: Template, { register, where }: Situation): boolean {
  return (
    (template.register ?? register) === register &&
    (where === undefined || (template.where ?? where) === where)
  )
}

/** 0: exactly this step. Templates of no step come right after. The place only parts equals. */
function distance({ sequence, where }: Template, { contacts }: Situation): number {
  const place = where === 'in-person' ? 0.25 : 0
  if (sequence === undefined) return 0.5 + place
  return Math.abs(sequence - (contacts + 1)) + place
}
