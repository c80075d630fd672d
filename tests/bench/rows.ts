/** One measured figure. */
export interface Row {
  name: string
  unit: 'ms' | 'µs' | 'kB' | '×'
  median: number
  p95: number
  /** What it should stay under, in the same unit. */
  target?: number
  /** What the target is for; the median where nothing is said. */
  judgedBy?: 'median' | 'p95'
}

/** Median and 95th percentile of some runs. */
export function row(name: string, unit: Row['unit'], runs: readonly number[], target?: number): Row {
  const sorted = [...runs].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { name, unit, median: at(0.5), p95: at(0.95), ...(target !== undefined && { target }) }
}

/** How many times the one is the other, by the medians of runs that took turns; in place of a p95, by theirs. */
export function ratio(name: string, of: Row, to: Row, target?: number): Row {
  const shown = { name, unit: '×' as const, median: of.median / to.median, p95: of.p95 / to.p95 }
  return { ...shown, ...(target !== undefined && { target }) }
}

/** The same of runs that took turns, turn by turn: whatever befell the machine meanwhile befell both of a turn. */
export function ratioByTurns(
  name: string,
  of: readonly number[],
  to: readonly number[],
  target?: number,
): Row {
  const each = of.map((one, turn) => one / (to[turn] ?? Number.NaN))
  return row(name, '×', each, target)
}
