import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserKind } from '../e2e/browsers'
import { launch, type Session } from '../e2e/driver'
import { type Row, row } from './rows'

const RUNS = 15
const CHATS = [10, 1_000, 10_000]

/** From opening the popup to its list of so many chats, warm and with the background ended, in both browsers. */
export async function bench(): Promise<Row[]> {
  const page = createServer((_, answer) => answer.end('<!doctype html><title>No chat here</title>'))
  await new Promise<void>((listening) => page.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}/`
  try {
    return [...(await inBrowser('chromium', url)), ...(await inBrowser('firefox', url))]
  } finally {
    page.close()
  }
}

async function inBrowser(browser: BrowserKind, url: string): Promise<Row[]> {
  const hilo = await launch({ browser, url })
  try {
    // The first opening makes the database.
    await openingTime(hilo)
    const floor = await runs(() => emptyPageTime(hilo))
    const rows = [row(`${browser}: an empty page of the extension, opening to ready`, 'ms', floor)]
    for (const chats of CHATS) {
      await hilo.inside(fill, chats, new URL(url).origin, Date.now())
      rows.push(...(await openings(hilo, `${browser}: popup, opening to first list, ${chats} chats`)))
    }
    return rows
  } finally {
    await hilo.close()
  }
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

/** In the extension: chats as they are kept, names encrypted with the key in use. */
async function fill(chats: number, site: string, now: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('hilo')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const done = (store: string, write: (rows: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(store, 'readwrite')
      write(transaction.objectStore(store))
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
    })
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await done('keys', (rows) => rows.put({ id: 'names', key }))
  const cards: object[] = []
  for (let i = 0; i < chats; i++) {
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const bytes = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce },
      key,
      new TextEncoder().encode(`Name ${i}`),
    )
    const state = i < 20 ? 'overdue' : i < 60 ? 'soon' : 'upcoming'
    cards.push({
      ...{ key: `${site}|${i}`, name: { nonce, bytes }, nameDigest: '', place: { nonce, bytes } },
      ...{ firstSeen: now, lastSeen: now, unread: 0, language: 'es', sure: true },
      ...{
        stage: 'no-reply',
        rule: 'second-message',
        state,
        due: now + (i - 20) * 60_000,
        wakeAt: now + 9e9,
      },
    })
  }
  await done('chats', (rows) => {
    for (const card of cards) rows.put(card)
  })
  db.close()
}
