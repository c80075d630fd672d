/** What the popup reads and changes in the database. Loaded after the first list, which needs none of it. */
import { Dexie } from 'dexie'
import type { PopupModel } from '../../components/model'
import {
  allCards,
  chatKey,
  db,
  dueCards,
  faultOf,
  inTime,
  isReadOnly,
  keptChat,
  lastSeen,
  NO_TEXTS,
  type OwnTexts,
  readTexts,
  reopen,
  sessionsAhead,
} from '../db'
import { databaseFault } from '../health'
import type { Snapshot } from '../platforms/types'
import type { Span } from '../protocol/quiet-time'
import type { Instant, WorkingHours } from '../protocol/types'
import { currentChat } from '../writing/current'
import { readRepertoire, shippedOnly } from '../writing/repertoire'
import type { Current, Repertoire, Rules } from '../writing/types'
import { listOf } from './rows'
import { readReminders } from './unshown'

export { db, dismissBooking, noteUse, restoreBooking, saveTemplate, setVoice } from '../db'
export { snoozeChoices } from '../protocol/snooze'
export { readFreeHours } from '../slots/offered'

/** More than anyone looks through. */
const MOST_ROWS = 1_000

/** The list, most urgent first. A database that does not open is said, and costs nothing but what it holds. */
export async function readKept(
  hours: WorkingHours,
  now: Instant,
): Promise<Pick<PopupModel, 'others' | 'othersGoOn' | 'database' | 'reminders'>> {
  try {
    const list = listOf(await inTime(dueCards(db, MOST_ROWS)), MOST_ROWS)
    const [fault, reminders] = await Promise.all([databaseFault.getValue(), readReminders(hours, now)])
    return { ...list, database: isReadOnly(db) ? 'newer' : (fault ?? 'ok'), reminders }
  } catch (error) {
    reopen(db)
    const database = isReadOnly(db) ? 'newer' : (faultOf(error) ?? 'unavailable')
    return { others: [], othersGoOn: false, database, reminders: 'ok' }
  }
}

/** The chat on screen, by what is kept of it if the database opens. Null: none is open, or its id is unknown. */
export async function readCurrent(
  site: string,
  snapshot: Snapshot,
  rules: Rules,
  now: Instant,
): Promise<Current | null> {
  const id = snapshot.open?.id ?? null
  if (id === null) return null
  const key = await inTime(chatKey(db, site, id)).catch(() => '')
  const kept = key === '' ? {} : await inTime(keptChat(db, key)).catch(() => ({}))
  return currentChat(key, snapshot, kept, rules, now)
}

/** When a chat of this site was kept last: a page that cannot be read now was read then. Null: never, or nobody knows. */
export function lastRead(site: string | null): Promise<Instant | null> {
  return site === null ? Promise.resolve(null) : inTime(lastSeen(db, site)).catch(() => null)
}

/** The specialist's own templates, and what came of all; as they were shipped while the database does not open. */
export function repertoireFor(chat: string, rules: Rules, now: Instant): Promise<Repertoire> {
  return inTime(readRepertoire(db, chat, rules, now)).catch(shippedOnly)
}

/** What the specialist wrote of himself or herself; nothing while the database does not open. */
export function ownTexts(): Promise<OwnTexts> {
  return inTime(readTexts(db)).catch(() => NO_TEXTS)
}

/** When sessions are that any chat tells of; none while the database does not open. */
export function takenHours(now: Instant): Promise<Span[]> {
  return inTime(sessionsAhead(db, now)).catch(() => [])
}

/** The names of all clients but the one of this chat; none while the database does not open. */
export async function namesBut(chat: string): Promise<string[]> {
  const cards = await inTime(allCards(db)).catch(() => [])
  return cards.filter(({ card, name }) => card.key !== chat && name !== '').map(({ name }) => name)
}

/** Calls `changed` whenever the database changes, in any context. */
export function watchKept(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  Dexie.on('storagemutated', changed)
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(changed))
}
