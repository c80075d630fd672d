import { browser } from 'wxt/browser'
import type { HiloDatabase, LedgerRow } from '../db'
import type { NotificationText } from '../locales/notify'
import type { Instant, WorkingHours } from '../protocol/types'
import { isQuiet } from '../protocol/working-time'
import { digestWords, reminderWords } from './words'

const DIGEST = 'digest'

/**
 * Shows what the ledger decided and was not shown yet: at once, or again after the worker died in between.
 * A notification's id is its deadline, so that "overdue" replaces "soon" and a repeated one replaces itself.
 */
export async function showPending(db: HiloDatabase, hours: WorkingHours, now: Instant): Promise<void> {
  // Decided a moment before the quiet hours began: it waits for their end.
  if (isQuiet(hours, now)) return
  const pending = await db.ledger.where('shownAt').equals(0).toArray()
  if (pending.length === 0) return
  for (const row of pending) if (!row.digest) await create(notificationId(row), await reminderWords(row, now))
  const digest = pending.filter((row) => row.digest)
  if (digest.length > 0) await create(DIGEST, await digestWords(digest))
  await db.ledger.bulkPut(pending.map((row) => ({ ...row, shownAt: now })))
}

export function notificationId({ id }: Pick<LedgerRow, 'id'>): string {
  return id.slice(0, id.lastIndexOf('|'))
}

/** The chat a notification is about; null for the digest. */
export function chatOf(id: string): string | null {
  return id === DIGEST ? null : id.slice(0, id.lastIndexOf('#'))
}

/** Only the fields both browsers take: Firefox refuses buttons, `silent` and `requireInteraction`. */
async function create(id: string, { title, message }: NotificationText): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icons/128.png')
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message })
}
