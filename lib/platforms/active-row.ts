import { attr } from './dom'
import type { Row } from './list'

const MARK = / (active|selected|current|open|opened|activated|highlighted|checked|on) /
const ON = [
  'aria-current',
  'aria-selected',
  'data-active',
  'data-selected',
  'data-current',
  'aria-pressed',
  'aria-checked',
]
/** The page says of this element that it is the current one. */
export function isMarked(el: Element): boolean {
  const value = ON.map((name) => attr(el, name)).find((one) => one !== null && one !== 'false' && one !== '0')
  if (value !== undefined) return true
  if (/^(active|selected|on|open|checked)$/.test(attr(el, 'data-state') ?? '')) return true
  return MARK.test(
    ` ${(attr(el, 'class') ?? '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .join(' ')} `.replace(/ (not|non|in) (active|selected) /, ' '),
  )
}

/**
 * The open chat's row: the marked one, the one drawn on a ground of its own, or the only one of the name in the head.
 * Where two signs name different rows, the head decides.
 */
export function activeRow(rows: readonly Row[], head: string | null): Row | null {
  const headed = rows.filter((row) => row.name === head)
  const marked = rows.filter((row) => row.marked)
  if (marked.length === 1) return marked[0] ?? null
  const grounds = new Map<string, Row[]>()
  for (const row of rows) grounds.set(row.background, [...(grounds.get(row.background) ?? []), row])
  const odd = [...grounds.values()].filter((same) => same.length === 1).flat()
  const told = odd.find((row) => headed.includes(row)) ?? (headed.length === 1 ? headed[0] : undefined)
  if (told) return told
  return rows.length > 2 && grounds.size === 2 && odd.length === 1 ? (odd[0] ?? null) : null
}
