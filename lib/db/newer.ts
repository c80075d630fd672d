/** The database was written by a newer version of Hilo than this one: to write in it could break it. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
}

/**
 * The browser's databases, but none that is newer than asked for: Dexie would open it all the same, and "mend" its schema.
 * It first asks for its own version, and then for whatever there is.
 */
export const noneNewer = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version === undefined) throw new NewerDatabase('The database is newer than this version of Hilo')
    return indexedDB.open(name, version)
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
  databases: () => indexedDB.databases(),
}

/** Whether it is for this that something in the database failed. */
export function isNewer(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'NewerDatabase' || ('inner' in error && isNewer(error.inner))
}
