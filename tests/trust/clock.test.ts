import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { reconcile } from '../../lib/background/reconcile'
import { chatKey, createDatabase, factsOf, type HiloDatabase, wakeAll } from '../../lib/db'
import { assess } from '../../lib/protocol/assess'
import { guide } from '../../lib/protocol/presets'
import { settings } from '../../lib/settings'
import { fakeLocks } from '../fakes/locks'
import * as story from './clock-story'
import { type Desktop, layDesktop } from './desktop'
import { isLong, tellRow } from './table'

const SITE = 'https://chat.example'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A Tuesday, 11:00 in Madrid: working time. */
const OPENED = Date.parse('2026-03-10T10:00:00Z')
const RUNS = isLong ? 400 : 15
const counts = { faults: 0, expected: 0, raised: 0, doubled: 0, lost: 0 }
afterAll(() => tellRow({ what: 'clocks that jump, nights that are shorter (Node)', ...counts }))

let db: HiloDatabase
let desktop: Desktop
beforeEach(begin)
afterEach(() => vi.unstubAllGlobals())

async function begin(): Promise<void> {
  fakeBrowser.reset()
  desktop = layDesktop()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  db = createDatabase(`clock-${Math.random()}`)
  await story.moveTo('Europe/Madrid')
}

const clientWrites = (id: string, at: number) => story.clientWrites(db, id, at)

/** When the client is to be answered. */
async function replyDue(id: string, now: number): Promise<number> {
  const history = await db.histories.get(await chatKey(db, SITE, id))
  const facts = history && factsOf(history)
  const verdict = facts && assess(facts, guide, await settings.workingHours.getValue(), now)
  return verdict?.deadlines.find(({ rule }) => rule === 'reply')?.due ?? Number.NaN
}
const overdueReplies = () => desktop.raised.filter((id) => /#reply\|.*overdue$/.test(id))
const inZone = (zone: string, at = 0) =>
  new Intl.DateTimeFormat('es-ES', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** How far the clock is off while it is looked at, and how much later that is. */
const jumps = fc.array(
  fc.record({
    off: fc.constantFrom(-2 * DAY, -HOUR, 0, HOUR, 2 * DAY),
    after: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 8 },
)

describe('a clock that jumps', () => {
  it('by an hour or by days, either way, makes no reminder come twice, and none is lost once it is right', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(jumps, async (looks) => {
        await begin()
        for (const id of ['a', 'b', 'c']) await clientWrites(id, OPENED)
        let now = OPENED
        for (const { off, after } of looks) {
          now += after * MINUTE
          counts.faults += off === 0 ? 0 : 1
          await reconcile(db, now + off)
        }
        const late = Math.max(now, OPENED + 3 * HOUR)
        await reconcile(db, late)
        const twice = desktop.raised.filter((id, i) => desktop.raised.indexOf(id) !== i)
        const rows = await db.ledger.toArray()
        const states = (await db.chats.toArray()).map(({ state }) => state)
        const untold = rows.filter(({ shownAt }) => shownAt === 0)
        counts.expected += 3
        counts.raised += new Set(rows.map(({ chat }) => chat)).size
        counts.doubled += twice.length
        counts.lost += untold.length
        expect({ twice, untold, states }).toEqual({ twice: [], untold: [], states: Array(3).fill('overdue') })
        await db.delete()
      }),
      { numRuns: RUNS },
    )
  })
})

describe('the night in which the clocks change', () => {
  it.each([
    ['is an hour shorter', '2026-03-28T19:30:00Z', 13],
    ['is an hour longer', '2026-10-24T18:30:00Z', 15],
  ])(
    '%s: what came at half past eight is due at half past ten, by the clock on the wall',
    async (_, came, later) => {
      const at = Date.parse(came)
      await clientWrites('a', at)
      await reconcile(db, at + MINUTE)
      const due = await replyDue('a', at + MINUTE)
      expect([inZone('Europe/Madrid', at), inZone('Europe/Madrid', due)]).toEqual([
        'sáb, 20:30',
        'dom, 10:30',
      ])
      expect(due - at).toBe(later * HOUR)
      await reconcile(db, due)
      await reconcile(db, due + HOUR)
      expect(overdueReplies()).toHaveLength(1)
    },
  )
})

describe('a specialist who moves to another zone', () => {
  it('is told by the new clock, and nothing that was told is told again', async () => {
    await clientWrites('a', OPENED)
    await reconcile(db, OPENED + 100 * MINUTE)
    const told = [...desktop.raised]
    expect(told).toHaveLength(1)
    await story.moveTo('America/New_York')
    await wakeAll(db)
    // In New York it was six in the morning: the rest goes until nine, and the two hours begin then.
    await reconcile(db, OPENED + 100 * MINUTE)
    const due = await replyDue('a', OPENED + 100 * MINUTE)
    expect(inZone('America/New_York', due)).toBe('mar, 11:00')
    expect(desktop.raised).toEqual(told)
    await reconcile(db, due + MINUTE)
    await reconcile(db, due + HOUR)
    expect([overdueReplies().length, new Set(desktop.raised).size]).toEqual([1, desktop.raised.length])
  })
})
