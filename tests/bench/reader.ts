import type { Page } from 'puppeteer-core'
import type { BrowserKind } from '../e2e/browsers'
import { openBrowser, openPage, readerScript, serve } from '../kits/harness'
import { type Row, ratio, row } from './rows'

interface Reading {
  open: { messages: unknown[] } | null
  list: unknown[]
}
interface Bench {
  hilo: {
    startReader(win: Window, onChange: (read: Reading) => void, signal: AbortSignal): { read(): Reading }
  }
  addMessage(): number
}

const RUNS = 15
/** Chats in the list and messages in the open one, of pages that are read for the first time. */
const FIRST = [
  [10, 100],
  [500, 1_000],
  [2_000, 5_000],
] as const

/** What reading costs in a page with a long list and a long chat, in both browsers. */
export async function bench(): Promise<Row[]> {
  const script = await readerScript()
  const server = await serve()
  const rows: Row[] = []
  for (const kind of ['chromium', 'firefox'] as const)
    rows.push(...(await inBrowser(kind, script, server.url)))
  server.close()
  return rows
}

async function inBrowser(kind: BrowserKind, script: string, url: string): Promise<Row[]> {
  const browser = await openBrowser(kind)
  const rows: Row[] = []
  for (const [chats, messages] of FIRST) {
    const first: FirstRead[] = []
    for (let i = 0; i < RUNS; i++) {
      const page = await openPage(browser, `${url}/long.html?chats=${chats}&messages=${messages}`, script)
      first.push(await page.evaluate(firstRead, chats, messages))
      await page.close()
    }
    rows.push(...firstRows(`${kind}: first read of ${chats} chats and ${messages} messages`, first))
  }
  for (const messages of [100, 1000, 5000]) {
    const page = await openPage(browser, `${url}/long.html?chats=20&messages=${messages}`, script)
    rows.push(...moreRows(`${kind}: one more message after ${messages}`, await oneMore(page)))
    await page.close()
  }
  await browser.close()
  return rows
}

function firstRows(name: string, runs: readonly FirstRead[]): Row[] {
  const figures = (of: keyof FirstRead) => runs.map((one) => one[of])
  const total = row(`${name}, all tasks together`, 'ms', figures('total'), 50)
  const floor = row(`${name}: the page's innerText once`, 'ms', figures('floor'))
  return [
    total,
    row(`${name}, longest task`, 'ms', figures('longest'), 50),
    floor,
    ratio(`${name}, beside innerText`, total, floor),
  ]
}

/** With what the page itself needs to show the message: nobody waits for the reader alone. */
function moreRows(name: string, { reading, shown, observed }: More): Row[] {
  const bare = row(`${name}: the page with a bare MutationObserver`, 'ms', observed)
  const read = row(`${name}: the page with the reader`, 'ms', shown)
  return [
    row(`${name}, reading`, 'ms', reading, 1),
    read,
    bare,
    ratio(`${name}, beside the bare observer`, read, bare, 2),
  ]
}

interface FirstRead {
  total: number
  longest: number
  /** The page's text, asked for once: what no reader can go under. */
  floor: number
}

/** The whole first reading on a fresh page, finding the chat included, task by task; throws where it found too little. */
async function firstRead(chats: number, messages: number): Promise<FirstRead> {
  const page = globalThis as unknown as Bench
  document.body.getBoundingClientRect()
  const asked = performance.now()
  // biome-ignore lint/performance/useDomNodeTextContent: the text as it is shown is what is measured
  if (document.body.innerText.length < 1000) throw new Error('no text')
  const floor = performance.now() - asked
  const tasks: number[] = []
  const timed = (task: () => void) => {
    const start = performance.now()
    task()
    tasks.push(performance.now() - start)
  }
  const later = window.setTimeout
  const own = ((task: () => void, wait: number) => later(() => timed(task), wait)) as typeof setTimeout
  window.setTimeout = own
  const read = await new Promise<Reading>((resolve) =>
    timed(() => page.hilo.startReader(window, resolve, new AbortController().signal)),
  )
  await new Promise((resolve) => later(resolve))
  window.setTimeout = later
  if (read.open?.messages.length !== messages || read.list.length !== chats) throw new Error('not read')
  return { floor, total: tasks.reduce((sum, one) => sum + one), longest: Math.max(...tasks) }
}

interface More {
  reading: number[]
  shown: number[]
  observed: number[]
}

/** Messages are appended and laid out, by turns for the reader and for an observer that does nothing else. */
function oneMore(page: Page): Promise<More> {
  return page.evaluate((runs) => {
    const here = globalThis as unknown as Bench
    const more: More = { reading: [], shown: [], observed: [] }
    const bare = new MutationObserver(() => {})
    const watched = { subtree: true, childList: true, characterData: true, attributes: true }
    const observeOne = () => {
      bare.observe(document, watched)
      const start = performance.now()
      here.addMessage()
      const seen = bare.takeRecords().length
      more.observed.push(performance.now() - start)
      bare.disconnect()
      if (seen === 0) throw new Error('not seen')
    }
    const reader = here.hilo.startReader(window, () => {}, new AbortController().signal)
    const count = () => reader.read().open?.messages.length ?? 0
    const readOne = () => {
      const before = count()
      const start = performance.now()
      here.addMessage()
      const added = performance.now()
      const now = count()
      const end = performance.now()
      more.reading.push(end - added)
      more.shown.push(end - start)
      if (now !== before + 1) throw new Error(`read ${now} after ${before}`)
    }
    for (let i = 0; i < runs + 5; i++) {
      readOne()
      observeOne()
    }
    for (const figures of Object.values(more)) figures.splice(0, 5)
    return more
  }, RUNS * 3)
}
