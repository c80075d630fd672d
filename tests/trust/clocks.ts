/** Clocks that jump, nights that are shorter or longer, and a specialist who travels: in a browser, killed in between. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import es from '../../lib/locales/es.json'
import type { BrowserKind } from '../e2e/browsers'
import { badgeText } from '../e2e/kept'
import { until } from '../e2e/until'
import type { Lives } from './life-page'
import { isLong, tellRow } from './table'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** A Tuesday, 11:00 in Madrid: working time. */
const ASKED = Date.parse('2026-03-10T10:00:00Z')
const SEED = 20261127
const ROUNDS = isLong ? 20 : 1

/** How far the clock is off while Hilo looks, and how much later that is. */
const looks = fc.array(
  fc.record({
    off: fc.constantFrom(-2 * DAY, -HOUR, 0, HOUR, 2 * DAY),
    after: fc.integer({ min: 0, max: 40 }),
  }),
  { minLength: 4, maxLength: 8 },
)

interface Kept {
  stores: { chats: { state: string }[]; ledger: { chat: string; shownAt: number }[] }
}

export const clocksIn = (browser: BrowserKind, lives: () => Lives) =>
  describe('clocks', () => {
    const counts = { faults: 0, expected: 0, raised: 0, doubled: 0, lost: 0 }
    afterAll(() => tellRow({ what: `clocks that jump, nights that are shorter (${browser})`, ...counts }))

    const look = async (at: number, zone?: string): Promise<Kept> => {
      await lives().kill()
      const { kept } = await lives().order({ do: 'look', at, ...(zone && { zone }) })
      return JSON.parse(kept ?? 'null')
    }
    const overdue = (ids: readonly string[]) => ids.filter((id) => /#reply\|.*overdue$/.test(id))

    it.each(fc.sample(looks, { seed: SEED, numRuns: ROUNDS }).map((jumps) => [jumps]))(
      'that jump by an hour or by days, either way: nothing is told twice, and nothing lost once they are right: no. %#',
      async (jumps) => {
        const raised = await lives().listen()
        await lives().order({ do: 'ask', clients: ['a', 'b', 'c'], at: ASKED })
        let now = ASKED
        for (const { off, after } of jumps) {
          now += after * MINUTE
          counts.faults += off === 0 ? 0 : 1
          await look(now + off)
        }
        const late = Math.max(now, ASKED + 3 * HOUR)
        const { chats, ledger } = (await look(late)).stores
        const ids = await raised()
        const untold = ledger.filter(({ shownAt }) => shownAt === 0)
        counts.expected += 3
        counts.raised += new Set(ledger.map(({ chat }) => chat)).size
        counts.doubled += ids.length - new Set(ids).size
        counts.lost += untold.length
        expect(ids).toEqual([...new Set(ids)])
        expect(untold).toEqual([])
        expect(chats.map(({ state }) => state)).toEqual(['overdue', 'overdue', 'overdue'])
        expect(await lives().inside(badgeText)).toBe('3')
      },
    )

    it('of a computer that stand two days back, then ahead, then right: popup and icon go by them', async () => {
      await lives().order({ do: 'ask', clients: ['a'], at: ASKED })
      for (const [off, words, badge, doubtful] of [
        [0, es['others.past'], '', false],
        [-2 * DAY, es['others.past'], '', true],
        [2 * DAY, es['others.overdue'], '1', false],
        [3 * HOUR, es['others.overdue'], '1', true],
      ] as const) {
        counts.faults++
        await look(ASKED + off)
        const popup = await lives().popupAt(ASKED + off)
        const title = words.replace('{{count}}', '1')
        await until(`«${title}»`, async () => (await popup.text()).includes(title)).catch(async (error) => {
          throw new Error(`${error.message}\n${await popup.text()}`)
        })
        expect(await popup.text()).toContain('Ana')
        expect((await popup.text()).includes(es['clock.title'])).toBe(doubtful)
        if (doubtful) expect(await popup.text()).not.toContain(es['calm.title'])
        await popup.close()
        expect(await lives().inside(badgeText)).toBe(badge)
      }
    })

    // In Node they are part of the short form.
    if (!isLong) return

    it.each([
      ['is an hour shorter', '2026-03-28T19:30:00Z', 13],
      ['is an hour longer', '2026-10-24T18:30:00Z', 15],
    ])(
      'of a night that %s: what came at half past eight is due at half past ten on the wall',
      async (_, came, later) => {
        const [at, raised] = [Date.parse(came), await lives().listen()]
        counts.faults++
        await lives().order({ do: 'ask', clients: ['a'], at })
        await look(at + MINUTE)
        await look(at + later * HOUR - MINUTE)
        expect(overdue(await raised())).toEqual([])
        await look(at + later * HOUR)
        await look(at + (later + 1) * HOUR)
        expect(overdue(await raised())).toHaveLength(1)
      },
    )

    it('of another zone, to which the specialist moved: told by the new clock, and nothing again', async () => {
      const raised = await lives().listen()
      counts.faults++
      await lives().order({ do: 'ask', clients: ['a'], at: ASKED })
      await look(ASKED + 100 * MINUTE)
      const told = await raised()
      expect(told).toHaveLength(1)
      // In New York it was six in the morning: the rest goes until nine, and the two hours begin then.
      await look(ASKED + 100 * MINUTE, 'America/New_York')
      await look(ASKED + 5 * HOUR - MINUTE)
      expect(overdue(await raised())).toEqual([])
      await look(ASKED + 5 * HOUR + MINUTE)
      await look(ASKED + 6 * HOUR)
      expect(overdue(await raised())).toHaveLength(1)
      expect(await raised()).toEqual([...new Set(await raised())])
    })
  })
