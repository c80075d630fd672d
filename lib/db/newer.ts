import type { Dexie } from 'dexie'

/** The database was written by a newer version of Hilo than this one: to write in it could break it. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
  constructor() {
    super('The database is newer than this version of Hilo')
  }
}

/**
 * The browser's databases, but one that is newer than asked for is opened for reading only. Dexie first asks for its own
 * version, and then for whatever there is; what it misses there it would add, by a version of its own.
 * @param newest version of the browser's that this Hilo knows.
 */
export const readingNewer = (newest: number) => ({
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version !== undefined && version > newest) throw new NewerDatabase()
    const opening = indexedDB.open(name, version)
    // Heard before whoever asked hears it.
    if (version === undefined) opening.addEventListener('success', () => forReading(opening.result))
    return opening
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
  databases: () => indexedDB.databases(),
})

function forReading(db: IDBDatabase): void {
  const begin: IDBDatabase['transaction'] = (stores, mode, options) => {
    if (mode === 'readwrite') throw new NewerDatabase()
    return IDBDatabase.prototype.transaction.call(db, stores, mode, options)
  }
  Object.defineProperty(db, 'transaction', { value: begin })
}

/** Whether it was opened for reading only, a newer Hilo having written it. */
export const isReadOnly = (db: Dexie): boolean => db.isOpen() && Object.hasOwn(db.backendDB(), 'transaction')

/** Whether it is for this that something in the database failed. */
export function isNewer(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'NewerDatabase' || ('inner' in error && isNewer(error.inner))
}
