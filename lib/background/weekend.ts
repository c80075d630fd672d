import { type HiloDatabase, NEVER } from '../db'
import { nameOf } from '../protocol/deadlines'
import type { Instant } from '../protocol/types'
import { weekendReminder } from '../protocol/weekend'
import type { Rules } from './plan'

/**
 * The one reminder that belongs to no chat: before the weekend, say whether you are available.
 * @returns when to look again for it.
 */
export async function remindOfWeekend(
  db: HiloDatabase,
  { hours, installedAt }: Rules,
  now: Instant,
): Promise<Instant> {
  const deadline = weekendReminder(hours, now)
  if (!deadline || deadline.due < installedAt) return NEVER
  if (deadline.state === 'upcoming') return deadline.due
  const id = `#${nameOf(deadline)}|soon`
  const row = { id, chat: '', deadline, level: 'soon', digest: false, decidedAt: now, shownAt: 0 } as const
  const told = await db.ledger.get(id)
  if (!told && (await db.chats.toCollection().first())) await db.ledger.add(row)
  return NEVER
}
