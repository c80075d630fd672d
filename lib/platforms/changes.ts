import { childOf, inside } from './dom'
import type { Change, Page } from './page'

/** Changes since the last reading, being gathered. */
type Gathered = Change & { stale: Set<Element> }

export const unchanged = (): Gathered => ({ stale: new Set(), messages: false, list: false, head: false })

/**
 * Sorts one change: a message, a row, the head, or something that may be a chat to come; then it answers true.
 * `children`: some came or went; `grown`: they were only added at the end.
 */
export function sort(page: Page, dirty: Gathered, el: Element, children: boolean, grown: boolean): boolean {
  const { place, list } = page
  const { messages } = dirty
  if (!place) return true
  const field = place.field ?? place.composer
  if (field && inside(el, field)) return false
  if (inside(el, place.region)) {
    const branch = place.room.opened.has(el) ? null : childOf(el, place.room.opened)
    if (branch) dirty.stale.add(branch)
    else if (children) dirty.messages = grown && (messages === false || messages === el) ? el : true
  } else if (list && (list.holders.has(el) ? children : childOf(el, list.holders))) {
    const row = childOf(el, list.holders)
    if (row) dirty.stale.add(row)
    dirty.list = true
  } else {
    dirty.head = true
    return children && (page.rows.length === 0 || !place.composer)
  }
  return false
}
