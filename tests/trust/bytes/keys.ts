import { createCipheriv } from 'node:crypto'
import { formsOf } from './search'

/** An encrypted text as it is kept, in base64: see lib/db/seal.ts. */
export interface SealedText {
  nonce: string
  bytes: string
}

const KEY_BYTES = 32
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

/** Whether any 32 bytes in a row, in any form of the databases' files, are the key that opens a chat's place. */
export function holdsKeyOf(paths: readonly string[], { nonce, bytes }: SealedText): boolean {
  const opens = once(opener(Buffer.from(nonce, 'base64'), Buffer.from(bytes, 'base64')))
  const contents = paths.filter((path) => DATABASE.test(path)).flatMap((path) => Object.values(formsOf(path)))
  return contents.some((content) => holdsKey(content, opens))
}

/** Looks at what is as mixed as a key. */
function holdsKey(content: Buffer, opens: (key: Buffer) => boolean): boolean {
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
    if (different >= DIFFERENT && high >= HIGH && opens(content.subarray(start, end + 1))) return true
    if (count(content.readUInt8(start), -1) === 0) different--
  }
  return false
}

/** The forms of a file repeat each other: what was tried is not tried again. */
function once(opens: (key: Buffer) => boolean): (key: Buffer) => boolean {
  const tried = new Set<number>()
  return (key) => {
    const mark = key.readUInt32LE(0) * 2 ** 21 + (key.readUInt32LE(16) >>> 11)
    if (tried.has(mark)) return false
    if (tried.size === MOST) tried.clear()
    tried.add(mark)
    return opens(key)
  }
}

/** AES-GCM encrypts its first 16 bytes with the second count of its nonce. */
function opener(nonce: Buffer, sealed: Buffer): (key: Buffer) => boolean {
  const counter = Buffer.concat([nonce, Buffer.from([0, 0, 0, 2])])
  const mask = BEGINNING.map((byte, i) => byte ^ sealed.readUInt8(i))
  return (key) => {
    const block = createCipheriv('aes-256-ecb', key, null).update(counter)
    return mask.every((byte, i) => byte === block[i])
  }
}
