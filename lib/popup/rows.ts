import type { ChatRow, RowLevel } from '../../components/model'
import type { NamedCard } from '../db/named-card'
import { LONG_AGO } from '../db/never'
import type { ChatCard } from '../db/schema'

/** The rows of the list, in the order of the cards. */
export const rowsOf = (cards: readonly NamedCard[]): ChatRow[] => cards.flatMap(rowOf)

function rowOf({ card, name }: NamedCard): ChatRow[] {
  const { key, stage, rule, due, sure, lastSeen } = card
  if (stage === null) return []
  return [
    {
      key,
      name: name || null,
      stage,
      level: levelOf(card),
      rule,
      due: due >= LONG_AGO ? null : due,
      sure,
      lastSeen,
    },
  ]
}

function levelOf({ state }: ChatCard): RowLevel {
  if (state === null) return 'none'
  if (state === 'missed') return 'past'
  return state === 'upcoming' ? 'later' : state
}
