import { browser } from 'wxt/browser'
import { db, eraseAll } from '../db'
import { sendMessage } from '../messages'
import { settings } from '../settings'

/**
 * Leaves nothing of Hilo's on this device: the consent first, so that the reader stops before its data goes; then
 * the chats, the settings and the permissions of sites that were added.
 */
export async function eraseEverything(): Promise<void> {
  await settings.consent.setValue(null)
  await sendMessage('sitesChanged')
  await eraseAll(db)
  await browser.storage.local.clear()
  await returnPermissions()
  await sendMessage('rederive')
}

async function returnPermissions(): Promise<void> {
  const fixed = browser.runtime.getManifest().host_permissions ?? []
  const { origins = [] } = await browser.permissions.getAll()
  const added = origins.filter((origin) => !fixed.includes(origin))
  if (added.length > 0) await browser.permissions.remove({ origins: added })
}
