import type { Clock } from '../../lib/locales/clock'
import type { Instant } from '../../lib/protocol/types'
import type { ChatRow } from '../model'

/** In the order of the list. */
export const GROUPS = ['overdue', 'today', 'snoozed', 'later', 'past', 'none'] as const
export type Group = (typeof GROUPS)[number]

/**
 * Where in the list a chat stands. For today is what is due before midnight; and what presses now, though its hours may
 * end tomorrow morning.
 */
export function grouping(now: Instant, clock: Clock): (row: ChatRow) => Group {
  // Asked once: there may be a thousand rows.
  const midnight = clock.instant(clock.date(now), '24:00') ?? now
  return ({ level, due }) => {
    if (level === 'soon') return 'today'
    if (level !== 'later') return level
    return due !== null && due < midnight ? 'today' : 'later'
  }
}
