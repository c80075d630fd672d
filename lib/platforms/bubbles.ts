import { type Box, hasContent, INITIALS, isBadge, wordsRect } from './box'
import { attr, rect } from './dom'
import type { RecordRead } from './record'
import { wordingOf } from './times'
import type { Place } from './units'
import { saysDay } from './words-place'

export const timeOnly = (box: Box, place: Place): boolean => wordingOf(box.text, place.words) !== null

const NONE: readonly Box[] = []

/** The boxes drawn around messages: outermost, except where one frame holds several of them. */
export function bubblesIn(box: Box, place: Place): readonly Box[] {
  box.bubbles ??= findBubbles(box, place)
  return box.bubbles
}

function findBubbles(box: Box, place: Place): readonly Box[] {
  if (!hasContent(box) || box.control) return NONE
  const inner = bubblesBelow(box, place)
  const { look } = box
  if (!look.painted) return inner
  const { frames } = place.looks
  const kind = attr(box.el, 'class') ?? ''
  // "Sí" in a bubble is as small as a badge, and "14:30" a time: a frame in which other words stood holds words.
  if (isBadge(box) || INITIALS.test(box.text) || isTime(box, place))
    return look.framed || frames.has(kind) ? [box] : inner
  const rest = box.text.length - inner.reduce((sum, one) => sum + one.text.length, 0)
  const frame = rest <= 48 && !box.worded
  if (frame && inner.length > 1) return inner
  if (frame && inner.length === 1 && rect(box.el).width > place.room.width * 0.95) return inner
  look.framed = true
  if (kind !== '') frames.add(kind)
  return [box]
}

/** A pill with a time; with a button in it, it is a recording and how long it is. */
const isTime = (box: Box, place: Place): boolean =>
  timeOnly(box, place) && !saidDay(box, place) && !box.inner.some((kid) => kid.control)

const saidDay = (box: Box, { room }: Place): boolean => saysDay(box) && !isCentred(box.el, room)

function bubblesBelow(box: Box, place: Place): readonly Box[] {
  let found = NONE
  for (const kid of box.inner) {
    const some = bubblesIn(kid, place)
    if (some.length > 0) found = found.length > 0 ? [...found, ...some] : some
  }
  return found
}

/** In the middle of the room, with air on both sides: where separators and system lines stand. */
export const standsInMiddle = ({ left, right }: Pick<RecordRead, 'left' | 'right'>, room: DOMRect): boolean =>
  Math.abs(left - right) < Math.max(12, room.width * 0.04) && left > room.width * 0.12

/** The same of the words of an element. */
export function isCentred(el: Element, room: DOMRect): boolean {
  const box = wordsRect(el)
  return standsInMiddle({ left: box.left - room.left, right: room.right - box.right }, room)
}
