import type { OpenFact, PageReport } from '../facts'
import { cleanName } from '../names'
import { earlyDigests } from './facts-of'
import { merge, UnplacedReading } from './merge'
import { nameDigest } from './names'
import { newCard, newHistory } from './new-chat'
import { type ChatCard, chatKey, type HiloDatabase, type History } from './schema'
import { seal } from './seal'

/** Keeps what was read of the chat on screen, and wakes it if that is news. */
export async function recordOpen(db: HiloDatabase, report: PageReport, open: OpenFact, address: string) {
  const fresh = await nameIfNew(db, report.site, open)
  await db.transaction('rw', db.chats, db.histories, async () => {
    const key = chatKey(report.site, open.id)
    const before = (await db.histories.get(key)) ?? newHistory(key, report.seenAt)
    const card = (await db.chats.get(key)) ?? { ...newCard(report.site, open.id, report.seenAt), ...fresh }
    const seen = mergeOrNull(before, open, report.seenAt)
    const sure = report.confidence === 'good' && seen !== null
    const changed = isNews(before, seen) || card.sure !== sure
    await db.chats.put({
      ...card,
      address,
      lastSeen: report.seenAt,
      language: card.language ?? open.language,
      sure,
      wakeAt: changed ? 0 : card.wakeAt,
    })
    if (changed) await putHistory(db, before, afterReading(before, seen ?? before.seen))
  })
}

/** A page without a list tells the name in its header only. */
async function nameIfNew(db: HiloDatabase, site: string, open: OpenFact): Promise<Partial<ChatCard>> {
  if (await db.chats.get(chatKey(site, open.id))) return {}
  const text = cleanName(open.name ?? '')
  const [name] = await seal(db, [text])
  return name ? { name, nameDigest: nameDigest(text) } : {}
}

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
