/** Functions that run in the extension or in the page. They travel as text: nothing outside of them is known there. */
import type { Browser as WebExtension } from 'webextension-polyfill'

/** Chrome's way, by which the library asks, answers to a function that is handed over. */
declare const chrome: Omit<WebExtension, 'notifications'> & {
  notifications: { create(...args: unknown[]): unknown }
}

/**
 * In the background, before Hilo's own code: what is raised is noted where it outlives the browser, and the disk can be
 * made to seem full. That is a fake: no browser can be told to run out of room for one extension alone.
 */
export function watchBackground(): void {
  const { notifications } = chrome
  const create = notifications.create.bind(notifications)
  let noting = Promise.resolve()
  const note = async (id: unknown) => {
    const { raisedInTest = [] } = await chrome.storage.local.get('raisedInTest')
    await chrome.storage.local.set({ raisedInTest: [...(raisedInTest as unknown[]), id] })
  }
  const noted = (...args: unknown[]) => {
    noting = noting.then(() => note(args[0]))
    return create(...args)
  }
  Object.defineProperty(notifications, 'create', { value: noted, configurable: true, writable: true })

  let full = false
  new BroadcastChannel('disk').addEventListener('message', ({ data }) => {
    full = data
  })
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
    if (full) throw new DOMException('No room is left', 'QuotaExceededError')
    return put.apply(this, args)
  }
}

/** In the extension. A background that sleeps hears nothing: it is woken first. */
export async function fillDisk(full: boolean): Promise<void> {
  await chrome.runtime.sendMessage({ id: 1, type: 'rederive', timestamp: Date.now() })
  const channel = new BroadcastChannel('disk')
  channel.postMessage(full)
  await new Promise((resolve) => setTimeout(resolve, 100))
  channel.close()
}

export async function raisedSoFar(): Promise<string[]> {
  const { raisedInTest = [] } = await chrome.storage.local.get('raisedInTest')
  return raisedInTest as string[]
}

/** In the extension: every chat that is kept, by what is known of it. */
export async function chatsKept(): Promise<{ key: string; messages: number; marks: number }[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await done(indexedDB.open('hilo'))
  const rows: { key: string; seen: unknown[]; marks: unknown[] }[] = await done(
    db.transaction('histories').objectStore('histories').getAll(),
  )
  db.close()
  return rows.map(({ key, seen, marks }) => ({ key, messages: seen.length, marks: marks.length }))
}

/** In the page: so many clients wrote an hour and fifty minutes ago, and are all shown now. */
export function crowd(count: number): void {
  window.demo.advance(-110)
  for (let i = 0; i < count; i++) window.demo.openNew(`Gentío ${i}`, '¿Hola?')
  window.demo.advance(110)
}

/**
 * In the page: says whatever might be listened to, and looks for what Hilo may have left.
 * @returns what it found.
 */
export async function forgeMessages(): Promise<string[]> {
  const report = { site: location.origin, seenAt: Date.now(), confidence: 'good', list: [], open: null }
  const insert = { text: 'Forged', chatId: null }
  const heard: string[] = []
  window.addEventListener('message', ({ data }) => data?.forged || heard.push(JSON.stringify(data)))
  for (const type of [
    'report',
    'insert',
    'mark',
    'snapshot',
    'readerSetup',
    'expand',
    'taught',
    'openChat',
  ]) {
    const message = {
      id: 1,
      type,
      data: type === 'insert' ? insert : report,
      timestamp: Date.now(),
      forged: true,
    }
    window.postMessage(message, '*')
    window.dispatchEvent(new CustomEvent(type, { detail: message }))
    document.dispatchEvent(new CustomEvent(`hilo:${type}`, { detail: message }))
    new BroadcastChannel('hilo').postMessage(message)
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const ours = /hilo|chrome-extension|moz-extension/i
  const names = Object.getOwnPropertyNames(window).filter((name) => ours.test(name))
  const loaded = performance
    .getEntries()
    .map(({ name }) => name)
    .filter((name) => ours.test(name))
  const written = ours.test(document.documentElement.outerHTML) ? ['in the document'] : []
  return [...heard, ...names, ...loaded, ...written]
}

export async function tabOf(address: string): Promise<number> {
  const tabs = await chrome.tabs.query({})
  return tabs.find(({ url }) => url?.endsWith(address))?.id ?? -1
}

/** False: the tab is still awake. A browser refuses without a word while the tab is in front: another one goes there. */
export async function discard(id: number): Promise<boolean> {
  const { active, windowId } = await chrome.tabs.get(id)
  const other = (await chrome.tabs.query({})).find((tab) => tab.windowId === windowId && tab.id !== id)
  if (active && other?.id !== undefined) await chrome.tabs.update(other.id, { active: true })
  await chrome.tabs.discard(id)
  return (await chrome.tabs.get(id)).discarded === true
}

export async function wake(id: number): Promise<void> {
  await chrome.tabs.update(id, { active: true })
}

export async function answersIn(id: number): Promise<boolean> {
  const message = { id: 1, type: 'snapshot', timestamp: Date.now() }
  const answer = await chrome.tabs.sendMessage(id, message).catch(() => null)
  return Boolean((answer as { res?: unknown } | null)?.res)
}

/** In the extension: the database as a later version would leave it. */
export async function becomeNewer(): Promise<void> {
  const opening = indexedDB.open('hilo', 1_000)
  opening.onupgradeneeded = () => opening.result.createObjectStore('later')
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve
    opening.onerror = () => reject(opening.error)
  })
  opening.result.close()
}

export async function versionKept(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === 'hilo')?.version
}

/** In the settings: what is handed over as a file is kept in the page as well. */
export function catchDownload(): void {
  const { createObjectURL } = URL
  URL.createObjectURL = (file: Blob) => {
    Object.assign(globalThis, { savedInTest: file })
    return createObjectURL.call(URL, file)
  }
}

/** In the settings: chooses that file. */
export function chooseDownload(selector: string): void {
  const { savedInTest } = globalThis as unknown as { savedInTest: Blob }
  const chosen = new DataTransfer()
  chosen.items.add(new File([savedInTest], 'hilo.json'))
  const input = document.querySelector<HTMLInputElement>(selector)
  if (!input) throw new Error(`Nothing matches ${selector}`)
  input.files = chosen.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** In a page of Hilo: types the same words into every field in view that matches. */
export function typeInto(selector: string, words: string): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>(selector)]
  for (const field of fields.filter(({ offsetParent }) => offsetParent !== null)) {
    field.focus()
    document.execCommand('insertText', false, words)
  }
}
