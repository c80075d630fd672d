import type { ExtensionPage, Session } from '../e2e/driver'
import type { PageKey } from '../e2e/extension-page'
import { until } from '../e2e/until'
import { fill, fillHistories } from './fill'
import { inBoth } from './in-both'
import { type Row, row } from './rows'

const CHATS = 1_000
const MESSAGES = 500
const TARGET_MS = 100
const WORDS = 'calendario otra vez'
/** Through a list, from a control in it. */
const KEYS: PageKey[] = ['ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'Home']

/** From a click or a key to the next picture, in the settings with many chats and own messages, in both browsers. */
export function bench(): Promise<Row[]> {
  return inBoth(async (hilo, browser, site) => {
    // The first opening makes the database.
    await (await hilo.popup()).close()
    await hilo.inside(fill, CHATS, site, Date.now())
    await hilo.inside(fillHistories, CHATS, site, Date.now())
    const about = `${browser}: interaction to next paint,`
    const rows = [
      row(`${about} ${MESSAGES} own messages`, 'ms', await inMessages(hilo), TARGET_MS),
      row(`${about} overview of ${CHATS} chats`, 'ms', await inOverview(hilo), TARGET_MS),
      row(`${about} popup with ${CHATS} chats`, 'ms', await inPopup(hilo), TARGET_MS),
    ]
    return rows.map((one) => ({ ...one, judgedBy: 'p95' as const }))
  })
}

async function inMessages(hilo: Session): Promise<number[]> {
  const page = await hilo.open('options.html#messages')
  await until('the list', () => page.evaluate(shows, '.message'))
  await page.evaluate(bringFile, MESSAGES)
  await until('what would come in', () => page.evaluate(shows, '.sample .button-primary'))
  await page.click('.sample .button-primary')
  await until('the messages', () => page.evaluate(shows, '.list-long .message'))
  await page.evaluate(startClock)
  const taken: number[] = []
  for (const n of [3, 8, 12]) {
    const row = `.list-long .message:nth-child(${n}) .message-head`
    taken.push(await timed(page, () => page.click(`${row} .button-icon:last-child`)))
    taken.push(await timed(page, () => page.click(`${row} .button-icon:first-child`)))
  }
  await page.click('[type="search"]')
  for (const letter of WORDS) taken.push(await timed(page, () => page.type(letter)))
  await page.close()
  return taken
}

async function inOverview(hilo: Session): Promise<number[]> {
  const page = await hilo.open('options.html#overview')
  await until('the list', () => page.evaluate(shows, '.row'))
  await page.evaluate(startClock)
  const taken: number[] = []
  for (const n of [2, 3, 4, 1]) taken.push(await timed(page, () => page.click(`.chip:nth-of-type(${n})`)))
  taken.push(await timed(page, () => page.click('.rows ~ .button')))
  for (const key of KEYS) taken.push(await timed(page, () => page.press(key)))
  for (const n of [2, 5])
    taken.push(await timed(page, () => page.click(`.row-item:nth-child(${n}) .row-snooze`)))
  await page.click('.due-filters [type="search"]')
  for (const letter of 'name 42') taken.push(await timed(page, () => page.type(letter)))
  await until('the charts', () => page.evaluate(shows, '.recharts-bar-rectangle'))
  for (const n of [1, 2])
    taken.push(await timed(page, () => page.click(`.section-head + .chips .chip:nth-of-type(${n})`)))
  taken.push(await timed(page, () => page.click('.bars summary')))
  await page.close()
  return taken
}

async function inPopup(hilo: Session): Promise<number[]> {
  const page = await hilo.popup()
  await until('all of the list', () => page.evaluate(shows, '.list-long .row'))
  await page.evaluate(startClock)
  const taken: number[] = []
  for (const n of [2, 5])
    taken.push(await timed(page, () => page.click(`.row-item:nth-child(${n}) .row-snooze`)))
  await page.evaluate(() => document.querySelector<HTMLElement>('.row')?.focus())
  for (const key of KEYS) taken.push(await timed(page, () => page.press(key)))
  await page.click('.search-input')
  for (const letter of 'name 42') taken.push(await timed(page, () => page.type(letter)))
  await page.close()
  return taken
}

/** The slowest event of one action, in steps of 8 ms; 16 stands for less. */
async function timed(page: ExtensionPage, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => Object.assign(globalThis, { slowest: 16 }) && null)
  await act()
  await new Promise((resolve) => setTimeout(resolve, 250))
  return page.evaluate(() => (globalThis as unknown as { slowest: number }).slowest)
}

/** In the page. */
function startClock(): void {
  const clock = Object.assign(globalThis, { slowest: 16 })
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) clock.slowest = Math.max(clock.slowest, duration)
  })
  const more = { durationThreshold: 16 }
  observer.observe({ type: 'event', ...more })
}

const shows = (selector: string) => document.querySelector(selector) !== null

/** In the page: chooses a file of so many own messages, as by the dialogue of the system. */
function bringFile(messages: number): void {
  const templates = Array.from({ length: messages }, (_, i) => ({
    ...{ id: `own-${i}`, language: 'es', register: 'tu', occasion: i % 2 ? 'doubts' : 'no-reply' },
    ...{
      title: `Mensaje propio ${i}`,
      text: `Hola, {{client}}. Te escribo otra vez por el calendario, número ${i}.`,
    },
  }))
  const data = new DataTransfer()
  data.items.add(new File([JSON.stringify({ hilo: 'templates', version: 1, templates })], 'mensajes.json'))
  const input = document.querySelector<HTMLInputElement>('input[type="file"][accept*="csv"]')
  if (!input) throw new Error('No place for a file')
  input.files = data.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
