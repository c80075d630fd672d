import type { Page } from 'puppeteer-core'
import type { Snapshot } from '../../lib/platforms/types'
import type { Session } from '../e2e/driver'
import { until } from '../e2e/until'

/** What a chat page of the tests says about itself. */
export interface Truth {
  list: Record<string, unknown>[]
  open: { name: string; messages: Record<string, unknown>[] }
}
interface ChatWindow extends Window {
  truth: Truth
  heard: string[]
}
declare const window: ChatWindow

/** Where a person would point: the middle of what shows this text, deep in shadow roots and frames. */
export interface Point {
  x: number
  y: number
}

/** In the page: middle of the last drawn element whose own words hold `text`, or of the `field` to write in. */
export function pointAt(text: string | null): Point | null {
  const seen: { el: Element; left: number; top: number }[] = []
  const walk = (root: ParentNode, left: number, top: number) => {
    for (const el of root.querySelectorAll('*')) {
      seen.push({ el, left, top })
      if (el.shadowRoot) walk(el.shadowRoot, left, top)
      if (el instanceof HTMLIFrameElement && el.contentDocument) {
        const box = el.getBoundingClientRect()
        walk(el.contentDocument, left + box.left + el.clientLeft, top + box.top + el.clientTop)
      }
    }
  }
  walk(document, 0, 0)
  const own = (el: Element) =>
    [...el.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue)
  const fits = ({ el }: { el: Element }) =>
    text === null
      ? /^(textarea|input)$/.test(el.localName) ||
        el.getAttribute('contenteditable') === 'true' ||
        el.getAttribute('contenteditable') === ''
      : own(el).join('').replace(/\s+/g, ' ').includes(text)
  const isDrawn = ({ el }: { el: Element }) => {
    const { height, right, bottom } = el.getBoundingClientRect()
    return height > 4 && right > 0 && bottom > 0
  }
  const drawn = seen.filter(fits).filter(isDrawn)
  // Of what is drawn on the page, the last in it: a preview in the list stands before the message itself.
  const found = drawn.at(-1)
  if (!found) return null
  found.el.scrollIntoView({ block: 'nearest' })
  const { x, y, width, height } = found.el.getBoundingClientRect()
  return { x: found.left + x + Math.min(width / 2, 60), y: found.top + y + Math.min(height / 2, 12) }
}

/** Notes every click and key that the page itself gets to hear, however early it listens in its document. */
export function listen(): void {
  window.heard = []
  for (const type of [
    'pointerdown',
    'mousedown',
    'mouseup',
    'click',
    'keydown',
    'keypress',
    'keyup',
    'focusin',
    'focusout',
  ])
    for (const capture of [true, false])
      document.addEventListener(type, () => window.heard.push(type), { capture })
}

/** Begins teaching in the page, the popup's way. */
export async function begin(hilo: Session): Promise<void> {
  const url = hilo.page.url()
  const started = await hilo.inside(async (address) => {
    const { chrome: web } = globalThis as unknown as {
      chrome: {
        tabs: { query(q: object): Promise<{ id: number; url: string }[]> }
        runtime: { sendMessage(m: object): Promise<{ res: boolean }> }
      }
    }
    const tab = (await web.tabs.query({})).find((one) => one.url === address)
    return web.runtime.sendMessage({ id: 1, type: 'teach', data: { tab: tab?.id }, timestamp: Date.now() })
  }, url)
  if (!started.res) throw new Error('Teaching did not begin')
  await hilo.page.bringToFront()
  await until('the overlay', () => overlayIsThere(hilo.page))
}

export const overlayIsThere = (page: Page) =>
  page.evaluate(() => document.documentElement.lastElementChild?.hasAttribute('popover') === true)

export const pageSource = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

/** What the page's truth and a reading have in common, side by side. */
export const comparable = (snapshot: Snapshot, truth: Truth) => ({
  read: {
    list: snapshot.list.map(({ name }) => name),
    messages: snapshot.open?.messages.map(({ author, text }) => ({ author, text })),
    composer: snapshot.composer !== null,
  },
  truth: {
    list: truth.list.map(({ name }) => name),
    messages: truth.open.messages.map(({ author, text }) => ({ author, text })),
    composer: true,
  },
})

export const truthOf = (page: Page): Promise<Truth> => page.evaluate(() => window.truth)

/** The profile kept for the site of the page. */
export const keptProfile = (hilo: Session, site: string) =>
  hilo.inside(async (origin) => {
    const { chrome: web } = globalThis as unknown as {
      chrome: {
        storage: {
          local: { get(k: string): Promise<{ profiles?: Record<string, Record<string, unknown>> }> }
        }
      }
    }
    return (await web.storage.local.get('profiles')).profiles?.[origin] ?? null
  }, site)

/** Forgets what was taught, between two pages of one site. */
export const forgetAll = (hilo: Session) =>
  hilo.inside(async () => {
    const { chrome: web } = globalThis as unknown as {
      chrome: { storage: { local: { remove(key: string): Promise<void> } } }
    }
    await web.storage.local.remove('profiles')
  })

/** What a person would point at, in the order of the steps; undefined: the page has none, null: the text box. */
export async function pickTargets(page: Page): Promise<(string | null | undefined)[]> {
  const { list, open } = await truthOf(page)
  const start = (text: unknown) => String(text).split('\n')[0]?.slice(0, 14)
  const latest = (author: string) => start(open.messages.filter((one) => one.author === author).at(-1)?.text)
  return [list[1] && start(list[1].name), latest('client'), latest('specialist'), null]
}
