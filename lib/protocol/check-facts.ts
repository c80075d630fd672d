import { applyBooking, type Booking, type BookingEvent } from './bookings'
import { BadFactsError } from './errors'
import type { ChatEvent, Facts, Instant } from './types'

/** What was wrong with an event, and so what was done about it. */
type RepairKind =
  /** Lies in the future: left in, it counts once its time has come. */
  | 'future'
  /** Came in the wrong order: sorted. */
  | 'out-of-order'
  /** The same event again: dropped. */
  | 'duplicate'
  /** A second opening, or one after the first message: dropped, the opening is what came first. */
  | 'late-opening'
  /** Moves, cancels or ends a session that nobody agreed or paid: dropped. */
  | 'unknown-session'
  /** Says that a session was held, or missed, before it began: dropped. */
  | 'ended-before-start'
  /** Reopens a chat that was not closed: dropped. */
  | 'not-closed'

export interface Repair {
  kind: RepairKind
  event: ChatEvent
}

/**
 * Facts made fit for `assess`, with a list of all that was not: a wrong fact never becomes a wrong deadline in
 * silence. Events of one instant keep their order.
 * @throws BadFactsError where a time is not a time: no repair can guess it
 */
export function checkFacts(facts: Facts, now: Instant): { facts: Facts; repairs: Repair[] } {
  requireTimes(facts)
  const repairs: Repair[] = []
  const report = (kind: RepairKind, event: ChatEvent) => void repairs.push({ kind, event })
  for (const event of misplaced(facts.events)) report('out-of-order', event)
  let events = [...facts.events].sort((a, b) => a.at - b.at)
  for (const event of events) if (event.at > now) report('future', event)
  for (const judge of [duplicates(), strayBookings(), strayReopenings(), lateOpenings()])
    events = sift(events, judge, report)
  return { facts: { ...facts, events }, repairs }
}

function requireTimes({ firstSeen, events }: Facts): void {
  if (!Number.isFinite(firstSeen)) throw new BadFactsError('firstSeen', -1)
  events.forEach((event, index) => {
    for (const field of ['at', 'session', 'to'] as const) {
      const time = (event as Partial<Record<typeof field, Instant>>)[field]
      if (time !== undefined && !Number.isFinite(time)) throw new BadFactsError(field, index)
    }
    if (!Number.isFinite(event.at)) throw new BadFactsError('at', index)
  })
}

function misplaced(events: readonly ChatEvent[]): ChatEvent[] {
  let latest = Number.NEGATIVE_INFINITY
  return events.filter(({ at }) => {
    const late = at < latest
    latest = Math.max(latest, at)
    return late
  })
}

/** Says what is wrong with an event, given those before it; null: nothing. */
type Judge = (event: ChatEvent) => RepairKind | null

function sift(
  events: readonly ChatEvent[],
  judge: Judge,
  report: (kind: RepairKind, event: ChatEvent) => void,
): ChatEvent[] {
  return events.filter((event) => {
    const kind = judge(event)
    if (kind) report(kind, event)
    return kind === null
  })
}

/** Two messages may share a minute, so only the very same event twice in a row is one. */
function duplicates(): Judge {
  let before = ''
  return (event) => {
    const same = JSON.stringify(event, Object.keys(event).sort()) === before
    before = JSON.stringify(event, Object.keys(event).sort())
    return same ? 'duplicate' : null
  }
}

function strayBookings(): Judge {
  const bookings: Booking[] = []
  return (event) => {
    if (!isBooking(event)) return null
    if ((event.what === 'held' || event.what === 'no-show') && event.at < event.session)
      return 'ended-before-start'
    return applyBooking(bookings, event, { at: event.at, order: 0 }) ? null : 'unknown-session'
  }
}

function isBooking(event: ChatEvent): event is BookingEvent {
  return ['agreed', 'paid', 'moved', 'cancelled', 'no-show', 'held'].includes(event.what)
}

function strayReopenings(): Judge {
  let closed = false
  return (event) => {
    const stray = event.what === 'reopened' && !closed
    if (event.what === 'closed') closed = true
    if (event.what === 'reopened') closed = false
    return stray ? 'not-closed' : null
  }
}

/** All openings that do not come first: without any, the first message is the opening. */
function lateOpenings(): Judge {
  let begun = false
  return (event) => {
    const late = begun && event.what === 'opened'
    begun ||= event.what === 'opened' || MESSAGES.has(event.what)
    return late ? 'late-opening' : null
  }
}
const MESSAGES: ReadonlySet<string> = new Set(['client', 'specialist', 'automatic', 'system'])
