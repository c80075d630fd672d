import { copyOf } from './copy'
import { type KeptLock, LOCK, whileNobodyWrites } from './keys'
import { keysFrom, type RawKeys } from './opened'
import { putRows, rowsOf, tablesOf } from './put-back'
import type { HiloDatabase } from './schema'
import { NAMING, SEALING } from './seal'

/** Both keys, locked by whoever knows how. */
type Locked = Omit<KeptLock, 'id'>

/** Undefined: Hilo has no passphrase. */
export const lockOf = (db: HiloDatabase): Promise<KeptLock | undefined> => db.lock.get(LOCK)

/**
 * Puts all that is kept under new keys, and these behind a lock: all of it or nothing. What was readable before is
 * cleared, not overwritten: cleared bytes the browsers tidy up. What cannot be read any more is left out.
 */
export function lockUp(db: HiloDatabase, raw: RawKeys, locked: Locked): Promise<void> {
  return whileNobodyWrites(async () => {
    const { copy } = await copyOf(db)
    const rows = await rowsOf(copy, await keysFrom(raw))
    await db.transaction('rw', [...tablesOf(db), db.keys, db.lock], async () => {
      await Promise.all([putRows(db, rows), db.keys.clear(), db.lock.clear()])
      await db.lock.add({ ...locked, id: LOCK })
    })
  })
}

/** Locks the same keys in another way. */
export function lockAnew(db: HiloDatabase, locked: Locked): Promise<void> {
  return db.transaction('rw', db.lock, async () => {
    await db.lock.clear()
    await db.lock.add({ ...locked, id: LOCK })
  })
}

/** Takes the lock away: the keys are kept as they were before there was one. */
export function takeLockAway(db: HiloDatabase, raw: RawKeys): Promise<void> {
  return whileNobodyWrites(async () => {
    const { sealing, naming } = await keysFrom(raw)
    await db.transaction('rw', db.keys, db.lock, async () => {
      await Promise.all([db.lock.clear(), db.keys.clear()])
      await db.keys.bulkAdd([
        { id: SEALING, key: sealing },
        { id: NAMING, key: naming },
      ])
    })
  })
}
