import type { OpenFact, PageReport } from '../facts'
import { cleanName } from '../names'
import { earlyDigests } from './facts-of'
import { sealingKeyIfOpen } from './keys'
import { merge, UnplacedReading } from './merge'
import type { ChatNamer } from './namer'
import { newCard, newHistory } from './new-chat'
import { NOWHERE, type Place, sealPlace } from './place'
import type { ChatCard, HiloDatabase, History } from './schema'
import { sealOne } from './seal'

/** Keeps what was read of the chat on screen, and wakes it if that is news. @returns whether it was not known */
export async function recordOpen(
  db: HiloDatabase,
  namer: ChatNamer,
  { site, seenAt, confidence }: PageReport,
  open: OpenFact,
  address: string,
  mostMessages: number,
): Promise<boolean> {
  const { key, sealed } = await named(db, namer, { site, id: open.id, address }, open)
  return db.transaction('rw', db.chats, db.histories, async () => {
    const before = (await db.histories.get(key)) ?? newHistory(key, seenAt)
    const kept = await db.chats.get(key)
    const known = kept ?? newCard(key, NOWHERE, seenAt)
    const card = sealed ? { ...known, ...(isUnnamed(known) && sealed.name), place: sealed.place } : known
    const seen = mergeOrNull(before, open, seenAt)?.slice(-mostMessages) ?? null
    const sure = confidence === 'good' && seen !== null
    const changed = isNews(before, seen) || card.sure !== sure
    await db.chats.put({
      ...card,
      lastSeen: seenAt,
      language: card.language ?? open.language,
      sure,
      wakeAt: changed ? 0 : card.wakeAt,
    })
    if (changed) await putHistory(db, before, afterReading(before, seen ?? before.seen))
    return !kept
  })
}

/** What has to be encrypted before anything is written. `sealed`: null while Hilo is closed. */
async function named(db: HiloDatabase, namer: ChatNamer, where: Place, open: OpenFact) {
  const sealing = await sealingKeyIfOpen(db)
  const key = await namer.keyOf(where.id)
  if (!sealing) return { key, sealed: null }
  const text = cleanName(open.name ?? '')
  const [place, name, nameDigest] = await Promise.all([
    sealPlace(sealing, where),
    sealOne(sealing, text),
    namer.nameDigest(text),
  ])
  return { key, sealed: { place, name: { name, nameDigest } } }
}

/** A page without a list tells the name in its header only; of what was met while Hilo was closed none is kept. */
const isUnnamed = ({ name, nameDigest }: ChatCard): boolean => name === null && nameDigest === ''

/** A text seen early in a second chat is the automatic message in the first one too: that one wakes. */
async function putHistory(db: HiloDatabase, before: History, after: History): Promise<void> {
  await db.histories.put(after)
  const news = after.early.filter((digest) => !before.early.includes(digest))
  const same = await db.histories.where('early').anyOf(news).primaryKeys()
  await db.chats.bulkUpdate(same.map((key) => ({ key, changes: { wakeAt: 0 } })))
}

function mergeOrNull(history: History, open: OpenFact, now: number): History['seen'] | null {
  try {
    return merge(history.seen, open.messages, now)
  } catch (error) {
    if (error instanceof UnplacedReading) return null
    throw error
  }
}

function isNews(before: History, seen: History['seen'] | null): boolean {
  if (!before.read || before.unreadSince !== null) return true
  return seen !== null && JSON.stringify(seen) !== JSON.stringify(before.seen)
}

function afterReading(before: History, seen: History['seen']): History {
  return { ...before, read: true, seen, unreadSince: null, early: earlyDigests(seen) }
}
