/** 96 bits: two chats of one key are not to be expected in the life of the universe. */
const LENGTH = 12

/** Nothing is kept of a chat on the extension's own page to practise on: it has no name. */
export const isKept = (site: string): boolean => /^https?:/.test(site)

export type ChatNamer = Awaited<ReturnType<typeof namer>>

/** What the chats of one site are called. @param key of digests, see keys.ts */
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
