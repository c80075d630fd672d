import type { HiloDatabase } from './schema'

/** Deletes the whole database, keys included. Settings are the caller's. */
export async function eraseAll(db: HiloDatabase): Promise<void> {
  await db.delete()
  await db.open()
}
