import { storage } from 'wxt/utils/storage'
import type { HiloDatabase } from './schema'
import { NAMING, SEALING } from './seal'

/** Both keys as they are, in base64: known only where Hilo has a passphrase. */
export interface RawKeys {
  sealing: string
  naming: string
}

/** What is known of the keys of a locked Hilo. */
export interface OpenKeys {
  /** Null: it was closed since. */
  sealing: string | null
  /** Stays when it is closed, so that what happens in a chat is still noted under its digest. */
  naming: string
  /** Of the platform, kept for the readers when it is closed: without it they would take it for a personal one. */
  automaticMessage: string
}

/** In the browser's memory only, out of the pages' reach; gone when it closes, and when Hilo is reloaded. Null: locked. */
export const openKeys = storage.defineItem<OpenKeys | null>('session:keys', { fallback: null })

/** One of the keys; undefined: Hilo has no passphrase, or is closed. */
export async function openedKey(id: string): Promise<CryptoKey | undefined> {
  const keys = await openKeys.getValue()
  const raw = id === SEALING ? keys?.sealing : keys?.naming
  return raw ? imported(id, raw) : undefined
}

/** The key that sealed texts are read with; undefined: Hilo is closed, or nothing was ever sealed. */
export async function readingKey(db: HiloDatabase): Promise<CryptoKey | undefined> {
  return (await db.keys.get(SEALING))?.key ?? openedKey(SEALING)
}

export const newRawKeys = (): RawKeys => ({ sealing: drawn(32), naming: drawn(64) })

/** The keys to work with: no script can export them. */
export async function keysFrom({
  sealing,
  naming,
}: RawKeys): Promise<{ sealing: CryptoKey; naming: CryptoKey }> {
  return { sealing: await imported(SEALING, sealing), naming: await imported(NAMING, naming) }
}

function imported(id: string, raw: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(raw), (sign) => sign.charCodeAt(0))
  return id === SEALING
    ? crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
    : crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

const drawn = (length: number): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(length))))
