import { type ChatCard, forgetChats, type HiloDatabase, type History, tablesOfChats } from '../db'
import { DAY } from '../protocol/durations'
import type { Instant } from '../protocol/types'

/** So many chats are forgotten at one look: the next takes the rest. */
const BATCH = 200

/**
 * Whether a chat is to be forgotten: not seen for so many days, nothing of it happened or is to happen since, and nothing
 * is due that was not left undone for as long. Pure.
 */
export function isForgotten(
  card: ChatCard,
  history: History | undefined,
  days: number,
  now: Instant,
): boolean {
  const since = now - days * DAY
  if (card.lastSeen >= since || (card.snooze?.until ?? 0) >= since || (card.session?.to ?? 0) >= since)
    return false
  if (card.state !== null && card.state !== 'missed' && card.due >= since) return false
  const events = [
    ...(history?.seen ?? []).map(({ at, firstSeen }) => at ?? firstSeen),
    ...(history?.marks ?? []).flatMap(({ event, markedAt }) => [event.at, markedAt, ...momentsOf(event)]),
    history?.unreadSince ?? 0,
  ]
  return events.every((at) => at < since)
}

/** A session that was noted, and the time it was moved to. */
function momentsOf(event: object): Instant[] {
  const { session, to } = { session: 0, to: 0, ...event }
  return [session, to].filter((at) => Number.isFinite(at))
}

/** Deletes what is kept of chats that are to be forgotten, marks and uses of messages with them. All of a chat or nothing. */
export async function forgetOld(db: HiloDatabase, days: number, now: Instant): Promise<void> {
  const since = now - days * DAY
  await db.transaction('rw', tablesOfChats(db), async () => {
    const old = await db.chats.where('lastSeen').below(since).limit(BATCH).toArray()
    if (old.length === 0) return
    const histories = await db.histories.bulkGet(old.map(({ key }) => key))
    const keys = old.filter((card, i) => isForgotten(card, histories[i], days, now)).map(({ key }) => key)
    await forgetChats(db, keys)
  })
}
