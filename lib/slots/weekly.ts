import { DAY, MINUTE } from '../protocol/durations'
import type { Span } from '../protocol/quiet-time'
import type { Instant, Weekday } from '../protocol/types'
import { instantOfWall, offsetAt, type WallTime, weekdayOf } from '../protocol/wall-clock'
import type { Stretch, WeeklyHours } from './types'

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly Weekday[]

/** Offered where a calendar tells what is taken, but nothing what is worked: Monday to Friday, nine to eight. */
export const USUAL_HOURS: WeeklyHours = Object.fromEntries(
  WEEKDAYS.slice(0, 5).map((day) => [day, [['09:00', '20:00']]]),
)

export const hasHours = (weekly: WeeklyHours): boolean =>
  Object.values(weekly).some((stretches) => stretches.some(isStretch))

/** Does it end after it begins? */
export const isStretch = (stretch: Stretch): boolean => minutesOf(stretch) !== null

/**
 * The weekly hours as real time, from the wall day of `from` to that of `to`: in order, what touches joined within a
 * day. Stretches that end before they begin are left out.
 * @throws UnknownZoneError
 */
export function weeklySpans(weekly: WeeklyHours, zone: string, from: Instant, to: Instant): Span[] {
  const spans: Span[] = []
  const first = Math.floor((from + offsetAt(zone, from)) / DAY) * DAY
  for (let day = first; day < to + offsetAt(zone, to); day += DAY)
    spans.push(...spansOfDay(zone, day, weekly[weekdayOf(day)] ?? []))
  return spans
}

/**
 * A day of one offset is plain arithmetic. On the day of a clock change what the clock shows decides: an hour that
 * comes twice counts twice, one that is skipped not at all.
 */
function spansOfDay(zone: string, day: WallTime, stretches: readonly Stretch[]): Span[] {
  const [start, end] = [instantOfWall(zone, day), instantOfWall(zone, day + DAY)]
  const [before, after] = [offsetAt(zone, start), offsetAt(zone, end - 1)]
  const spansAt = (offset: number, from: Instant, to: Instant) =>
    stretches.flatMap((stretch) => {
      const [opens, closes] = minutesOf(stretch) ?? [0, 0]
      const span = {
        from: Math.max(from, day + opens * MINUTE - offset),
        to: Math.min(to, day + closes * MINUTE - offset),
      }
      return span.from < span.to ? [span] : []
    })
  if (before === after) return joined(spansAt(before, start, end))
  const change = changeBetween(zone, start, end)
  return joined([...spansAt(before, start, change), ...spansAt(after, change, end)])
}

/** The first moment of the new offset. */
function changeBetween(zone: string, from: Instant, to: Instant): Instant {
  const old = offsetAt(zone, from)
  let [low, high] = [from, to]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle) === old) low = middle
    else high = middle
  }
  return high
}

/** Spans in order and apart. */
export function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else apart.push({ ...span })
  }
  return apart
}

/** Minutes since midnight; null where the two are no stretch of a day. */
function minutesOf([from, to]: Stretch): [number, number] | null {
  const [opens, closes] = [from, to === '00:00' ? '24:00' : to].map((time) => {
    const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number)
    return hour * 60 + minute
  })
  return opens !== undefined && closes !== undefined && opens < closes ? [opens, closes] : null
}
