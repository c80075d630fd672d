import { readingKey } from './opened'
import type { ChatCard, HiloDatabase } from './schema'
import { type Sealed, unseal } from './seal'

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

/** The name of one client in clear; empty where there is none, or Hilo is closed. */
export async function nameOf(db: HiloDatabase, card: ChatCard): Promise<string> {
  const [named] = await withNames([card], await readingKey(db))
  return named?.name ?? ''
}
