import type { ChatLanguage } from '../facts'
import type { SessionPlace, Stage } from '../protocol/types'
import { catalogue } from './catalogue'
import type { Register, Template } from './types'

export interface Situation {
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
 * The templates that fit, best first: the right step of the sequence, then those of no step, then the nearest
 * step. Spanish stands in for a language that lacks the stage. Empty where nothing is written (`closed`).
 */
export function templatesFor(situation: Situation, library: readonly Template[] = catalogue): Template[] {
  const fitting = library.filter((template) => fits(template, situation))
  const own = fitting.filter((template) => template.language === situation.language)
  const offered = own.length > 0 ? own : fitting.filter((template) => template.language === 'es')
  return offered.toSorted((a, b) => distance(a, situation) - distance(b, situation))
}

function fits(template: Template, { stage, register, where }: Situation): boolean {
  return (
    template.stage === stage &&
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
