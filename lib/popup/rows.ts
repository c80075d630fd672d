import type { ChatRow, PopupModel, RowLevel } from '../../components/model'
import type { NamedCard } from '../db/named-card'
import { LONG_AGO } from '../db/never'
import type { ChatCard } from '../db/schema'

/** @param cards at most `most`, as many as were asked for. */
export const listOf = (
  cards: readonly NamedCard[],
  most: number,
): Pick<PopupModel, 'others' | 'othersGoOn'> => ({
  others: rowsOf(cards),
  othersGoOn: cards.length >= most,
})

/** The rows of the list, in the order of the cards. Of what was never opened there is nothing to tell. */
export const rowsOf = (cards: readonly NamedCard[]): ChatRow[] =>
  cards.filter(({ card }) => card.stage !== null).map(rowOf)

export function rowOf({ card, name }: NamedCard): ChatRow {
  const { key, stage, rule, due, sure, lastSeen, state, snooze } = card
  return {
    ...{ key, name: name || null, stage, rule, sure, lastSeen },
    level: levelOf(card),
    due: due >= LONG_AGO ? null : due,
    ...(state === 'snoozed' && snooze && { snoozedUntil: snooze.until }),
  }
}

function levelOf({ state }: ChatCard): RowLevel {
  if (state === null) return 'none'
  if (state === 'missed') return 'past'
  return state === 'upcoming' ? 'later' : state
}
