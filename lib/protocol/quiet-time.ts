import { DAY } from './durations'
import type { Instant, Weekday, WorkingHours } from './types'
import {
  offsetAt,
  quietPartsOfDay,
  readDaysOff,
  readWallTime,
  requireZone,
  type WallTime,
  weekdayOf,
} from './wall-clock'

/** A stretch of real time, half-open. */
export interface Span {
  from: Instant
  to: Instant
}

/**
 * Quiet time is worked out for 32 days at a go and kept, so that a deadline costs a look-up. A page holds its quiet
 * spans, in order and apart, and the working time that lies before each of them.
 */
export interface Page extends Span {
  quiet: readonly Span[]
  /** Working milliseconds of the page before `quiet[i]`. */
  workBefore: readonly number[]
  /** Working milliseconds of the whole page. */
  work: number
}

export const PAGE_LENGTH = 32 * DAY

/** Working hours, read once: what a wall day looks like. */
interface Reading {
  zone: string
  parts: readonly (readonly [number, number])[]
  daysOff: ReadonlySet<Weekday>
  holidays: ReadonlySet<WallTime>
  away: readonly [WallTime, WallTime] | null
}

interface Calendar extends Reading {
  pages: Map<number, Page>
  /** The page looked at last: the next question is nearly always about it. */
  last: Page | null
}

const calendars = new WeakMap<WorkingHours, Calendar>()
/** The working hours asked for last: nearly always those asked for next. */
const latest: { hours: WorkingHours | null; calendar: Calendar | null } = { hours: null, calendar: null }

/** The page that holds this instant. @throws UnknownZoneError, BadHoursError */
export function pageAt(hours: WorkingHours, at: Instant): Page {
  const calendar = latest.hours === hours && latest.calendar ? latest.calendar : calendarOf(hours)
  const { last } = calendar
  if (last && at >= last.from && at < last.to) return last
  return turnTo(calendar, at)
}

function calendarOf(hours: WorkingHours): Calendar {
  const calendar = calendars.get(hours) ?? { ...readHours(hours), pages: new Map(), last: null }
  calendars.set(hours, calendar)
  latest.hours = hours
  latest.calendar = calendar
  return calendar
}

function turnTo(calendar: Calendar, at: Instant): Page {
  const index = Math.floor(at / PAGE_LENGTH)
  let page = calendar.pages.get(index)
  if (!page) {
    page = writePage(calendar, index * PAGE_LENGTH)
    calendar.pages.set(index, page)
  }
  calendar.last = page
  return page
}

function readHours(hours: WorkingHours): Reading {
  requireZone(hours.zone)
  return {
    zone: hours.zone,
    parts: quietPartsOfDay(hours.quietHours),
    daysOff: readDaysOff(hours.daysOff),
    holidays: new Set(hours.holidays.map((day) => readWallTime(day, 'holidays'))),
    away: hours.away && [readWallTime(hours.away[0], 'away'), readWallTime(hours.away[1], 'away')],
  }
}

function writePage(reading: Reading, from: Instant): Page {
  const to = from + PAGE_LENGTH
  const quiet = join(stretchesOfOneOffset(reading.zone, from, to).flatMap((s) => quietIn(reading, s)))
  let work = 0
  let free = from
  const workBefore = quiet.map((span) => {
    work += span.from - free
    free = span.to
    return work
  })
  return { from, to, quiet, workBefore, work: work + to - free }
}

/**
 * Whether a moment is quiet is read off the clock on the wall at that moment. Within a stretch of one offset
 * wall time runs like real time, so a clock change needs no case of its own.
 */
function quietIn(reading: Reading, { from, to, offset }: Stretch): Span[] {
  const spans: Span[] = []
  const add = (wallFrom: WallTime, wallTo: WallTime) => {
    const span = { from: Math.max(wallFrom - offset, from), to: Math.min(wallTo - offset, to) }
    if (span.from < span.to) spans.push(span)
  }
  if (reading.away) add(...reading.away)
  for (let day = Math.floor((from + offset) / DAY) * DAY; day < to + offset; day += DAY) {
    const free = reading.daysOff.has(weekdayOf(day)) || reading.holidays.has(day)
    if (free) add(day, day + DAY)
    else for (const [start, end] of reading.parts) add(day + start, day + end)
  }
  return spans
}

function join(spans: Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else joined.push({ ...span })
  }
  return joined
}

interface Stretch extends Span {
  offset: number
}

/** Zones change their offset at most once within a day, so a look per day finds every change. */
function stretchesOfOneOffset(zone: string, from: Instant, to: Instant): Stretch[] {
  const stretches: Stretch[] = []
  let current: Stretch = { from, to, offset: offsetAt(zone, from) }
  for (let at = from + DAY; at <= to; at += DAY) {
    const offset = offsetAt(zone, at)
    if (offset === current.offset) continue
    const change = findChange(zone, at - DAY, at)
    stretches.push({ ...current, to: change })
    current = { from: change, to, offset }
  }
  return [...stretches, current]
}

function findChange(zone: string, before: Instant, after: Instant): Instant {
  const old = offsetAt(zone, before)
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle) === old) low = middle
    else high = middle
  }
  return high
}
