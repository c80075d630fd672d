import type { Clock } from '../../lib/locales/clock'
import type { Instant } from '../../lib/protocol/types'
import type { ChatRow } from '../model'

export const FILTERS = ['all', 'overdue', 'today', 'week'] as const
export type Filter = (typeof FILTERS)[number]

const WEEK = 7 * 24 * 3_600_000

/** What is overdue is due today, too: it is to be done now. */
export function dueIn(filter: Filter, now: Instant, clock: Clock): (row: ChatRow) => boolean {
  if (filter === 'all') return () => true
  // Asked once: there may be a thousand rows.
  const [begins, ends] = spanOf(filter, now, clock)
  return ({ level, due }) => level === 'overdue' || (due !== null && due >= begins && due < ends)
}

function spanOf(filter: Exclude<Filter, 'all'>, now: Instant, clock: Clock): [Instant, Instant] {
  if (filter === 'overdue') return [now, now]
  if (filter === 'week') return [Number.NEGATIVE_INFINITY, now + WEEK]
  const today = clock.date(now)
  return [clock.instant(today, '00:00') ?? now, clock.instant(today, '24:00') ?? now]
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Accents and capitals are not looked at. */
export function named(wanted: string): (row: ChatRow) => boolean {
  const words = plain(wanted.trim())
  return ({ name }) => words === '' || plain(name ?? '').includes(words)
}
