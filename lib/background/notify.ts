import { browser } from 'wxt/browser'
import type { HiloDatabase, LedgerRow } from '../db'
import type { NotificationText } from '../locales/notify'
import type { Instant, WorkingHours } from '../protocol/types'
import { isQuiet } from '../protocol/working-time'
import { digestWords, reminderWords } from './words'

/** Begins the id of what tells of several chats at once. */
const DIGEST = 'digest@'
/** More than these at one moment are told as one: nobody reads a wall of notifications. */
const MOST_SINGLE = 5

/** What one notification tells. */
interface Telling {
  id: string
  rows: readonly LedgerRow[]
  /** Begins the ids of those that it takes the place of. */
  instead: string
  words(): Promise<NotificationText>
}

/**
 * Shows what the ledger decided and was not shown yet: at once, or again after the worker died in between. Each is
 * kept as shown as soon as it is; one that is on the desktop already, because the worker died before it could be
 * kept, is not raised again. What the browser refuses stays to be shown, and holds nothing else up.
 */
export async function showPending(db: HiloDatabase, hours: WorkingHours, now: Instant): Promise<void> {
  // Decided a moment before the quiet hours began: it waits for their end.
  if (isQuiet(hours, now)) return
  const pending = await db.ledger.where('shownAt').equals(0).toArray()
  if (pending.length === 0 || !(await areAllowed())) return
  const onDesktop = Object.keys(await browser.notifications.getAll())
  for (const telling of tellingsOf(pending, now)) {
    const raised = await raise(telling, onDesktop).catch(() => false)
    if (raised) await db.ledger.bulkPut(telling.rows.map((row) => ({ ...row, shownAt: now })))
  }
}

/** Firefox does not tell, and has no such switch of its own. */
async function areAllowed(): Promise<boolean> {
  const level = await browser.notifications.getPermissionLevel?.()
  return level !== 'denied'
}

function tellingsOf(pending: readonly LedgerRow[], now: Instant): Telling[] {
  const single = pending.filter(({ digest }) => !digest)
  const many = single.length > MOST_SINGLE
  const alone = (many ? [] : single).map((row) => ({
    id: row.id,
    rows: [row],
    instead: row.id.slice(0, row.id.lastIndexOf('|')),
    words: () => reminderWords(row, now),
  }))
  const together = many ? pending : pending.filter(({ digest }) => digest)
  return together.length > 0 ? [...alone, digestOf(together)] : alone
}

/** Named by its oldest row, so that it is known again by a worker that finds the rest of its rows unkept. */
function digestOf(rows: readonly LedgerRow[]): Telling {
  const since = Math.min(...rows.map(({ decidedAt }) => decidedAt))
  return { id: `${DIGEST}${since}`, rows, instead: DIGEST, words: () => digestWords(rows) }
}

/** @returns true once it is on the desktop. */
async function raise({ id, instead, words }: Telling, onDesktop: readonly string[]): Promise<boolean> {
  if (onDesktop.includes(id)) return true
  const former = onDesktop.filter((shown) => shown.startsWith(instead))
  await Promise.all(former.map((shown) => browser.notifications.clear(shown)))
  await create(id, await words())
  return true
}

/** The chat a notification is about; null for one that tells of several. */
export function chatOf(id: string): string | null {
  return id.includes('#') ? id.slice(0, id.lastIndexOf('#')) : null
}

/** Only the fields both browsers take: Firefox refuses buttons, `silent` and `requireInteraction`. */
async function create(id: string, { title, message }: NotificationText): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icons/128.png')
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message })
}
