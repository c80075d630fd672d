import { browser } from 'wxt/browser'
import { endRestore } from '../backup/restore'
import { demandRoom, type HiloDatabase, NEVER } from '../db'
import { protocolInForce } from '../policy'
import { HOUR } from '../protocol/durations'
import type { Instant } from '../protocol/types'
import { readSettings, settings } from '../settings'
import { keepHeartbeat, wakeAt } from './alarms'
import { showBadge } from './badge'
import { heedClock } from './clock'
import { deriveBatch } from './derive'
import { heedLock } from './lock'
import { showPending } from './pending'
import type { Rules } from './plan'
import { forgetOld } from './retention'
import { remindOfWeekend } from './weekend'
import { badgeWords } from './words'

/**
 * Brings everything up to date with `now`: what is due, the ledger, notifications, the badge, the next alarm.
 * Idempotent: run twice, or killed anywhere and run again, it announces each thing once. Called on every start
 * of the worker, alarm, report and mark; concurrent calls wait for each other. What wakes the worker comes before
 * what may fail.
 */
export async function reconcile(db: HiloDatabase, now: Instant): Promise<void> {
  await demandRoom().catch(async (error: unknown) => {
    await keepHeartbeat(now)
    throw error
  })
  await navigator.locks.request('reconcile', async () => {
    await endRestore(db)
    const rules = await readRules()
    if (!rules) return rest()
    await keepHeartbeat(now)
    await heedClock(db, now)
    while (await deriveBatch(db, rules, now)) {}
    await heedLock(db, now)
    const weekend = await remindOfWeekend(db, rules, now)
    const next = await db.chats.orderBy('wakeAt').first()
    const change = Math.min(next?.wakeAt ?? NEVER, weekend)
    await wakeAt(change, now)
    const again = await showPending(db, rules.hours, now)
    if (again !== null) await wakeAt(Math.min(change, again), now)
    if (isSettled(rules.retentionSetAt, now)) await forgetOld(db, rules.retentionDays, now)
    await showBadge(db)
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

/** How long chats are kept is forgotten by only once it was not changed for an hour, whatever became of the clock. */
const isSettled = (setAt: Instant, now: Instant): boolean => Math.abs(now - setAt) >= HOUR

async function readRules(): Promise<(Rules & { retentionDays: number; retentionSetAt: Instant }) | null> {
  const consent = await settings.consent.getValue()
  if (!consent) return null
  const {
    protocol: own,
    workingHours: hours,
    policy,
    ...retention
  } = await readSettings('protocol', 'workingHours', 'policy', 'retentionDays', 'retentionSetAt')
  return { protocol: protocolInForce(own, policy), hours, installedAt: consent.agreedAt, ...retention }
}
