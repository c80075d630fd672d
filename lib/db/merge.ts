import type { MessageFact } from '../facts'
import type { Instant } from '../protocol/types'
import { align, type Pair, type Stretch } from './align'
import type { SeenMessage } from './schema'

/** Thrown when a reading has nothing in common with what is known and its times do not tell where it belongs. */
export class UnplacedReading extends Error {
  override name = 'UnplacedReading'
}

/**
 * Joins what is known of a chat with what the page shows now, which may be only a part of it: the newest
 * messages, or older ones after scrolling. Where the page jumped, what is known has a gap, until a reading bridges
 * it. What was known first (a time, the moment first seen) stays; where both tell of the same stretch, the page is right.
 * @throws UnplacedReading
 */
export function merge(
  known: readonly SeenMessage[],
  shown: readonly MessageFact[],
  now: Instant,
): SeenMessage[] {
  const fresh = shown.map((message): SeenMessage => ({ ...message, firstSeen: now }))
  if (known.length === 0) return fresh
  if (fresh.length === 0) return [...known]
  const pairs = pairsOf(known, fresh)
  return pairs.length > 0 ? layOver(known, fresh, pairs) : putBetween(known, fresh)
}

/** The parts of what is known between its gaps. */
function partsOf(known: readonly SeenMessage[]): Stretch[] {
  const starts = known.flatMap(({ gap }, i) => (i === 0 || gap ? [i] : []))
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? known.length }))
}

/** A reading may meet several parts, and so close the gaps between them. */
function pairsOf(known: readonly SeenMessage[], fresh: readonly SeenMessage[]): Pair[] {
  const pairs: Pair[] = []
  for (const part of partsOf(known))
    pairs.push(...align(known, fresh, part, { from: (pairs.at(-1)?.shown ?? -1) + 1, to: fresh.length }))
  return pairs
}

/** Beside the first and the last message in common lie, within a part, the same ones too: edited. */
function layOver(known: readonly SeenMessage[], fresh: readonly SeenMessage[], pairs: Pair[]): SeenMessage[] {
  const first = pairs[0] ?? { known: 0, shown: 0 }
  const last = pairs.at(-1) ?? first
  const parts = partsOf(known)
  const start = parts.find(({ to }) => first.known < to)?.from ?? 0
  const end = parts.find(({ to }) => last.known < to)?.to ?? known.length
  const from = Math.max(start, first.known - first.shown)
  const to = Math.min(end, last.known + fresh.length - last.shown)
  const partner = new Map(pairs.map((pair) => [pair.shown, known[pair.known]]))
  const laid = fresh.map((message, i) => keepFirst(partner.get(i), message))
  const gap = from === start && known[start]?.gap === true
  return [...known.slice(0, from), ...withGap(laid, gap), ...known.slice(to)]
}

function keepFirst(known: SeenMessage | undefined, shown: SeenMessage): SeenMessage {
  return known ? { ...shown, at: known.at ?? shown.at, firstSeen: known.firstSeen } : shown
}

/** A reading that shares nothing is put where its times fit, newest place first, with a gap on either side. */
function putBetween(known: readonly SeenMessage[], fresh: readonly SeenMessage[]): SeenMessage[] {
  const places = [...partsOf(known).map(({ from }) => from), known.length]
  const place = places.findLast((index) => fits(known[index - 1], fresh, known[index]))
  if (place === undefined)
    throw new UnplacedReading('The messages shown share nothing with those known of this chat.')
  return [
    ...known.slice(0, place),
    ...withGap(fresh, place > 0),
    ...withGap(known.slice(place), place < known.length),
  ]
}

/** Without a time at its border nothing says that a reading belongs there. */
function fits(before: SeenMessage | undefined, fresh: readonly SeenMessage[], next: SeenMessage | undefined) {
  return isInOrder(before, fresh[0]) && isInOrder(fresh.at(-1), next)
}

function isInOrder(a: SeenMessage | undefined, b: SeenMessage | undefined): boolean {
  if (!a || !b) return true
  return a.at !== null && b.at !== null && a.at <= b.at
}

/** Says whether something that was never on screen may lie above the first of these. */
function withGap([first, ...rest]: readonly SeenMessage[], gap: boolean): SeenMessage[] {
  if (!first) return []
  const { gap: _, ...message } = first
  return [gap ? { ...message, gap } : message, ...rest]
}
