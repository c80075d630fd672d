import type { Session } from '../e2e/driver'
import { fill } from './fill'
import { inBoth } from './in-both'
import { type Row, row } from './rows'

const RUNS = 15
const CHATS = [10, 1_000, 10_000]

/** From opening the popup to its list of so many chats, warm and with the background ended, in both browsers. */
export function bench(): Promise<Row[]> {
  return inBoth(async (hilo, browser, site) => {
    // The first opening makes the database.
    await openingTime(hilo)
    const floor = await runs(() => emptyPageTime(hilo))
    const rows = [row(`${browser}: an empty page of the extension, opening to ready`, 'ms', floor)]
    for (const chats of CHATS) {
      await hilo.inside(fill, chats, site, Date.now())
      rows.push(...(await openings(hilo, `${browser}: popup, opening to first list, ${chats} chats`)))
    }
    return rows
  })
}

/** Warm: the background is awake, as it is after each report of a page. Cold: it has to be started. */
async function openings(hilo: Session, name: string): Promise<Row[]> {
  const warm = await runs(() => openingTime(hilo))
  const cold = await runs(async () => {
    await hilo.killBackground()
    return openingTime(hilo)
  })
  return [row(name, 'ms', warm, 100), row(`${name}, the background ended before`, 'ms', cold, 200)]
}

async function runs(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < RUNS; i++) times.push(await measure())
  return times
}

async function openingTime(hilo: Session): Promise<number> {
  const popup = await hilo.popup()
  try {
    return await popup.evaluate(firstList)
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

/** In the popup: when its first list was drawn, counted from the start of opening. */
async function firstList(): Promise<number> {
  for (;;) {
    const [mark] = performance.getEntriesByName('hilo:list')
    if (mark) return mark.startTime
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
