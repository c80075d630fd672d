import type { ChatCard, HiloDatabase } from './schema'
import { NEVER } from './schema'

/** The chats with a deadline, most urgent first. */
export function dueCards(db: HiloDatabase, limit: number): Promise<ChatCard[]> {
  return db.chats.where('due').below(NEVER).limit(limit).toArray()
}

export function findChat(db: HiloDatabase, key: string): Promise<ChatCard | undefined> {
  return db.chats.get(key)
}

/** Whether the early own message of a chat was seen early in another chat too: then it is the automatic one. */
export async function automaticElsewhere(
  db: HiloDatabase,
  early: readonly number[],
): Promise<(digest: number) => boolean> {
  const counts = await Promise.all(early.map((digest) => db.histories.where('early').equals(digest).count()))
  return (digest) => (counts[early.indexOf(digest)] ?? 0) > 1
}
