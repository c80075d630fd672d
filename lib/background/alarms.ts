import { browser } from 'wxt/browser'
import { NEVER } from '../db'
import { MINUTE } from '../protocol/durations'
import type { Instant } from '../protocol/types'

const NEXT_DUE = 'next-due'
const HEARTBEAT = 'heartbeat'
/** Firefox's alarms are late by the time slept: the heartbeat bounds how late. */
const HEARTBEAT_MINUTES = 5

/** One absolute wake-up for the next change of any chat. Alarms are only that: deadlines live in the database. */
export async function wakeAt(at: Instant, now: Instant): Promise<void> {
  if (at >= NEVER) {
    await browser.alarms.clear(NEXT_DUE)
    return
  }
  const when = Math.max(at, now + 1_000)
  const current = await browser.alarms.get(NEXT_DUE)
  if (current?.scheduledTime !== when) browser.alarms.create(NEXT_DUE, { when })
}

/**
 * Created only if it does not beat: made anew at every start it would never fire. After the clock was put back, the
 * next beat would come when the clock has caught up, days later.
 */
export async function keepHeartbeat(now: Instant): Promise<void> {
  const latest = now + (HEARTBEAT_MINUTES + 1) * MINUTE
  const current = await browser.alarms.get(HEARTBEAT)
  if (current && current.scheduledTime <= latest) return
  browser.alarms.create(HEARTBEAT, { periodInMinutes: HEARTBEAT_MINUTES })
}
