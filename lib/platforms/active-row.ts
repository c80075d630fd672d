import type { Box } from './box'
import { attr } from './dom'
import { attrsLike } from './form'
import type { Row } from './row'

const MARK = / (active|selected|current|open|opened|activated|highlighted|checked|on) /
const ON = /^(aria-(current|selected|pressed|checked)|data-(active|selected|current))$/
const OFF = /^(false|0)$/
const STATE = /^data-state$/
const STATED = /^(active|selected|on|open|checked)$/
export const marks = (classes: string): boolean =>
  MARK.test(
    ` ${classes
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .join(' ')} `.replace(/ (not|non|in) (active|selected) /, ' '),
  )

/** The page says of this element that it is the current one. */
export function isMarked({ el, form, look }: Box): boolean {
  look.marked ??= marks(attr(el, 'class') ?? '')
  return (
    look.marked ||
    attrsLike(form, STATE).some((name) => STATED.test(attr(el, name) ?? '')) ||
    attrsLike(form, ON).some((name) => !OFF.test(attr(el, name) ?? ''))
  )
}

/**
 * The open chat's row: the marked one, the one drawn on a ground of its own, or the only one of the name in the head.
 * Where two signs name different rows, the head decides.
 */
export function activeRow(rows: readonly Row[], head: string | null): Row | null {
  const marked = rows.filter((row) => row.marked)
  if (marked.length === 1) return marked[0] ?? null
  const headed = rows.filter((row) => row.name === head)
  const grounds = Map.groupBy(rows, (row) => row.background)
  const odd = [...grounds.values()].filter((same) => same.length === 1).flat()
  const told = odd.find((row) => headed.includes(row)) ?? (headed.length === 1 ? headed[0] : undefined)
  if (told) return told
  return rows.length > 2 && grounds.size === 2 && odd.length === 1 ? (odd[0] ?? null) : null
}
