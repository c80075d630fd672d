import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Announcement, announcements, dueReminders, nextChange } from '../../lib/protocol/announce'
import { assess } from '../../lib/protocol/assess'
import { nameOf } from '../../lib/protocol/deadlines'
import type { Facts, Instant, Protocol, WorkingHours } from '../../lib/protocol/types'
import { isQuiet, quietEnd } from '../../lib/protocol/working-time'
import { anyFacts, anyHours, anyMoment, anyProtocol } from './any-chat'
import { day } from './scene'

const RUNS = { numRuns: 400 }
const anyScene = fc.tuple(anyFacts, anyProtocol, anyHours, anyMoment)

function planned(facts: Facts, protocol: Protocol, hours: WorkingHours, now: Instant): Announcement[] {
  return announcements(assess(facts, protocol, hours, now), hours, 0)
}

describe('laws of the verdict', () => {
  it('the order in which events are told does not matter', () => {
    fc.assert(
      fc.property(anyScene, fc.infiniteStream(fc.nat()), ([facts, protocol, hours, now], random) => {
        const apart = facts.events.filter(({ at }, i, all) => all.findIndex((other) => other.at === at) === i)
        const told = apart
          .map((event) => ({ event, place: random.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ event }) => event)
        const verdict = assess({ ...facts, events: apart }, protocol, hours, now)
        expect(assess({ ...facts, events: told }, protocol, hours, now)).toEqual(verdict)
      }),
      RUNS,
    )
  })

  it('what is not yet known changes nothing', () => {
    fc.assert(
      fc.property(anyScene, ([facts, protocol, hours, now]) => {
        const known = { ...facts, events: facts.events.filter(({ at }) => at <= now) }
        expect(assess(known, protocol, hours, now)).toEqual(assess(facts, protocol, hours, now))
      }),
      RUNS,
    )
  })

  it('a deadline starts, is soon, and is due in this order; its state is what the clock says', () => {
    fc.assert(
      fc.property(anyScene, ([facts, protocol, hours, now]) => {
        for (const { start, soonFrom, due, state } of assess(facts, protocol, hours, now).deadlines) {
          expect(soonFrom).toBeGreaterThanOrEqual(start)
          if (state === 'upcoming') expect(soonFrom).toBeGreaterThan(now)
          if (state === 'overdue') expect(due).toBeLessThanOrEqual(now)
          if (state === 'soon') expect(soonFrom).toBeLessThanOrEqual(now)
        }
      }),
      RUNS,
    )
  })

  it('what is met or late stays so until its place is taken by another of its kind', () => {
    fc.assert(
      fc.property(anyScene, fc.integer({ min: 1, max: 20 * day }), ([facts, protocol, hours, now], later) => {
        // Marks about sessions re-derive the past, and so does the date that an agreement is given later; messages and
        // closings only add to it.
        const events = facts.events.filter(
          ({ what, ...event }) =>
            !['moved', 'cancelled', 'no-show', 'held'].includes(what) &&
            !(what === 'agreed' && !('session' in event)),
        )
        const done = assess({ ...facts, events }, protocol, hours, now).deadlines.filter(({ metAt }) => metAt)
        const then = assess({ ...facts, events }, protocol, hours, now + later)
        for (const { rule, triggeredAt, state } of done) {
          const same = then.deadlines.find((d) => d.rule === rule)
          if (same?.triggeredAt === triggeredAt || rule.endsWith('message')) expect(same?.state).toBe(state)
        }
      }),
      RUNS,
    )
  })
})

describe('laws of the next change', () => {
  it('nothing changes before it', () => {
    fc.assert(
      fc.property(
        anyScene,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        (scene, shares) => {
          const [facts, protocol, hours, now] = scene
          const next = nextChange(facts, protocol, hours, now) ?? now + 400 * day
          const verdict = assess(facts, protocol, hours, now)
          const shown = planned(...scene).filter(({ at }) => at <= now)
          for (const share of [1, ...shares]) {
            const between = Math.max(now, Math.min(next - 1, Math.floor(now + share * (next - now))))
            expect(assess(facts, protocol, hours, between)).toEqual(verdict)
            expect(planned(facts, protocol, hours, between).filter(({ at }) => at <= between)).toEqual(shown)
          }
        },
      ),
      RUNS,
    )
  })
})

describe('laws of the reminders', () => {
  it('none in quiet time', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        for (const { at } of planned(...scene)) expect(isQuiet(scene[2], at)).toBe(false)
      }),
      RUNS,
    )
  })

  it('each has a name of its own', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const keys = planned(...scene).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      RUNS,
    )
  })

  it('no setting of hours or numbers renames one, so none is said twice or lost', () => {
    fc.assert(
      fc.property(anyScene, anyHours, ([facts, protocol, hours, now], otherHours) => {
        const changed = { ...protocol, thirdAfterHours: 120 - protocol.thirdAfterHours }
        const names = (p: Protocol, h: WorkingHours) => assess(facts, p, h, now).deadlines.map(nameOf)
        expect(names(changed, otherHours)).toEqual(names(protocol, hours))
      }),
      RUNS,
    )
  })

  it('however often one looks, quiet moments among them, the ledger is that of the last look, and nothing is shown twice or in quiet time', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 9 * day }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(anyScene, moments, ([facts, protocol, hours, now], later) => {
        const known = { ...facts, events: facts.events.filter(({ at }) => at <= now) }
        const looks = [0, ...later].sort((a, b) => a - b).map((wait) => now + wait)
        // What a quiet moment holds back is said when the quiet time ends, so the last look is not a quiet one.
        const last = awake(hours, looks.at(-1) ?? now)
        const often = lookedAt(known, protocol, hours, [...looks, last])
        const once = lookedAt(known, protocol, hours, [last])
        const still = new Set(planned(known, protocol, hours, last).map(({ key }) => key))
        expect(often.recorded.filter((key) => still.has(key)).sort()).toEqual([...once.recorded].sort())
        expect(new Set(often.shown).size).toBe(often.shown.length)
        expect(often.quietly).toEqual([])
      }),
      RUNS,
    )
  })
})

const awake = (hours: WorkingHours, now: Instant): Instant =>
  isQuiet(hours, now) ? (quietEnd(hours, now) ?? now) : now

function lookedAt(facts: Facts, protocol: Protocol, hours: WorkingHours, looks: Instant[]) {
  const recorded: string[] = []
  const shown: string[] = []
  const quietly: string[] = []
  for (const now of looks) {
    const plan = planned(facts, protocol, hours, now)
    const due = dueReminders(plan, new Set(recorded), hours, now)
    recorded.push(...due.record)
    const keys = due.show.map(({ key }) => key)
    shown.push(...keys)
    if (isQuiet(hours, now)) quietly.push(...keys)
  }
  return { recorded, shown, quietly }
}
