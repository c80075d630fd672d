/** A browser with the background of `lives.ts`, and a page of the extension that orders lives. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Browser as WebExtension } from 'webextension-polyfill'
import type { BrowserKind } from '../e2e/browsers'
import { ensureBuilt, prepareExtension } from '../e2e/build'
import { startVehicle } from '../e2e/driver'
import type { ExtensionPage } from '../e2e/extension-page'
import type { Order, Place, Told, Wish } from './lives'
import { countRaised, hearRaisings, raisedAfter } from './raisings'
import { showTime } from './shown-time'
import { SITE } from './site'

declare const chrome: WebExtension

export interface Lives {
  /**
   * Has it done, in the background or in a page, which is thrown away then. Resolves too where the background has ended
   * and waits to be killed. @throws what failed there
   */
  order(wish: Wish, to?: Place): Promise<Told>
  /** Ends the background for real. */
  kill(): Promise<void>
  /** Resolves to what tells the ids of all that was raised from now on, in their order. */
  listen(): Promise<() => Promise<readonly string[]>>
  /** The popup, whose clock shows this moment. */
  popupAt(at: number): Promise<ExtensionPage>
  inside: ExtensionPage['evaluate']
  close(): Promise<void>
}

export async function startLives(browser: BrowserKind): Promise<Lives> {
  const extension = await prepareExtension(await ensureBuilt(browser), new URL(SITE))
  await writeFile(join(extension.folder, 'background.js'), await livesScript())
  await writeFile(join(extension.folder, 'lives.html'), LIVES)
  await layClock(extension.folder)
  const vehicle = await startVehicle({ browser }, extension, 'Europe/Madrid')
  const page = await vehicle.openExtensionPage(extension.page)
  await page.evaluate(hearRaisings)
  let ordered = 0
  return {
    order: async (wish, to = 'background') => {
      const told = await page.evaluate(orderLife, { ...wish, to, id: ++ordered })
      if (told.failed !== null) throw new Error(`${JSON.stringify(wish)}: ${told.failed}`)
      return told
    },
    kill: vehicle.killBackground,
    listen: async () => {
      const count = await page.evaluate(countRaised)
      return () => page.evaluate(raisedAfter, count)
    },
    popupAt: async (at) => {
      await page.evaluate((shown) => localStorage.setItem('shown', String(shown)), at)
      return vehicle.openExtensionPage('popup.html')
    },
    inside: page.evaluate,
    close: async () => {
      await vehicle.close()
      await extension.remove()
    },
  }
}

/** A page in which a life is lived, instead of in the background. */
const LIVES =
  '<!doctype html><meta charset="utf-8"><title>Lives</title><script src="/background.js"></script>'

/**
 * In a page of the extension: has a life lived, and tells what became of it. That of a page is lived in a frame, which
 * costs less than a window and ends in the same way: what it holds is thrown away.
 */
async function orderLife(order: Order): Promise<Told> {
  const [lives, orders] = [new BroadcastChannel('lives'), new BroadcastChannel('orders')]
  const told = new Promise<Told>((resolve) => {
    lives.onmessage = ({ data }) => data.id === order.id && resolve(data)
  })
  const frame = document.createElement('iframe')
  if (order.to === 'page') {
    frame.src = 'lives.html'
    document.body.append(frame)
    await new Promise((loaded) => frame.addEventListener('load', loaded))
    orders.postMessage(order)
  } else {
    // One that is just ending loses it.
    const heard = () => chrome.runtime.sendMessage({ order }).catch(() => null)
    const soon = () => new Promise((resolve) => setTimeout(resolve, 1_000))
    while (!(await Promise.race([heard(), soon()])));
  }
  return told.finally(() => {
    frame.remove()
    lives.close()
    orders.close()
  })
}

/** The popup goes by the clock that it is told of. */
async function layClock(folder: string): Promise<void> {
  const script = `(${showTime.toString()})(Number(localStorage.getItem('shown')))`
  await writeFile(join(folder, 'shown-time.js'), script)
  const popup = join(folder, 'popup.html')
  const html = await readFile(popup, 'utf8')
  await writeFile(popup, html.replace('<head>', '<head><script src="/shown-time.js"></script>'))
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
