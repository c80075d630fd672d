import type { ListFact, PageReport } from '../facts'
import { cleanName } from '../names'
import { DAY } from '../protocol/durations'
import type { Instant } from '../protocol/types'
import { chatNamer } from './chat-key'
import { BOUNDS, keepWithin } from './forget'
import { sealingKeyIfOpen } from './keys'
import type { ChatNamer } from './namer'
import { newCard, newHistory } from './new-chat'
import { isNowhere, NOWHERE, type Place, sealPlace } from './place'
import { recordOpen } from './record-open'
import { demandRoom } from './room'
import type { ChatCard, HiloDatabase, History } from './schema'
import { type Sealed, sealOne } from './seal'

/**
 * Keeps what a page reported and wakes the chats that changed. Reports are kept one after the other. While Hilo is
 * closed, names and places are left out: they come with the next reading once it was opened.
 * @param address where the open chat can be found again.
 * @throws NoRoom where the disk is full, ClosedHilo where not even the digests of chats can be made: the browser was started and Hilo not opened yet.
 */
export async function record(
  db: HiloDatabase,
  report: PageReport,
  address: string,
  bounds = BOUNDS,
): Promise<void> {
  await demandRoom()
  await navigator.locks.request('record', async () => {
    const namer = await chatNamer(db, report.site)
    // Who waits by the list of an unsure reading would start clocks: it is told again by the next sure one.
    const listed = report.confidence === 'good' && (await recordList(db, namer, report))
    const opened = report.open && (await recordOpen(db, namer, report, report.open, address, bounds.messages))
    // They are counted, which takes the longer the more there are.
    if (listed || opened) await keepWithin(db, namer.prefix, bounds.chats)
  })
}

/** @returns whether one of them was not known. */
async function recordList(db: HiloDatabase, namer: ChatNamer, report: PageReport): Promise<boolean> {
  const { site, seenAt: now } = report
  const news = await findNews(db, await Promise.all(report.list.map((item) => namedItem(namer, item))))
  if (news.length === 0) return false
  const key = await sealingKeyIfOpen(db)
  const sealed = await Promise.all(news.map((item) => sealItem(key, site, item)))
  return db.transaction('rw', db.chats, db.histories, async () => {
    const known = Boolean(await db.chats.where('key').startsWith(namer.prefix).first())
    const keys = news.map(({ key }) => key)
    const [cards, histories] = await Promise.all([db.chats.bulkGet(keys), db.histories.bulkGet(keys)])
    const listing = { now, known }
    await db.histories.bulkPut(news.map((item, i) => listedHistory(listing, item, cards[i], histories[i])))
    await db.chats.bulkPut(sealed.map((item, i) => listedCard(item, cards[i], now)))
    return cards.includes(undefined)
  })
}

/** A chat of the list, with what its row is known by. */
interface NamedItem extends ListFact {
  key: string
  nameDigest: string
}

async function namedItem(namer: ChatNamer, item: ListFact): Promise<NamedItem> {
  const name = cleanName(item.name)
  const [key, nameDigest] = await Promise.all([namer.keyOf(item.id), namer.nameDigest(name)])
  return { ...item, name, key, nameDigest }
}

/** The chats of the list that are new, renamed, or whose unread mark changed: mostly none. */
async function findNews(db: HiloDatabase, items: readonly NamedItem[]): Promise<NamedItem[]> {
  const cards = await db.chats.bulkGet(items.map(({ key }) => key))
  return items.filter((item, i) => differs(cards[i], item))
}

function differs(card: ChatCard | undefined, { nameDigest, unread }: NamedItem): boolean {
  return !card || card.nameDigest !== nameDigest || card.unread !== unread
}

interface SealedItem extends NamedItem {
  /** Null: Hilo is closed. */
  sealed: { name: Sealed; place: Sealed } | null
}

async function sealItem(key: CryptoKey | null, site: string, item: NamedItem): Promise<SealedItem> {
  if (!key) return { ...item, sealed: null }
  // Its address is not known before it is opened.
  const place: Place = { site, id: item.id, address: site }
  return { ...item, sealed: { name: await sealOne(key, item.name), place: await sealPlace(key, place) } }
}

interface Listing {
  now: Instant
  /** The site's list was read before, so a chat that turns up now may be new. */
  known: boolean
}

function listedHistory(
  { now, known }: Listing,
  item: NamedItem,
  card: ChatCard | undefined,
  history: History = newHistory(item.key, now),
): History {
  const appeared = !card && known && isRecent(item.at, now) ? item.at : history.appeared
  const waiting = !item.active && item.unread > 0
  // On the first reading of a site an unread mark may be weeks old: only its own time tells since when.
  const since = waiting ? (item.at ?? (known ? now : null)) : null
  return { ...history, appeared, unreadSince: history.unreadSince ?? since }
}

function listedCard(item: SealedItem, card: ChatCard | undefined, now: Instant): ChatCard {
  const { key, nameDigest, unread, sealed } = item
  const before = card ?? newCard(key, NOWHERE, now)
  const place = sealed && isNowhere(before.place) ? sealed.place : before.place
  const named = sealed && { name: sealed.name, nameDigest }
  return { ...before, ...named, place, unread, wakeAt: 0 }
}

/** An old chat may come into view by scrolling the list; a new one has had its first event just now. */
function isRecent(at: Instant | null, now: Instant): at is Instant {
  return at !== null && now - at < DAY
}
