import { readingKey } from './opened'
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

/** Of a chat that was first met while Hilo was closed, until its page is read again. */
export const NOWHERE: Sealed = { nonce: new Uint8Array(12), bytes: new ArrayBuffer(0) }

export const isNowhere = ({ bytes }: Sealed): boolean => bytes.byteLength === 0

/** Null where the chat is not known, its row is damaged, or Hilo is closed. */
export async function placeOf(db: HiloDatabase, key: string): Promise<Place | null> {
  const card: ChatCard | undefined = await db.chats.get(key)
  if (!card) return null
  const [text] = await unseal(await readingKey(db), [card.place])
  return text ? JSON.parse(text) : null
}
