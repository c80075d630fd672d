import { readAsItIs, settled } from './as-it-is'
import type { KeptChat } from './kept-chat'
import { isKept, namer } from './namer'
import { openedKey } from './opened'
import type { ChatCard, History } from './schema'
import { NAMING } from './seal'

/**
 * What is kept of one chat of a site, and the key it is kept under: see chatKey. @throws where Hilo is closed, and as
 * readAsItIs
 * @param asked its id; null: there is no such chat. All that does not depend on it is done before it is known.
 */
export async function firstChat(
  site: string,
  asked: Promise<string | null>,
): Promise<(KeptChat & { key: string }) | null> {
  if (!isKept(site)) return (await asked) === null ? null : { key: '' }
  return readAsItIs(async (db) => {
    const names = await namer(await namingKey(db), site)
    const id = await asked
    if (id === null) return null
    const key = await names.keyOf(id)
    const reading = db.transaction(['chats', 'histories'], 'readonly')
    const histories = reading.objectStore('histories')
    const [card, history] = await Promise.all([
      settled<ChatCard | undefined>(reading.objectStore('chats').get(key)),
      settled<History | undefined>(histories.get(key)),
    ])
    const early = history?.early ?? []
    const counts = await Promise.all(early.map((digest) => settled(histories.index('early').count(digest))))
    return { key, card, history, elsewhere: (digest) => (counts[early.indexOf(digest)] ?? 0) > 1 }
  })
}

async function namingKey(db: IDBDatabase): Promise<CryptoKey> {
  const keys = db.transaction('keys', 'readonly').objectStore('keys')
  const kept = await settled<{ key: CryptoKey } | undefined>(keys.get(NAMING))
  const key = kept?.key ?? (await openedKey(NAMING))
  if (!key) throw new Error('No chat has a name yet, or Hilo is closed')
  return key
}
