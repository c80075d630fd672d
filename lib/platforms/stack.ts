import { type Box, hasContent, wordsRect } from './box'
import { timeOnly } from './bubbles'
import { attr, rect } from './dom'
import type { Place } from './units'

export const PARAGRAPHS = new Set(
  'p ul ol li pre blockquote table h1 h2 h3 h4 h5 h6 span a b strong em i code br hr dt dd'.split(' '),
)

export const stacked = (boxes: Box[]): boolean => {
  const rects = boxes.map((box) => rect(box.el))
  return rects.every((one, i) => i === 0 || one.top >= (rects[i - 1]?.bottom ?? 0) - 2)
}

/** Whether boxes without a frame are messages one under the other, and not the paragraphs of one message. */
export function records(boxes: Box[], place: Place): Box[] {
  const same = boxes.filter((box) => boxes.some((other) => other !== box && alike(box, other)))
  const kind = isHead(same, place) ? same.slice(1) : same
  if (kind.length < 2 || !stacked(kind)) return []
  const own =
    kind.some((box) => isTimed(box, place)) ||
    kind.every(
      (box) =>
        unwrapped(box).inner.filter(hasContent).length > 1 ||
        attr(box.el, 'id') ||
        hasId(box.el) ||
        timeOnly(box, place),
    )
  // Nothing else stands with them, and all begin at one edge.
  const bare =
    kind.length === boxes.length && new Set(kind.map(({ el }) => Math.round(wordsLeft(el)))).size === 1
  if (!own && (bare || kind.some((box) => PARAGRAPHS.has(box.name)))) return []
  // The only message of its side looks like no other, but it stands in the same row of the stack.
  const width = rect((kind[0] as Box).el).width
  const timed = kind.every((box) => isTimed(box, place))
  const rows = boxes.filter(
    (box, i) =>
      kind.includes(box) ||
      // Without the time that all others have, the first is their head.
      (Math.abs(rect(box.el).width - width) < 2 && !(timed && i === 0 && !isTimed(box, place))),
  )
  return own && stacked(rows) ? rows : kind
}

/** "Ana 14:32" alone over the words: the only one with a time, and built otherwise than what follows. */
function isHead([head, ...others]: Box[], place: Place): boolean {
  if (!head || head.worded || head.text.length > 70 || !isTimed(head, place)) return false
  const [name] = head.inner
  return !others.some(
    (one) =>
      (isTimed(one, place) && !timeOnly(one, place) && !plays(one)) ||
      one.inner.some((kid) => kid.look.id === name?.look.id),
  )
}

/** A recording: how long it is is not when. */
const plays = ({ inner }: Box): boolean => inner.some((kid) => kid.control)

export const isTimed = (box: Box, place: Place): boolean =>
  box.inner.some((kid) => timeOnly(kid, place) || isTimed(kid, place))

export const unwrapped = (box: Box): Box => {
  const [only, more] = box.inner.filter(hasContent)
  return only && !more && !box.worded ? unwrapped(only) : box
}

const wordsLeft = (el: Element): number => wordsRect(el).left

const hasId = (el: Element): boolean =>
  ['data-id', 'data-message-id', 'data-key'].some((name) => attr(el, name) !== null)

const alike = (a: Box, b: Box): boolean =>
  a.name === b.name &&
  (a.look.id === b.look.id || firstClass(a.el) === firstClass(b.el) || shape(a) === shape(b))

/** What an element is made of; nothing to compare where it is made of one part. */
export const shape = (box: Box): string | Box => {
  const inner = box.inner.filter(hasContent)
  return inner.length < 2 ? box : inner.map((kid) => kid.name).join()
}

const firstClass = (el: Element): string => (attr(el, 'class') ?? '?').trim().split(/\s+/)[0] ?? ''
