import { browser } from 'wxt/browser'
import type { HiloDatabase } from '../db'
import type { InsertOutcome } from '../platforms/types'
import { showBadge } from './badge'
import { notify } from './notify'
import { untoldWords } from './words'

/** Why something that was asked for by key, menu or shortcut did not happen, or what to know of what did. */
export type Untold =
  | 'no-consent'
  | 'closed'
  | 'no-chat'
  | 'no-template'
  | 'nothing-due'
  | 'not-opened'
  | 'used-before'
  | Extract<InsertOutcome, { ok: false }>['why']

const TOLD = 'told'
const FLASH_MS = 8_000

/** Says it in a notification, which replaces the one before, and on the icon: the system may show no notifications. */
export async function tell(db: HiloDatabase, why: Untold): Promise<void> {
  const message = await untoldWords(why)
  await browser.action.setBadgeText({ text: '!' })
  await browser.action.setTitle({ title: `Hilo: ${message}` })
  await notify(TOLD, { title: 'Hilo', message }).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, FLASH_MS))
  await browser.notifications.clear(TOLD)
  await showBadge(db)
}
