import type { Page } from 'puppeteer-core'
import type { BrowserKind } from '../e2e/browsers'
import { launch, type Session } from '../e2e/driver'
import { buildKits, serve } from '../kits/harness'
import { type Row, ratioByTurns, row } from './rows'

const RUNS = 15
const PAGES = {
  'a chat page': 'chatscope.html',
  'a chat of 5,000 messages': 'long.html?chats=20&messages=5000',
  'a page without a chat': 'not-chats/dashboard.html',
}
const IDLE_SECONDS = 60
/** What Hilo may keep of a page in memory, kB. */
const HEAP = 5_000

interface ChatPage {
  kitState?: { receive(text: string): void }
  addMessage?(): void
}
interface Spent {
  load: number[]
  typing: number[]
  arriving: number[]
  longTasks: number[]
  /** Chromium only, as are the next: share of a second's processor time while nothing happens, per mille. */
  idle: number[]
  heap: number[]
}

/** What Hilo costs a page: two browsers side by side, one with it and one that was never allowed to read, by turns. */
export async function bench(): Promise<Row[]> {
  await buildKits()
  const site = await serve()
  const rows: Row[] = []
  for (const kind of ['chromium', 'firefox'] as const)
    for (const [name, path] of Object.entries(PAGES))
      rows.push(...(await besideBare(kind, `${kind}: ${name}`, `${site.url}/${path}`)))
  site.close()
  return rows
}

async function besideBare(browser: BrowserKind, name: string, url: string): Promise<Row[]> {
  const [hilo, bare] = [await launch({ browser, url }), await launch({ browser, url, consent: false })]
  try {
    const spent = [none(), none()] as const
    for (let i = 0; i < RUNS; i++) {
      const turn = [() => look(hilo, spent[0]), () => look(bare, spent[1])]
      // Who goes second finds the machine as the first has left it.
      for (const one of i % 2 ? turn.reverse() : turn) await one()
    }
    if (browser === 'chromium') await Promise.all([rest(hilo.page, spent[0]), rest(bare.page, spent[1])])
    return rowsOf(name, ...spent)
  } finally {
    await hilo.close()
    await bare.close()
  }
}

const none = (): Spent => ({ load: [], typing: [], arriving: [], longTasks: [], idle: [], heap: [] })

/** One loading of the page, and what a person then notices. */
async function look({ page }: Session, spent: Spent): Promise<void> {
  await page.bringToFront()
  await page.reload({ waitUntil: 'load' })
  await page.evaluate(startClocks)
  spent.load.push(await page.evaluate(loadTime))
  await pause(500)
  spent.typing.push(await slowest(page, async () => {}))
  spent.arriving.push(await slowest(page, () => page.evaluate(receiveFifty)))
  spent.longTasks.push(await page.evaluate(() => (globalThis as unknown as { longTasks: number }).longTasks))
}

/** In the page: long tasks from its beginning on (Chromium), and the slowest reaction to a key. */
function startClocks(): void {
  const clocks = Object.assign(globalThis, { longTasks: 0, slowest: 0 })
  const follow = (type: string, seen: (entry: PerformanceEntry) => void, more = {}) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(seen))
    observer.observe({ type, buffered: true, ...more })
  }
  follow('longtask', ({ duration }) => {
    clocks.longTasks += duration
  })
  follow(
    'event',
    ({ duration }) => {
      clocks.slowest = Math.max(clocks.slowest, duration)
    },
    { durationThreshold: 16 },
  )
}

function loadTime(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return load?.loadEventEnd ?? Number.NaN
}

/** Interaction to next paint, in steps of 8 ms; 16 stands for less. */
async function slowest(page: Page, meanwhile: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => Object.assign(globalThis, { slowest: 16 }))
  const typing = typeWords(page)
  await meanwhile()
  await typing
  await pause(200)
  return page.evaluate(() => (globalThis as unknown as { slowest: number }).slowest)
}

async function typeWords(page: Page): Promise<void> {
  const box = await page.$('textarea, [contenteditable="true"], input')
  await box?.type('Nos vemos el jueves')
}

/** One message at a frame; on a page without a chat, one line. */
async function receiveFifty(): Promise<void> {
  const { kitState, addMessage } = globalThis as unknown as ChatPage
  for (let i = 0; i < 50; i++) {
    if (kitState) kitState.receive(`Mensaje ${i}`)
    else if (addMessage) addMessage()
    else document.body.append(document.createElement('p'))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** A minute in which nothing happens, and what is then kept in memory (kB), the page's own included. */
async function rest(page: Page, spent: Spent): Promise<void> {
  const devtools = await page.createCDPSession()
  await pause(1_000)
  const before = await page.metrics()
  await pause(IDLE_SECONDS * 1_000)
  const after = await page.metrics()
  spent.idle.push((((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) / IDLE_SECONDS) * 1_000)
  await devtools.send('HeapProfiler.collectGarbage')
  spent.heap.push(((await page.metrics()).JSHeapUsedSize ?? 0) / 1_000)
}

function rowsOf(name: string, withHilo: Spent, bare: Spent): Row[] {
  const pair = (what: string, unit: Row['unit'], of: keyof Spent): Row[] => [
    row(`${name}, ${what}`, unit, withHilo[of]),
    row(`${name}, ${what}, without Hilo`, unit, bare[of]),
  ]
  const compared = (what: string, of: keyof Spent): Row[] => [
    ...pair(what, 'ms', of),
    ratioByTurns(`${name}, ${what}: ratio`, withHilo[of], bare[of], 1.02),
  ]
  const rested = [
    ...pair('processor at rest, per second', 'ms', 'idle'),
    ...pair('memory', 'kB', 'heap'),
    row(`${name}, memory of Hilo`, 'kB', differences(withHilo.heap, bare.heap), HEAP),
  ]
  return [
    ...compared('until it is loaded', 'load'),
    ...compared('slowest reaction while typing', 'typing'),
    ...compared('slowest reaction while 50 messages arrive', 'arriving'),
    ...pair('long tasks together', 'ms', 'longTasks'),
    ...(withHilo.idle.length > 0 ? rested : []),
  ]
}

const differences = (of: readonly number[], to: readonly number[]) =>
  of.map((one, turn) => one - (to[turn] ?? Number.NaN))

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
