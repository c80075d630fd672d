import { browser } from 'wxt/browser'
import { db, eraseAll } from '../db'
import { sendMessage } from '../messages'
import { settings } from '../settings'
import { clearAccount, setFollowing } from '../sync'

/**
 * Leaves nothing of Hilo's on this device: the consent first, so that the reader stops before its data goes; then
 * the chats, the settings and the permissions of sites that were added. What Hilo left in the browser's account is on
 * this device too.
 */
export async function eraseEverything(): Promise<void> {
  await settings.consent.setValue(null)
  await sendMessage('sitesChanged')
  const inAccount = (await settings.follow.getValue()) ? await leaveAccount() : null
  await eraseAll(db)
  await browser.storage.local.clear()
  await returnPermissions()
  await sendMessage('rederive')
  // Everything else is gone all the same.
  if (inAccount) throw inAccount
}

/** @returns what kept the account from being cleared; null: nothing. */
async function leaveAccount(): Promise<unknown> {
  await setFollowing(false)
  return clearAccount().then(
    () => null,
    (error: unknown) => error,
  )
}

async function returnPermissions(): Promise<void> {
  const fixed = browser.runtime.getManifest().host_permissions ?? []
  const { origins = [] } = await browser.permissions.getAll()
  const added = origins.filter((origin) => !fixed.includes(origin))
  if (added.length > 0) await browser.permissions.remove({ origins: added })
}
