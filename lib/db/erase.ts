import type { HiloDatabase } from './schema'
import { tidyFiles } from './tidy'

/** Deletes the whole database, keys included. Settings are the caller's. */
export async function eraseAll(db: HiloDatabase): Promise<void> {
  await db.delete()
  await tidyFiles()
  await db.open()
}
