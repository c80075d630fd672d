import { Dexie, type EntityTable } from 'dexie'
import { NAMING, SEALING } from './seal'

/** A key that no script can export. It may be used, and it goes with the database. */
export interface KeptKey {
  id: string
  key: CryptoKey
}
type KeyTable = EntityTable<KeptKey, 'id'>

/** The key that seals texts. Keys protect the files of the browser's profile, not from a person who uses this browser. */
export const sealingKey = (keys: KeyTable) => keyOf(keys, SEALING, makeSealingKey)

export const namingKey = (keys: KeyTable) => keyOf(keys, NAMING, makeNamingKey)

/** Made once. Not to be awaited inside a transaction but by `Dexie.waitFor`: it would end it. */
async function keyOf(keys: KeyTable, id: string, make: () => Promise<CryptoKey>): Promise<CryptoKey> {
  const kept = await keys.get(id)
  if (kept) return kept.key
  const key = await Dexie.waitFor(make())
  // Two contexts may make one at the same time: the first that was kept is the key.
  return keys.db.transaction('rw', keys, async () => {
    const first = await keys.get(id)
    if (!first) await keys.add({ id, key })
    return first?.key ?? key
  })
}

const makeSealingKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

const makeNamingKey = () => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
