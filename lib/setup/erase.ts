import { browser } from 'wxt/browser'
import { db, eraseAll, inTime } from '../db'
import { forgetLock } from '../lock'
import { sendMessage } from '../messages'
import { settings } from '../settings'
import { clearAccount, setFollowing } from '../sync'

/**
 * Leaves nothing of Hilo's on this device: the consent first, so that the reader stops before its data goes; then
 * the chats, the settings and the permissions of sites that were added. What Hilo left in the browser's account is on
 * this device too, and was perhaps left there before following was turned off.
 * @returns `account-kept`: the account could not be cleared; everything else is gone all the same.
 */
export async function eraseEverything(): Promise<'erased' | 'account-kept'> {
  await settings.consent.setValue(null)
  await told(sendMessage('sitesChanged'))
  const followed = await settings.follow.getValue()
  // First, so that nothing is written there or taken from there while the rest goes.
  await setFollowing(false)
  const cleared = await clearAccount().catch(() => 'failed' as const)
  await eraseAll(db)
  await forgetLock()
  await browser.storage.local.clear()
  await returnPermissions()
  await told(sendMessage('rederive'))
  // A browser that has no account to look into, and was never asked to use one, holds nothing there.
  const isClear = cleared === 'cleared' || (cleared === 'refused' && !followed)
  return isClear ? 'erased' : 'account-kept'
}

/** All goes, whether or not the background answers: it looks at the consent itself. */
const told = (telling: Promise<void>) => inTime(telling).catch(() => undefined)

async function returnPermissions(): Promise<void> {
  const fixed = browser.runtime.getManifest().host_permissions ?? []
  const { origins = [] } = await browser.permissions.getAll()
  const added = origins.filter((origin) => !fixed.includes(origin))
  if (added.length > 0) await browser.permissions.remove({ origins: added })
}
