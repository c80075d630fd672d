import { browser } from 'wxt/browser'
import { NEVER } from '../db'
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

/** Created only if absent: made anew at every start it would never fire. */
export async function keepHeartbeat(): Promise<void> {
  if (await browser.alarms.get(HEARTBEAT)) return
  browser.alarms.create(HEARTBEAT, { periodInMinutes: HEARTBEAT_MINUTES })
}
