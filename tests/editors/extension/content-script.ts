import { insertText } from '../../../lib/platforms/insert'
import { watchShortcuts } from '../../../lib/platforms/insert/shortcut'
import { watchTyping } from '../../../lib/platforms/insert/typing'
import type { Gap } from '../../../lib/platforms/types'

/** What a test asks of the content script, by a message of the window: it has no other way in that both browsers share. */
export interface InsertRequest {
  insertInto: string
  text: string
  gaps?: Gap[]
}

/** What `;hola` and Tab are to become in a composer. */
export interface ShortcutRequest {
  shortcutIn: string
  text: string
  gaps?: Gap[]
}

/** Through open shadow roots and frames of the same origin. */
function find(root: Document | ShadowRoot, selector: string): HTMLElement | null {
  const direct = root.querySelector<HTMLElement>(selector)
  if (direct) return direct
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const inner = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument
    const found = inner && find(inner, selector)
    if (found) return found
  }
  return null
}

watchTyping(document, new AbortController().signal)
let watching = new AbortController()
window.addEventListener('message', ({ data }: MessageEvent<Partial<ShortcutRequest>>) => {
  const { shortcutIn, text, gaps } = data
  if (!shortcutIn || text === undefined) return
  const composer = () => find(document, shortcutIn)
  const expand = async (instead: string) => {
    const box = composer()
    const outcome = box && (await insertText(box, text, { instead, gaps }))
    window.postMessage({ outcome }, '*')
  }
  watching.abort()
  watching = new AbortController()
  watchShortcuts({ composer, known: () => [';hola'], expand }, watching.signal)()
  window.postMessage({ watching: true }, '*')
})
window.addEventListener('message', async ({ data }: MessageEvent<Partial<InsertRequest>>) => {
  if (!data.insertInto || data.text === undefined) return
  const composer = find(document, data.insertInto)
  const outcome = composer
    ? await insertText(composer, data.text, { gaps: data.gaps })
    : { ok: false, why: 'not found by the test' }
  window.postMessage({ outcome }, '*')
})
