import * as v from 'valibot'
import { storage } from 'wxt/utils/storage'
import { dropPending, type HiloDatabase, pendingOf, putBack } from '../db'
import { settingsSchema } from './schema'
import { writeKeptSettings } from './settings'
import type { Backup } from './types'

/** While a copy is taken in: whoever finds it begun ends it, see `endRestore`. */
const restoring = storage.defineItem<boolean>('local:restoring', { fallback: false })

/**
 * Puts a copy in place of all that is kept here. Database and settings are two stores: what is cut off between them is
 * brought to its end by the next `endRestore`. Nothing is recorded or announced meanwhile.
 * @throws where nothing was changed.
 */
export async function restore(db: HiloDatabase, { settings, ...copy }: Backup): Promise<void> {
  await inTurn(['account', 'record', 'reconcile'], async () => {
    await restoring.setValue(true)
    try {
      await putBack(db, copy, settings)
    } catch (error) {
      await restoring.removeValue()
      throw error
    }
    await endRestore(db)
  })
}

/** Ends what a page began that was closed meanwhile. Where nothing was begun the database is not even opened. */
export async function endRestore(db: HiloDatabase): Promise<void> {
  if (!(await restoring.getValue())) return
  const settings = await pendingOf(db)
  if (settings !== null) await writeKeptSettings(v.parse(settingsSchema, settings))
  await dropPending(db)
  await restoring.removeValue()
}

function inTurn<T>([name, ...others]: readonly string[], work: () => Promise<T>): Promise<T> {
  if (name === undefined) return work()
  return Promise.resolve(navigator.locks.request(name, () => inTurn(others, work)))
}
