/** Hilo's work in a browser, ended for real before and after everything it does to the outside. */
import { afterAll, describe, expect, it } from 'vitest'
import type { BrowserKind } from '../e2e/browsers'
import type { Lives } from './life-page'
import { isInPage, OPERATION_NAMES, type OperationName } from './operation-names'
import { isLong, tellRow } from './table'

/** In the short form a few ends of a few of them. */
const SHORT: readonly OperationName[] = [
  'reminders of three chats',
  'a copy put back',
  'the database of version 1',
]
const STRIDE = isLong ? 1 : 20

/** What is left of a run: what is kept, and what was raised since it began. */
interface Left {
  moments: readonly number[]
  mayBeUndone: boolean
  kept: unknown
  raised: readonly string[]
}

export const endsIn = (browser: BrowserKind, lives: () => Lives) =>
  describe('ended before and after every write, and started anew', () => {
    const counts = { faults: 0, expected: 0, raised: 0, doubled: 0, lost: 0 }
    afterAll(() => tellRow({ what: `ended at every write and between (${browser})`, ...counts }))

    /** @param end null: its work is done; 'nothing': it is not even begun. */
    async function run(operation: OperationName, end: number | null | 'nothing'): Promise<Left> {
      const raisedSince = await lives().listen()
      await lives().order({ do: 'before', operation })
      const { moments } = end === 'nothing' ? { moments: [] } : await work(operation, end)
      const { kept, mayBeUndone } = await lives().order({ do: 'after', operation })
      const raised = [...(await raisedSince())].sort()
      return { moments, mayBeUndone, kept: JSON.parse(kept ?? 'null'), raised }
    }

    async function work(operation: OperationName, end: number | null) {
      const told = await lives().order(
        { do: 'work', operation, end },
        isInPage(operation) ? 'page' : 'background',
      )
      await lives().kill()
      return told
    }

    it.each(isLong ? OPERATION_NAMES : SHORT)('%s', { timeout: 600_000 }, async (operation) => {
      const whole = await run(operation, null)
      const undone = whole.mayBeUndone ? await run(operation, 'nothing') : null
      expect(whole.raised).toEqual([...new Set(whole.raised)])
      expect(whole.moments.length).toBeGreaterThan(2)
      const tried = whole.moments.filter((_, i) => i % STRIDE === whole.moments.length % STRIDE)
      for (const end of tried) {
        const left = await run(operation, end)
        const same = undone && JSON.stringify(left.kept) === JSON.stringify(undone.kept)
        const expected = same ? undone : whole
        count(left, expected)
        expect([end, left.kept]).toEqual([end, expected.kept])
        expect([end, left.raised]).toEqual([end, expected.raised])
      }
    })

    function count({ raised }: Left, whole: Left): void {
      const times = (id: string) => raised.filter((one) => one === id).length
      counts.faults += 1
      counts.expected += whole.raised.length
      counts.raised += raised.length
      counts.doubled += whole.raised.filter((id) => times(id) > 1).length
      counts.lost += whole.raised.filter((id) => times(id) === 0).length
    }
  })
