import { browser } from 'wxt/browser'
import { type ChatCard, type HiloDatabase, type LedgerRow, runningSession } from '../db'
import type { NotificationText } from '../locales/notify'
import type { Instant, WorkingHours } from '../protocol/types'
import { isQuiet } from '../protocol/working-time'
import { type Notifications, settings } from '../settings'
import { areAllowed, chatOf, notify } from './notify'
import { noteRaised, paceAt } from './pace'
import { chatWords, digestWords, weekendWords } from './words'

/** Begins the id of what tells of several chats at once. */
const DIGEST = 'digest@'

/** What one notification tells. */
interface Telling {
  /** Of its latest row: what is on the desktop is known again by a worker that finds its rows unkept. */
  id: string
  rows: readonly LedgerRow[]
  /** It tells of one thing only. */
  alone: boolean
  /** Begins the ids of those that it takes the place of: a chat has one. */
  instead: string
  words(): Promise<NotificationText>
}

/**
 * Shows what the ledger decided and was not shown yet: at once, or again after the worker died in between. Not in quiet
 * time, and not while a session runs: someone may be looking at the screen. Each is kept as shown as soon as it is; one
 * that is on the desktop already, because the worker died before it could be kept, is not raised again. What the browser
 * refuses stays to be shown, and holds nothing else up; so does what would come faster than anybody can read.
 * @returns when to look again for what is held up; null: there is none.
 */
export async function showPending(
  db: HiloDatabase,
  hours: WorkingHours,
  now: Instant,
): Promise<Instant | null> {
  const onDesktop = Object.keys(await browser.notifications.getAll())
  await withdraw(db, onDesktop)
  // Decided a moment before the quiet hours began: it waits for their end.
  if (isQuiet(hours, now) || (await runningSession(db, now))) return null
  const pending = await db.ledger.where('shownAt').equals(0).toArray()
  if (pending.length === 0 || !(await areAllowed())) return null
  const setting = await settings.notifications.getValue()
  const keep = (rows: readonly LedgerRow[]) =>
    db.ledger.bulkPut(rows.map((row) => ({ ...row, shownAt: now })))
  const pace = await paceAt(now)
  const wanted = pending.filter((row) => isWanted(row, setting))
  const tellings = await tellingsOf(db, wanted, pace.alone, now)
  const told = new Set(tellings.flatMap(({ rows }) => rows))
  await keep(pending.filter((row) => !told.has(row)))
  const isHeldUp = ({ id, alone }: Telling) => !alone && now < pace.togetherFrom && !onDesktop.includes(id)
  for (const telling of tellings.filter((one) => !isHeldUp(one))) {
    const raised = await raise(telling, onDesktop, now).catch(() => false)
    if (raised) await keep(telling.rows)
  }
  return tellings.some(isHeldUp) ? pace.togetherFrom : null
}

function isWanted({ level, asked }: LedgerRow, setting: Notifications): boolean {
  if (setting.level === 'off') return false
  return setting.level === 'all' || level === 'overdue' || asked === true
}

/** One for each chat of which there is still something to tell, and one for all whose reminders came up in quiet time only. */
async function tellingsOf(
  db: HiloDatabase,
  rows: readonly LedgerRow[],
  mostAlone: number,
  now: Instant,
): Promise<Telling[]> {
  const keys = [...new Set(rows.map(({ chat }) => chat))]
  const cards = (await db.chats.bulkGet(keys)).filter(isToldOf)
  const chats = cards.map((card) => ({ card, rows: rows.filter(({ chat }) => chat === card.key) }))
  const byDay = chats.filter((chat) => chat.rows.some(({ digest }) => !digest))
  const alone = byDay.length > mostAlone ? [] : byDay
  const together = chats.filter((chat) => !alone.includes(chat))
  return [
    ...rows.filter(({ chat }) => chat === '').map((row) => weekendOf(row, now)),
    ...alone.map((chat) => tellingOf(db, chat, now)),
    ...(together.length > 0 ? [digestOf(together.map((chat) => chat.rows))] : []),
  ]
}

function weekendOf(row: LedgerRow, now: Instant): Telling {
  return { id: row.id, rows: [row], alone: true, instead: '#', words: () => weekendWords(row, now) }
}

function tellingOf(
  db: HiloDatabase,
  { card, rows }: { card: ChatCard; rows: readonly LedgerRow[] },
  now: Instant,
): Telling {
  const [latest] = rows.toSorted((a, b) => b.decidedAt - a.decidedAt || (a.level === 'overdue' ? -1 : 1))
  const instead = `${card.key}#`
  return { id: latest?.id ?? instead, rows, alone: true, instead, words: () => chatWords(db, card, now) }
}

/** Named by its oldest row, so that it is known again by a worker that finds the rest of its rows unkept. */
function digestOf(chats: readonly (readonly LedgerRow[])[]): Telling {
  const rows = chats.flat()
  const since = Math.min(...rows.map(({ decidedAt }) => decidedAt))
  const rested = rows.every(({ digest }) => digest)
  return {
    ...{ id: `${DIGEST}${since}`, rows, alone: false, instead: DIGEST },
    words: () => digestWords(chats.length, rested),
  }
}

/** @returns true once it is on the desktop. */
async function raise(
  { id, alone, instead, words }: Telling,
  onDesktop: readonly string[],
  now: Instant,
): Promise<boolean> {
  if (onDesktop.includes(id)) return true
  const former = onDesktop.filter((shown) => shown.startsWith(instead))
  await Promise.all(former.map((shown) => browser.notifications.clear(shown)))
  await notify(id, await words())
  await noteRaised(alone, now).catch(() => undefined)
  return true
}

/** What was done, or put off, does not stay on the desktop. */
async function withdraw(db: HiloDatabase, onDesktop: readonly string[]): Promise<void> {
  const ids = onDesktop.filter((id) => chatOf(id))
  const cards = await db.chats.bulkGet(ids.map((id) => chatOf(id) ?? ''))
  const stands = (id: string, card: ChatCard | undefined) =>
    isToldOf(card) && (card.state !== 'upcoming' || id.startsWith(`${card.key}#${card.rule}|`))
  await Promise.all(ids.filter((id, i) => !stands(id, cards[i])).map((id) => browser.notifications.clear(id)))
}

/** It presses, or is still to come: what is due in quiet time is told before that begins. */
const isToldOf = (card: ChatCard | undefined): card is ChatCard =>
  card?.state === 'overdue' || card?.state === 'soon' || card?.state === 'upcoming'
