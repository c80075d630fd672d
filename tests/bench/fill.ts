/**
 * In the extension: chats as they are kept, names encrypted with the key in use, the first `known` of them with 50
 * messages each. Travels as text.
 */
export async function fill(chats: number, site: string, now: number, known = 0): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('hilo')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const done = (store: string, write: (rows: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(store, 'readwrite')
      write(transaction.objectStore(store))
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error)
    })
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await done('keys', (rows) => rows.put({ id: 'names', key }))
  const cards: { key: string }[] = []
  for (let i = 0; i < chats; i++) {
    const nonce = crypto.getRandomValues(new Uint8Array(12))
    const bytes = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce },
      key,
      new TextEncoder().encode(`Name ${i}`),
    )
    const state = i < 20 ? 'overdue' : i < 60 ? 'soon' : 'upcoming'
    cards.push({
      ...{ key: `${site}|${i}`, name: { nonce, bytes }, nameDigest: '', place: { nonce, bytes } },
      ...{ firstSeen: now, lastSeen: now, unread: 0, language: 'es', sure: true },
      ...{
        stage: 'no-reply',
        rule: 'second-message',
        state,
        due: now + (i - 20) * 60_000,
        wakeAt: now + 9e9,
      },
    })
  }
  await done('chats', (rows) => {
    for (const card of cards) rows.put(card)
  })
  const message = (i: number) => ({
    ...{ author: i % 2 ? 'specialist' : 'client', at: now - (50 - i) * 3_600_000, firstSeen: now },
    ...{ digest: i * 7, asks: i % 3 === 0, automatic: false, booking: null },
  })
  const seen = Array.from({ length: 50 }, (_, i) => message(i))
  const kept = { firstSeen: now - 9e8, read: true, appeared: null, seen, unreadSince: null }
  await done('histories', (rows) => {
    for (const { key } of cards.slice(0, known))
      rows.put({ ...kept, key, marks: [], dismissed: [], early: [] })
  })
  db.close()
}

/** In the extension: what happened in so many of these chats, so that there are figures to draw. Travels as text. */
export async function fillHistories(chats: number, site: string, now: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('hilo')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const hour = 3_600_000
  const transaction = db.transaction('histories', 'readwrite')
  for (let i = 0; i < chats; i++) {
    const opened = now - (3 + (i % 80)) * 24 * hour - (i % 20) * hour
    const seen = Array.from({ length: 2 + (i % 9) }, (_, n) => ({
      ...{ author: n % 2 ? 'specialist' : 'client', at: opened + n * 20 * hour, digest: i * 16 + n },
      ...{ asks: false, firstSeen: opened },
    }))
    const paid = { what: 'paid', at: opened + 50 * hour, session: now + (i % 160) * hour }
    transaction.objectStore('histories').put({
      ...{ key: `${site}|${i}`, firstSeen: opened, read: true, appeared: opened, seen, unreadSince: null },
      ...{ marks: i % 3 ? [] : [{ event: paid, markedAt: opened }], dismissed: [], early: [] },
    })
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(transaction.error)
  })
  db.close()
}
