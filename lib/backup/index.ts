/** A copy of all that is the specialist's, into a file and back. */
import { copyOf, type HiloDatabase } from '../db'
import type { Instant } from '../protocol/types'
import { readKeptSettings } from './settings'
import type { Backup } from './types'

export { asFile, readFile } from './file'
export { restore } from './restore'
export { type Backup, UnreadableBackup } from './types'

/**
 * All that is kept now. `damaged`: so many rows cannot be read any more and are not in it.
 * @param sites that Hilo may read beside its own.
 */
export async function makeBackup(
  db: HiloDatabase,
  sites: readonly string[],
  now: Instant,
): Promise<{ backup: Backup; damaged: number }> {
  const [{ copy, damaged }, settings] = await Promise.all([copyOf(db), readKeptSettings()])
  const { chats, ...others } = copy
  return { backup: { madeAt: now, settings, sites, ...others, chats }, damaged }
}
