import type { MessageFact } from '../facts'
import { HOUR } from '../protocol/durations'
import type { Instant } from '../protocol/types'
import type { SeenMessage } from './schema'

/** Thrown when a reading has nothing in common with what is known and its times do not tell where it belongs. */
export class UnplacedReading extends Error {
  override name = 'UnplacedReading'
}

/**
 * Joins what is known of a chat with what the page shows now, which may be only a part of it: the newest
 * messages, or older ones after scrolling. Pages rarely give messages ids, so the two are laid over each
 * other where most checksums agree. What was known first (a time, the moment first seen) stays.
 * @throws UnplacedReading
 */
export function merge(
  known: readonly SeenMessage[],
  shown: readonly MessageFact[],
  now: Instant,
): SeenMessage[] {
  const fresh = shown.map((message) => ({ ...message, firstSeen: now }))
  if (known.length === 0 || fresh.length === 0) return known.length === 0 ? fresh : [...known]
  const offset = bestOffset(known, fresh)
  if (offset === null) return placeByTime(known, fresh)
  const overlaid = fresh.map((message, i) => keepFirst(known[offset + i], message))
  return [...known.slice(0, Math.max(0, offset)), ...overlaid, ...known.slice(offset + fresh.length)]
}

/** Index in `known` at which `shown` begins (negative: before it), or null where they share nothing. */
function bestOffset(known: readonly SeenMessage[], shown: readonly MessageFact[]): number | null {
  let best: number | null = null
  let bestScore = 0
  // From the newest placement back: of equal ones the newest wins, as pages mostly show the end.
  for (let offset = known.length - 1; offset > -shown.length; offset--) {
    const score = agreement(known, shown, offset)
    if (score > bestScore) {
      best = offset
      bestScore = score
    }
  }
  return best
}

/** Agreeing messages count one, differing ones (edited, deleted) count against. */
function agreement(known: readonly SeenMessage[], shown: readonly MessageFact[], offset: number): number {
  const from = Math.max(0, -offset)
  const to = Math.min(shown.length, known.length - offset)
  let score = 0
  for (let i = from; i < to; i++) score += same(known[offset + i], shown[i]) ? 1 : -1
  return score
}

function same(a: MessageFact | undefined, b: MessageFact | undefined): boolean {
  return a !== undefined && b !== undefined && a.digest === b.digest && !differInTime(a, b)
}

/** Readings of one time may differ by rounding ("hace 2 días"), so only clearly different ones count. */
function differInTime(a: MessageFact, b: MessageFact): boolean {
  return a.at !== null && b.at !== null && Math.abs(a.at - b.at) > 36 * HOUR
}

function keepFirst(known: SeenMessage | undefined, shown: SeenMessage): SeenMessage {
  if (!known || !same(known, shown)) return shown
  return { ...shown, at: known.at ?? shown.at, firstSeen: known.firstSeen }
}

function placeByTime(known: readonly SeenMessage[], shown: SeenMessage[]): SeenMessage[] {
  const [first, last] = [shown[0]?.at ?? null, shown.at(-1)?.at ?? null]
  const [oldest, newest] = [known[0]?.at ?? null, known.at(-1)?.at ?? null]
  if (first !== null && newest !== null && first >= newest) return [...known, ...shown]
  if (last !== null && oldest !== null && last <= oldest) return [...shown, ...known]
  throw new UnplacedReading('The messages shown share nothing with those known of this chat.')
}
