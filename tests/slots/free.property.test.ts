import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../lib/protocol/quiet-time'
import type { WorkingHours } from '../../lib/protocol/types'
import { freeSlots } from '../../lib/slots/free'
import type { Stretch, WeeklyHours } from '../../lib/slots/types'
import { SlotOracle } from './oracle'

const ZONES = ['Europe/Madrid', 'America/Santiago', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Asia/Kolkata']
const HOUR = 3_600_000
const DAY = 24 * HOUR
const QUARTER = HOUR / 4

/** Days before a change of the clocks somewhere, and any others. */
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) }),
  fc
    .tuple(fc.constantFrom(2024, 2025, 2026, 2027), fc.constantFrom(2, 3, 8, 9), fc.nat({ max: 16 * DAY }))
    .map(([year, month, into]) => Date.UTC(year, month, 20) + into),
)
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.constantFrom(0, 15, 30, 40))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const stretch: fc.Arbitrary<Stretch> = fc.tuple(time, time)
const weekly: fc.Arbitrary<WeeklyHours> = fc.record(
  {
    monday: fc.array(stretch, { maxLength: 3 }),
    wednesday: fc.array(stretch, { maxLength: 2 }),
    saturday: fc.array(stretch, { maxLength: 2 }),
    sunday: fc.array(stretch, { maxLength: 3 }),
  },
  { requiredKeys: [] },
)
const busyAfter = (now: number): fc.Arbitrary<Span[]> =>
  fc.array(
    fc
      .tuple(fc.nat({ max: 30 * DAY }), fc.integer({ min: 1, max: 3 * DAY }))
      .map(([after, length]) => ({ from: now + after, to: now + after + length })),
    { maxLength: 12 },
  )
const dateAfter = (now: number, days: number) => new Date(now + days * DAY).toISOString().slice(0, 10)
const workingAfter = (zone: string, now: number): fc.Arbitrary<WorkingHours> =>
  fc.record({
    zone: fc.constant(zone),
    quietHours: fc.option(fc.tuple(time, time), { freq: 2 }),
    daysOff: fc.subarray(['monday', 'saturday'] as const),
    holidays: fc.subarray([dateAfter(now, 2), dateAfter(now, 5), dateAfter(now, 6)]),
    away: fc.option(
      fc.nat({ max: 9 }).map((after) => [dateAfter(now, after), dateAfter(now, after + 4)] as const),
      { freq: 2 },
    ),
    leadMinutes: fc.constant(30),
  })

const scene = fc
  .tuple(fc.constantFrom(...ZONES), moment)
  .chain(([zone, now]) =>
    fc.tuple(
      fc.constant(now),
      weekly,
      busyAfter(now),
      workingAfter(zone, now),
      fc.constantFrom('individual', 'couple'),
    ),
  )
const lengthOf = (kind: string) => (kind === 'couple' ? 2 : 1) * HOUR
const RUNS = { numRuns: 60 }

describe('free slots, beside a clock looked at minute by minute', () => {
  it('are free, long enough, outside the notice, apart and in order', () => {
    fc.assert(
      fc.property(scene, ([now, week, busy, working, kind]) => {
        const oracle = new SlotOracle(week, busy, working)
        const slots = freeSlots(week, busy, now, { working, kind })
        expect(slots.length).toBeLessThanOrEqual(3)
        for (const [index, slot] of slots.entries()) {
          expect(slot.to - slot.from).toBe(lengthOf(kind))
          expect(oracle.isFree(slot)).toBe(true)
          expect(slot.from).toBeGreaterThanOrEqual(now + DAY)
          expect(slot.from).toBeGreaterThanOrEqual(slots[index - 1]?.to ?? 0)
        }
      }),
      RUNS,
    )
  })

  it('miss no day of the next that has a free half hour to begin at', () => {
    fc.assert(
      fc.property(scene, ([now, week, busy, working, kind]) => {
        const oracle = new SlotOracle(week, busy, working)
        const slots = freeSlots(week, busy, now, { working, kind })
        const offered = new Set(slots.map(({ from }) => oracle.dayOf(from)))
        const end = Math.min(slots[2]?.from ?? Number.POSITIVE_INFINITY, now + 12 * DAY)
        for (let at = Math.ceil(now / QUARTER) * QUARTER + DAY; at < end; at += QUARTER) {
          const wide = { from: at, to: at + 2 * lengthOf(kind) }
          // A start in the middle of a free stretch may be none of the grid; of two lengths one is.
          if (oracle.pastHalf(at) > 0 || !oracle.isFree(wide)) continue
          expect(offered).toContain(oracle.dayOf(at))
        }
      }),
      { numRuns: 30 },
    )
  })
})
