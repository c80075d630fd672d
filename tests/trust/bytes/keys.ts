import { createCipheriv } from 'node:crypto'
import { formsOf } from './search'

/** An encrypted text as it is kept, in base64: see lib/db/seal.ts. */
export interface SealedText {
  nonce: string
  bytes: string
}

const KEY_BYTES = 32
const BLOCK_BYTES = 16
/** Of 32 bytes drawn by lot fewer are different once in a billion times: what is text or mostly nothing is no key. */
const DIFFERENT = 20
/** Of 32 bytes drawn by lot fewer stand above 127 once in 700,000 times: the letters in which sealed texts are kept never do. */
const HIGH = 4
/** With this begins what is sealed of a chat's place. */
const BEGINNING = Buffer.from('{"site":"http')
/** Where browsers keep keys that cannot be exported: beside the rows. */
const DATABASE = /IndexedDB|\/idb\//

/** So many are remembered as tried. */
const MOST = 2_000_000

/** Of each of these texts of chats' places: whether any 32 bytes in a row, in any form of the databases' files, are its key. */
export function findKeysOf(paths: readonly string[], sealed: readonly SealedText[]): boolean[] {
  const found = sealed.map(() => false)
  const opens = once(opener(sealed))
  const look = (key: Buffer) => {
    for (const i of opens(key)) found[i] = true
    return found.includes(false)
  }
  const contents = paths.filter((path) => DATABASE.test(path)).flatMap((path) => Object.values(formsOf(path)))
  contents.every((content) => tryKeys(content, look))
  return found
}

/** Looks at what is as mixed as a key, until nothing more is looked for. @returns whether there is */
function tryKeys(content: Buffer, look: (key: Buffer) => boolean): boolean {
  const counts = new Uint8Array(256)
  let high = 0
  const count = (byte: number, change: 1 | -1) => {
    if (byte > 127) high += change
    counts[byte] = (counts[byte] ?? 0) + change
    return counts[byte]
  }
  let different = 0
  for (const [end, byte] of content.entries()) {
    if (count(byte, 1) === 1) different++
    const start = end - KEY_BYTES + 1
    if (start < 0) continue
    if (different >= DIFFERENT && high >= HIGH && !look(content.subarray(start, end + 1))) return false
    if (count(content.readUInt8(start), -1) === 0) different--
  }
  return true
}

/** Which texts a key opens. */
type Opener = (key: Buffer) => readonly number[]

/** The forms of a file repeat each other: what was tried is not tried again. */
function once(opens: Opener): Opener {
  const tried = new Set<number>()
  return (key) => {
    const mark = key.readUInt32LE(0) * 2 ** 21 + (key.readUInt32LE(16) >>> 11)
    if (tried.has(mark)) return []
    if (tried.size === MOST) tried.clear()
    tried.add(mark)
    return opens(key)
  }
}

/** AES-GCM encrypts its first 16 bytes with the second count of its nonce: so that one key is tried for all texts at once. */
function opener(sealed: readonly SealedText[]): Opener {
  const nonces = sealed.map(({ nonce }) => [Buffer.from(nonce, 'base64'), Buffer.from([0, 0, 0, 2])])
  const counters = Buffer.concat(nonces.flat())
  const masks = sealed.map(({ bytes }) => {
    const text = Buffer.from(bytes, 'base64')
    return BEGINNING.map((byte, i) => byte ^ text.readUInt8(i))
  })
  return (key) => {
    const blocks = createCipheriv('aes-256-ecb', key, null).update(counters)
    return masks.flatMap((mask, text) =>
      mask.every((byte, i) => byte === blocks[text * BLOCK_BYTES + i]) ? [text] : [],
    )
  }
}
