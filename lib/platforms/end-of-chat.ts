import { contentOf, parent, rect } from './dom'
import type { Look, Looks } from './look'
import { lookOf } from './look-path'

/** What scrolls the messages: an element of the room, or one around it. */
function scrollerOf(
  room: Element,
  opened: ReadonlyMap<Element, Look>,
  looks: Looks,
): readonly [Element, Look] | null {
  for (const one of opened) if (one[1].scrolls) return one
  for (let el = parent(room), up = 0; el && up < 6; el = parent(el), up++)
    if (lookOf(el, looks).scrolls) return [el, lookOf(el, looks)]
  return null
}

/**
 * Whether the chat ends with the last of these. A virtual list leaves out what is far from the part in sight: its
 * elements fill the view, and there is room for others below.
 */
export function isEnd(
  branches: readonly { el: Element }[],
  room: Element,
  opened: ReadonlyMap<Element, Look>,
  looks: Looks,
): boolean {
  const [first, last] = [branches[0], branches[branches.length - 1]]
  const [scroller, look] = (first && last && scrollerOf(room, opened, looks)) ?? []
  const content = scroller && look && contentOf(scroller, look.reversed)
  if (!first || !last || !content) return true
  const [view, end] = [rect(scroller), rect(last.el).bottom]
  const [above, below] = [rect(first.el).top - content.top, content.bottom - end]
  const virtual = Math.max(above, below) > view.height / 2
  return !virtual || below < 24 || end < view.bottom - 4
}
