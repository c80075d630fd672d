import { endOf, nextToCome } from './bookings'
import { readHistory } from './history'
import type { Span } from './quiet-time'
import type { Facts, Instant, Protocol } from './types'

/** The running or next session of a chat, agreed or paid; null: none, or it was called off. */
export function sessionTime(facts: Facts, protocol: Protocol, now: Instant): Span | null {
  const { bookings, closed } = readHistory(facts, protocol, now)
  if (closed) return null
  const next = nextToCome(
    bookings.filter(({ noShow }) => !noShow),
    now,
  )
  const to = next && endOf(next)
  return next?.start == null || to === null ? null : { from: next.start, to }
}
