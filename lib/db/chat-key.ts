import { namingKey } from './keys'
import type { HiloDatabase } from './schema'

/** 96 bits: two chats of one key are not to be expected in the life of the universe. */
const LENGTH = 12

/**
 * What the rows of a chat are called: a keyed digest of its site, a dot, one of its id. Tells nothing of either. Empty
 * where nothing is kept: on the extension's own page to practise on.
 */
export async function chatKey(db: HiloDatabase, site: string, id: string): Promise<string> {
  if (!/^https?:/.test(site)) return ''
  return (await chatNamer(db, site)).keyOf(id)
}

/** Names many chats of one site. Not to be awaited inside a transaction: it would end it. */
export async function chatNamer(db: HiloDatabase, site: string) {
  const key = await namingKey(db)
  return namer(key, site)
}

export type ChatNamer = Awaited<ReturnType<typeof namer>>

/** @param key of digests, see keys.ts */
export async function namer(key: CryptoKey, site: string) {
  /** With this begin the keys of all chats of the site. */
  const prefix = `${await digest(key, site)}.`
  return {
    prefix,
    keyOf: async (id: string) => prefix + (await digest(key, `${site}|${id}`)),
    /** To notice that a chat was renamed, without a word of its name. */
    nameDigest: (name: string) => digest(key, `name|${name}`),
  }
}

async function digest(key: CryptoKey, text: string): Promise<string> {
  const bytes = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(bytes, 0, LENGTH)))
}
