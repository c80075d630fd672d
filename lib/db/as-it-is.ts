/**
 * The database without Dexie, which takes longer to load than most questions take. Only one that is there and as it
 * should be is read: @throws whatever else is found, without changing it.
 */
export async function readAsItIs<T>(read: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const opening = indexedDB.open('hilo')
  // There is none yet: to make it is not the reader's business.
  opening.onupgradeneeded = () => opening.transaction?.abort()
  const db = await settled(opening)
  // An open connection would keep an update or an erasure waiting.
  db.onversionchange = () => db.close()
  try {
    return await read(db)
  } finally {
    db.close()
  }
}

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
