import type { MessageFact } from '../facts'
import { HOUR, MINUTE } from '../protocol/durations'

/** The same message in two readings: its index in each. */
export interface Pair {
  known: number
  shown: number
}

/** A stretch of a list, half-open. */
export interface Stretch {
  from: number
  to: number
}

/**
 * Finds which messages of two readings are the same. Pages rarely give messages ids, so the two are laid over each
 * other where most checksums agree; what lies beside that part is laid over in the same way, as messages may have
 * been deleted or put in between. Pairs are in order in both readings; none where nothing agrees.
 */
export function align(
  known: readonly MessageFact[],
  shown: readonly MessageFact[],
  inKnown: Stretch,
  inShown: Stretch,
): Pair[] {
  const pairs = bestOverlay(known, shown, inKnown, inShown)
  const first = pairs[0]
  const last = pairs.at(-1)
  if (!first || !last) return []
  return [
    ...align(known, shown, upTo(inKnown, first.known), upTo(inShown, first.shown)),
    ...pairs,
    ...align(known, shown, after(inKnown, last.known), after(inShown, last.shown)),
  ]
}

const upTo = ({ from }: Stretch, to: number): Stretch => ({ from, to })
const after = ({ to }: Stretch, index: number): Stretch => ({ from: index + 1, to })

/** The overlay in which agreeing messages most outweigh differing ones (edited, deleted). Of equal ones the newest. */
function bestOverlay(
  known: readonly MessageFact[],
  shown: readonly MessageFact[],
  inKnown: Stretch,
  inShown: Stretch,
): Pair[] {
  let best: Pair[] = []
  let bestScore = 0
  const weights = weighOverlays(known, shown, inKnown, inShown)
  // A message of `shown` lies on the one `shift` further in `known`.
  for (let shift = inKnown.to - inShown.from - 1; shift > inKnown.from - inShown.to; shift--) {
    const { weight, agreeing } = weights(shift)
    const score = weight - (overlap(shift, inKnown, inShown) - agreeing)
    if (score <= bestScore) continue
    const pairs = pairsAt(shift, known, shown, inKnown, inShown)
    if (!isCertain(pairs, known, shown)) continue
    best = pairs
    bestScore = score
  }
  return best
}

/** For every shift at once, how much agrees: most messages agree with one other only, so this is no table of all. */
function weighOverlays(
  known: readonly MessageFact[],
  shown: readonly MessageFact[],
  inKnown: Stretch,
  inShown: Stretch,
): (shift: number) => { weight: number; agreeing: number } {
  const places = placesOf(known, inKnown)
  const lowest = inKnown.from - inShown.to
  const weights = new Float64Array(inKnown.to - inKnown.from + inShown.to - inShown.from + 1)
  const agreeing = new Int32Array(weights.length)
  for (let s = inShown.from; s < inShown.to; s++)
    for (const k of places.get(shown[s]?.digest ?? -1) ?? []) {
      const weight = sameness(known[k], shown[s])
      const place = k - s - lowest
      weights[place] = (weights[place] ?? 0) + weight
      agreeing[place] = (agreeing[place] ?? 0) + (weight > 0 ? 1 : 0)
    }
  return (shift) => ({ weight: weights[shift - lowest] ?? 0, agreeing: agreeing[shift - lowest] ?? 0 })
}

/** Where each checksum stands. */
function placesOf(messages: readonly MessageFact[], { from, to }: Stretch): Map<number, number[]> {
  const places = new Map<number, number[]>()
  messages.slice(from, to).forEach(({ digest }, i) => {
    const there = places.get(digest)
    if (there) there.push(from + i)
    else places.set(digest, [from + i])
  })
  return places
}

function pairsAt(
  shift: number,
  known: readonly MessageFact[],
  shown: readonly MessageFact[],
  inKnown: Stretch,
  inShown: Stretch,
): Pair[] {
  const pairs: Pair[] = []
  const to = Math.min(inShown.to, inKnown.to - shift)
  for (let s = Math.max(inShown.from, inKnown.from - shift); s < to; s++)
    if (sameness(known[s + shift], shown[s]) > 0) pairs.push({ known: s + shift, shown: s })
  return pairs
}

/** How many messages lie on one another. */
function overlap(shift: number, inKnown: Stretch, inShown: Stretch): number {
  return Math.min(inKnown.to, inShown.to + shift) - Math.max(inKnown.from, inShown.from + shift)
}

/**
 * How much speaks for one message. 2: checksum and minute. 1: the checksum, no time being told. ½: the checksum, and a
 * time that may be the same: of "hace 2 h", of a bare "10:32", of a page left open while its zone changed.
 * 0: another message.
 */
function sameness(a: MessageFact | undefined, b: MessageFact | undefined): 0 | 0.5 | 1 | 2 {
  if (!a || !b || a.digest !== b.digest) return 0
  if (a.at === null || b.at === null) return 1
  const distance = apart(a, b)
  return distance <= MINUTE ? 2 : distance <= 36 * HOUR ? 0.5 : 0
}

function apart(a: MessageFact | undefined, b: MessageFact | undefined): number {
  return Math.abs((a?.at ?? 0) - (b?.at ?? 0))
}

/** "Ok" and "ok" of another minute are one only where nothing else is shown or known, and they lie within an hour. */
function isCertain(
  pairs: readonly Pair[],
  known: readonly MessageFact[],
  shown: readonly MessageFact[],
): boolean {
  if (pairs.some((pair) => sameness(known[pair.known], shown[pair.shown]) >= 1)) return true
  const isAll = pairs.length === known.length && pairs.length === shown.length
  if (isAll && pairs.every((pair) => apart(known[pair.known], shown[pair.shown]) <= HOUR + MINUTE))
    return true
  return new Set(pairs.map((pair) => known[pair.known]?.digest)).size > 1
}
