import { browser } from 'wxt/browser'
import { automaticElsewhere, type ChatCard, type HiloDatabase, NEVER } from '../db'
import { type Announcement, dueReminders } from '../protocol/announce'
import type { Instant } from '../protocol/types'
import { settings } from '../settings'
import { keepHeartbeat, wakeAt } from './alarms'
import { showBadge } from './badge'
import { showPending } from './notify'
import { plan, type Rules } from './plan'
import { remindOfWeekend } from './weekend'
import { badgeWords } from './words'

/** So many chats are looked at in one transaction: a thousand waking together must not hold the database. */
const BATCH = 200

/**
 * Brings everything up to date with `now`: what is due, the ledger, notifications, the badge, the next alarm.
 * Idempotent: run twice, or killed anywhere and run again, it announces each thing once. Called on every start
 * of the worker, alarm, report and mark; concurrent calls wait for each other.
 */
export async function reconcile(db: HiloDatabase, now: Instant): Promise<void> {
  await navigator.locks.request('reconcile', async () => {
    const rules = await readRules()
    if (!rules) return rest()
    while (await deriveBatch(db, rules, now)) {}
    const weekend = await remindOfWeekend(db, rules, now)
    await showPending(db, rules.hours, now)
    await showBadge(db)
    await keepHeartbeat()
    const next = await db.chats.orderBy('wakeAt').first()
    await wakeAt(Math.min(next?.wakeAt ?? NEVER, weekend), now)
  })
}

/** Without consent nothing is counted, and nothing wakes the worker. */
async function rest(): Promise<void> {
  await browser.action.setBadgeText({ text: '' })
  await browser.action.setTitle({ title: await badgeWords(null) })
  await browser.alarms.clearAll()
  const shown = Object.keys(await browser.notifications.getAll())
  await Promise.all(shown.map((id) => browser.notifications.clear(id)))
}

async function readRules(): Promise<Rules | null> {
  const consent = await settings.consent.getValue()
  if (!consent) return null
  const [protocol, hours] = await Promise.all([
    settings.protocol.getValue(),
    settings.workingHours.getValue(),
  ])
  return { protocol, hours, installedAt: consent.agreedAt }
}

/** The decision to announce is kept in the same transaction as what was decided on. */
function deriveBatch(db: HiloDatabase, rules: Rules, now: Instant): Promise<boolean> {
  return db.transaction('rw', db.chats, db.histories, db.ledger, async () => {
    const cards = await db.chats.where('wakeAt').belowOrEqual(now).limit(BATCH).toArray()
    for (const card of cards) await deriveOne(db, card, rules, now)
    return cards.length === BATCH
  })
}

async function deriveOne(db: HiloDatabase, card: ChatCard, rules: Rules, now: Instant): Promise<void> {
  const history = await db.histories.get(card.key)
  if (!history) return
  const elsewhere = await automaticElsewhere(db, history.early)
  const { card: updated, reminders } = plan(card, history, elsewhere, rules, now)
  await decide(db, card.key, reminders, rules, now)
  await db.chats.put(updated)
}

/** What is due goes into the ledger, to be shown; a reminder overtaken by a graver one counts as shown. */
async function decide(
  db: HiloDatabase,
  chat: string,
  reminders: Announcement[],
  { hours }: Rules,
  now: Instant,
) {
  const idOf = (key: string) => `${chat}#${key}`
  const known = await db.ledger.bulkGet(reminders.map(({ key }) => idOf(key)))
  const recorded = new Set(reminders.filter((_, i) => known[i]).map(({ key }) => key))
  const { show, record } = dueReminders(reminders, recorded, hours, now)
  const rows = reminders
    .filter(({ key }) => record.includes(key))
    .map((reminder) => ({ reminder, shownAt: show.includes(reminder) ? 0 : now }))
  await db.ledger.bulkAdd(
    rows.map(({ reminder: { key, deadline, level, digest }, shownAt }) => {
      return { id: idOf(key), chat, deadline, level, digest, decidedAt: now, shownAt }
    }),
  )
}
