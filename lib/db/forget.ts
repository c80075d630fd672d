import type { HiloDatabase } from './schema'

/**
 * So many chats of a site are kept, about, and so many messages of a chat: more than any specialist meets while they are
 * kept. What comes beyond is made up, or of a page that names its chats anew each time.
 */
export const BOUNDS = { chats: 20_000, messages: 10_000 }

/** All that is kept of a chat. */
export const tablesOfChats = (db: HiloDatabase) => [db.chats, db.histories, db.ledger, db.uses]

/** Deletes all that is kept of these chats, marks and uses of messages with them. Within a transaction of all these tables. */
export async function forgetChats(db: HiloDatabase, keys: readonly string[]): Promise<void> {
  await db.chats.bulkDelete([...keys])
  await db.histories.bulkDelete([...keys])
  await db.ledger.where('chat').anyOf(keys).delete()
  await db.uses.where('chat').anyOf(keys).delete()
}

/**
 * Makes room, a tenth at once, where a site has more chats than are kept: those that were never opened go first, and of
 * equals those seen longest ago.
 * @param prefix of the site's keys, see `chatKey`.
 */
export async function keepWithin(db: HiloDatabase, prefix: string, most = BOUNDS.chats): Promise<void> {
  const ofSite = () => db.chats.where('key').startsWith(prefix)
  if ((await ofSite().count()) <= most) return
  await db.transaction('rw', tablesOfChats(db), async () => {
    const cards = await ofSite().toArray()
    const opened = ({ stage }: { stage: unknown }) => (stage === null ? 0 : 1)
    const leastFirst = cards.toSorted((a, b) => opened(a) - opened(b) || a.lastSeen - b.lastSeen)
    const going = leastFirst.slice(0, cards.length - Math.floor(most * 0.9))
    await forgetChats(
      db,
      going.map(({ key }) => key),
    )
  })
}
