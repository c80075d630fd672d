import { storage } from 'wxt/utils/storage'
import { type HiloDatabase, wakeAll } from '../db'
import { MINUTE } from '../protocol/durations'
import type { Instant } from '../protocol/types'

/** When the chats were looked at last, to the minute. */
const lookedAt = storage.defineItem<Instant>('local:lookedAt', { fallback: 0 })

/**
 * After the clock was put back, what the chats remember was derived in a time that is yet to come: all of them are
 * looked at again. What was announced then stays announced.
 */
export async function heedClock(db: HiloDatabase, now: Instant): Promise<void> {
  const before = await lookedAt.getValue()
  if (Math.abs(now - before) < MINUTE) return
  if (now < before) await wakeAll(db)
  // Where it cannot be kept, reminders come all the same.
  await lookedAt.setValue(now).catch(() => undefined)
}
