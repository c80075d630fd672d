import { applyBooking, type Booking, type BookingEvent, isHeld, lastToEnd } from './bookings'
import { MINUTE } from './durations'
import { Messages } from './messages'
import type { Moment } from './moments'
import type { ChatEvent, CloseReason, Facts, Instant, Protocol } from './types'

/** A chat's facts up to one moment, sorted into the words the law uses. */
export interface History {
  now: Instant
  /** The opening; if unknown, the first message; if none, when the chat was first seen. */
  opened: Instant
  /** Messages typed by the specialist. */
  own: Messages
  clients: Messages
  /** First messages of the specialist's contacts. */
  contacts: Messages
  firstContact: Moment | null
  /** The automatic message, at its first appearance. */
  automatic: Moment | null
  bookings: Booking[]
  /** The session agreed, and the one paid, last. */
  lastAgreed: Booking | null
  lastPaid: Booking | null
  /** The held session that ended last. */
  held: Booking | null
  /** The first payment: it ends the opening sequence for good. */
  booked: Moment | null
  closed: (Moment & { reason: CloseReason }) | null
  /** When the next event that is already in the facts becomes known, if one lies after `now`. */
  nextEvent: Instant | null
}

/** Reads the facts up to and including `now`. Order of the list does not matter, but within one instant. */
export function readHistory(facts: Facts, protocol: Protocol, now: Instant): History {
  // Facts nearly always come sorted: whether they do is found while they are read, and nothing is copied.
  return (
    readSorted(facts, facts.events, protocol, now) ??
    (readSorted(
      facts,
      [...facts.events].sort((a, b) => a.at - b.at),
      protocol,
      now,
    ) as History)
  )
}

/** Null where an event lies before the one above it. */
function readSorted(
  { firstSeen }: Facts,
  events: readonly ChatEvent[],
  protocol: Protocol,
  now: Instant,
): History | null {
  const reader = new HistoryReader(events, now, protocol)
  let latest = Number.NEGATIVE_INFINITY
  for (let order = 0; order < events.length; order++) {
    const event = events[order] as ChatEvent
    const { at } = event
    if (at < latest) return null
    latest = at
    if (at <= now) reader.take(event, at, order)
    else reader.history.nextEvent ??= at
  }
  return reader.finish(firstSeen)
}

class HistoryReader {
  readonly history: History
  private opening: Instant | null = null
  private firstMessage: Instant | null = null
  /** When the last own message was written, while no client message has ended its contact. */
  private contactUntil = Number.NEGATIVE_INFINITY
  private readonly gap: number
  private readonly automaticCounts: boolean

  constructor(events: readonly ChatEvent[], now: Instant, protocol: Protocol) {
    this.gap = protocol.contactGapMinutes * MINUTE
    this.automaticCounts = protocol.automaticCounts
    this.history = {
      now,
      opened: now,
      own: new Messages(events),
      clients: new Messages(events),
      contacts: new Messages(events),
      firstContact: null,
      automatic: null,
      bookings: [],
      lastAgreed: null,
      lastPaid: null,
      held: null,
      booked: null,
      closed: null,
      nextEvent: null,
    }
  }

  take(event: ChatEvent, at: Instant, order: number): void {
    switch (event.what) {
      case 'client':
        this.firstMessage ??= at
        this.takeClient(order)
        break
      case 'specialist':
        this.firstMessage ??= at
        this.takeOwn(at, order)
        break
      case 'automatic':
        this.firstMessage ??= at
        this.takeAutomatic(at, order)
        break
      case 'system':
        this.firstMessage ??= at
        break
      case 'opened':
        this.opening ??= event.at
        break
      case 'closed':
        this.history.closed ??= { at: event.at, order, reason: event.reason }
        break
      case 'reopened':
        this.history.closed = null
        break
      default:
        this.takeBooking(event, { at: event.at, order })
    }
  }

  private takeClient(order: number): void {
    this.history.clients.add(order)
    this.contactUntil = Number.NEGATIVE_INFINITY
  }

  private takeOwn(at: Instant, order: number): void {
    this.history.own.add(order)
    if (at - this.contactUntil >= this.gap) this.history.contacts.add(order)
    this.contactUntil = at
  }

  private takeAutomatic(at: Instant, order: number): void {
    this.history.automatic ??= { at, order }
    if (this.automaticCounts) this.history.contacts.add(order)
  }

  private takeBooking(event: BookingEvent, moment: Moment): void {
    const { history } = this
    const booking = applyBooking(history.bookings, event, moment)
    if (!booking) return
    if (event.what === 'agreed') history.lastAgreed = booking
    if (event.what === 'paid' && booking.paid === moment) {
      history.lastPaid = booking
      history.booked ??= moment
    }
  }

  finish(firstSeen: Instant): History {
    const { history } = this
    history.firstContact = history.contacts.first()
    history.opened = this.opening ?? this.firstMessage ?? firstSeen
    history.held = lastToEnd(history.bookings, (booking) => isHeld(booking, history.now))
    return history
  }
}
