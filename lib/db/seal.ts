/** Id of the key that seals texts: of clients, of places, of the specialist. The first were names. See keys.ts. */
export const SEALING = 'names'
/** Id of the key of the digests by which chats are known. */
export const NAMING = 'ids'

/** An encrypted text: AES-GCM, 96-bit nonce. */
export interface Sealed {
  nonce: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

/** Encrypts each text. Not to be awaited inside a transaction: it would end it. */
export function seal(key: CryptoKey, texts: readonly string[]): Promise<Sealed[]> {
  return Promise.all(texts.map((text) => sealOne(key, text)))
}

export async function sealOne(key: CryptoKey, text: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const bytes = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce },
    key,
    new TextEncoder().encode(text),
  )
  return { nonce, bytes }
}

/** The texts again; an empty text where one cannot be decrypted, so that a damaged row hides no other. */
export function unseal(key: CryptoKey | undefined, sealed: readonly Sealed[]): Promise<string[]> {
  return Promise.all(sealed.map((one) => (key ? unsealOne(key, one).catch(() => '') : '')))
}

/** Whether it can be decrypted with this key. */
export const opens = (key: CryptoKey | undefined, sealed: Sealed): Promise<boolean> =>
  key
    ? unsealOne(key, sealed).then(
        () => true,
        () => false,
      )
    : Promise.resolve(false)

async function unsealOne(key: CryptoKey, { nonce, bytes }: Sealed): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, bytes))
}
