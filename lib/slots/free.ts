import { DAY, HOUR, MINUTE } from '../protocol/durations'
import type { Span } from '../protocol/quiet-time'
import type { Instant, SessionKind, WorkingHours } from '../protocol/types'
import { offsetAt } from '../protocol/wall-clock'
import { workingBetween } from '../protocol/working-time'
import { spread } from './spread'
import type { WeeklyHours } from './types'
import { weeklySpans } from './weekly'

export interface SlotOptions {
  /** Zone, rest, days off, holidays and absence of the specialist: no session touches them. */
  working: WorkingHours
  kind?: SessionKind
  /** How many to offer at most. */
  count?: number
  /** Where the busy times are known only so far, nothing is offered beyond. */
  until?: Instant
}

/** A session is paid, moved and cancelled until 24 h before. */
const NOTICE = 24 * HOUR
/** Further ahead nobody is asked to plan. */
const AHEAD = 28 * DAY
const HALF_HOUR = 30 * MINUTE

/**
 * The next free sessions to offer, in order of time: an hour each, two for a couple, wholly within the weekly hours,
 * outside 24 h notice and of everything busy. Spread over days and over the parts of the day.
 * @param busy spans of real time, in any order
 * @throws UnknownZoneError, BadHoursError
 */
export function freeSlots(
  weekly: WeeklyHours,
  busy: readonly Span[],
  now: Instant,
  { working, kind = 'individual', count = 3, until = Number.POSITIVE_INFINITY }: SlotOptions,
): Span[] {
  const length = kind === 'couple' ? 2 * HOUR : HOUR
  const earliest = now + NOTICE
  const isFree = ({ from, to }: Span) =>
    busy.every((other) => other.to <= from || other.from >= to) &&
    workingBetween(working, from, to) === to - from
  const slots = weeklySpans(weekly, working.zone, earliest, earliest + AHEAD)
    .flatMap((span) => slotsIn(span, length, working.zone, isFree))
    .filter(({ from, to }) => from >= earliest && to <= until)
  return spread(slots, working.zone, count)
}

/**
 * Sessions one after the other, so that the hours do not fall to pieces; after something busy they go on at the next
 * half hour of the clock.
 */
function slotsIn(span: Span, length: number, zone: string, isFree: (slot: Span) => boolean): Span[] {
  const slots: Span[] = []
  for (let from = span.from; from + length <= span.to; ) {
    const slot = { from, to: from + length }
    const free = isFree(slot)
    if (free) slots.push(slot)
    from = free ? slot.to : nextHalfHour(zone, from)
  }
  return slots
}

function nextHalfHour(zone: string, at: Instant): Instant {
  const offset = offsetAt(zone, at)
  return (Math.floor((at + offset) / HALF_HOUR) + 1) * HALF_HOUR - offset
}
