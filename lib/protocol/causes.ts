import { type Booking, endOf, lastToEnd } from './bookings'
import { MINUTE } from './durations'
import type { History } from './history'
import { byTheClock, type Moment } from './moments'
import type { Case, Cause } from './rule'
import type { Instant } from './types'

/** The column "exists": what starts each deadline. */

export function opening({ history }: Case): Cause | null {
  if (history.opened > history.now) return null
  // One opening per chat: the name stays even if an earlier message moves the time.
  return { word: 'opened', key: null, from: byTheClock(history.opened) }
}

/** The oldest client message of the latest ones without an answer, or of the last ones answered. */
export function clientMessage({ history }: Case): Cause | null {
  const from = oldestUnanswered(history, null) ?? oldestAnswered(history)
  return from && { word: 'client', key: from.at, from }
}

/** Oldest client message after the first contact with no own message after it (all as of `until`). */
export function oldestUnanswered(history: History, until: Moment | null): Moment | null {
  const first = history.firstContact
  if (!first) return null
  const own = until ? history.own.lastBefore(until) : history.own.latest()
  const since = own && own.order > first.order ? own : first
  const found = history.clients.firstAfter(since)
  return found && (!until || found.order < until.order) ? found : null
}

/** Goes back over the own messages to the last one that answered something. */
function oldestAnswered(history: History): Moment | null {
  const last = history.clients.latest()
  const answer = last && history.own.firstAfter(last)
  return answer && oldestUnanswered(history, answer)
}

export function latestAgreement({ history }: Case): Cause | null {
  const booking = history.lastAgreed
  const from = booking?.agreed
  return from ? { word: 'agreed', key: from.at, from, booking } : null
}

export function latestPayment({ history }: Case): Cause | null {
  const booking = history.lastPaid
  const from = booking?.paid
  return from ? { word: 'paid', key: from.at, from, booking } : null
}

export function nextOnlineSession({ history }: Case): Cause | null {
  let next: Booking | null = null
  for (const booking of history.bookings) {
    const { start, paid, cancelled, where } = booking
    if (start === null || !paid || cancelled || where !== 'online' || start <= history.now) continue
    if (!next || start < (next.start ?? start)) next = booking
  }
  return next?.paid ? { word: 'session', key: next.start, from: next.paid, booking: next } : null
}

/** How long before the end of a session the next one comes up. */
export const CLOSING_MINUTES = 10 * MINUTE

/** The paid session that ended last, or is in its last ten minutes: one that was cancelled only if there is no other. */
export function endingSession({ history }: Case): Cause | null {
  const { now, bookings } = history
  const ending = ({ paid }: Booking, end: Instant) => paid !== null && end - CLOSING_MINUTES <= now
  const booking =
    lastToEnd(bookings, (b, end) => b.cancelled === null && ending(b, end)) ?? lastToEnd(bookings, ending)
  const end = booking && endOf(booking)
  if (!booking || end === null) return null
  return { word: 'session', key: booking.start, from: byTheClock(end - CLOSING_MINUTES), booking }
}

export function heldSession({ history }: Case): Cause | null {
  const { held } = history
  const end = held && endOf(held)
  if (!held || end === null) return null
  return { word: 'session', key: held.start, from: byTheClock(end), booking: held }
}
