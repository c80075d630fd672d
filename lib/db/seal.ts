import type { HiloDatabase } from './schema'

/** An encrypted text: AES-GCM, 96-bit nonce. */
export interface Sealed {
  nonce: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

export const NAMES = 'names'

/**
 * The key of the names, made once. It cannot be exported by any script; it protects the files of the browser's
 * profile being read by other means, not a person who uses this very browser.
 */
async function namesKey(db: HiloDatabase): Promise<CryptoKey> {
  const kept = await db.keys.get(NAMES)
  if (kept) return kept.key
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Two contexts may make one at the same time: the first that was kept is the key.
  return db.transaction('rw', db.keys, async () => {
    const first = await db.keys.get(NAMES)
    if (!first) await db.keys.add({ id: NAMES, key })
    return first?.key ?? key
  })
}

/** Encrypts each text. Not to be awaited inside a transaction: it would end it. */
export async function seal(db: HiloDatabase, texts: readonly string[]): Promise<Sealed[]> {
  if (texts.length === 0) return []
  const key = await namesKey(db)
  return Promise.all(texts.map((text) => sealOne(key, text)))
}

async function sealOne(key: CryptoKey, text: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const bytes = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    key,
    new TextEncoder().encode(text),
  )
  return { nonce, bytes }
}

/** The texts again; an empty text where one cannot be decrypted, so that a damaged row hides no other. */
export function unseal(key: CryptoKey, sealed: readonly Sealed[]): Promise<string[]> {
  return Promise.all(sealed.map((one) => unsealOne(key, one).catch(() => '')))
}

async function unsealOne(key: CryptoKey, { nonce, bytes }: Sealed): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, bytes))
}
