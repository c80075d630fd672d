import type { Seen } from './authors'

/** True of some and not of all. */
export const some = (all: readonly Seen[], test: (seen: Seen) => boolean): boolean => {
  const count = all.filter(test).length
  return count > 0 && count < all.length
}

/** Markers that tell records apart; in a short chat strong ones count even where all carry them. */
export function tellingTokens(all: readonly Seen[]): Map<string, number> {
  const counts = new Map<string, { n: number; weight: number }>()
  for (const { record } of all)
    for (const marker of new Map(record.markers.map((m) => [m.token, m])).values())
      counts.set(marker.token, { n: (counts.get(marker.token)?.n ?? 0) + 1, weight: marker.weight })
  const kept = new Map<string, number>()
  for (const [token, { n, weight }] of counts)
    if (n < all.length || (Math.abs(weight) === 2 && all.length < 6)) kept.set(token, weight)
  return kept
}
