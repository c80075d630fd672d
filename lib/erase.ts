import { browser } from 'wxt/browser'
import { storage } from 'wxt/utils/storage'
import { eraseAll, type HiloDatabase } from './db'
import { forgetLock } from './lock'
import { settings } from './settings'
import { clearAccount, setFollowing } from './sync'

/** From the yes until nothing is left: whoever finds it begun ends it, see `endErase`. */
const erasing = storage.defineItem<boolean>('local:erasing', { fallback: false })

/** Takes the consent back, so that nothing is read any more. From here on all will go, even if this page is closed. */
export async function beginErase(): Promise<void> {
  await storage.setItems([
    { item: erasing, value: true },
    { item: settings.consent, value: null },
  ])
}

/**
 * Leaves nothing of Hilo's on this device: chats, settings, and the permissions of sites that were added. What Hilo left in
 * the browser's account is on this device too, and was perhaps left there before following was turned off.
 * @returns `account-kept`: the account could not be cleared; everything else is gone all the same.
 */
export function erase(db: HiloDatabase): Promise<'erased' | 'account-kept'> {
  return Promise.resolve(navigator.locks.request(ERASE, () => eraseNow(db)))
}

/** Ends what a page began that was closed meanwhile. */
export async function endErase(db: HiloDatabase): Promise<void> {
  if (!(await erasing.getValue())) return
  // Without it, the page that erases is still there.
  await navigator.locks.request(ERASE, { ifAvailable: true }, async (lock) => {
    if (lock && (await erasing.getValue())) await eraseNow(db)
  })
}

const ERASE = 'erase'

async function eraseNow(db: HiloDatabase): Promise<'erased' | 'account-kept'> {
  const followed = await settings.follow.getValue()
  // First, so that nothing is written there or taken from there while the rest goes.
  await setFollowing(false)
  const cleared = await clearAccount().catch(() => 'failed' as const)
  await eraseAll(db)
  await forgetLock()
  await returnPermissions()
  await browser.storage.local.clear()
  // A browser that has no account to look into, and was never asked to use one, holds nothing there.
  const isClear = cleared === 'cleared' || (cleared === 'refused' && !followed)
  return isClear ? 'erased' : 'account-kept'
}

async function returnPermissions(): Promise<void> {
  const fixed = browser.runtime.getManifest().host_permissions ?? []
  const { origins = [] } = await browser.permissions.getAll()
  const added = origins.filter((origin) => !fixed.includes(origin))
  if (added.length > 0) await browser.permissions.remove({ origins: added })
}
