import type { ChatRow, RowLevel } from '../../components/model'
import { type ChatCard, dueCards, type HiloDatabase, LONG_AGO, unseal } from '../db'

/** The chats with something due, most urgent first. */
export async function dueChats(db: HiloDatabase, most: number): Promise<ChatRow[]> {
  const cards = await dueCards(db, most)
  const names = await readNames(db, cards)
  return cards.flatMap((card, i) => rowOf(card, names[i] ?? ''))
}

/** Names in the order of the cards; empty where there is none. */
async function readNames(db: HiloDatabase, cards: readonly ChatCard[]): Promise<string[]> {
  const named = cards.filter((card) => card.name !== null)
  const texts = await unseal(
    db,
    named.flatMap(({ name }) => name ?? []),
  )
  const byKey = new Map(named.map(({ key }, i) => [key, texts[i]]))
  return cards.map(({ key }) => byKey.get(key) ?? '')
}

function rowOf(card: ChatCard, name: string): ChatRow[] {
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
