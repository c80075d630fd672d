import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { createDatabase } from '../../lib/db'
import { steps } from '../../lib/db/migrations'
import { settings } from '../../lib/settings'
import { fakeLocks } from '../fakes/locks'
import { type Desktop, layDesktop } from './desktop'
import { everythingIn, fewRounds, sameKeys } from './kept'
import { OPENED, type Operation, operationsBy } from './operations'
import { IN_ONE_MEMORY, layUnder } from './seam'
import { isLong, tellRow } from './table'
import { BY_FUNCTIONS } from './ways'

/** Every so many ends are tried in the short form, each time beginning elsewhere. */
const STRIDE = isLong ? 1 : 5
const OPERATIONS = operationsBy(BY_FUNCTIONS)
const counts = { faults: 0, expected: 0, raised: 0, doubled: 0, lost: 0 }

let desktop: Desktop
beforeEach(() => {
  sameKeys()
  fewRounds()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => tellRow({ what: 'ended at every write and between (Node)', ...counts }))

/** What is left of a run: what is kept, and every notification that was raised. */
interface Left {
  kept: unknown
  raised: readonly string[]
}

/** A background that does its work and is ended before the `end`th of its steps; then it starts anew. */
async function run(
  operation: Operation,
  end: number | null,
  begun = true,
): Promise<Left & { steps: number }> {
  fakeBrowser.reset()
  desktop = layDesktop()
  const name = `trust-${Math.random()}`
  await settings.consent.setValue({ agreedAt: OPENED - 3_600_000 })
  await aLife(name, operation.before)
  const seam = layUnder(IN_ONE_MEMORY)
  const nothing = { steps: 0, ended: true, failed: null }
  const lived = begun ? await seam.live(() => aLife(name, operation.work), end) : nothing
  seam.lift()
  if (!lived.ended && lived.failed !== null) throw lived.failed
  await aLife(name, operation.after)
  const kept = await everythingIn(name)
  indexedDB.deleteDatabase(name)
  return { steps: lived.steps, kept, raised: desktop.raised }
}

/** Its memory goes with it: the connection and the locks. */
async function aLife(name: string, work: Operation['work']): Promise<void> {
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  const db = createDatabase(name)
  try {
    await work(db)
  } finally {
    db.close()
  }
}

function count(left: Left, whole: Left): void {
  const times = (id: string) => left.raised.filter((one) => one === id).length
  const due = [...new Set(whole.raised)]
  counts.faults += 1
  counts.expected += due.length
  counts.raised += left.raised.length
  counts.doubled += due.filter((id) => times(id) > 1).length
  counts.lost += due.filter((id) => times(id) === 0).length
}

it('every earlier schema is among what is ended', () => {
  const versions = Object.keys(OPERATIONS).filter((name) => name.startsWith('the database of version'))
  expect(versions).toHaveLength(steps.length - 1)
})

describe('ended anywhere, the background starts anew and nothing is lost or told twice', () => {
  it.each(Object.entries(OPERATIONS))('%s', { timeout: isLong ? 300_000 : 20_000 }, async (_, operation) => {
    const whole = await run(operation, null)
    const undone = operation.mayBeUndone && (await run(operation, null, false))
    expect(whole.raised).toEqual([...new Set(whole.raised)])
    expect(whole.steps).toBeGreaterThan(3)
    const start = whole.steps % STRIDE
    for (let end = start; end < whole.steps; end += STRIDE) {
      const left = await run(operation, end)
      const expected = undone && JSON.stringify(left.kept) === JSON.stringify(undone.kept) ? undone : whole
      count(left, expected)
      expect([end, left.kept]).toEqual([end, expected.kept])
      expect([end, [...left.raised].sort()]).toEqual([end, [...expected.raised].sort()])
    }
  })
})
