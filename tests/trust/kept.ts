import { Dexie } from 'dexie'
import { browser } from 'wxt/browser'
import { SEALING, type Sealed, unseal } from '../../lib/db/seal'

const BYTES = new Uint8Array(64).fill(7)
const KEY_BYTES = 32
const KEYS = Promise.all([
  crypto.subtle.importKey('raw', BYTES.subarray(32), 'AES-GCM', false, ['encrypt', 'decrypt']),
  crypto.subtle.importKey('raw', BYTES, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
])

/**
 * Lets every database made from now on have the same keys, with a passphrase too, so that what is kept in two of them can
 * be compared.
 */
export function sameKeys(): void {
  const { getRandomValues } = crypto
  const drawn = (array: Uint8Array<ArrayBuffer>) => {
    if (array.byteLength < KEY_BYTES) return getRandomValues.call(crypto, array)
    array.set(BYTES.subarray(0, array.byteLength))
    return array
  }
  Object.defineProperty(crypto, 'getRandomValues', { configurable: true, value: drawn })
  const value = async (algorithm: AlgorithmIdentifier) => {
    const [sealing, naming] = await KEYS
    return typeof algorithm === 'object' && algorithm.name === 'HMAC' ? naming : sealing
  }
  Object.defineProperty(crypto.subtle, 'generateKey', { configurable: true, value })
}

/** A million rounds are slow on purpose; here it is not for anybody to guess. */
export function fewRounds(): void {
  const { deriveKey } = crypto.subtle
  const value = (algorithm: Pbkdf2Params, ...rest: [CryptoKey, AesKeyGenParams, boolean, KeyUsage[]]) =>
    deriveKey.call(crypto.subtle, { ...algorithm, iterations: 1 }, ...rest)
  Object.defineProperty(crypto.subtle, 'deriveKey', { configurable: true, value })
}

/** All that is kept, settings too, with what is encrypted in clear: two of the same mean the same. */
export async function everythingIn(name: string): Promise<unknown> {
  const db = await new Dexie(name).open()
  const key: CryptoKey | undefined = (await db.table('keys').get(SEALING))?.key
  const stores: Record<string, unknown> = {}
  for (const table of db.tables)
    if (table.name !== 'keys')
      stores[table.name] = await Promise.all((await table.toArray()).map((row) => inClear(row, key)))
  db.close()
  const { local, sync } = browser.storage
  return { stores, settings: await local.get(), account: await sync.get() }
}

async function inClear(value: unknown, key: CryptoKey | undefined): Promise<unknown> {
  if (isSealed(value)) return (await unseal(key, [value]))[0]
  if (Array.isArray(value)) return Promise.all(value.map((one) => inClear(one, key)))
  if (typeof value !== 'object' || value === null) return value
  const entries = await Promise.all(
    Object.entries(value).map(async ([name, one]) => [name, await inClear(one, key)]),
  )
  return Object.fromEntries(entries)
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'nonce' in value && 'bytes' in value
