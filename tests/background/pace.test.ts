import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { PACE } from '../../lib/background/pace'
import { reconcile } from '../../lib/background/reconcile'
import { type HiloDatabase, record } from '../../lib/db'
import { freshBackground } from '../fakes/background'
import type { Desktop } from '../fakes/desktop'

const SITE = 'https://chat.example'
const SECOND = 1_000
const MINUTE = 60 * SECOND
/** A Tuesday, 11:00 in Madrid: working time. */
const START = Date.parse('2026-03-10T10:00:00Z')

let db: HiloDatabase
let desktop: Desktop
beforeEach(async () => {
  const fresh = await freshBackground(START - 600 * MINUTE)
  ;({ db, desktop } = fresh)
  return fresh.leave
})

/** What a page may show that means harm: clients who were never there, waiting for hours. */
async function forge(from: number, count: number, now: number): Promise<void> {
  const list = Array.from({ length: count }, (_, i) => ({
    ...{ id: `forged-${from + i}`, name: 'Nadie', unread: 1, active: false, at: now - 180 * MINUTE },
  }))
  await record(db, { site: SITE, seenAt: now, confidence: 'good', list, open: null }, SITE)
  await reconcile(db, now)
}

describe('a page that shows ever more clients who wait', () => {
  it('cannot make more notifications than five and one a minute, and none of them is forgotten', async () => {
    const raisedAt: number[] = []
    let forged = 0
    for (let now = START; now < START + 25 * MINUTE; now += 10 * SECOND) {
      const before = desktop.shown.length
      await forge(forged, 2, now)
      forged += 2
      raisedAt.push(...desktop.shown.slice(before).map(() => now))
    }
    const inWindow = raisedAt.map(
      (end) => raisedAt.filter((at) => at > end - PACE.window && at <= end).length,
    )
    expect(Math.max(...inWindow)).toBeLessThanOrEqual(PACE.alone + PACE.window / PACE.together)
    expect(raisedAt.length).toBeGreaterThan(20)
    await reconcile(db, START + 27 * MINUTE)
    const unshown = await db.ledger.where('shownAt').equals(0).count()
    expect([await db.chats.count(), unshown]).toEqual([forged, 0])
  })

  it('is told of at the latest a minute later: the background wakes for it', async () => {
    await forge(0, 20, START)
    await forge(20, 20, START + 5 * SECOND)
    expect(desktop.shown).toHaveLength(1)
    const alarm = await fakeBrowser.alarms.get('next-due')
    expect(alarm?.scheduledTime).toBeLessThanOrEqual(START + PACE.together)
    await reconcile(db, START + PACE.together)
    expect(desktop.shown).toHaveLength(2)
  })

  it('hides no reminder of an honest day: five chats in ten minutes are told one by one', async () => {
    for (let i = 0; i < 5; i++) await forge(i, 1, START + i * MINUTE)
    expect(desktop.shown.map(({ id }) => String(id).startsWith('digest'))).toEqual(Array(5).fill(false))
    await forge(5, 1, START + 11 * MINUTE)
    expect(desktop.shown.at(-1)?.id).toContain('#')
  })
})
