import { startDemo } from '../demo/server'
import type { Session } from '../e2e/driver'
import { until } from '../e2e/until'
import { fill } from './fill'
import { inBoth } from './in-both'
import { type Row, row } from './rows'

const RUNS = 15
const CHATS = [10, 1_000, 10_000]
/** A chat of the demo inbox. */
const CHAT = '/chat/3d5ea9f7'

/** What the popup notes when it is drawn. */
type Drawn = 'hilo:list' | 'hilo:chat'

/**
 * From opening the popup to its list of so many chats, and to the chat on screen with its stage and countdown, warm and
 * with the background ended, in both browsers.
 */
export async function bench(): Promise<Row[]> {
  const demo = await startDemo()
  return inBoth(async (hilo, browser, site) => {
    // The first opening makes the database.
    await openingTime(hilo, 'hilo:list')
    const floor = await runs(() => emptyPageTime(hilo))
    const rows = [row(`${browser}: an empty page of the extension, opening to ready`, 'ms', floor)]
    for (const chats of CHATS) {
      await hilo.inside(fill, chats, site, Date.now())
      const name = `${browser}: popup, opening to first list, ${chats} chats`
      rows.push(...(await openings(hilo, 'hilo:list', name)))
    }
    await hilo.page.goto(new URL(CHAT, demo.url).href)
    await until('the chat to be read', async () => (await hilo.read()).open)
    rows.push(...(await openings(hilo, 'hilo:chat', `${browser}: popup, opening to the chat on screen`)))
    return rows
  }).finally(() => demo.close())
}

/** Warm: the background is awake, as it is after each report of a page. Cold: it has to be started. */
async function openings(hilo: Session, drawn: Drawn, name: string): Promise<Row[]> {
  const warm = await runs(() => openingTime(hilo, drawn))
  const cold = await runs(async () => {
    await hilo.killBackground()
    return openingTime(hilo, drawn)
  })
  return [row(name, 'ms', warm, 100), row(`${name}, the background ended before`, 'ms', cold, 200)]
}

async function runs(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < RUNS; i++) times.push(await measure())
  return times
}

async function openingTime(hilo: Session, drawn: Drawn): Promise<number> {
  const popup = await hilo.popup()
  try {
    return await popup.evaluate(timeOf, drawn)
  } finally {
    await popup.close()
  }
}

/** What the browser itself takes: no script, no data. */
async function emptyPageTime(hilo: Session): Promise<number> {
  const page = await hilo.open('driver.html')
  try {
    return await page.evaluate(() => {
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return load?.domContentLoadedEventEnd ?? Number.NaN
    })
  } finally {
    await page.close()
  }
}

/** In the popup: when that was drawn, counted from the start of opening. */
async function timeOf(drawn: Drawn): Promise<number> {
  for (;;) {
    const [mark] = performance.getEntriesByName(drawn)
    if (mark) return mark.startTime
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
