import { sealingKey } from './keys'
import type { ChatCard, HiloDatabase } from './schema'
import { type Sealed, sealOne, unseal } from './seal'

/** Where a chat is found again. */
export interface Place {
  /** Origin, as `https://app.example`. */
  site: string
  /** Of the chat, on its page. */
  id: string
  address: string
}

export function sealPlace(key: CryptoKey, place: Place): Promise<Sealed> {
  return sealOne(key, JSON.stringify(place))
}

/** Null where the chat is not known, or its row is damaged. */
export async function placeOf(db: HiloDatabase, key: string): Promise<Place | null> {
  const card: ChatCard | undefined = await db.chats.get(key)
  if (!card) return null
  const [text] = await unseal(await sealingKey(db.keys), [card.place])
  return text ? JSON.parse(text) : null
}
