import { DAY, HOUR } from './durations'
import type { Moment } from './moments'
import type { ChatEvent, Instant, SessionKind, SessionPlace } from './types'

/** One session as it stands now: moved ones carry their present start, with agreement and payment unchanged. */
export interface Booking {
  /** Null while no date was agreed. */
  start: Instant | null
  kind: SessionKind
  where: SessionPlace
  /** When its date was first agreed or paid (or, while it has none, the first agreement). */
  made: Moment
  /** The latest agreement. */
  agreed: Moment | null
  paid: Moment | null
  cancelled: Moment | null
  noShow: Moment | null
  /** The specialist says that it was held, paid or not. */
  markedHeld: boolean
  /** Starts it had before it was moved: late events may still name them. */
  formerStarts: readonly Instant[]
}

export type BookingEvent = Extract<
  ChatEvent,
  { what: 'agreed' | 'paid' | 'moved' | 'cancelled' | 'no-show' | 'held' }
>

/**
 * Takes one booking event into the list of sessions. Returns the session it was about, or null where it names
 * one that nobody agreed or paid (nothing changes then; checkFacts says so).
 */
export function applyBooking(bookings: Booking[], event: BookingEvent, moment: Moment): Booking | null {
  if (event.what === 'agreed' || event.what === 'paid') return agreeOrPay(bookings, event, moment)
  const booking = findBooking(bookings, event.session)
  if (!booking) return null
  if (event.what === 'cancelled') booking.cancelled = moment
  else if (event.what === 'moved') move(booking, event)
  else {
    booking.noShow = event.what === 'no-show' ? moment : null
    booking.markedHeld = event.what === 'held'
  }
  return booking
}

/** The first payment counts: the same payment seen again (on the page, and marked by hand) is not another one. */
function agreeOrPay(bookings: Booking[], event: BookingEvent & { what: 'agreed' | 'paid' }, moment: Moment) {
  const start = event.session ?? null
  const moved = event.what === 'paid' ? findMoved(bookings, start) : undefined
  const known = findStanding(bookings, start) ?? moved ?? dateUndated(bookings, moment)
  const target = known ?? newBooking(moment)
  if (!known) bookings.push(target)
  if (target !== moved) target.start = start
  target.kind = event.kind ?? target.kind
  target.where = event.where ?? target.where
  if (event.what === 'agreed') target.agreed = moment
  else target.paid ??= moment
  return target
}

/** A date agreed or paid within 7 days of an agreement without one is the date of that agreement. */
function dateUndated(bookings: readonly Booking[], moment: Moment): Booking | undefined {
  const undated = findStanding(bookings, null)
  if (!undated || !isToCome(undated, moment.at)) return undefined
  undated.made = moment
  return undated
}

const NONE: readonly Instant[] = []

function newBooking(made: Moment): Booking {
  return {
    start: null,
    kind: 'individual',
    where: 'online',
    made,
    agreed: null,
    paid: null,
    cancelled: null,
    noShow: null,
    markedHeld: false,
    formerStarts: NONE,
  }
}

function move(booking: Booking, { to, kind, where }: BookingEvent & { what: 'moved' }): void {
  if (booking.start !== null) booking.formerStarts = [...booking.formerStarts, booking.start]
  booking.start = to
  booking.kind = kind ?? booking.kind
  booking.where = where ?? booking.where
}

function findStanding(bookings: readonly Booking[], start: Instant | null): Booking | undefined {
  for (let i = bookings.length - 1; i >= 0; i--) {
    const booking = bookings[i]
    if (booking && booking.start === start && booking.cancelled === null) return booking
  }
  return undefined
}

/** A payment may still name the time from which a session was moved. */
function findMoved(bookings: readonly Booking[], start: Instant | null): Booking | undefined {
  return bookings.findLast((b) => start !== null && !b.cancelled && !b.paid && b.formerStarts.includes(start))
}

function findBooking(bookings: readonly Booking[], session: Instant | undefined): Booking | undefined {
  if (session === undefined) return findStanding(bookings, null)
  return (
    findStanding(bookings, session) ??
    bookings.findLast((b) => b.cancelled === null && b.formerStarts.includes(session))
  )
}

/** Start + 60 min, or 120 min for a couple; null without a date. */
export function endOf(booking: Booking): Instant | null {
  return booking.start === null ? null : booking.start + (booking.kind === 'couple' ? 2 : 1) * HOUR
}

/** An agreement without a date is taken as given up after 7 days. */
export const UNDATED_LASTS = 7 * DAY

/** Agreed or paid, not cancelled, and its end still ahead: a running session is to come. */
export function isToCome(booking: Booking, at: Instant): boolean {
  if (booking.cancelled) return false
  const end = endOf(booking)
  return at < (end ?? (booking.agreed ?? booking.made).at + UNDATED_LASTS)
}

/** Of these the one that runs, or begins next; null: none has a date to come. */
export function nextToCome(bookings: readonly Booking[], now: Instant): Booking | null {
  const begins = ({ start }: Booking) => start ?? Number.POSITIVE_INFINITY
  const toCome = bookings.filter((booking) => booking.start !== null && isToCome(booking, now))
  return toCome.toSorted((a, b) => begins(a) - begins(b))[0] ?? null
}

/** Paid (or marked as held), ended, neither cancelled nor a no-show. */
export function isHeld(booking: Booking, at: Instant): boolean {
  if (booking.cancelled || booking.noShow || !(booking.paid || booking.markedHeld)) return false
  const end = endOf(booking)
  return end !== null && end <= at
}

/** Of the sessions that fit, the one whose end is the latest. */
export function lastToEnd(
  bookings: readonly Booking[],
  fits: (booking: Booking, end: Instant) => boolean,
): Booking | null {
  let last: Booking | null = null
  let lastEnd = Number.NEGATIVE_INFINITY
  for (const booking of bookings) {
    const end = endOf(booking)
    if (end === null || end < lastEnd || !fits(booking, end)) continue
    last = booking
    lastEnd = end
  }
  return last
}
