import type { ChatCard, HiloDatabase } from './schema'
import { SEALING, type Sealed, unseal } from './seal'

/** A card with its name in clear; empty where there is none. */
export interface NamedCard {
  card: ChatCard
  name: string
}

/** @param key that seals names; none is made yet while nothing is named. */
export async function withNames(
  cards: readonly ChatCard[],
  key: CryptoKey | undefined,
): Promise<NamedCard[]> {
  const sealed = cards.flatMap(({ name }): Sealed[] => (name ? [name] : []))
  const texts = await unseal(key, sealed)
  const named = new Map(sealed.map((name, i) => [name, texts[i]]))
  return cards.map((card) => ({ card, name: (card.name && named.get(card.name)) ?? '' }))
}

/** The name of one client in clear; empty where there is none. */
export async function nameOf(db: HiloDatabase, card: ChatCard): Promise<string> {
  const key = await db.keys.get(SEALING)
  const [named] = await withNames([card], key?.key)
  return named?.name ?? ''
}
