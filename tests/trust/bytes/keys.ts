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
/** With this begins what is sealed of a chat's place. */
const BEGINNING = Buffer.from('{"site":"http')
/** Where browsers keep keys that cannot be exported: beside the rows. */
const DATABASE = /IndexedDB|\/idb\//

/** Whether any 32 bytes in a row, in any form of the databases' files, are the key that opens a chat's place. */
export function holdsKeyOf(paths: readonly string[], { nonce, bytes }: SealedText): boolean {
  const opens = opener(Buffer.from(nonce, 'base64'), Buffer.from(bytes, 'base64'))
  const contents = paths.filter((path) => DATABASE.test(path)).flatMap((path) => Object.values(formsOf(path)))
  return contents.some((content) => holdsKey(content, opens))
}

/** Looks at what is as mixed as a key. */
function holdsKey(content: Buffer, opens: (key: Buffer) => boolean): boolean {
  const counts = new Uint8Array(256)
  const count = (byte: number, change: 1 | -1) => {
    counts[byte] = (counts[byte] ?? 0) + change
    return counts[byte]
  }
  let different = 0
  for (const [end, byte] of content.entries()) {
    if (count(byte, 1) === 1) different++
    const start = end - KEY_BYTES + 1
    if (start < 0) continue
    if (different >= DIFFERENT && opens(content.subarray(start, end + 1))) return true
    if (count(content.readUInt8(start), -1) === 0) different--
  }
  return false
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
