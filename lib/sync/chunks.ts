import * as v from 'valibot'
import { type Change, type Changes, canonical, instant, newer } from './changes'

/** What is kept in the account: records by their key. */
export type Chunks = Readonly<Record<string, unknown>>

/** Whoever changes what a chunk looks like changes this name, and reads both. */
const PREFIX = 'own1-'
export const isChunk = (key: string): boolean => key.startsWith(PREFIX)

/** One change, as short as can be; without a value: deleted. */
export type Entry = [id: string, at: number, value?: unknown]

const entrySchema = v.union([
  v.strictTuple([v.string(), instant]),
  v.strictTuple([
    v.string(),
    instant,
    v.pipe(
      v.unknown(),
      v.check((value) => value !== null),
    ),
  ]),
])

/** Each chunk's changes. What is damaged, and what is not ours, is as good as not there. */
export function readChunks(account: Chunks): Map<string, Map<string, Change>> {
  const ours = Object.entries(account).filter(([key]) => isChunk(key))
  return new Map(ours.map(([key, chunk]) => [key, changesIn(chunk)]))
}

function changesIn(chunk: unknown): Map<string, Change> {
  const changes = new Map<string, Change>()
  for (const entry of Array.isArray(chunk) ? chunk : []) {
    const read = v.safeParse(entrySchema, entry)
    if (!read.success) continue
    const [id, at, value = null] = read.output
    addNewer(changes, id, { at, value })
  }
  return changes
}

/** All that the account has, of each thing the newest. */
export function unpack(account: Chunks): Changes {
  const all = new Map<string, Change>()
  for (const changes of readChunks(account).values())
    for (const [id, change] of changes) addNewer(all, id, change)
  return all
}

function addNewer(changes: Map<string, Change>, id: string, change: Change): void {
  const known = changes.get(id)
  changes.set(id, known ? newer(known, change) : change)
}

export const entryOf = (id: string, { at, value }: Change): Entry =>
  value === null ? [id, at] : [id, at, value]

/** A chunk as it is written: equal changes make equal chunks. */
export const written = (changes: Changes): Entry[] =>
  [...changes].map(([id, change]) => entryOf(id, change)).sort(([a], [b]) => (a < b ? -1 : 1))

/** What a record takes besides its changes: its key, and brackets. */
export const FRAME = PREFIX.length + 4

/** The key of the chunk that comes after so many. */
export const chunkKey = (number: number): string => PREFIX + String(number).padStart(2, '0')

/** Chrome writes these letters as six. */
const ESCAPED = /[<\u2028\u2029]/g

/** What a change takes in its chunk, with the comma after it. */
export const bytesOf = (id: string, change: Change): number =>
  new TextEncoder().encode(canonical(entryOf(id, change)).replace(ESCAPED, '\\u0000')).length + 1
