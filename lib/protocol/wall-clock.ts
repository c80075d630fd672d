import { tzOffset } from '@date-fns/tz/tzOffset'
import { DAY, MINUTE } from './durations'
import { BadHoursError, UnknownZoneError } from './errors'
import type { Instant, Weekday, WorkingHours } from './types'

/**
 * Wall time is counted as if the zone were UTC: milliseconds since 1970-01-01 00:00 on the wall. That turns
 * "21:00", "Friday" and "24 December" into plain arithmetic; only the offset ties it to real time.
 */
export type WallTime = number

const WEEKDAYS: readonly Weekday[] = [
  'thursday', // 1 January 1970
  'friday',
  'saturday',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
]

export function weekdayOf(wall: WallTime): Weekday {
  const day = Math.floor(wall / DAY) % 7
  return WEEKDAYS[day < 0 ? day + 7 : day] ?? 'thursday'
}

/** Milliseconds to add to an instant to get wall time in this zone. @throws UnknownZoneError */
export function offsetAt(zone: string, at: Instant): number {
  const minutes = tzOffset(zone, new Date(at))
  if (Number.isNaN(minutes)) throw new UnknownZoneError(zone)
  return Math.round(minutes * MINUTE)
}

/**
 * The instant of a wall time. Of a time that comes twice the first is meant; a time the clocks skip is read
 * with the offset from before the skip, so it falls as much later as the clocks jumped.
 */
export function instantOfWall(zone: string, wall: WallTime): Instant {
  const before = wall - offsetAt(zone, wall - DAY)
  if (before + offsetAt(zone, before) === wall) return before
  const after = wall - offsetAt(zone, wall + DAY)
  return after + offsetAt(zone, after) === wall ? after : before
}

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:mm` to wall time. @throws BadHoursError */
export function readWallTime(text: string, setting: 'holidays' | 'away'): WallTime {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d:\d\d))?$/.exec(text.trim())
  if (!match) throw new BadHoursError(setting, text)
  const [, year = '', month = '', day = '', time] = match
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  // 30 February and a 13th month would become other days.
  if (!new Date(midnight).toISOString().startsWith(`${year}-${month}-${day}`))
    throw new BadHoursError(setting, text)
  return midnight + (time ? readTimeOfDay(time, setting) : 0)
}

/** `HH:mm` (00:00 to 24:00) to milliseconds since midnight. @throws BadHoursError */
function readTimeOfDay(text: string, setting: BadHoursError['setting']): number {
  const match = /^(\d\d?):(\d\d)$/.exec(text.trim())
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
  if (!match || Number(match[2]) > 59 || minutes > 24 * 60) throw new BadHoursError(setting, text)
  return minutes * MINUTE
}

/** @throws UnknownZoneError where the zone is not one this browser knows. */
export function requireZone(zone: string): void {
  try {
    // tzOffset guesses an offset from names that merely end like one; Intl does not guess.
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    throw new UnknownZoneError(zone)
  }
}

/** Part of every wall day that is quiet: [from, to) in milliseconds since midnight; one across midnight is two. */
export function quietPartsOfDay(quiet: WorkingHours['quietHours']): (readonly [number, number])[] {
  if (!quiet) return []
  const from = readTimeOfDay(quiet[0], 'quietHours')
  const to = readTimeOfDay(quiet[1], 'quietHours')
  const parts = from <= to ? [[from, to] as const] : [[0, to] as const, [from, DAY] as const]
  return parts.filter(([start, end]) => start < end)
}

export function readDaysOff(days: readonly string[]): ReadonlySet<Weekday> {
  const known = days.map((day) => {
    const weekday = WEEKDAYS.find((name) => name === day)
    if (!weekday) throw new BadHoursError('daysOff', day)
    return weekday
  })
  return new Set(known)
}
