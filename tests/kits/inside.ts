import { readdirSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import type { Snapshot } from '../../lib/platforms/types'
import { KITS } from './harness'
import { STYLE_NAMES } from './wild/names'

/** What a chat page says of itself: only the properties that it shows. */
export interface Truth {
  list: Record<string, unknown>[]
  open: { name: string; messages: Record<string, unknown>[] }
}
interface Reader {
  read(): Snapshot
  showChat(id: string): boolean
  composer(): HTMLElement | null
}
/** The page's own window, with the reader in it. */
export interface Inside {
  hilo: {
    readPage(doc: Document): Snapshot
    startReader(win: Window, onChange: (s: Snapshot) => void, signal: AbortSignal): Reader
  }
  reader: Reader
  changes: number
  stop: AbortController
  truth: Truth
  /** Where a page takes its time to draw: whether it has. */
  isDrawn?(): boolean
  kitState: {
    show(id: string): void
    send(text: string): void
    receive(text: string): void
    redraw(): void
    open: string
  }
}
declare const window: Window & Inside

export const KIT_PAGES = KITS.map((kit) => `${kit}.html`)
export const WILD_PAGES = STYLE_NAMES.map((style) => `wild/wild.html?style=${style}`)
export const NOT_CHATS = readdirSync(new URL('not-chats', import.meta.url)).map((name) => `not-chats/${name}`)

/** Starts the reader. Runs in the page, as `look` does. */
export const start = () => {
  const stop = new AbortController()
  window.changes = 0
  window.stop = stop
  window.reader = window.hilo.startReader(window, () => window.changes++, stop.signal)
}
export const look = () => ({ snapshot: window.reader.read(), truth: window.truth })
/** Waits for what the page is about to draw. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)))
  await page.waitForFunction(() => window.isDrawn?.() ?? true)
}

/** What was read, cut to the properties of what it is compared with. */
export const pick = (from: object, like: object = from) =>
  Object.fromEntries(Object.keys(like).map((key) => [key, (from as Record<string, unknown>)[key]]))
