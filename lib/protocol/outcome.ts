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

/** Chats with this many contacts, and how many of them booked. */
export interface Conversion {
  contacts: number
  chats: number
  booked: number
}

const FIRST_DAYS = 5 * DAY
/** The platform looks at the last 90 days. */
const WINDOW = 90 * DAY

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

/**
 * How many chats of the last 90 days became a session, by number of contacts, fewest first. Chats excluded from
 * statistics are left out.
 */
export function conversion(outcomes: readonly Outcome[], now: Instant): Conversion[] {
  const rows = new Map<number, Conversion>()
  for (const { opened, contacts, bookedAt, excluded } of outcomes) {
    if (excluded || opened > now || opened <= now - WINDOW) continue
    const row = rows.get(contacts) ?? { contacts, chats: 0, booked: 0 }
    rows.set(contacts, { contacts, chats: row.chats + 1, booked: row.booked + (bookedAt === null ? 0 : 1) })
  }
  return [...rows.values()].sort((a, b) => a.contacts - b.contacts)
}
