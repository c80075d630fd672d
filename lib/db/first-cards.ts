import { type NamedCard, withNames } from './named-card'
import { NEVER } from './never'
import { openedKey } from './opened'
import type { ChatCard } from './schema'
import { SEALING } from './seal'

/**
 * The most urgent chats, in one transaction and without Dexie, which takes longer to load than this takes to read.
 * Only a database that is there and as it should be is read: @throws whatever else is found, without changing it.
 */
export async function firstCards(most: number): Promise<NamedCard[]> {
  const db = await openAsItIs()
  try {
    const [cards, names] = await readTogether(db, most)
    return await withNames(cards, names?.key ?? (await openedKey(SEALING)))
  } finally {
    // An open connection would keep an update or an erasure waiting.
    db.close()
  }
}

function openAsItIs(): Promise<IDBDatabase> {
  const opening = indexedDB.open('hilo')
  // There is none yet: to make it is not the reader's business.
  opening.onupgradeneeded = () => opening.transaction?.abort()
  return settled(opening)
}

function readTogether(db: IDBDatabase, most: number): Promise<[ChatCard[], { key: CryptoKey } | undefined]> {
  const reading = db.transaction(['chats', 'keys'], 'readonly')
  const due = reading.objectStore('chats').index('due')
  return Promise.all([
    settled<ChatCard[]>(due.getAll(IDBKeyRange.upperBound(NEVER, true), most)),
    settled<{ key: CryptoKey } | undefined>(reading.objectStore('keys').get(SEALING)),
  ])
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
