/**
 * Hilo at work in its own page. No browser runs an extension's content scripts in the extension's own pages, so the
 * same modules are part of this page: they read it, answer the popup and write into its box as in any other.
 */
import { browser } from 'wxt/browser'
import type { Messages } from '../messages'
import { composerText, insertText } from '../platforms/insert'
import { startReading } from '../reader'

/** Starts the reader here, with what other pages load on demand. Without consent it stops at once. */
export function readThisPage(win: Window): void {
  globalThis.hiloWriter = { insertText, composerText }
  startReading(win)
}

/** What the popup or the panel asks for when it looks at a page, and whoever is about to write into it. */
const LOOK: keyof Messages = 'snapshot'
const WRITE: keyof Messages = 'insert'

/** Calls back when the popup or the panel looks at this page, and when Hilo is about to write into it. */
export function watchHilo(on: { look: () => void; write: () => void }): void {
  const views = (['/popup.html', '/sidepanel.html'] as const).map((page) => browser.runtime.getURL(page))
  browser.runtime.onMessage.addListener((message: unknown, { url }: { url?: string | undefined }) => {
    if (isOf(message, WRITE)) on.write()
    // The background looks, too, whenever a tab comes to the front.
    if (isOf(message, LOOK) && views.some((view) => url?.startsWith(view))) on.look()
    return undefined
  })
}

const isOf = (message: unknown, type: string): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === type
