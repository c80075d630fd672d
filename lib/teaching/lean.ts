import { wordsRect } from '../platforms/box'
import { rect } from '../platforms/dom'
import type { Side } from '../platforms/profile'

/** Less than this share of the room's width is no side. */
const SIDE = 0.06

/** On which side of its room an element's words stand; null: on neither. */
export function sideOfWords(el: Element, room: DOMRect): Side | null {
  const words = wordsRect(el)
  const lean = words.left - room.left - (room.right - words.right)
  return Math.abs(lean) < room.width * SIDE ? null : lean > 0 ? 'right' : 'left'
}

/** The room in which messages stand left or right: the smallest element around all of them. */
export function roomAround(messages: readonly Element[]): DOMRect {
  let at = messages[0]?.parentElement ?? null
  while (at?.parentElement && !messages.every((one) => at?.contains(one))) at = at.parentElement
  return at ? rect(at) : new DOMRect()
}
