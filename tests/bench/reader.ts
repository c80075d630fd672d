import type { Page } from 'puppeteer-core'
import type { BrowserKind } from '../e2e/browsers'
import { openBrowser, openPage, readerScript, serve } from '../kits/harness'
import type { Row } from './rows'

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
  const first: FirstRead[] = []
  for (let i = 0; i < RUNS; i++) {
    const page = await openPage(browser, `${url}/long.html?chats=500&messages=1000`, script)
    first.push(await page.evaluate(firstRead))
    await page.close()
  }
  const name = 'first read of 500 chats and 1,000 messages'
  const rows = [
    row(
      `${name}, all tasks together, ${kind}`,
      first.map((one) => one.total),
      50,
    ),
    row(
      `${name}, longest task, ${kind}`,
      first.map((one) => one.longest),
      50,
    ),
  ]
  for (const messages of [100, 1000, 5000]) {
    const page = await openPage(browser, `${url}/long.html?chats=20&messages=${messages}`, script)
    rows.push(row(`one more message after ${messages}, ${kind}`, await oneMore(page), 1))
    await page.close()
  }
  await browser.close()
  return rows
}

interface FirstRead {
  total: number
  longest: number
}

/** The whole first reading on a fresh page, finding the chat included, task by task; throws where it found too little. */
async function firstRead(): Promise<FirstRead> {
  const page = globalThis as unknown as Bench
  document.body.getBoundingClientRect()
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
  if (read.open?.messages.length !== 1000 || read.list.length !== 500) throw new Error('not read')
  return { total: tasks.reduce((sum, one) => sum + one), longest: Math.max(...tasks) }
}

/** One message is appended and laid out by the page; what the reader then needs is measured. */
function oneMore(page: Page): Promise<number[]> {
  return page.evaluate((runs) => {
    const here = globalThis as unknown as Bench
    const reader = here.hilo.startReader(window, () => {}, new AbortController().signal)
    const spent: number[] = []
    let count = reader.read().open?.messages.length ?? 0
    for (let i = 0; i < runs + 5; i++) {
      here.addMessage()
      const start = performance.now()
      const now = reader.read().open?.messages.length
      if (i >= 5) spent.push(performance.now() - start)
      if (now !== ++count) throw new Error(`read ${now} of ${count}`)
    }
    return spent
  }, RUNS * 3)
}

function row(name: string, times: number[], target: number): Row {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { name, median: at(0.5), p95: at(0.95), unit: 'ms', target }
}
