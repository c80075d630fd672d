import { isNewer } from './newer'
import type { HiloDatabase } from './schema'

/** Why nothing can be kept. `newer`: by a version of Hilo that is newer than this one; `full`: no room is left. */
export type DatabaseFault = 'newer' | 'full' | 'unavailable'

/** What the database says of what failed; null: it was nothing of the database. */
export function faultOf(error: unknown): DatabaseFault | null {
  if (isNewer(error)) return 'newer'
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return 'full'
  return names.some((name) => OF_DATABASE.has(name)) ? 'unavailable' : null
}

const OF_DATABASE: ReadonlySet<string> = new Set([
  ...['OpenFailedError', 'DatabaseClosedError', 'UnknownError', 'InvalidStateError', 'MissingAPIError'],
  ...[
    'VersionError',
    'VersionChangeError',
    'UpgradeError',
    'AbortError',
    'TransactionInactiveError',
    'DataError',
  ],
])

/** An error's name, and those of the errors that it was made of. */
function namesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null || !('name' in error)) return []
  const { name } = error
  return [String(name), ...('inner' in error ? namesOf(error.inner) : [])]
}

/** Once it failed to open, a database is not tried again by itself. From now on the next use tries. */
export function reopen(db: HiloDatabase): void {
  if (db.hasFailed()) db.close({ disableAutoOpen: false })
}
