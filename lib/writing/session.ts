import { type Booking, isToCome, lastToEnd } from '../protocol/bookings'
import { readHistory } from '../protocol/history'
import type { Facts, Instant, Protocol } from '../protocol/types'
import type { SessionOfChat } from './types'

/** Of the sessions agreed or paid and not cancelled the running or next one, else the latest; null: none. */
export function sessionOfChat(facts: Facts, protocol: Protocol, now: Instant): SessionOfChat | null {
  const standing = readHistory(facts, protocol, now).bookings.filter(({ cancelled }) => !cancelled)
  const booking = nextToCome(standing, now) ?? lastToEnd(standing, () => true)
  if (!booking || booking.start === null) return null
  const { start, where, kind } = booking
  return { start, paid: booking.paid !== null, where, kind }
}

function nextToCome(bookings: readonly Booking[], now: Instant): Booking | null {
  const begins = ({ start }: Booking) => start ?? Number.POSITIVE_INFINITY
  const toCome = bookings.filter((booking) => booking.start !== null && isToCome(booking, now))
  return toCome.toSorted((a, b) => begins(a) - begins(b))[0] ?? null
}
