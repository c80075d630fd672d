import { Dexie, type EntityTable } from 'dexie'
import { openedKey } from './opened'
import { demandRoom } from './room'
import type { HiloDatabase } from './schema'
import { NAMING, SEALING } from './seal'

/** A key that no script can export. It may be used, and it goes with the database. */
export interface KeptKey {
  id: string
  key: CryptoKey
}
type KeyTable = EntityTable<KeptKey, 'id'>

/** Id of the one row of the lock. */
export const LOCK = 'lock'

/** Both keys, locked with the specialist's passphrase. What is in it, is the business of lib/lock. */
export interface KeptLock {
  id: typeof LOCK
  lock: unknown
  data: string
}

/** Hilo has a passphrase, and it was not told yet. */
export class ClosedHilo extends Error {
  override name = 'ClosedHilo'
  constructor() {
    super('Hilo is closed with a passphrase')
  }
}

/**
 * The key that seals texts. Without a passphrase keys protect the files of the browser's profile as far as the browser
 * does, and not from a person who uses it. @throws ClosedHilo
 */
export const sealingKey = (db: HiloDatabase) => keyOf(db, SEALING)

/** The same; null while Hilo is closed. */
export const sealingKeyIfOpen = (db: HiloDatabase): Promise<CryptoKey | null> =>
  sealingKey(db).catch((error: unknown) => {
    if (error instanceof ClosedHilo) return null
    throw error
  })

/** The key of the digests by which chats are known. @throws ClosedHilo */
export const namingKey = (db: HiloDatabase) => keyOf(db, NAMING)

async function keyOf(db: HiloDatabase, id: string): Promise<CryptoKey> {
  const kept = await db.keys.get(id)
  if (kept) return kept.key
  if (!(await db.lock.get(LOCK))) return keptOrMade(db.keys, id)
  const opened = await openedKey(id)
  if (!opened) throw new ClosedHilo()
  return opened
}

/** Made once. Not to be awaited inside a transaction but by `Dexie.waitFor`: it would end it. */
export async function keptOrMade(keys: KeyTable, id: string): Promise<CryptoKey> {
  const kept = await keys.get(id)
  if (kept) return kept.key
  const key = await Dexie.waitFor(id === SEALING ? makeSealingKey() : makeNamingKey())
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

/**
 * Seals and writes under keys that stay what they are meanwhile: whoever changes them waits, and is waited for.
 * @throws NoRoom where the disk is full
 */
export async function whileKeysStay<T>(work: () => Promise<T>): Promise<T> {
  await demandRoom()
  return navigator.locks.request(KEYS, { mode: 'shared' }, work)
}

/** Changes the keys while nobody seals or writes. */
export function whileNobodyWrites<T>(work: () => Promise<T>): Promise<T> {
  return Promise.resolve(navigator.locks.request(KEYS, work))
}

const KEYS = 'keys'
