import type { ChatCard, HiloDatabase, History } from './schema'
import { NEVER } from './schema'

/** The chats with a deadline, most urgent first. */
export function dueCards(db: HiloDatabase, limit: number): Promise<ChatCard[]> {
  return db.chats.where('due').below(NEVER).limit(limit).toArray()
}

export function findChat(db: HiloDatabase, key: string): Promise<ChatCard | undefined> {
  return db.chats.get(key)
}

export function readHistory(db: HiloDatabase, key: string): Promise<History | undefined> {
  return db.histories.get(key)
}

/** Of these early own messages, the ones whose text was seen early in another chat too: the automatic message. */
export async function automaticDigests(db: HiloDatabase, early: readonly number[]): Promise<Set<number>> {
  const counts = await Promise.all(early.map((digest) => db.histories.where('early').equals(digest).count()))
  return new Set(early.filter((_, i) => (counts[i] ?? 0) > 1))
}
