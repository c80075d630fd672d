import { readAsItIs, settled } from './as-it-is'
import { type NamedCard, withNames } from './named-card'
import { NEVER } from './never'
import { openedKey } from './opened'
import type { ChatCard } from './schema'
import { SEALING } from './seal'

/** The most urgent chats, in one transaction. @throws see readAsItIs */
export const firstCards = (most: number): Promise<NamedCard[]> =>
  readAsItIs(async (db) => {
    const [cards, names] = await readTogether(db, most)
    return withNames(cards, names?.key ?? (await openedKey(SEALING)))
  })

function readTogether(db: IDBDatabase, most: number): Promise<[ChatCard[], { key: CryptoKey } | undefined]> {
  const reading = db.transaction(['chats', 'keys'], 'readonly')
  const due = reading.objectStore('chats').index('due')
  return Promise.all([
    settled<ChatCard[]>(due.getAll(IDBKeyRange.upperBound(NEVER, true), most)),
    settled<{ key: CryptoKey } | undefined>(reading.objectStore('keys').get(SEALING)),
  ])
}
