import { lastToEnd, nextToCome } from '../protocol/bookings'
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
