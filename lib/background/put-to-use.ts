import { type HiloDatabase, wakeAll } from '../db'
import { createMenu } from './menu'
import { reconcile } from './reconcile'
import { readOpenTabs } from './sites'

/** Settings, messages or profiles were changed by somebody else: everything that rests on them is made anew. */
export async function putToUse(db: HiloDatabase, now: number): Promise<void> {
  await wakeAll(db)
  await reconcile(db, now)
  await createMenu()
  await readOpenTabs()
}
