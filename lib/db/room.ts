/**
 * With less room than this nothing is written, in bytes. A write that finds no room tears Chromium's database, which is then
 * thrown away at the next start of the browser: tried on a disk that was really full.
 */
const LEAST = 5_000_000

/** No room is left on the disk, or nearly none. Named as browsers name it. */
class NoRoom extends Error {
  override name = 'QuotaExceededError'
  constructor() {
    super('The disk is full')
  }
}

/**
 * To be asked before anything is written. Where a browser tells no room, it has enough: it refuses by itself.
 * @throws NoRoom
 */
export async function demandRoom(): Promise<void> {
  if (!('storage' in navigator)) return
  const { quota, usage } = await navigator.storage.estimate()
  if (quota !== undefined && usage !== undefined && quota - usage < LEAST) throw new NoRoom()
}
