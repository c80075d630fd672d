/** What Hilo keeps, looked at from inside the extension. Functions travel as text, see `inside.ts`. */
import type { Browser as WebExtension } from 'webextension-polyfill'

declare const chrome: WebExtension

/** One announcement as the database keeps it, see `lib/db/schema.ts`. */
export interface Announced {
  id: string
  chat: string
  deadline: { rule: string; triggeredAt: number | null }
  level: string
  shownAt: number
  asked?: true
}

/** Every announcement that was decided so far. */
export async function announcements(): Promise<Announced[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  // Opening a database that is not there yet would make an empty one, and Hilo would find that.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'hilo')) return []
  const db = await done(indexedDB.open('hilo'))
  const rows = await done<Announced[]>(db.transaction('ledger').objectStore('ledger').getAll())
  db.close()
  return rows
}

/** The keys of the chats that were on screen so far. */
export async function chatsOpened(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  // As above.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'hilo')) return []
  const db = await done(indexedDB.open('hilo'))
  const histories = db.transaction('histories').objectStore('histories')
  const rows = await done<{ key: string; read: boolean }[]>(histories.getAll())
  db.close()
  return rows.filter(({ read }) => read).map(({ key }) => key)
}

/** Everything that is stored, as one text: all databases, all settings, bytes read as characters too. */
export async function everythingKept(): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const readable = (_key: string, value: unknown) => {
    if (!(value instanceof ArrayBuffer) && !ArrayBuffer.isView(value)) return value
    const bytes = new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer)
    return ['utf-8', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(bytes))
  }
  const kept: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()]
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name))
    for (const store of db.objectStoreNames) {
      kept.push(store, await done(db.transaction(store).objectStore(store).getAll()))
    }
    db.close()
  }
  return JSON.stringify(kept, readable)
}

/** When the background is to be woken next, in milliseconds since 1970; null: not at all. */
export async function nextWakeUp(): Promise<number | null> {
  return (await chrome.alarms.get('next-due'))?.scheduledTime ?? null
}

/** Ids of the reminders on the desktop; Firefox without a window shows none. */
export async function shownReminders(): Promise<string[]> {
  return Object.keys(await chrome.notifications.getAll())
}

/** What the icon counts. */
export const badgeText = (): Promise<string> => chrome.action.getBadgeText({})

/** The keys that the browser gave to Hilo; empty where its own or another extension's took it. */
export async function givenKeys(): Promise<(string | undefined)[]> {
  return (await chrome.commands.getAll()).map(({ shortcut }) => shortcut)
}

/** Whether a page of the extension can reach the network. */
export const reaches = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  )
