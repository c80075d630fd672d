import type { Instant } from '../protocol/types'
import type { Wording } from '../templates/faults'
import type { TemplateRecord } from '../templates/library'
import { withNames } from './named-card'
import { isReadOnly, NewerDatabase } from './newer'
import { readingKey } from './opened'
import type { Place } from './place'
import type { ChatCard, HiloDatabase, History, LedgerRow, Use } from './schema'
import { unseal } from './seal'
import { templateRecords } from './templates'
import { type OwnTexts, readTexts } from './texts'
import { unreadable } from './unreadable'

/** What a chat's card holds that follows from nothing else. */
export type CardCopy = Pick<
  ChatCard,
  'firstSeen' | 'lastSeen' | 'unread' | 'language' | 'register' | 'zone' | 'sure' | 'snooze'
>

/** What was announced of a chat; `key`: the part of the row's id behind that of the chat. */
export type AnnouncementCopy = Omit<LedgerRow, 'id' | 'chat'> & { key: string }

/** All that is kept of one chat, in clear. */
export interface ChatCopy {
  place: Place
  /** Null: the page told none. */
  name: string | null
  card: CardCopy
  history: Omit<History, 'key'>
  announced: readonly AnnouncementCopy[]
  uses: readonly Omit<Use, 'chat'>[]
}

/** All that is the specialist's in the database, in clear: keys cannot leave it, and what follows from the rest is left out. */
export interface DatabaseCopy {
  chats: readonly ChatCopy[]
  /** Announcements that belong to no chat. */
  announced: readonly AnnouncementCopy[]
  templates: readonly TemplateRecord[]
  wordings: readonly (Wording & { at: Instant })[]
  texts: OwnTexts
}

/**
 * @returns the copy, and how many rows are damaged and so not in it.
 * @throws NewerDatabase: what a newer Hilo added would be missing.
 */
export async function copyOf(db: HiloDatabase): Promise<{ copy: DatabaseCopy; damaged: number }> {
  const [{ chats, announced }, records, wordings, texts, closed] = await Promise.all([
    copyChats(db),
    templateRecords(db),
    copyWordings(db),
    readTexts(db),
    unreadable(db),
  ])
  if (isReadOnly(db)) throw new NewerDatabase()
  const templates = records.filter(({ id }) => !closed.templates.includes(id))
  const whole = chats.filter((chat) => chat !== null)
  const damaged = chats.length - whole.length + closed.templates.length + closed.texts.length
  return { copy: { chats: whole, announced, templates, wordings, texts }, damaged }
}

async function copyChats(db: HiloDatabase) {
  const [cards, histories, ledger, uses] = await db.transaction(
    'r',
    [db.chats, db.histories, db.ledger, db.uses],
    () => Promise.all([db.chats.toArray(), db.histories.toArray(), db.ledger.toArray(), db.uses.toArray()]),
  )
  const key = await readingKey(db)
  const [named, places] = await Promise.all([
    withNames(cards, key),
    unseal(
      key,
      cards.map(({ place }) => place),
    ),
  ])
  const historyOf = new Map(histories.map((history) => [history.key, history]))
  const [announcedOf, usesOf] = [byChat(ledger), byChat(uses)]
  const chats = named.map(({ card, name }, i): ChatCopy | null => {
    const [history, place] = [historyOf.get(card.key), places[i]]
    if (!history || !place) return null
    const { key, ...facts } = history
    return {
      place: JSON.parse(place),
      name: card.name && name,
      card: cardCopy(card),
      history: facts,
      announced: (announcedOf.get(key) ?? []).map(announcementCopy),
      uses: (usesOf.get(key) ?? []).map(({ template, at }) => ({ template, at })),
    }
  })
  return { chats, announced: (announcedOf.get('') ?? []).map(announcementCopy) }
}

function byChat<Row extends { chat: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.chat)
    if (group) group.push(row)
    else groups.set(row.chat, [row])
  }
  return groups
}

function cardCopy(card: ChatCard): CardCopy {
  const { firstSeen, lastSeen, unread, language, register, zone, sure, snooze } = card
  return {
    ...{ firstSeen, lastSeen, unread, language, sure, snooze },
    ...(register && { register }),
    ...(zone !== undefined && { zone }),
  }
}

function announcementCopy({ id, chat, ...row }: LedgerRow): AnnouncementCopy {
  return { ...row, key: id.slice(chat.length + 1) }
}

async function copyWordings(db: HiloDatabase): Promise<DatabaseCopy['wordings']> {
  const [rows, key] = await Promise.all([db.wordings.toArray(), readingKey(db)])
  const texts = await unseal(
    key,
    rows.map(({ wording }) => wording),
  )
  return rows.flatMap(({ at }, i) => (texts[i] ? [{ ...JSON.parse(texts[i]), at }] : []))
}
