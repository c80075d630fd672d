import { db } from '../db'
import { endErase } from '../erase'
import { telling } from './faults'
import { reconcile } from './reconcile'

/** What fails was told; the next alarm, report or start tries again. */
export async function catchUp(): Promise<void> {
  await endErase(db).catch(() => undefined)
  await telling(db, ['newer', 'unavailable'], () => reconcile(db, Date.now())).catch(() => undefined)
}
