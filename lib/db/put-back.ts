import { cleanName } from '../names'
import { type ChatNamer, chatNamer } from './chat-key'
import type { AnnouncementCopy, ChatCopy, DatabaseCopy } from './copy'
import { sealingKey } from './keys'
import { newCard } from './new-chat'
import { sealPlace } from './place'
import type { ChatCard, HiloDatabase, LedgerRow } from './schema'
import { sealOne } from './seal'
import { sealRecord } from './templates'
import { PENDING, sealTexts } from './texts'

/**
 * Puts a copy in place of all that is kept: all of it or nothing. Chats get the keys of this database, and wake.
 * @param pending what is still to be done elsewhere, as JSON: kept with it, so that it is not forgotten. See `pendingOf`.
 */
export async function putBack(db: HiloDatabase, copy: DatabaseCopy, pending: unknown): Promise<void> {
  const key = await sealingKey(db.keys)
  const [chats, templates, wordings, texts, left] = await Promise.all([
    chatRows(db, key, copy.chats),
    Promise.all(copy.templates.map((record) => sealRecord(key, record))),
    Promise.all(
      copy.wordings.map(async ({ at, ...wording }) => ({
        ...{ id: wording.id, at },
        wording: await sealOne(key, JSON.stringify(wording)),
      })),
    ),
    sealTexts(key, copy.texts),
    sealOne(key, JSON.stringify(pending)),
  ])
  const tables = [db.chats, db.histories, db.ledger, db.uses, db.templates, db.wordings, db.texts]
  await db.transaction('rw', tables, async () => {
    await Promise.all(tables.map((table) => table.clear()))
    await Promise.all([
      db.chats.bulkPut(chats.map(({ card }) => card)),
      db.histories.bulkPut(chats.map(({ card, history }) => ({ ...history, key: card.key }))),
      db.ledger.bulkPut([
        ...announcedRows('', copy.announced),
        ...chats.flatMap(({ card, announced }) => announcedRows(card.key, announced)),
      ]),
      db.uses.bulkAdd(chats.flatMap(({ card, uses }) => uses.map((use) => ({ ...use, chat: card.key })))),
      db.templates.bulkPut(templates),
      db.wordings.bulkPut(wordings),
      db.texts.bulkPut([...texts, { id: PENDING, text: left }]),
    ])
  })
}

async function chatRows(db: HiloDatabase, key: CryptoKey, chats: readonly ChatCopy[]) {
  const sites = [...new Set(chats.map(({ place }) => place.site))]
  const namers = new Map(
    await Promise.all(sites.map(async (site) => [site, await chatNamer(db, site)] as const)),
  )
  return Promise.all(
    chats.map(async (chat) => {
      const namer = namers.get(chat.place.site) ?? (await chatNamer(db, chat.place.site))
      return { ...chat, card: await cardRow(chat, namer, key) }
    }),
  )
}

async function cardRow({ place, name, card }: ChatCopy, namer: ChatNamer, key: CryptoKey): Promise<ChatCard> {
  const clean = name === null ? null : cleanName(name)
  const [chat, sealedPlace, sealedName, nameDigest] = await Promise.all([
    namer.keyOf(place.id),
    sealPlace(key, place),
    clean === null ? null : sealOne(key, clean),
    clean === null ? '' : namer.nameDigest(clean),
  ])
  return { ...newCard(chat, sealedPlace, card.firstSeen), ...card, name: sealedName, nameDigest }
}

const announcedRows = (chat: string, copies: readonly AnnouncementCopy[]): LedgerRow[] =>
  copies.map(({ key, ...row }) => ({ ...row, chat, id: `${chat}#${key}` }))
