import { browser } from 'wxt/browser'
import type { HiloDatabase, LedgerRow } from '../db'
import type { NotificationText } from '../locales/notify'
import type { Instant } from '../protocol/types'
import { digestWords, reminderWords } from './words'

const DIGEST = 'digest'

/**
 * Shows what the ledger decided and was not shown yet: at once, or again after the worker died in between.
 * A notification's id is its deadline, so that "overdue" replaces "soon" and a repeated one replaces itself.
 */
export async function showPending(db: HiloDatabase, now: Instant): Promise<void> {
  const pending = await db.ledger.where('shownAt').equals(0).toArray()
  if (pending.length === 0) return
  const [single, digest] = [pending.filter((row) => !row.digest), pending.filter((row) => row.digest)]
  for (const [id, row] of latestLevels(single)) await create(id, await reminderWords(row, now))
  if (digest.length > 0) await create(DIGEST, await digestWords(digest))
  await db.ledger.bulkPut(pending.map((row) => ({ ...row, shownAt: now })))
}

/** One notification per deadline: where both levels came up at once, only the later one is told. */
function latestLevels(rows: readonly LedgerRow[]): Map<string, LedgerRow> {
  const byDeadline = new Map<string, LedgerRow>()
  for (const row of rows) {
    const id = notificationId(row)
    if (row.level === 'overdue' || !byDeadline.has(id)) byDeadline.set(id, row)
  }
  return byDeadline
}

export function notificationId({ chat, deadline }: LedgerRow): string {
  return `${chat}#${deadline.rule}|${deadline.trigger}`
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
