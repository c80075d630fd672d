import type { Facts } from '../protocol/types'
import { factsOf } from './facts-of'
import { withNames } from './named-card'
import { readingKey } from './opened'
import type { HiloDatabase, History, Use } from './schema'

/** All that is kept of one chat, as facts. */
export interface ChatKept {
  key: string
  name: string | null
  facts: Facts
  /** Templates inserted in it, oldest first. */
  uses: readonly Use[]
}

/** Every chat of which anything is known, for an overview. */
export async function everyChat(db: HiloDatabase): Promise<ChatKept[]> {
  const [cards, histories, uses, key] = await Promise.all([
    db.chats.toArray(),
    db.histories.toArray(),
    db.uses.toArray(),
    readingKey(db),
  ])
  const named = await withNames(cards, key)
  const nameOf = new Map(named.map(({ card, name }) => [card.key, name || null]))
  const usesOf = Map.groupBy(uses, ({ chat }) => chat)
  const elsewhere = seenElsewhere(histories)
  return histories.flatMap((history) => {
    const { key } = history
    const facts = factsOf(history, elsewhere)
    return facts ? [{ key, name: nameOf.get(key) ?? null, facts, uses: usesOf.get(key) ?? [] }] : []
  })
}

/** The early own message of a chat that was seen early in another chat too is the automatic one. */
function seenElsewhere(histories: readonly History[]): (digest: number) => boolean {
  const counts = new Map<number, number>()
  for (const digest of histories.flatMap(({ early }) => early))
    counts.set(digest, (counts.get(digest) ?? 0) + 1)
  return (digest) => (counts.get(digest) ?? 0) > 1
}
