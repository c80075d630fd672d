import { chatKey, type HiloDatabase } from '../../lib/db'
import { sealingKey } from '../../lib/db/keys'
import { newCard } from '../../lib/db/new-chat'
import { sealPlace } from '../../lib/db/place'
import type { ChatCard } from '../../lib/db/schema'

/** The row of a chat that was seen and of which nothing else is known. */
export async function cardOf(db: HiloDatabase, site: string, id: string): Promise<ChatCard> {
  const place = await sealPlace(await sealingKey(db), { site, id, address: site })
  return newCard(await chatKey(db, site, id), place, 1)
}
