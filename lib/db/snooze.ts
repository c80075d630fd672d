import type { Instant } from '../protocol/types'
import { factsOf } from './facts-of'
import { whileKeysStay } from './keys'
import type { HiloDatabase, History } from './schema'

/** Puts the reminders of a chat off, or takes that back. Of an unknown chat there are none. */
export function setSnooze(db: HiloDatabase, key: string, until: Instant | null, now: Instant): Promise<void> {
  return whileKeysStay(() =>
    db.transaction('rw', db.chats, db.histories, async () => {
      const [card, history] = await Promise.all([db.chats.get(key), db.histories.get(key)])
      if (!card || !history) return
      const known = { after: latestKnown(history, now), unread: card.unread }
      const snooze = until === null ? null : { since: now, until, ...known }
      await db.chats.update(key, { snooze, wakeAt: 0 })
    }),
  )
}

function latestKnown(history: History, now: Instant): Instant {
  const events = factsOf(history)?.events ?? []
  return events.findLast(({ at }) => at <= now)?.at ?? history.firstSeen
}
