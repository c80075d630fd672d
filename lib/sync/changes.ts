import * as v from 'valibot'
import type { Instant } from '../protocol/types'

/** The latest that is known of one own thing: what it is, and since when. Of two the newer counts. */
export interface Change {
  /** When it was made, by the clock of the machine it was made on; later than what it replaces by a millisecond at least. */
  at: Instant
  /** JSON. Null: it was deleted, or is as it was shipped. */
  value: unknown
}

/** By the id of the thing: `template.own-…`, `setting.register`, `profile.https://…`. */
export type Changes = ReadonlyMap<string, Change>

/** A time after this year is a clock gone mad or a damaged record. The same on every machine, so that all judge alike. */
const LATEST = Date.UTC(2200, 0)

export const instant = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LATEST))

/**
 * Of two changes the one that counts on every machine, in whichever order they come to know of them: the later; of one
 * moment what is there before what was deleted, and else the text that sorts last.
 */
export function newer(a: Change, b: Change): Change {
  if (a.at !== b.at) return a.at > b.at ? a : b
  if (a.value === null || b.value === null) return a.value === null ? b : a
  return canonical(a.value) >= canonical(b.value) ? a : b
}

/** One text for equal values, whatever the order of their fields: browsers reorder them. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isRecord(inner) ? sorted(inner) : inner))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sorted = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** 96 bits of SHA-256: tells whether a thing changed without keeping its words. */
export async function digestOf(value: unknown): Promise<string> {
  if (value === null) return GONE
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(value)))
  return btoa(String.fromCharCode(...new Uint8Array(bytes, 0, 12)))
}

/** Of what is not there. */
export const GONE = ''
