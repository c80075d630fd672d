import * as v from 'valibot'
import { storage } from 'wxt/utils/storage'
import { ClosedHilo, dropPending, type HiloDatabase, pendingOf, putBack, whileAllRests } from '../db'
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
  await whileAllRests(async () => {
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

/**
 * Ends what a page began that was closed meanwhile. Where nothing was begun the database is not even opened; where Hilo
 * is closed with a passphrase, it waits until it is opened.
 */
export async function endRestore(db: HiloDatabase): Promise<void> {
  if (!(await restoring.getValue())) return
  try {
    await putSettingsBack(db)
  } catch (error) {
    if (!(error instanceof ClosedHilo)) throw error
  }
}

async function putSettingsBack(db: HiloDatabase): Promise<void> {
  const settings = await pendingOf(db)
  if (settings !== null) await writeKeptSettings(v.parse(settingsSchema, settings))
  await dropPending(db)
  await restoring.removeValue()
}
