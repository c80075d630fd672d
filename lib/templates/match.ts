import type { ChatLanguage } from '../facts'
import type { SessionPlace, Stage } from '../protocol/types'
import { catalogue } from './catalogue'
import type { Offered } from './library'
import { ANYTIME, calledFor, nearby, type Signals } from './situations'
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
 * The templates that fit and are not hidden, best first: what a fact calls for (a no-show, the weekend), then the
 * stage, then what is often needed beside it, then own ones for any time. Within each, what was not used in this chat
 * yet; the right step of the sequence, then those of no step, then the nearest step; favourites; the specialist's own;
 * what worked; and of equal ones the order of the library stays. An own one of no step is right for every step: it was
 * written for this occasion by who knows best.
 * Spanish stands in for a language that lacks the occasion. A closed chat has nothing unless a fact calls for it.
 */
export function templatesFor<T extends Offered>(situation: Situation, library: readonly T[]): T[]
export function templatesFor(situation: Situation): Template[]
export function templatesFor(situation: Situation, library: readonly Offered[] = catalogue): Template[] {
  const { stage } = situation
  const called = calledFor(situation)
  const occasions: string[] = stage === 'closed' ? called : [...called, stage, ...nearby(stage), ANYTIME]
  return [...new Set(occasions)].flatMap((occasion) => ofOccasion(occasion, situation, library))
}

function ofOccasion(occasion: string, situation: Situation, library: readonly Offered[]): Template[] {
  const fitting = library.filter((template) => template.occasion === occasion && fits(template, situation))
  const own = fitting.filter((template) => template.language === situation.language)
  const standIn = occasion === ANYTIME ? [] : fitting.filter((template) => template.language === 'es')
  const offered = (own.length > 0 ? own : standIn).filter(({ hidden }) => !hidden)
  const merits = new Map(offered.map((template) => [template, meritsOf(template, situation, offered)]))
  return offered.toSorted((a, b) => compare(merits.get(a) ?? [], merits.get(b) ?? []))
}

const isOwn = ({ origin }: Offered) => origin === 'own'

/** In order of their weight; of each the smaller is the better. */
function meritsOf(template: Offered, situation: Situation, among: readonly Offered[]): number[] {
  const used = template.lastUsed ? 1 : 0
  const favourite = template.favourite ? 0 : 1
  const house = isOwn(template) ? 0 : 1
  return [used, distance(template, situation), favourite, house, -(shareOf(template) ?? usualShare(among))]
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((merit, i) => merit - (b[i] ?? merit)).find((difference) => difference !== 0) ?? 0

const shareOf = ({ rate }: Offered): number | null => (rate ? rate.booked / rate.chats : null)

/** Of what little is known, the middle is assumed: it goes neither before what works nor after what does not. */
function usualShare(among: readonly Offered[]): number {
  const shares = among.flatMap((one) => shareOf(one) ?? [])
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
}

function fits(template: Template, { register, where }: Situation): boolean {
  return (
    (template.register ?? register) === register &&
    (where === undefined || (template.where ?? where) === where)
  )
}

/** 0: exactly this step. Templates of no step come right after. The place only parts equals. */
function distance(template: Offered, { contacts }: Situation): number {
  const { sequence, where } = template
  const place = where === 'in-person' ? 0.25 : 0
  if (sequence === undefined) return (isOwn(template) ? 0 : 0.5) + place
  return Math.abs(sequence - (contacts + 1)) + place
}
