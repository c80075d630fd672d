import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { createDatabase } from '../../lib/db'
import type { Instant } from '../../lib/protocol/types'
import { settings } from '../../lib/settings'
import { fakeDesktop } from './desktop'
import { fakeLocks } from './locks'

/** What the background stands on in one test: an empty database, a fake desktop, and consent given at this moment. */
export async function freshBackground(agreedAt: Instant) {
  fakeBrowser.reset()
  const desktop = fakeDesktop()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  const db = createDatabase(`test-${Math.random()}`)
  await settings.consent.setValue({ agreedAt })
  /** For the end of the test. */
  const leave = async () => {
    await db.delete()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  }
  return { db, desktop, leave }
}
