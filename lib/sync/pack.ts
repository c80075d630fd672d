import { type Change, type Changes, canonical, newer } from './changes'
import { bytesOf, type Chunks, chunkKey, type Entry, FRAME, readChunks, written } from './chunks'

/**
 * What `storage.sync` takes, in both browsers: 8,192 bytes per record, 102,400 in all, 512 records. A little is left
 * free: browsers count in their own way.
 */
export const MOST_BYTES = { chunk: 8_000, all: 100_000 } as const

export interface Packed {
  /** Records to be written, and keys of those to be removed. Both empty: the account is up to date. */
  write: Record<string, Entry[]>
  remove: string[]
  /** Ids of what there is no room for: of these the account keeps what it has. */
  left: string[]
  /** What the account holds then, of `MOST_BYTES.all`. */
  bytes: number
}

/**
 * Puts what is wanted into as few records as there can be: each writing counts, and rates are limited. What is there
 * stays where it is, and is only replaced by something newer: never put out to make room. So machines that disagree on
 * what fits do not take turns in rewriting the account.
 */
export function pack(wanted: Changes, account: Chunks): Packed {
  const shelf = new Shelf(account)
  shelf.clear((id) => !wanted.has(id))
  const left = [...wanted].sort(smallestFirst).flatMap(([id, change]) => (shelf.put(id, change) ? [] : [id]))
  return { ...shelf.changed(), left, bytes: shelf.bytes }
}

/** What was deleted makes room; settings and profiles are few; of messages the latest go before. */
function smallestFirst([a, changeA]: [string, Change], [b, changeB]: [string, Change]): number {
  return rankOf(a, changeA) - rankOf(b, changeB) || changeB.at - changeA.at || (a < b ? -1 : 1)
}
const rankOf = (id: string, { value }: Change): number =>
  value === null ? 0 : id.startsWith('template.') ? 2 : 1

interface Chunk {
  changes: Map<string, Change>
  bytes: number
  touched: boolean
}

class Shelf {
  private readonly chunks = new Map<string, Chunk>()
  private readonly places = new Map<string, Chunk>()
  bytes = 0

  constructor(account: Chunks) {
    for (const [key, changes] of readChunks(account)) {
      const chunk = this.add(key)
      for (const [id, change] of changes) {
        this.keepNewer(id, change, chunk)
      }
    }
    for (const chunk of this.chunks.values()) if (chunk.changes.size === 0) chunk.touched = true
  }

  clear(isUnwanted: (id: string) => boolean): void {
    for (const [id, chunk] of [...this.places]) if (isUnwanted(id)) this.take(id, chunk).touched = true
  }

  /** @returns false where there is no room; then what was there stays. */
  put(id: string, change: Change): boolean {
    const place = this.places.get(id)
    const before = place?.changes.get(id)
    if (before && canonical(before) === canonical(change)) return true
    if (place) this.take(id, place)
    const room = this.roomFor(bytesOf(id, change), place)
    if (room) this.lay(id, change, room).touched = true
    else if (place && before) this.lay(id, before, place)
    if (room && place) place.touched = true
    return room !== undefined
  }

  changed(): Pick<Packed, 'write' | 'remove'> {
    const touched = [...this.chunks].filter(([, chunk]) => chunk.touched)
    const [full, empty] = [
      touched.filter(([, { changes }]) => changes.size > 0),
      touched.filter(([, { changes }]) => changes.size === 0),
    ]
    return {
      write: Object.fromEntries(full.map(([key, { changes }]) => [key, written(changes)])),
      remove: empty.map(([key]) => key),
    }
  }

  /** Machines that write at the same time may lay one thing in two chunks. */
  private keepNewer(id: string, change: Change, chunk: Chunk): void {
    const other = this.places.get(id)
    const known = other?.changes.get(id)
    if (!other || !known) this.lay(id, change, chunk)
    else if (newer(known, change) === known) chunk.touched = true
    else {
      this.take(id, other).touched = true
      this.lay(id, change, chunk)
    }
  }

  private add(key: string): Chunk {
    const chunk: Chunk = { changes: new Map(), bytes: FRAME, touched: false }
    this.chunks.set(key, chunk)
    this.bytes += FRAME
    return chunk
  }

  private lay(id: string, change: Change, chunk: Chunk): Chunk {
    chunk.changes.set(id, change)
    this.places.set(id, chunk)
    return this.weigh(chunk, bytesOf(id, change))
  }

  private take(id: string, chunk: Chunk): Chunk {
    const change = chunk.changes.get(id)
    chunk.changes.delete(id)
    this.places.delete(id)
    return this.weigh(chunk, change ? -bytesOf(id, change) : 0)
  }

  private weigh(chunk: Chunk, bytes: number): Chunk {
    chunk.bytes += bytes
    this.bytes += bytes
    return chunk
  }

  /** The chunk where it was, else the first that has room, else a new one. */
  private roomFor(bytes: number, place: Chunk | undefined): Chunk | undefined {
    if (this.bytes + bytes > MOST_BYTES.all) return undefined
    const fits = (chunk: Chunk) => chunk.bytes + bytes <= MOST_BYTES.chunk
    if (place && fits(place)) return place
    const other = [...this.chunks.values()].find(fits)
    if (other) return other
    const isRoom = FRAME + bytes <= MOST_BYTES.chunk && this.bytes + FRAME + bytes <= MOST_BYTES.all
    return isRoom ? this.add(this.freeKey()) : undefined
  }

  private freeKey(): string {
    let number = 0
    while (this.chunks.has(chunkKey(number))) number += 1
    return chunkKey(number)
  }
}
