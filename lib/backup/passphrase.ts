/** A text locked with a passphrase: AES-GCM, by a key that PBKDF2 makes of it. The browser's own cryptography only. */
import * as v from 'valibot'

/** So many rounds make guessing slow: the recommendation of OWASP for SHA-256 is 600,000. */
const ROUNDS = 1_000_000
/** A file that asks for fewer was not locked by Hilo; one that asks for many more would keep the computer busy for hours. */
const [FEWEST, MOST] = [600_000, 10_000_000]
const BYTES = { salt: 16, iv: 12 } as const

const bytes = (length: number) =>
  v.pipe(
    v.string(),
    v.check((text) => isBase64(text) && atob(text).length === length),
  )

/** How it was locked: goes with the locked text, readable, and cannot be changed without breaking it. */
export const lockSchema = v.object({
  by: v.literal('PBKDF2-SHA-256 AES-GCM-256'),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(FEWEST), v.maxValue(MOST)),
  salt: bytes(BYTES.salt),
  iv: bytes(BYTES.iv),
})
export type Lock = v.InferOutput<typeof lockSchema>

/** Locks a text, with a salt and a nonce of its own. `data`: base64. */
export async function lockText(text: string, passphrase: string): Promise<{ lock: Lock; data: string }> {
  const lock: Lock = {
    by: 'PBKDF2-SHA-256 AES-GCM-256',
    rounds: ROUNDS,
    salt: asBase64(crypto.getRandomValues(new Uint8Array(BYTES.salt))),
    iv: asBase64(crypto.getRandomValues(new Uint8Array(BYTES.iv))),
  }
  const key = await keyOf(passphrase, lock)
  const locked = await crypto.subtle.encrypt(algorithmOf(lock), key, new TextEncoder().encode(text))
  return { lock, data: asBase64(new Uint8Array(locked)) }
}

/** The text again; null: the passphrase is another one, or something was changed. */
export async function unlockText(lock: Lock, data: string, passphrase: string): Promise<string | null> {
  const key = await keyOf(passphrase, lock)
  try {
    const text = await crypto.subtle.decrypt(algorithmOf(lock), key, fromBase64(data))
    return new TextDecoder().decode(text)
  } catch {
    return null
  }
}

/** How it was locked is signed with the text. */
const algorithmOf = (lock: Lock) => {
  const { by, rounds, salt, iv } = lock
  const additionalData = new TextEncoder().encode(JSON.stringify([by, rounds, salt]))
  return { name: 'AES-GCM', iv: fromBase64(iv), additionalData }
}

/** Keyboards write one letter in different ways: é may come as one sign or as two. */
async function keyOf(passphrase: string, { rounds, salt }: Lock): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt: fromBase64(salt) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Arguments of a function are limited: in pieces, of a length that three divides. */
const PIECE = 3 * 8_192

function asBase64(all: Uint8Array): string {
  let text = ''
  for (let from = 0; from < all.length; from += PIECE)
    text += btoa(String.fromCharCode(...all.subarray(from, from + PIECE)))
  return text
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

export const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text)
