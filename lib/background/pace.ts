import { storage } from 'wxt/utils/storage'
import { MINUTE } from '../protocol/durations'
import type { Instant } from '../protocol/types'

/**
 * How much is raised, whatever a page shows: in ten minutes five notifications that tell of one chat each, and beyond
 * them one a minute that tells of all the others together.
 */
export const PACE = { alone: 5, window: 10 * MINUTE, together: MINUTE } as const

/** What was raised lately. Gone with the browser, and its notifications with it. */
const raised = storage.defineItem<{ at: Instant; alone: boolean }[]>('session:raised', { fallback: [] })

interface Pace {
  /** So many may tell of one chat each. */
  alone: number
  /** From when on one may tell of several. */
  togetherFrom: Instant
}

export async function paceAt(now: Instant): Promise<Pace> {
  const before = await recent(now)
  const last = Math.max(0, ...before.filter(({ alone }) => !alone).map(({ at }) => at))
  return {
    alone: PACE.alone - before.filter(({ alone }) => alone).length,
    togetherFrom: last + PACE.together,
  }
}

export async function noteRaised(alone: boolean, now: Instant): Promise<void> {
  await raised.setValue([...(await recent(now)), { at: now, alone }])
}

/** A clock that was put back leaves none that is yet to come. */
async function recent(now: Instant) {
  return (await raised.getValue()).filter(({ at }) => at <= now && at > now - PACE.window)
}
