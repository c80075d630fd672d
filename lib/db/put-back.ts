import { cleanName } from '../names'
import type { AnnouncementCopy, ChatCopy, DatabaseCopy } from './copy'
import { namingKey, sealingKey, whileKeysStay } from './keys'
import { type ChatNamer, namer } from './namer'
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
export function putBack(db: HiloDatabase, copy: DatabaseCopy, pending: unknown): Promise<void> {
  return whileKeysStay(async () => {
    const [sealing, naming] = await Promise.all([sealingKey(db), namingKey(db)])
    const rows = await rowsOf(copy, { sealing, naming })
    const left = { id: PENDING, text: await sealOne(sealing, JSON.stringify(pending)) }
    await db.transaction('rw', tablesOf(db), () => putRows(db, { ...rows, texts: [...rows.texts, left] }))
  })
}

/** What rows are sealed and named by. */
interface Keys {
  sealing: CryptoKey
  naming: CryptoKey
}

type Rows = Awaited<ReturnType<typeof rowsOf>>

/** All tables that a copy is of. */
export const tablesOf = (db: HiloDatabase) => [
  ...[db.chats, db.histories, db.ledger, db.uses, db.templates, db.wordings, db.texts],
]

/** All rows of a copy. What has to be encrypted is encrypted before anything is written. */
export async function rowsOf(copy: DatabaseCopy, keys: Keys) {
  const key = keys.sealing
  const [chats, templates, wordings, texts] = await Promise.all([
    chatRows(keys, copy.chats),
    Promise.all(copy.templates.map((record) => sealRecord(key, record))),
    Promise.all(
      copy.wordings.map(async ({ at, ...wording }) => ({
        ...{ id: wording.id, at },
        wording: await sealOne(key, JSON.stringify(wording)),
      })),
    ),
    sealTexts(key, copy.texts),
  ])
  const ledger = [
    ...announcedRows('', copy.announced),
    ...chats.flatMap(({ card, announced }) => announcedRows(card.key, announced)),
  ]
  return { chats, templates, wordings, texts, ledger }
}

/** In place of all that is there; within a transaction. */
export async function putRows(
  db: HiloDatabase,
  { chats, templates, wordings, texts, ledger }: Rows,
): Promise<void> {
  await Promise.all(tablesOf(db).map((table) => table.clear()))
  await Promise.all([
    db.chats.bulkPut(chats.map(({ card }) => card)),
    db.histories.bulkPut(chats.map(({ card, history }) => ({ ...history, key: card.key }))),
    db.ledger.bulkPut(ledger),
    db.uses.bulkAdd(chats.flatMap(({ card, uses }) => uses.map((use) => ({ ...use, chat: card.key })))),
    db.templates.bulkPut(templates),
    db.wordings.bulkPut(wordings),
    db.texts.bulkPut(texts),
  ])
}

async function chatRows({ sealing, naming }: Keys, chats: readonly ChatCopy[]) {
  const sites = [...new Set(chats.map(({ place }) => place.site))]
  const namers = new Map(
    await Promise.all(sites.map(async (site) => [site, await namer(naming, site)] as const)),
  )
  return Promise.all(
    chats.map(async (chat) => {
      const named = namers.get(chat.place.site) ?? (await namer(naming, chat.place.site))
      return { ...chat, card: await cardRow(chat, named, sealing) }
    }),
  )
}

async function cardRow({ place, name, card }: ChatCopy, named: ChatNamer, key: CryptoKey): Promise<ChatCard> {
  const clean = name === null ? null : cleanName(name)
  const [chat, sealedPlace, sealedName, nameDigest] = await Promise.all([
    named.keyOf(place.id),
    sealPlace(key, place),
    clean === null ? null : sealOne(key, clean),
    clean === null ? '' : named.nameDigest(clean),
  ])
  return { ...newCard(chat, sealedPlace, card.firstSeen), ...card, name: sealedName, nameDigest }
}

const announcedRows = (chat: string, copies: readonly AnnouncementCopy[]): LedgerRow[] =>
  copies.map(({ key, ...row }) => ({ ...row, chat, id: `${chat}#${key}` }))
