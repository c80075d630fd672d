/**
 * Browsers pack what they store with Snappy. A library unpacks a stream of which begin and end are known; here any byte
 * may be a beginning, the end is unknown, and half a stream is to be read too. The format:
 * https://github.com/google/snappy/blob/main/format_description.txt
 */

/** Streams shorter than this hold no string that is looked for. */
const SHORTEST = 8
const LONGEST = 1 << 22
/** Between two streams: so that nothing is found that was never together. */
const BETWEEN = Buffer.alloc(4, 0xff)

/** All that comes out where the bytes are read as Snappy streams, from wherever one may begin. */
export function unpacked(bytes: Buffer): Buffer {
  const room = Buffer.alloc(LONGEST)
  const found: Buffer[] = []
  for (let start = 0; start < bytes.length - 2; start++) {
    const made = unpackAt(bytes, start, room)
    if (made >= SHORTEST) found.push(Buffer.from(room.subarray(0, made)), BETWEEN)
  }
  return Buffer.concat(found)
}

/** Unpacks into `room` as long as it makes sense. @returns how many bytes came out; 0 also where nothing was packed. */
function unpackAt(bytes: Buffer, start: number, room: Buffer): number {
  const { length, next } = lengthAt(bytes, start)
  if (length < SHORTEST || length > LONGEST) return 0
  let at = next
  let made = 0
  let copies = 0
  while (at < bytes.length && made < length) {
    const { size, back, from } = pieceAt(bytes, at)
    if (back === 0 || (back ?? 0) > made || made + size > length || from > bytes.length) break
    if (back === null) {
      made += bytes.copy(room, made, from, from + size)
      at = from + size
    } else {
      for (const end = made + size; made < end; made++) room[made] = room[made - back] ?? 0
      at = from
      copies++
    }
  }
  // Without a copy it says what the bytes say as they are, and those are searched anyway.
  return copies > 0 ? made : 0
}

/** A number in groups of seven bits, the lowest first. */
function lengthAt(bytes: Buffer, start: number): { length: number; next: number } {
  let length = 0
  for (let i = 0; i < 4; i++) {
    const byte = bytes[start + i] ?? 0
    length |= (byte & 0x7f) << (7 * i)
    if (byte < 0x80) return { length, next: start + i + 1 }
  }
  return { length: 0, next: start }
}

/** One piece: `size` bytes from `from` on, or, where `back` is a number, from so many bytes back in what came out. */
function pieceAt(bytes: Buffer, at: number): { size: number; back: number | null; from: number } {
  const tag = bytes[at] ?? 0
  const number = (count: number) => (at + count < bytes.length ? bytes.readUIntLE(at + 1, count) : LONGEST)
  const high = tag >> 2
  if ((tag & 3) === 1) return { size: (high & 7) + 4, back: ((tag >> 5) << 8) | number(1), from: at + 2 }
  if ((tag & 3) === 2) return { size: high + 1, back: number(2), from: at + 3 }
  if ((tag & 3) === 3) return { size: high + 1, back: number(4), from: at + 5 }
  if (high < 60) return { size: high + 1, back: null, from: at + 1 }
  return { size: number(high - 59) + 1, back: null, from: at + 1 + (high - 59) }
}
