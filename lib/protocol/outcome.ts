import { DAY, MINUTE } from './durations'
import { readHistory } from './history'
import { byTheClock } from './moments'
import type { Facts, Instant, Protocol, WorkingHours } from './types'
import { workingBetween } from './working-time'

/** What came of one chat. */
export interface Outcome {
  opened: Instant
  /** Contacts within 5 days of the opening and before the first payment. */
  contacts: number
  /** Working minutes from the opening to the first own message; null while there is none. */
  firstAnswerMinutes: number | null
  /** Of the first payment; null while there is none. */
  bookedAt: Instant | null
  /** Closed as "excluded from statistics". */
  excluded: boolean
}

const FIRST_DAYS = 5 * DAY

export function outcomeOf(facts: Facts, protocol: Protocol, hours: WorkingHours, now: Instant): Outcome {
  const { opened, own, contacts, booked, closed } = readHistory(facts, protocol, now)
  const until = Math.min(opened + FIRST_DAYS, booked?.at ?? Number.POSITIVE_INFINITY)
  const first = own.first()
  return {
    opened,
    contacts: contacts.countUpTo(byTheClock(until + 1)),
    firstAnswerMinutes: first ? workingBetween(hours, opened, first.at) / MINUTE : null,
    bookedAt: booked?.at ?? null,
    excluded: closed?.reason === 'excluded',
  }
}
