import { randomBytes } from 'node:crypto'
import type { Browser as WebExtension } from 'webextension-polyfill'

declare const chrome: WebExtension

const half = () => randomBytes(12).toString('hex')
const [first, second] = [half(), half()]

/** What is stored on purpose, as the extension stores: a search that does not find it proves nothing. */
export const CONTROL = {
  /** In the settings, the account, and a row of Hilo's own database. */
  settings: `settings-${half()}-ñ`,
  account: `account-${half()}-ж`,
  row: `row-${half()}-ж`,
  /** Longer than what the browsers write in one piece. */
  long: randomBytes(25_000).toString('hex'),
  /** Said before in two parts: where it is packed, it stands nowhere as a whole. */
  repeated: second + first,
}
const PARTS = [first, second]

export const storeControl = { run: store, args: [CONTROL, PARTS] as const }

/** In the extension. */
async function store(control: typeof CONTROL, parts: readonly string[]): Promise<void> {
  const { settings, account, row, long, repeated } = control
  await chrome.storage.local.set({ control: [settings, ...parts, repeated, long] })
  await chrome.storage.sync.set({ control: account })
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('hilo')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const writing = db.transaction('texts', 'readwrite')
  const text = { nonce: new Uint8Array(12), bytes: new ArrayBuffer(16) }
  writing.objectStore('texts').put({ id: 'control', text, said: [row, ...parts, repeated, long] })
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve
    writing.onerror = reject
  })
  db.close()
}
