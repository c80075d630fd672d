import type { Clock } from '../../lib/locales/clock'
import type { Instant } from '../../lib/protocol/types'
import type { ChatRow } from '../model'

export const FILTERS = ['all', 'overdue', 'today', 'week'] as const
export type Filter = (typeof FILTERS)[number]

const WEEK = 7 * 24 * 3_600_000

/** What is overdue is due today, too: it is to be done now. */
export function dueIn(filter: Filter, { level, due }: ChatRow, now: Instant, clock: Clock): boolean {
  if (filter === 'all') return true
  if (level === 'overdue') return true
  if (filter === 'overdue' || due === null) return false
  return filter === 'today' ? clock.date(due) === clock.date(now) : due < now + WEEK
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Accents and capitals are not looked at. */
export function named({ name }: ChatRow, wanted: string): boolean {
  return plain(name ?? '').includes(plain(wanted.trim()))
}
