import type { Seen } from './sides'

/** True of some and not of all. */
export const some = (all: readonly Seen[], test: (seen: Seen) => boolean): boolean => {
  const count = all.filter(test).length
  return count > 0 && count < all.length
}

/** A name's place is called "sender" as well, and a help desk's "user" is the other one: "start" may be a group's: these tell only beside their opposite. */
const PAIRED: readonly [string, readonly string[]][] = [
  ['sender', ['receiver', 'recipient']],
  ['user', ['bot', 'assistant', 'ai', 'agent']],
  ['start', ['end']],
  ['left', ['right']],
  ['in', ['out']],
]

/** Markers that tell records apart; in a short chat strong ones count even where all carry them. */
export function tellingTokens(all: readonly Seen[]): Map<string, number> {
  const counts = new Map<string, { n: number; weight: number }>()
  for (const { record } of all)
    for (const marker of new Map(record.markers.map((m) => [m.token, m])).values())
      counts.set(marker.token, { n: (counts.get(marker.token)?.n ?? 0) + 1, weight: marker.weight })
  const kept = new Map<string, number>()
  // What is said of most of them is said of messages, and not of the page's own lines.
  for (const [token, { n, weight }] of counts)
    if (weight === 0 ? n < all.length / 2 : n < all.length || (Math.abs(weight) === 2 && all.length < 6))
      kept.set(token, weight)
  for (const [token, opposites] of PAIRED) if (!opposites.some((one) => counts.has(one))) kept.delete(token)
  return kept
}
