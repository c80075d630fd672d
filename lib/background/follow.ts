import { browser } from 'wxt/browser'
import type { HiloDatabase } from '../db'
import { isClosed } from '../lock/state'
import { settings } from '../settings'
import { followAccount } from '../sync'
import { putToUse } from './put-to-use'

/** Settings that follow, by the names under which they are kept. */
const FOLLOWING = [
  settings.workingHours,
  settings.protocol,
  settings.notifications,
  settings.language,
  settings.theme,
  settings.weeklyHours,
  settings.register,
  settings.profiles,
].map(({ key }) => key.replace('local:', ''))

/** Changes come in bursts, one per key pressed, and writing into the account is limited: those of so long go together. */
const PAUSE_MS = 3_000

/** Meets the account whenever something may have changed, here or there. Registered at the start of the worker. */
export function startFollowing(db: HiloDatabase): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const ours = area === 'sync' || (area === 'local' && FOLLOWING.some((key) => key in changes))
    if (ours) void followSoon(db)
  })
}

/** Calls that come while one waits are that one's. Whatever is missed is met at the next heartbeat. */
export async function followSoon(db: HiloDatabase): Promise<void> {
  if (!(await settings.follow.getValue())) return
  const goesOn = await navigator.locks.request('follow-soon', { ifAvailable: true }, async (lock) => {
    if (lock) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    return lock !== null
  })
  if (goesOn) await follow(db)
}

/** Meets the account at once; what came from there is put to use. What cannot be read here is not compared with it. */
export async function follow(db: HiloDatabase): Promise<void> {
  const now = Date.now()
  if (await isClosed(now)) return
  await followAccount(db, now, () => putToUse(db, now))
}
