import { DAY } from '../../protocol/durations'
import type { Span } from '../../protocol/quiet-time'
import type { Instant } from '../../protocol/types'
import type { ContentLine } from './components'
import type { CalendarEvent } from './event'
import type { Moment } from './moments'
import { type Budget, readRule, repeated } from './repeat'
import type { Clocks } from './zones'

/**
 * The times of an event that touch the window: its own, those of its rules and those added, but for those removed and
 * those that `standIns` are there for.
 * @throws CalendarFault
 */
export function timesOf(
  event: CalendarEvent,
  standIns: readonly Moment[],
  window: Span,
  clocks: Clocks,
  budget: Budget,
): Span[] {
  if (!event.blocks) return []
  const starts = [
    event.clock(event.start.wall),
    ...event.rules.flatMap((rule) => startsBy(rule, event, window, budget)),
    ...event.added.map((moment) => clocks(moment)(moment.wall)),
  ]
  const isGone = absence(event, [...event.removed, ...standIns], clocks)
  return [...new Set(starts)]
    .filter((from) => !isGone(from))
    .map((from) => ({ from, to: event.endOf(from) }))
    .filter(({ from, to }) => from < to && from < window.to && to > window.from)
}

/** Of the rule's times those that may touch the window; possibly some before it. */
function startsBy(content: ContentLine, event: CalendarEvent, window: Span, budget: Budget): Instant[] {
  const { clock, start } = event
  const { rule, until } = readRule(content)
  const last = until ? clock(until.isDate ? until.wall + DAY - 1 : until.wall) : window.to
  const end = until?.isUtc ? until.wall : last
  const length = event.endOf(clock(start.wall)) - clock(start.wall)
  // Walls differ from each other by less than a day; a length of whole days may gain an hour.
  const from = window.from - length - 2 * DAY
  const starts: Instant[] = []
  if (end < from) return starts
  for (const wall of repeated(rule, start, from, content.line, budget)) {
    const at = clock(wall)
    if (at > end || at >= window.to) break
    starts.push(at)
  }
  return starts
}

/** Whether a time falls away. A whole day takes every time of it along: some programs remove by day. */
function absence(
  { start, clock }: CalendarEvent,
  moments: readonly Moment[],
  clocks: Clocks,
): (from: Instant) => boolean {
  const byDay = moments.filter(({ isDate }) => isDate && !start.isDate)
  const days = byDay.map(({ wall }) => ({ from: clock(wall), to: clock(wall + DAY) }))
  const gone = new Set(
    moments.filter((moment) => !byDay.includes(moment)).map((moment) => clocks(moment)(moment.wall)),
  )
  return (from) => gone.has(from) || days.some((day) => from >= day.from && from < day.to)
}
