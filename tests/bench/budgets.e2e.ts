import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { readingIn } from '../kits/reading'
import { popupFiles } from './popup-files'

/**
 * What Hilo may weigh and how often it may ask a page, counted and not timed: a machine that is busy counts alike.
 * Each limit is about half as much again as was counted when it was set; how long things take is for `npm run bench`.
 */
const SIZES = { 'starter.js': 2, 'reader.js': 45, 'background.js': 230, 'writer.js': 10, 'bookings.js': 9 }
/** What the popup loads for its first picture of a chat, and more until a message of it is inserted. */
const FIRST_PICTURE = 120
const MAIN_JOB = 225
/** What the reader may keep in memory of a page of 5,000 messages, its own code counted, kB. */
const KEPT = 6_000

interface Asked {
  /** Questions after places and sizes, each of which may make the browser lay out the page. */
  layout: number
  /** Questions after styles. */
  style: number
}
interface Counting {
  asked: Asked
  addMessage(): void
  hilo: {
    startReader(
      win: Window,
      onChange: (read: { open: { messages: unknown[] } | null }) => void,
      signal: AbortSignal,
    ): unknown
  }
}
declare const window: Window & Counting

describe.each(['chrome', 'firefox'])('the build for %s', (browser) => {
  const weight = (path: string) => gzipSync(readFileSync(`.output/${browser}-mv3/${path}`)).length / 1000

  it.each(Object.entries(SIZES))('keeps %s under %i kB gzip', (path, most) => {
    expect(weight(path)).toBeLessThan(most)
  })

  const words = ['es', 'en', 'uk'] as const
  it.each(words)(`draws a chat with less than ${FIRST_PICTURE} kB gzip, words in %s and all`, (language) => {
    const { atFirst } = popupFiles(browser, language)
    expect(atFirst.length).toBeGreaterThan(5)
    expect(atFirst.map(weight).reduce((sum, one) => sum + one)).toBeLessThan(FIRST_PICTURE)
  })

  it.each(words)(`inserts a message with less than ${MAIN_JOB} kB gzip, words in %s and all`, (language) => {
    const { atFirst, later } = popupFiles(browser, language)
    expect(later.length).toBeGreaterThan(8)
    expect([...atFirst, ...later].map(weight).reduce((sum, one) => sum + one)).toBeLessThan(MAIN_JOB)
  })
})

describe.each(['chromium', 'firefox'] as const)('reading in %s', (kind) => {
  const reading = readingIn(kind)
  const open = (chats: number, messages: number) =>
    reading.open(`long.html?chats=${chats}&messages=${messages}`, (page) => page.evaluateOnNewDocument(count))

  it('500 chats and 1,000 messages asks the page a few times for each', async () => {
    const page = await open(500, 1000)
    const { layout, style } = await page.evaluate(firstRead, 1000)
    expect(layout).toBeLessThan(3_300)
    expect(style).toBeLessThan(300)
    await page.close()
  })

  it('a message that comes while animations are waited for does not have all of them read again', async () => {
    const page = await open(20, 1000)
    await page.evaluate(firstRead, 1000, 0)
    const { layout, style } = await page.evaluate(oneMore)
    expect(layout).toBeLessThan(150)
    expect(style).toBeLessThan(60)
    await page.close()
  })

  // Firefox tells nobody what a page keeps.
  it.runIf(kind === 'chromium')('of 5,000 messages little is kept in memory', async () => {
    const page = await open(20, 5000)
    const before = await heap(page)
    await page.evaluate(firstRead, 5000)
    expect((await heap(page)) - before).toBeLessThan(KEPT)
    await page.close()
  })

  it('one more message asks no more in a chat of 5,000 than in one of 100', async () => {
    const asked: Asked[] = []
    for (const messages of [100, 5000]) {
      const page = await open(20, messages)
      await page.evaluate(firstRead, messages)
      asked.push(await page.evaluate(oneMore))
      await page.close()
    }
    for (const { layout, style } of asked) {
      expect(layout).toBeLessThan(24)
      expect(style).toBeLessThan(8)
    }
  })
})

/** In a page that is about to load: counts what it is asked from here on. */
function count(): void {
  const asked: Asked = { layout: 0, style: 0 }
  const ask = Element.prototype.getBoundingClientRect
  Element.prototype.getBoundingClientRect = function () {
    asked.layout++
    return ask.call(this)
  }
  for (const name of ['offsetWidth', 'offsetHeight'] as const) {
    const get = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)?.get as () => number
    Object.defineProperty(HTMLElement.prototype, name, {
      get() {
        asked.layout++
        return get.call(this)
      },
    })
  }
  const style = window.getComputedStyle
  window.getComputedStyle = (...of) => {
    asked.style++
    return style.apply(window, of)
  }
  window.asked = asked
}

/** Until all is read and, in the usual time after that, was looked at once more. */
function firstRead(messages: number, wait = 1_500): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const told = ({ open }: { open: { messages: unknown[] } | null }) => {
      if (open?.messages.length === messages) setTimeout(() => resolve({ ...window.asked }), wait)
    }
    setTimeout(() => reject(new Error('not read')), 30_000)
    window.hilo.startReader(window, told, new AbortController().signal)
  })
}

/** What a page keeps in memory, kB. */
async function heap(page: Page): Promise<number> {
  const devtools = await page.createCDPSession()
  await devtools.send('HeapProfiler.collectGarbage')
  return ((await page.metrics()).JSHeapUsedSize ?? 0) / 1_000
}

async function oneMore(): Promise<Asked> {
  const before = { ...window.asked }
  window.addMessage()
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const { layout, style } = window.asked
  return { layout: layout - before.layout, style: style - before.style }
}
