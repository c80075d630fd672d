import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkingHours } from '../../lib/protocol/types'
import {
  addWorking,
  isQuiet,
  quietEnd,
  quietStart,
  subtractWorking,
  workingBetween,
} from '../../lib/protocol/working-time'
import { Oracle } from './oracle'

const ZONES = [
  'Europe/Madrid',
  'Europe/Kyiv',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Chatham',
]
const FROM = Date.UTC(1990, 0, 1)
const TO = Date.UTC(2040, 0, 1)

const instant = fc.integer({ min: FROM, max: TO })
/** Near the changes of the clocks, where things break, more often than chance would have it. */
const delicate = fc
  .tuple(
    fc.integer({ min: 1990, max: 2039 }),
    fc.constantFrom(2, 3, 8, 9),
    fc.integer({ min: 0, max: 16 * 86_400_000 }),
  )
  .map(([year, month, into]) => Date.UTC(year, month, 24) + into)
const moment = fc.oneof(instant, delicate)
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 29, 30, 59))
  .map(([h, m]) => clock(h, m))
const daysOff = fc.subarray(['monday', 'wednesday', 'friday', 'saturday', 'sunday'] as const, {
  maxLength: 3,
})

function clock(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Hours with a holiday and an absence near the moment, so that they matter. */
function hoursAround(zone: string, at: number): fc.Arbitrary<WorkingHours> {
  const date = (days: number) => new Date(at + days * 86_400_000).toISOString().slice(0, 10)
  return fc.record({
    zone: fc.constant(zone),
    quietHours: fc.option(fc.tuple(time, time), { freq: 5 }),
    daysOff,
    holidays: fc.subarray([date(-1), date(0), date(1), date(2)], { maxLength: 2 }),
    away: fc.option(
      fc
        .tuple(fc.integer({ min: -3, max: 2 }), fc.integer({ min: 0, max: 5 }), time)
        .map(([from, length, at]) => [date(from), `${date(from + length)} ${at}`] as const),
      { freq: 2 },
    ),
    leadMinutes: fc.constant(30),
  })
}

const scene = (zone: string) =>
  moment.chain((at) =>
    fc.tuple(fc.constant(at), hoursAround(zone, at), fc.integer({ min: 1, max: 6 * 3_600_000 })),
  )
const RUNS = { numRuns: 100 }

describe.each(ZONES)('working time in %s', (zone) => {
  it('agrees with Temporal on what is quiet, to the millisecond', () => {
    fc.assert(
      fc.property(scene(zone), ([at, hours]) => {
        expect(isQuiet(hours, at)).toBe(new Oracle(hours).isQuiet(at))
      }),
      RUNS,
    )
  })

  it('agrees with Temporal on adding and on the difference, to the millisecond', () => {
    fc.assert(
      fc.property(scene(zone), ([at, hours, work]) => {
        const oracle = new Oracle(hours)
        const due = addWorking(hours, at, work)
        expect(due).toBe(oracle.add(at, work))
        expect(workingBetween(hours, at, due ?? at)).toBe(oracle.between(at, due ?? at))
      }),
      RUNS,
    )
  })

  it('takes away the latest instant from which so much remains', () => {
    fc.assert(
      fc.property(scene(zone), ([until, hours, work]) => {
        const from = subtractWorking(hours, until, work) ?? Number.NaN
        const oracle = new Oracle(hours)
        expect(oracle.between(from, until)).toBe(work)
        expect(oracle.isQuiet(from)).toBe(false)
      }),
      RUNS,
    )
  })
})

const anyScene = fc.constantFrom(...ZONES).chain(scene)

describe('laws of working time', () => {
  it('is due no earlier than it starts, and later for more work or a later start', () => {
    fc.assert(
      fc.property(anyScene, fc.nat({ max: 7_200_000 }), ([at, hours, work], more) => {
        const due = addWorking(hours, at, work) ?? Number.NaN
        expect(due).toBeGreaterThanOrEqual(at + work)
        expect(addWorking(hours, at, work + more)).toBeGreaterThanOrEqual(due)
        expect(addWorking(hours, at + more, work)).toBeGreaterThanOrEqual(due)
      }),
      RUNS,
    )
  })

  it('adds in two steps what it adds in one', () => {
    fc.assert(
      fc.property(anyScene, fc.integer({ min: 1, max: 7_200_000 }), ([at, hours, work], more) => {
        const between = addWorking(hours, at, work) ?? Number.NaN
        expect(addWorking(hours, between, more)).toBe(addWorking(hours, at, work + more))
      }),
      RUNS,
    )
  })

  it('bounds quiet time by moments that are not quiet', () => {
    fc.assert(
      fc.property(anyScene, ([at, hours]) => {
        const [start, end] = [quietStart(hours, at) ?? Number.NaN, quietEnd(hours, at) ?? Number.NaN]
        const quiet = isQuiet(hours, at)
        expect(end > at).toBe(quiet)
        expect([start - 1, start, end - 1, end].map((edge) => isQuiet(hours, edge))).toEqual(
          quiet ? [false, true, true, false] : [isQuiet(hours, at - 1), false, isQuiet(hours, at - 1), false],
        )
        expect(workingBetween(hours, start, end)).toBe(0)
      }),
      RUNS,
    )
  })
})
