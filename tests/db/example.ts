/** As text, by path: they are laid out in browsers too. */
const EXAMPLES = import.meta.glob<string>('./examples/*.json', {
  ...{ query: '?raw', import: 'default', eager: true },
})

/** One database as an earlier version of Hilo left it. Bytes are in base64; the key, which cannot be exported, too. */
interface Example {
  /** Of the browser: ten times that of the schema. */
  version: number
  stores: Record<string, Store>
}
interface Store {
  keyPath: string
  autoIncrement: boolean
  indexes: { name: string; keyPath: string; multiEntry: boolean; unique: boolean }[]
  rows: unknown[]
}

/** Makes the database of an example, as if that version of Hilo had just been closed. */
export async function layOut(name: string, database: string): Promise<void> {
  const example: Example = JSON.parse(EXAMPLES[`./examples/${name}.json`] ?? '', revived)
  const opening = indexedDB.open(database, example.version)
  opening.onupgradeneeded = () => {
    for (const [store, { keyPath, autoIncrement, indexes }] of Object.entries(example.stores)) {
      const made = opening.result.createObjectStore(store, { keyPath, autoIncrement })
      for (const index of indexes) made.createIndex(index.name, index.keyPath, index)
    }
  }
  const db = await settled(opening)
  for (const [store, { rows }] of Object.entries(example.stores)) {
    const ready = await Promise.all(rows.map(withKey))
    const writing = db.transaction(store, 'readwrite').objectStore(store)
    await Promise.all(ready.map((row) => settled(writing.add(row))))
  }
  db.close()
}

/** Every row of every store of a database, as text, bytes read as characters too. */
export async function textOf(database: string): Promise<string> {
  const db = await settled(indexedDB.open(database))
  const rows = await Promise.all(
    [...db.objectStoreNames].map((store) => settled(db.transaction(store).objectStore(store).getAll())),
  )
  db.close()
  return JSON.stringify(rows, (_, value) => (isBytes(value) ? Buffer.from(value).toString('latin1') : value))
}

const isBytes = (value: unknown): value is Uint8Array =>
  value instanceof ArrayBuffer || ArrayBuffer.isView(value)

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function revived(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('$buffer' in value) return bytesOf(value.$buffer).buffer
  if ('$bytes' in value) return bytesOf(value.$bytes)
  return value
}

const bytesOf = (text: unknown) => Uint8Array.from(atob(String(text)), (sign) => sign.charCodeAt(0))

async function withKey(row: unknown): Promise<unknown> {
  if (typeof row !== 'object' || row === null || !('key' in row)) return row
  const { key } = row
  if (typeof key !== 'object' || key === null) return row
  if ('$aes' in key) return { ...row, key: await importKey(key.$aes, 'AES-GCM', ['encrypt', 'decrypt']) }
  if ('$hmac' in key)
    return { ...row, key: await importKey(key.$hmac, { name: 'HMAC', hash: 'SHA-256' }, ['sign']) }
  return row
}

const importKey = (raw: unknown, algorithm: AlgorithmIdentifier | HmacImportParams, usages: KeyUsage[]) =>
  crypto.subtle.importKey('raw', bytesOf(raw), algorithm, false, usages)
