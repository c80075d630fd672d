/** Hilo's work in one browser, ended for real before and after everything it does to the outside. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser as WebExtension } from 'webextension-polyfill'
import type { BrowserKind } from '../e2e/browsers'
import { ensureBuilt, type PreparedExtension, prepareExtension } from '../e2e/build'
import { startVehicle } from '../e2e/driver'
import type { ExtensionPage, Vehicle } from '../e2e/extension-page'
import type { Order, Told } from './lives'
import { OPERATION_NAMES, type OperationName } from './operation-names'
import { heardRaisings, hearRaisings } from './raisings'
import { isLong, tellRow } from './table'

declare const chrome: WebExtension

/** In the short form a few ends of a few of them. */
const SHORT: readonly OperationName[] = ['reminders of three chats', 'the database of version 1']
const STRIDE = isLong ? 1 : 20

/** What is left of a run: what is kept, and what was raised since it began. */
interface Left {
  steps: number
  mayBeUndone: boolean
  kept: unknown
  raised: readonly string[]
}

export const endsIn = (browser: BrowserKind) =>
  describe(`ended before and after every write in ${browser}`, () => {
    let extension: PreparedExtension
    let vehicle: Vehicle
    let page: ExtensionPage
    let ordered = 0
    const counts = { faults: 0, expected: 0, raised: 0, doubled: 0, lost: 0 }

    beforeAll(async () => {
      extension = await prepareExtension(await ensureBuilt(browser), null)
      await writeFile(join(extension.folder, 'background.js'), await livesScript())
      vehicle = await startVehicle({ browser }, extension, 'Europe/Madrid')
      page = await vehicle.openExtensionPage(extension.page)
      await page.evaluate(hearRaisings)
    })
    afterAll(async () => {
      tellRow({ what: `ended at every write and between (${browser})`, ...counts })
      await vehicle?.browser.close()
      await extension?.remove()
    })

    const carryOut = async (order: Omit<Order, 'id'>): Promise<Told> => {
      const told = await page.evaluate(orderLife, { ...order, id: ++ordered })
      if (told.failed !== null) throw new Error(`${order.operation}, ${order.part}: ${told.failed}`)
      return told
    }

    async function run(
      operation: OperationName,
      end: number | null,
      part: Order['part'] = 'work',
    ): Promise<Left> {
      const before = (await page.evaluate(heardRaisings)).raised.length
      const { steps } = await carryOut({ operation, part, end })
      await vehicle.killBackground()
      const { kept, mayBeUndone } = await carryOut({ operation, part: 'after', end: null })
      const { raised } = await page.evaluate(heardRaisings)
      return { steps, mayBeUndone, kept: JSON.parse(kept ?? 'null'), raised: raised.slice(before).sort() }
    }

    it.each(isLong ? OPERATION_NAMES : SHORT)('%s', { timeout: 600_000 }, async (operation) => {
      const whole = await run(operation, null)
      const undone = whole.mayBeUndone ? await run(operation, null, 'undone') : null
      expect(whole.raised).toEqual([...new Set(whole.raised)])
      expect(whole.steps).toBeGreaterThan(3)
      for (let end = whole.steps % STRIDE; end < whole.steps; end += STRIDE) {
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

/** In a page of the extension: has a life lived, and tells what became of it. */
function orderLife(order: Order): Promise<Told> {
  const channel = new BroadcastChannel('lives')
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => {
      if (data.id !== order.id) return
      channel.close()
      resolve(data)
    }
    void chrome.runtime.sendMessage({ order }).catch(() => {})
  })
}

/** The background of these tests, as one script. */
async function livesScript(): Promise<string> {
  const result = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(new URL('lives.ts', import.meta.url)), name: 'lives', formats: ['iife'] },
    },
  })
  const [first] = Array.isArray(result) ? result : [result]
  if (!first || !('output' in first)) throw new Error('The background was not bundled')
  return first.output[0].code
}
