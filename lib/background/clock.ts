import { storage } from 'wxt/utils/storage'
import { type HiloDatabase, wakeAll } from '../db'
import { yetToCome } from '../health'
import { MINUTE } from '../protocol/durations'
import type { Instant } from '../protocol/types'

/** When the chats were looked at last, to the minute. */
const lookedAt = storage.defineItem<Instant>('local:lookedAt', { fallback: 0 })

/** Computers set their clocks right by seconds all the time. More is told to the specialist. */
const SLACK = 10 * MINUTE

/**
 * After the clock was put back, what the chats remember was derived in a time that is yet to come: all of them are
 * looked at again. What was announced then stays announced.
 */
export async function heedClock(db: HiloDatabase, now: Instant): Promise<void> {
  const before = await lookedAt.getValue()
  if (Math.abs(now - before) < MINUTE) return
  if (now < before) await wakeAll(db)
  // Where it cannot be kept, reminders come all the same.
  await noteYetToCome(before, now).catch(() => undefined)
  await lookedAt.setValue(now).catch(() => undefined)
}

/** Until the clock is there again, or the specialist says that it is right. */
async function noteYetToCome(before: Instant, now: Instant): Promise<void> {
  const noted = await yetToCome.getValue()
  if (before > now + SLACK) await yetToCome.setValue(Math.max(before, noted ?? 0))
  else if (noted !== null && noted <= now) await yetToCome.removeValue()
}
