import type { SealedText } from './keys'

/** In the extension: an encrypted text that stands there now. @throws where there is none. Travels as text. */
export async function aSealedText(): Promise<SealedText> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const asBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
  const db = await done(indexedDB.open('hilo'))
  const cards = db.transaction('chats').objectStore('chats')
  const [card]: { place: { nonce: Uint8Array; bytes: ArrayBuffer } }[] = await done(cards.getAll(null, 1))
  db.close()
  if (!card) throw new Error('No chat is kept')
  return { nonce: asBase64(card.place.nonce), bytes: asBase64(new Uint8Array(card.place.bytes)) }
}
