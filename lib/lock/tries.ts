import { storage } from 'wxt/utils/storage'
import { MINUTE } from '../protocol/durations'
import type { Instant } from '../protocol/types'

/** Wrong passphrases since the last right one. Outlive the browser: to start it anew is no way around waiting. */
const wrong = storage.defineItem<{ count: number; at: Instant } | null>('local:lockTries', { fallback: null })

/** So many cost nothing: anyone mistypes. */
const FREE = 3
const [FIRST_MS, LONGEST_MS] = [5_000, 5 * MINUTE]

/** How long nothing more is tried: twice as long after each. */
export const pauseAfter = (count: number): number =>
  count < FREE ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (count - FREE))

/** Until when nothing is tried; null: it may be. A clock that was put back makes nobody wait longer. */
export async function waitUntil(now: Instant): Promise<Instant | null> {
  const tries = await wrong.getValue()
  const until = tries && tries.at + pauseAfter(tries.count)
  return until !== null && until > now && until <= now + LONGEST_MS ? until : null
}

export async function noteWrong(now: Instant): Promise<void> {
  const count = (await wrong.getValue())?.count ?? 0
  await wrong.setValue({ count: count + 1, at: now })
}

export const forgetWrong = (): Promise<void> => wrong.removeValue()
