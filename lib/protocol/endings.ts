import { type Booking, endOf, UNDATED_LASTS } from './bookings'
import { DAY, HOUR, MINUTE } from './durations'
import { byTheClock, isBefore, type Moment } from './moments'
import type { Case, Cause } from './rule'
import type { Instant } from './types'

/** The columns "met by" and "void": what ends a deadline. Each gives the moment it happened, or null. */

export function contact(number: 1 | 2 | 3) {
  return ({ history }: Case): Moment | null => history.contacts.nth(number - 1)
}

export function contactUpToDue({ history }: Case, _: Cause, due: Instant): Moment | null {
  const first = history.firstContact
  return first && first.at <= due ? first : null
}

/** An own message after what started the deadline. */
export function ownMessage({ history }: Case, { from }: Cause): Moment | null {
  return history.own.firstAfter(from)
}

/** The same breath in which a session was agreed is no reminder of it: a contact that begins 2 h later is. */
export function contactTwoHoursLater({ history }: Case, { from }: Cause): Moment | null {
  return history.contacts.firstAfter(byTheClock(from.at + 2 * HOUR))
}

export function asFound(_: Case, { metBy }: Cause): Moment | null {
  return metBy ?? null
}

/** An agreement or payment, made after the session's start, for a later session. */
export function nextSessionMade({ history }: Case, { booking }: Cause): Moment | null {
  const start = booking?.start ?? null
  if (start === null) return null
  let first: Moment | null = null
  for (const other of history.bookings) {
    if (other === booking || (other.start !== null && other.start <= start)) continue
    const made = madeSince(other, start)
    if (made && (!first || isBefore(made, first))) first = made
  }
  return first
}

/** The first word of this session since a moment: that it was made, agreed again, or paid. */
function madeSince({ made, agreed, paid }: Booking, since: Instant): Moment | null {
  if (made.at >= since) return made
  const again = agreed && agreed.at >= since ? agreed : null
  if (!paid || paid.at < since) return again
  return again && isBefore(again, paid) ? again : paid
}

/** The next session was there before this one began: nothing to agree. */
export function nextSessionStood(chat: Case, cause: Cause): Moment | null {
  const start = cause.booking?.start ?? null
  if (start === null) return null
  const others = chat.history.bookings.filter((b) => b !== cause.booking && b.made.at < start)
  if (others.length === 0) return null
  const met = nextSessionMade(chat, cause)
  const until = met?.at ?? chat.history.now
  const stood = others.some((other) => {
    if (other.cancelled && (!met || isBefore(other.cancelled, met))) return false
    return (endOf(other) ?? 0) > until
  })
  return stood ? byTheClock(start) : null
}

export function booked({ history }: Case): Moment | null {
  return history.booked
}

export function automaticMessage({ history }: Case): Moment | null {
  return history.automatic
}

export function quarterHourPassed(_: Case, __: Cause, due: Instant): Moment | null {
  return byTheClock(due + 15 * MINUTE)
}

export function contactAfterDue({ history }: Case, _: Cause, due: Instant): Moment | null {
  const first = history.firstContact
  return first && first.at > due ? first : null
}

/** With `stopOnReply`: the client wrote after the first contact. */
export function clientAnswered({ history, protocol }: Case): Moment | null {
  const first = history.firstContact
  return protocol.stopOnReply && first ? history.clients.firstAfter(first) : null
}

export function paid(_: Case, { booking }: Cause): Moment | null {
  return booking?.paid ?? null
}

export function cancelled(_: Case, { booking }: Cause): Moment | null {
  return booking?.cancelled ?? null
}

export function noShow(_: Case, { booking }: Cause): Moment | null {
  return booking?.noShow ?? null
}

/** The session's start; of an agreement without a date, 7 days after it. */
export function sessionStart(_: Case, { booking, from }: Cause): Moment {
  return byTheClock(booking?.start ?? from.at + UNDATED_LASTS)
}

export function sessionEnd(_: Case, { booking }: Cause): Moment | null {
  const end = booking && endOf(booking)
  return end === null || end === undefined ? null : byTheClock(end)
}

export function dayAfterDue(_: Case, __: Cause, due: Instant): Moment {
  return byTheClock(due + DAY)
}

export function laterSessionStarted({ history }: Case, { booking }: Cause): Moment | null {
  let first: number | null = null
  for (const { start, paid, cancelled } of history.bookings) {
    if (start === null || !paid || cancelled || start <= (booking?.start ?? 0)) continue
    if (first === null || start < first) first = start
  }
  return first === null ? null : byTheClock(first)
}
