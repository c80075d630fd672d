import { namingKey } from './keys'
import { isKept, namer } from './namer'
import type { HiloDatabase } from './schema'

/**
 * What the rows of a chat are called: a keyed digest of its site, a dot, one of its id. Tells nothing of either. Empty
 * where nothing is kept: on the extension's own page to practise on.
 */
export async function chatKey(db: HiloDatabase, site: string, id: string): Promise<string> {
  if (!isKept(site)) return ''
  return (await chatNamer(db, site)).keyOf(id)
}

/** Names many chats of one site. Not to be awaited inside a transaction: it would end it. */
export async function chatNamer(db: HiloDatabase, site: string) {
  const key = await namingKey(db)
  return namer(key, site)
}
