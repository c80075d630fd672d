import type { ChatLanguage, MarkEvent } from '../facts'
import type { Instant } from '../protocol/types'
import type { Register } from '../templates/types'
import { whileKeysStay } from './keys'
import { demandRoom } from './room'
import type { HiloDatabase, History } from './schema'

/**
 * Keeps what the specialist says happened. Unknown chats are ignored: there is nothing to mark. The very same again is
 * kept once: whoever was not told that it was kept says it again.
 */
export function addMark(db: HiloDatabase, key: string, event: MarkEvent, now: Instant): Promise<void> {
  const same = JSON.stringify(event)
  return change(db, key, ({ marks }) =>
    marks.some((mark) => JSON.stringify(mark.event) === same)
      ? {}
      : { marks: [...marks, { event, markedAt: now }] },
  )
}

/** Takes the latest mark of a chat back. */
export function removeLastMark(db: HiloDatabase, key: string): Promise<void> {
  return change(db, key, ({ marks }) => ({ marks: marks.slice(0, -1) }))
}

/** The specialist says that this message tells of no booking. */
export function dismissBooking(db: HiloDatabase, key: string, booking: string): Promise<void> {
  return change(db, key, ({ dismissed }) => ({ dismissed: [...dismissed, booking] }))
}

/** It may be one after all. */
export function restoreBooking(db: HiloDatabase, key: string, booking: string): Promise<void> {
  return change(db, key, ({ dismissed }) => ({ dismissed: dismissed.filter((id) => id !== booking) }))
}

function change(db: HiloDatabase, key: string, by: (history: History) => Partial<History>): Promise<void> {
  return whileKeysStay(() =>
    db.transaction('rw', db.chats, db.histories, async () => {
      const history = await db.histories.get(key)
      if (!history) return
      await db.histories.put({ ...history, ...by(history) })
      await db.chats.update(key, { wakeAt: 0 })
    }),
  )
}

/** How the specialist chose to write to this client: it wins over what was detected and over the setting. */
export async function setVoice(
  db: HiloDatabase,
  key: string,
  voice: Partial<{ language: ChatLanguage; register: Register; zone: string | null }>,
): Promise<void> {
  await whileKeysStay(() => db.chats.update(key, voice))
}

/** Every chat is looked at again at the next reconcile: a setting changed. */
export async function wakeAll(db: HiloDatabase): Promise<void> {
  await demandRoom()
  await db.chats.toCollection().modify({ wakeAt: 0 })
}
