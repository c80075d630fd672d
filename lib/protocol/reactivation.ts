import { type Booking, endOf, isToCome } from './bookings'
import { oldestUnanswered } from './causes'
import { DAY } from './durations'
import type { History } from './history'
import { byTheClock, isBefore, type Moment } from './moments'
import type { Case, Cause } from './rule'

/** Two weeks of silence, in real hours. */
export const SILENCE = 14 * DAY

/**
 * Silence since the last interaction. One that was met stays until the client gives a sign: the same silence is
 * not broken twice.
 */
export function silence({ history }: Case): Cause | null {
  const broken = brokenSilence(history)
  if (broken) return broken
  const last = lastInteraction(history)
  return last && mayReactivate(history, null) ? silenceSince(last, null) : null
}

/** The latest of client messages, own messages and ends of held sessions (failing all: of the contacts). */
export function lastInteraction(history: History): Moment | null {
  const sign = lastSign(history)
  const own = history.own.latest()
  const last = sign && own ? (isBefore(sign, own) ? own : sign) : (sign ?? own)
  // With `automaticCounts` the automatic message may be the only contact.
  return last ?? history.contacts.latest()
}

/** The client's latest sign of life: a message, or the end of a held session. */
export function lastSign(history: History): Moment | null {
  const message = history.clients.latest()
  const session = history.held
  const end = session && endOf(session)
  if (end === null) return message
  const ended = byTheClock(end)
  return message && isBefore(ended, message) ? message : ended
}

/** The two-week reminder that was written in this silence, and the silence it broke. */
function brokenSilence(history: History): Cause | null {
  const sign = lastSign(history)
  let last = sign ?? history.own.first()
  for (let i = last ? history.own.countUpTo(last) : 0; last; i++) {
    const next = history.own.nth(i)
    if (next && next.at >= last.at + SILENCE && mayReactivate(history, next)) return silenceSince(last, next)
    last = next
  }
  return null
}

function silenceSince(from: Moment, metBy: Moment | null): Cause {
  return { word: 'silence', key: from.at, from, metBy }
}

/** At least one contact, no agreed or paid session to come, no open reply: as of `until`, or now. */
function mayReactivate(history: History, until: Moment | null): boolean {
  const first = history.firstContact
  if (!first || (until && !isBefore(first, until))) return false
  if (history.bookings.some((booking) => wasToCome(booking, until, history.now))) return false
  return oldestUnanswered(history, until) === null
}

function wasToCome(booking: Booking, until: Moment | null, now: number): boolean {
  if (!until) return isToCome(booking, now)
  if (isBefore(until, booking.made)) return false
  if (booking.cancelled && isBefore(booking.cancelled, until)) return false
  return isToCome({ ...booking, cancelled: null }, until.at)
}
