import type { ListFact, PageReport } from '../facts'
import { cleanName } from '../names'
import { DAY } from '../protocol/durations'
import type { Instant } from '../protocol/types'
import { nameDigest } from './names'
import { newCard, newHistory } from './new-chat'
import { recordOpen } from './record-open'
import { type ChatCard, chatKey, type HiloDatabase, type History } from './schema'
import { type Sealed, seal } from './seal'

/**
 * Keeps what a page reported and wakes the chats that changed. Reports are kept one after the other.
 * @param address where the open chat can be found again.
 */
export async function record(db: HiloDatabase, report: PageReport, address: string): Promise<void> {
  await navigator.locks.request('record', async () => {
    // Who waits by the list of an unsure reading would start clocks: it is told again by the next sure one.
    if (report.confidence === 'good') await recordList(db, report)
    if (report.open) await recordOpen(db, report, report.open, address)
  })
}

async function recordList(db: HiloDatabase, report: PageReport): Promise<void> {
  const news = await findNews(db, report)
  if (news.length === 0) return
  const names = await seal(
    db,
    news.map(({ name }) => cleanName(name)),
  )
  const keys = news.map(({ id }) => chatKey(report.site, id))
  await db.transaction('rw', db.chats, db.histories, async () => {
    const known = (await db.chats.where('site').equals(report.site).count()) > 0
    const [cards, histories] = await Promise.all([db.chats.bulkGet(keys), db.histories.bulkGet(keys)])
    const listing = { site: report.site, now: report.seenAt, known }
    await db.histories.bulkPut(news.map((item, i) => listedHistory(listing, item, cards[i], histories[i])))
    await db.chats.bulkPut(news.map((item, i) => listedCard(listing, item, names[i] ?? null, cards[i])))
  })
}

/** The chats of the list that are new, renamed, or whose unread mark changed: mostly none. */
async function findNews(db: HiloDatabase, { site, list }: PageReport): Promise<ListFact[]> {
  const cards = await db.chats.bulkGet(list.map((item) => chatKey(site, item.id)))
  return list.filter((item, i) => differs(cards[i], item))
}

function differs(card: ChatCard | undefined, item: ListFact): boolean {
  return !card || card.nameDigest !== nameDigest(cleanName(item.name)) || card.unread !== item.unread
}

interface Listing {
  site: string
  now: Instant
  /** The site's list was read before, so a chat that turns up now may be new. */
  known: boolean
}

function listedHistory(
  { site, now, known }: Listing,
  item: ListFact,
  card: ChatCard | undefined,
  history: History = newHistory(chatKey(site, item.id), now),
): History {
  const appeared = !card && known && isRecent(item.at, now) ? item.at : history.appeared
  const waiting = !item.active && item.unread > 0
  // On the first reading of a site an unread mark may be weeks old: only its own time tells since when.
  const since = waiting ? (item.at ?? (known ? now : null)) : null
  return { ...history, appeared, unreadSince: history.unreadSince ?? since }
}

function listedCard({ site, now }: Listing, item: ListFact, name: Sealed | null, card?: ChatCard): ChatCard {
  const digest = nameDigest(cleanName(item.name))
  const { unread } = item
  return { ...(card ?? newCard(site, item.id, now)), name, nameDigest: digest, unread, wakeAt: 0 }
}

/** An old chat may come into view by scrolling the list; a new one has had its first event just now. */
function isRecent(at: Instant | null, now: Instant): at is Instant {
  return at !== null && now - at < DAY
}
