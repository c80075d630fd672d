import { browser } from 'wxt/browser'
import type { PopupModel } from '../../components/model'
import { db, runningSession } from '../db'
import { MINUTE } from '../protocol/durations'
import type { Instant, WorkingHours } from '../protocol/types'
import { isQuiet } from '../protocol/working-time'

/** What comes in a flood is told once a minute, and alarms may be late. */
const LONGEST = 3 * MINUTE

/** Whether reminders come through: as far as the browser tells, and by what waits to be shown longer than it takes. */
export async function readReminders(hours: WorkingHours, now: Instant): Promise<PopupModel['reminders']> {
  // Firefox has no such question.
  if ((await browser.notifications.getPermissionLevel?.()) === 'denied') return 'blocked'
  if (isQuiet(hours, now) || (await runningSession(db, now))) return 'ok'
  const unshown = await db.ledger.where('shownAt').equals(0).toArray()
  return unshown.some(({ decidedAt }) => decidedAt < now - LONGEST) ? 'failing' : 'ok'
}
