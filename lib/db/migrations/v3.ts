import { Dexie, type Transaction } from 'dexie'
import { keptOrMade } from '../keys'
import { namer } from '../namer'
import { NAMING, SEALING, sealOne } from '../seal'

/** Ids, addresses and the specialist's own texts are encrypted; chats are known by keyed digests. */
export const stores = { chats: 'key, wakeAt, due, state, lastSeen', texts: 'id' }

/** What was readable before. Rows are otherwise carried over as they are. */
interface OldChat {
  key: string
  site: string
  id: string
  address: string
}
interface OldTemplate {
  shortcut: string | null
}
/** A row that names the chat it belongs to; that of the weekend names none. */
interface OfChat {
  chat: string
  id: string | number
}

/** The whole step is one transaction: it is done or it is not. */
export async function upgrade(tx: Transaction): Promise<void> {
  const table = tx.table('keys')
  const keys = { sealing: await keptOrMade(table, SEALING), naming: await keptOrMade(table, NAMING) }
  const nameOf = (old: string) => newKey(keys.naming, old)
  await rewrite<OldChat>(tx, 'chats', async ({ site, id, address, ...card }) => ({
    ...card,
    key: await nameOf(card.key),
    place: await sealOne(keys.sealing, JSON.stringify({ site, id, address })),
    // Compared with the name at the next reading, and made then.
    nameDigest: '',
  }))
  await rewrite<{ key: string }>(tx, 'histories', async (row) => ({ ...row, key: await nameOf(row.key) }))
  await rewrite<OfChat>(tx, 'ledger', async (row) => {
    const chat = await nameOf(row.chat)
    return { ...row, chat, id: chat + String(row.id).slice(row.chat.length) }
  })
  await rewrite<OfChat>(tx, 'uses', async (row) => ({ ...row, chat: await nameOf(row.chat) }))
  await rewrite<OldTemplate>(tx, 'templates', async (row) => ({
    ...row,
    shortcut: row.shortcut === null ? null : await sealOne(keys.sealing, row.shortcut),
  }))
}

/** The old key was `<origin>|<id>`; an origin has no bar in it. */
async function newKey(naming: CryptoKey, old: string): Promise<string> {
  const bar = old.indexOf('|')
  return bar < 0 ? old : (await namer(naming, old.slice(0, bar))).keyOf(old.slice(bar + 1))
}

async function rewrite<Row>(
  tx: Transaction,
  table: string,
  change: (row: Row) => Promise<unknown>,
): Promise<void> {
  const rows: Row[] = await tx.table(table).toArray()
  // What is awaited beside the database would end the transaction; waitFor keeps it open.
  const changed = await Dexie.waitFor(Promise.all(rows.map(change)))
  await tx.table(table).clear()
  await tx.table(table).bulkAdd(changed)
}
