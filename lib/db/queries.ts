import type { Span } from '../protocol/quiet-time'
import type { Instant } from '../protocol/types'
import { chatNamer } from './chat-key'
import { type NamedCard, withNames } from './named-card'
import { NEVER } from './never'
import { readingKey } from './opened'
import type { HiloDatabase } from './schema'

/** The chats with a deadline, most urgent first. */
export async function dueCards(db: HiloDatabase, limit: number): Promise<NamedCard[]> {
  const [cards, key] = await Promise.all([
    db.chats.where('due').below(NEVER).limit(limit).toArray(),
    readingKey(db),
  ])
  return withNames(cards, key)
}

/** Every chat there is, the latest seen first. */
export async function allCards(db: HiloDatabase): Promise<NamedCard[]> {
  const [cards, key] = await Promise.all([db.chats.toArray(), readingKey(db)])
  return withNames(
    cards.toSorted((a, b) => b.lastSeen - a.lastSeen),
    key,
  )
}

/** When a chat of this site was on screen last, or met for the first time; null: none ever was. */
export async function lastSeen(db: HiloDatabase, site: string): Promise<Instant | null> {
  const { prefix } = await chatNamer(db, site)
  const latest = await db.chats
    .orderBy('lastSeen')
    .reverse()
    .filter(({ key }) => key.startsWith(prefix))
    .first()
  return latest?.lastSeen ?? null
}

/** The keys of the chats with a deadline, most urgent first; what was put off is not urgent. */
export async function mostUrgent(db: HiloDatabase, limit: number): Promise<string[]> {
  const due = db.chats.where('due').below(NEVER)
  return (
    await due
      .and(({ state }) => state !== 'snoozed')
      .limit(limit)
      .toArray()
  ).map(({ key }) => key)
}

/** The session of any chat that runs now; null: none is known to. */
export async function runningSession(db: HiloDatabase, now: Instant): Promise<Span | null> {
  return (await sessionsAhead(db, now)).find(({ from }) => from <= now) ?? null
}

/** Of every chat the session that runs now or comes next, agreed or paid. */
export async function sessionsAhead(db: HiloDatabase, now: Instant): Promise<Span[]> {
  const cards = await db.chats.where('session.to').above(now).toArray()
  return cards.flatMap(({ session }) => session ?? [])
}

/** Whether the early own message of a chat was seen early in another chat too: then it is the automatic one. */
export async function automaticElsewhere(
  db: HiloDatabase,
  early: readonly number[],
): Promise<(digest: number) => boolean> {
  // Most chats may have it: two are enough to know, and counting would take time for each.
  const few = (digest: number) => db.histories.where('early').equals(digest).limit(2).primaryKeys()
  const found = await Promise.all(early.map(few))
  return (digest) => (found[early.indexOf(digest)]?.length ?? 0) > 1
}
