import { automaticElsewhere, type ChatCard, type HiloDatabase, type LedgerRow, NEVER } from '../db'
import { type Announcement, dueReminders } from '../protocol/announce'
import { nameOf } from '../protocol/deadlines'
import { HOUR } from '../protocol/durations'
import type { Instant } from '../protocol/types'
import { type Plan, plan, type Rules } from './plan'

/** So many chats are looked at in one transaction: a thousand waking together must not hold the database. */
const BATCH = 200

/**
 * Looks at the chats whose time has come. The decision to announce is kept in the same transaction as what was decided on.
 * @returns whether there may be more of them.
 */
export function deriveBatch(db: HiloDatabase, rules: Rules, now: Instant): Promise<boolean> {
  return db.transaction('rw', db.chats, db.histories, db.ledger, async () => {
    const cards = await db.chats.where('wakeAt').belowOrEqual(now).limit(BATCH).toArray()
    const unshown = await db.ledger.where('shownAt').equals(0).toArray()
    for (const card of cards) {
      const pending = unshown.filter(({ chat }) => chat === card.key)
      await deriveOne(db, card, pending, rules, now)
    }
    return cards.length === BATCH
  })
}

async function deriveOne(
  db: HiloDatabase,
  card: ChatCard,
  pending: readonly LedgerRow[],
  rules: Rules,
  now: Instant,
): Promise<void> {
  const history = await db.histories.get(card.key)
  // Without its history nothing can be said of a chat, and it must not be met again at every look.
  if (!history) return void (await db.chats.put({ ...card, wakeAt: NEVER }))
  const elsewhere = await automaticElsewhere(db, history.early)
  const judged = planOrNull(() => plan(card, history, elsewhere, rules, now))
  if (!judged) return void (await db.chats.put({ ...card, wakeAt: now + HOUR }))
  await decide(db, card.key, judged.reminders, rules, now)
  if (card.sure) await drop(db, pending, judged, now)
  await db.chats.put(judged.card)
}

/** One chat that cannot be judged, whatever is wrong with it, must not keep the others from being told of. */
function planOrNull(judge: () => Plan): Plan | null {
  try {
    return judge()
  } catch (error) {
    console.error(error)
    return null
  }
}

const idOf = (chat: string, key: string) => `${chat}#${key}`

/** What is due goes into the ledger, to be shown; a reminder overtaken by a graver one counts as shown. */
async function decide(
  db: HiloDatabase,
  chat: string,
  reminders: Announcement[],
  { hours }: Rules,
  now: Instant,
) {
  const known = await db.ledger.bulkGet(reminders.map(({ key }) => idOf(chat, key)))
  const recorded = new Set(reminders.filter((_, i) => known[i]).map(({ key }) => key))
  const { show, record } = dueReminders(reminders, recorded, hours, now)
  const rows = reminders
    .filter(({ key }) => record.includes(key))
    .map((reminder) => ({ reminder, shownAt: show.includes(reminder) ? 0 : now }))
  await db.ledger.bulkAdd(
    rows.map(({ reminder: { key, deadline, level, digest, asked }, shownAt }) => {
      const row = { id: idOf(chat, key), chat, deadline, level, digest, decidedAt: now, shownAt }
      return asked ? { ...row, asked } : row
    }),
  )
  if (rows.length > 0) await thinLedger(db, chat, reminders)
}

/** So many announcements of one chat are kept besides those that still stand: a page may make messages up for ever. */
const MOST_ANNOUNCED = 1_000

async function thinLedger(db: HiloDatabase, chat: string, reminders: readonly Announcement[]): Promise<void> {
  const ofChat = db.ledger.where('chat').equals(chat)
  if ((await ofChat.count()) <= MOST_ANNOUNCED) return
  const standing = new Set(reminders.map(({ key }) => idOf(chat, key)))
  const over = (await ofChat.sortBy('decidedAt'))
    .filter(({ id, shownAt }) => shownAt > 0 && !standing.has(id))
    .slice(0, -MOST_ANNOUNCED)
  await db.ledger.bulkDelete(over.map(({ id }) => id))
}

/** What could not be shown until now is dropped where it was answered meanwhile, or a graver reminder is due. */
async function drop(
  db: HiloDatabase,
  pending: readonly LedgerRow[],
  { card, reminders }: Plan,
  now: Instant,
) {
  const presses = card.state === 'overdue' || card.state === 'soon'
  const holds = ({ id, chat, deadline, level, asked }: LedgerRow) =>
    // The end of a snooze holds while anything does.
    (asked && presses) ||
    (reminders.some(({ key }) => idOf(chat, key) === id) &&
      !(
        level === 'soon' &&
        reminders.some((one) => one.at <= now && one.key === `${nameOf(deadline)}|overdue`)
      ))
  const dropped = pending.filter((row) => !holds(row))
  await db.ledger.bulkPut(dropped.map((row) => ({ ...row, shownAt: now })))
}
