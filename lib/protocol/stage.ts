import { type Booking, endOf, isToCome } from './bookings'
import { DAY } from './durations'
import type { History } from './history'
import { byTheClock, type Moment } from './moments'
import { lastInteraction, SILENCE } from './reactivation'
import type { GivenReason, ReasonId, Stage } from './types'

/** How long a held session colours the chat, if nothing is written after it. */
export const AFTERGLOW = 7 * DAY

/** A stage and what speaks for it. */
export interface StageFound {
  stage: Stage
  reason: GivenReason
}

/** The stages in their order: the first that fits is the stage of the chat. */
const stages: readonly ((history: History) => StageFound | null)[] = [
  closed,
  paid,
  afterSession,
  agreedUnpaid,
  firstContact,
  doubts,
  inactive,
  ongoing,
]

export function stageOf(history: History): StageFound {
  for (const find of stages) {
    const found = find(history)
    if (found) return found
  }
  return noReply(history)
}

function found(stage: Stage, id: ReasonId, values: GivenReason['values']): StageFound {
  return { stage, reason: { id, values } }
}

function closed({ closed }: History) {
  return closed && found('closed', 'closed', { at: closed.at, reason: closed.reason })
}

function paid({ bookings, now }: History) {
  const next = earliest(bookings, (b) => b.paid !== null && isToCome(b, now))
  return next && found('paid', 'session-to-come', { session: next.start ?? 0, where: next.where })
}

function afterSession(history: History) {
  const session = history.held
  const end = session && endOf(session)
  if (end === null || history.now >= end + AFTERGLOW || history.own.firstAfter(byTheClock(end))) return null
  return found('after-session', 'session-ended', { at: end })
}

function agreedUnpaid({ bookings, now }: History) {
  const waiting = (b: Booking) => b.agreed !== null && !b.paid && now < (b.start ?? now + 1)
  const next = earliest(bookings, (b) => waiting(b) && isToCome(b, now))
  const at = (next?.agreed ?? next?.made)?.at
  if (!next || at === undefined) return null
  return next.start === null
    ? found('agreed-unpaid', 'agreed-without-date', { at })
    : found('agreed-unpaid', 'agreed-not-paid', { at, session: next.start })
}

/** Of those that fit, the one that starts first; without a date comes last. */
function earliest(bookings: readonly Booking[], fits: (booking: Booking) => boolean): Booking | null {
  const start = (booking: Booking) => booking.start ?? Number.POSITIVE_INFINITY
  let first: Booking | null = null
  for (const booking of bookings)
    if (fits(booking) && !(first && start(first) <= start(booking))) first = booking
  return first
}

function firstContact({ contacts, automatic, opened }: History) {
  if (contacts.count > 0) return null
  return automatic
    ? found('first-contact', 'only-automatic', { at: automatic.at })
    : found('first-contact', 'nothing-written', { since: opened })
}

/** A client message with no own message after it, before the first contact or later. */
function doubts(history: History) {
  const waiting = oldestWaiting(history)
  return waiting && found('doubts', 'client-waiting', { since: waiting.at })
}

function oldestWaiting({ own, clients }: History): Moment | null {
  const last = own.latest()
  return last ? clients.firstAfter(last) : clients.first()
}

function inactive(history: History) {
  const last = lastInteraction(history)
  return last && history.now >= last.at + SILENCE ? found('inactive', 'silence', { since: last.at }) : null
}

function ongoing(history: History) {
  const session = history.held
  return session && found('ongoing', 'session-held', { at: endOf(session) ?? 0 })
}

function noReply({ own, contacts, clients, opened }: History) {
  const last = own.latest() ?? contacts.latest()
  const answer = clients.latest()
  const count = answer ? contacts.countAfter(answer) : contacts.count
  return found('no-reply', 'no-answer-seen', { since: last?.at ?? opened, count })
}
