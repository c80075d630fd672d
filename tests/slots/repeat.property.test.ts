import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { readCalendar } from '../../lib/slots/calendar/read'
import { joined } from '../../lib/slots/weekly'
import { calendar, event } from './calendars'

const ZONES = [
  'Europe/Madrid',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
]
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const WEEKS = 12

interface Rule {
  text: string
  fits(day: Temporal.PlainDate, first: Temporal.PlainDate): boolean
}

const monday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 })
const daysFrom = (first: Temporal.PlainDate, day: Temporal.PlainDate) => first.until(day).days

const daily = (every: number): Rule => ({
  text: `FREQ=DAILY;INTERVAL=${every}`,
  fits: (day, first) => daysFrom(first, day) % every === 0,
})
const weekly = (every: number, on: number[]): Rule => ({
  text: `FREQ=WEEKLY;INTERVAL=${every}${on.length > 0 ? `;BYDAY=${on.map((day) => DAYS[day - 1]).join(',')}` : ''}`,
  fits: (day, first) =>
    (daysFrom(monday(first), monday(day)) / 7) % every === 0 &&
    (on.length > 0 ? on.includes(day.dayOfWeek) : day.dayOfWeek === first.dayOfWeek),
})
const monthly = (every: number): Rule => ({
  text: `FREQ=MONTHLY;INTERVAL=${every}`,
  fits: (day, first) =>
    day.day === first.day && ((day.year - first.year) * 12 + day.month - first.month) % every === 0,
})
const nthWeekday = (every: number, nth: number, on: number): Rule => ({
  text: `FREQ=MONTHLY;INTERVAL=${every};BYDAY=${nth}${DAYS[on - 1]}`,
  fits: (day, first) =>
    day.dayOfWeek === on &&
    ((day.year - first.year) * 12 + day.month - first.month) % every === 0 &&
    Math.ceil(nth > 0 ? day.day / 7 : -(day.daysInMonth - day.day + 1) / 7 - 0.999) === nth,
})
const yearly: Rule = {
  text: 'FREQ=YEARLY',
  fits: (day, first) => day.day === first.day && day.month === first.month,
}

const every = fc.integer({ min: 1, max: 5 })
const rule = fc.oneof(
  every.map(daily),
  fc.tuple(every, fc.subarray([1, 2, 3, 4, 5, 6, 7])).map(([n, on]) => weekly(n, on)),
  every.map(monthly),
  fc
    .tuple(every, fc.constantFrom(1, 2, 4, -1, -2), fc.integer({ min: 1, max: 7 }))
    .map(([n, nth, on]) => nthWeekday(n, nth, on)),
  fc.constant(yearly),
)
const scene = fc.record({
  zone: fc.constantFrom(...ZONES),
  now: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) }),
  /** How long ago the series began, in days. */
  age: fc.integer({ min: -60, max: 2500 }),
  minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
  length: fc.integer({ min: 10, max: 4000 }),
  rule,
  /** Ends so many days from now. */
  until: fc.option(fc.integer({ min: -5, max: 80 })),
  removed: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
})

const compact = (text: string) => text.replace(/[-:]/g, '')
const utc = (at: number) => compact(new Date(at).toISOString().replace('.000', ''))

/** Every day asked in turn, on Temporal's calendar. */
function startsOf(first: Temporal.PlainDateTime, zone: string, { fits }: Rule, end: number): number[] {
  const starts: number[] = []
  for (let day = first.toPlainDate(); ; day = day.add({ days: 1 })) {
    const at = day.toPlainDateTime(first.toPlainTime()).toZonedDateTime(zone).epochMilliseconds
    if (at > end) return starts
    if (fits(day, first.toPlainDate())) starts.push(at)
  }
}

describe('a series, beside a calendar asked day by day', () => {
  it('is busy at the same times', () => {
    fc.assert(
      fc.property(scene, ({ zone, now, age, minute, length, rule, until, removed }) => {
        const at = Math.floor(now / 1000) * 1000
        const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
        const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })
        const anyDay = today.subtract({ days: age })
        // A series begins with a time of its own.
        let start = anyDay
        for (let days = 0; days < 200 && !rule.fits(start, start); days++) start = start.add({ days: 1 })
        const first = start.toPlainDateTime(time)
        const windowEnd = at + WEEKS * 7 * 86_400_000
        const last = until === null ? windowEnd : at + until * 86_400_000
        const starts = startsOf(first, zone, rule, Math.min(last, windowEnd))
        const from = first.toZonedDateTime(zone).epochMilliseconds
        const all = [...new Set([from, ...starts])]
        const gone = removed.flatMap((index) => starts.at(-1 - index) ?? [])
        const file = calendar(
          event(
            `DTSTART;TZID=${zone}:${compact(first.toString({ smallestUnit: 'second' }))}`,
            `DTEND:${utc(from + length * 60_000)}`,
            `RRULE:${rule.text}${until === null ? '' : `;UNTIL=${utc(last)}`}`,
            ...gone.map((instant) => `EXDATE:${utc(instant)}`),
          ),
        )
        const expected = all
          .filter((instant) => !gone.includes(instant))
          .map((instant) => ({
            from: Math.max(instant, at),
            to: Math.min(instant + length * 60_000, windowEnd),
          }))
          .filter((span) => span.from < span.to)
        expect(readCalendar(file, zone, at).busy).toEqual(joined(expected))
      }),
      { numRuns: 60 },
    )
  })
})
