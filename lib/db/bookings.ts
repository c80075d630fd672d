import type { BookingFact } from '../facts'
import type { Instant } from '../protocol/types'
import type { History, SeenMessage } from './schema'

/** A booking that a message of the page tells of, waiting for the specialist's yes or no. */
export interface Booking {
  id: string
  /** When the message was written, or first seen. */
  at: Instant
  fact: BookingFact
}

/** Bookings read in a chat that were neither confirmed nor dismissed, oldest first. */
export function bookingsOf({ seen, marks, dismissed }: History): Booking[] {
  return seen.flatMap(bookingIn).filter(({ id, fact }) => {
    const marked = marks.some(({ event }) => event.what === fact.what && sameSession(event, fact))
    return !marked && !dismissed.includes(id)
  })
}

function bookingIn({ booking, at, firstSeen, digest }: SeenMessage): Booking[] {
  if (!booking) return []
  const { what, session } = booking
  return [{ id: `${what}@${session ?? '?'}#${digest}`, at: at ?? firstSeen, fact: booking }]
}

function sameSession(event: object, fact: BookingFact): boolean {
  return fact.session === null || ('session' in event && event.session === fact.session)
}
