import { type Box, hasContent, isBadge, wordsRect } from './box'
import { attr, countKids, kids, ownerDocument, rect, tag } from './dom'
import type { Look, Looks } from './look'
import type { Taught } from './taught'
import { wordingOf } from './times'
import type { Vocabulary } from './vocabulary'
import { saysDay } from './words-place'

/** What a message is read from: its record, and the group that lends it a name or a time. */
export interface Unit {
  box: Box
  bubble: Box | null
  /** Shared by the messages of one group; `meta` are the group's boxes without a message in them. */
  group: { meta: Box[] } | null
}

export interface Place {
  looks: Looks
  words: Vocabulary
  /** The room in which messages stand left or right. */
  room: DOMRect
  taught?: Taught | undefined
}

const timeOnly = (box: Box, place: Place): boolean => wordingOf(box.text, place.words) !== null

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
  if (!look.painted || (timeOnly(box, place) && !look.framed && !saidDay(box, place))) return inner
  // "Sí" in a bubble is as small as a badge: it is one where longer words stand in the same frame.
  if (isBadge(box) || /^\p{Lu}{1,3}$/u.test(box.text)) return look.framed ? [box] : inner
  const rest = box.text.length - inner.reduce((sum, one) => sum + one.text.length, 0)
  const frame = rest <= 48 && !box.worded
  if (frame && inner.length > 1) return inner
  if (frame && inner.length === 1 && rect(box.el).width > place.room.width * 0.95) return inner
  look.framed = true
  return [box]
}

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
export function isCentred(el: Element, room: DOMRect): boolean {
  const box = wordsRect(el, ownerDocument(el))
  const left = box.left - room.left
  const right = room.right - box.right
  return Math.abs(left - right) < Math.max(12, room.width * 0.04) && left > room.width * 0.12
}

const PARAGRAPHS = new Set(
  'p ul ol li pre blockquote table h1 h2 h3 h4 h5 h6 span a b strong em i code br hr dt dd'.split(' '),
)
const stacked = (boxes: Box[]): boolean => {
  const rects = boxes.map((box) => rect(box.el))
  return rects.every((one, i) => i === 0 || one.top >= (rects[i - 1]?.bottom ?? 0) - 2)
}

/** Whether boxes without a frame are messages one under the other, and not the paragraphs of one message. */
function records(boxes: Box[], place: Place): Box[] {
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
  if (!own && kind.some((box) => PARAGRAPHS.has(box.name))) return []
  // The only message of its side looks like no other, but it stands in the same row of the stack.
  const width = rect((kind[0] as Box).el).width
  const rows = boxes.filter((box) => kind.includes(box) || Math.abs(rect(box.el).width - width) < 2)
  return own && stacked(rows) ? rows : kind
}
/** "Ana 14:32" alone over the words: the only one with a time, and built otherwise than what follows. */
function isHead([head, ...others]: Box[], place: Place): boolean {
  if (!head || head.worded || head.text.length > 70 || !isTimed(head, place)) return false
  const [name] = head.inner
  return !others.some((one) => isTimed(one, place) || one.inner.some((kid) => kid.look.id === name?.look.id))
}
const isTimed = (box: Box, place: Place): boolean =>
  box.inner.some((kid) => timeOnly(kid, place) || isTimed(kid, place))
const unwrapped = (box: Box): Box => {
  const [only, more] = box.inner.filter(hasContent)
  return only && !more && !box.worded ? unwrapped(only) : box
}
const hasId = (el: Element): boolean =>
  ['data-id', 'data-message-id', 'data-key'].some((name) => attr(el, name) !== null)
const alike = (a: Box, b: Box): boolean =>
  a.name === b.name &&
  (a.look.id === b.look.id || firstClass(a.el) === firstClass(b.el) || shape(a) === shape(b))
/** What an element is made of; nothing to compare where it is made of one part. */
const shape = (box: Box): string | Box => {
  const inner = box.inner.filter(hasContent)
  return inner.length < 2 ? box : inner.map((kid) => kid.name).join()
}
const firstClass = (el: Element): string => (attr(el, 'class') ?? '?').trim().split(/\s+/)[0] ?? ''

/** Splits one child of the messages' column into messages (most often it is one). */
export function split(box: Box, place: Place, group: Unit['group'] = null): Unit[] {
  const inner = box.inner.filter((kid) => hasContent(kid) && !kid.control)
  const [head] = inner
  if (head && inner.length > 1 && !box.worded && isDay(head, place) && isCentred(head.el, place.room))
    return [...split(head, place), ...split(without(box, head), place, group)]
  if (box.look.reversed || isUpsideDown(inner.map((kid) => kid.el))) inner.reverse()
  const bubbles = bubblesIn(box, place)
  const whole = (): Unit[] => [{ box, bubble: largest(bubbles), group }]
  if (!hasContent(box)) return []
  if (box.worded || inner.length === 0 || bubbles[0] === box) return whole()
  const taught = place.taught?.parts(box, inner)
  if (taught) return taught[0] ? splitGroup(inner, taught, place, group) : whole()
  const [only] = inner
  if (inner.length === 1 && only) {
    const deeper = split(only, place, group)
    return deeper.length === 1 ? whole() : deeper
  }
  if (bubbles.length > 1)
    return splitGroup(
      inner,
      inner.filter((kid) => bubblesIn(kid, place).length > 0),
      place,
      group,
    )
  if (bubbles.length === 1) {
    const framed = inner.find((kid) => bubblesIn(kid, place).length > 0)
    const beside = inner.filter((kid) => kid === framed || isLong(kid) || (framed && areTwins(kid, framed)))
    const alone = stacked(inner) && inner.some((kid) => kid.text && isApart(kid, bubbles, place))
    return (beside.length > 1 && stacked(beside)) || alone ? splitGroup(inner, beside, place, group) : whole()
  }
  const messages = records(inner, place)
  return messages.length > 1 ? splitGroup(inner, messages, place, group) : whole()
}

/** A day and no clock: it heads what follows. */
function isDay(box: Box, place: Place): boolean {
  const wording = wordingOf(box.text, place.words)
  return wording !== null && wording.clock === undefined && wording.ago === undefined
}

/** The same box as if one of its parts were not there. */
function without(box: Box, part: Box): Box {
  const inner = box.inner.filter((kid) => kid !== part)
  const parts = box.parts.filter((one) => one !== part)
  return {
    ...box,
    inner,
    parts,
    text: inner.map((kid) => kid.text).join(' '),
    bubbles: null,
    time: undefined,
  }
}

const isLong = (box: Box): boolean => box.text.length > 60
const largest = (boxes: readonly Box[]): Box | null =>
  boxes.reduce<Box | null>((best, box) => (!best || box.text.length > best.text.length ? box : best), null)

/** A line of its own between messages: centred in the room, and not the foot or head of a bubble. */
function isApart(kid: Box, bubbles: readonly Box[], place: Place): boolean {
  if (bubblesIn(kid, place).length > 0 || !isCentred(kid.el, place.room)) return false
  if (isDay(kid, place)) return true
  const own = wordsRect(kid.el, ownerDocument(kid.el))
  return !bubbles.some((bubble) => belongs(own, bubble, place.room))
}

/** Within a bubble's width, and placed by it: a wide bubble reaches under the middle of the room as well. */
function belongs(own: DOMRect, { el }: Box, room: DOMRect): boolean {
  const box = rect(el)
  const [left, right] = [own.left - box.left, box.right - own.right]
  if (left <= -4 || right <= -4 || box.width >= room.width * 0.95) return false
  const lean = Math.abs(own.left + own.right - room.left - room.right)
  return isCentred(el, room) || (Math.min(left, right) < 24 && lean > 4)
}

function onBothSides(bubbles: readonly Box[], room: DOMRect): boolean {
  const leans = bubbles.map(({ el }) => {
    const box = rect(el)
    return box.left - room.left - (room.right - box.right)
  })
  return leans.some((lean) => lean > room.width * 0.1) && leans.some((lean) => lean < room.width * -0.1)
}

/** Words with a name, a time or a face beside them. */
const isWhole = (box: Box): boolean =>
  /\p{L}\p{L}/u.test(box.text) && unwrapped(box).inner.filter(hasContent).length > 1

/** Built alike, each with a name, a time or a face beside its words: one of them only lacks the frame. */
const areTwins = (a: Box, b: Box): boolean =>
  isWhole(a) && isWhole(b) && a.look.id === b.look.id && shape(unwrapped(a)) === shape(unwrapped(b))

/** `outer`: the group that these are a part of; its name and time are theirs. */
function splitGroup(inner: Box[], messages: Box[], place: Place, outer: Unit['group']): Unit[] {
  const bubbles = messages.flatMap((kid) => bubblesIn(kid, place))
  // Bubbles of both sides: no group of one author, but a stretch of the chat, where each line stands for itself.
  const group: Unit['group'] = onBothSides(bubbles, place.room) ? null : (outer ?? { meta: [] })
  const units: Unit[] = []
  const amid = inner.slice(
    inner.indexOf(messages[0] as Box),
    inner.indexOf(messages[messages.length - 1] as Box),
  )
  for (const kid of inner) {
    const same = messages.some((one) => one === kid || one.look.id === kid.look.id)
    const own = same || (amid.includes(kid) && isWhole(kid)) || isApart(kid, bubbles, place)
    if (!group || own) units.push(...split(kid, place, group))
    else group.meta.push(kid)
  }
  return units
}

/**
 * The children of the messages' room, with long inner stacks laid open: each branch is read, cached and read again
 * by itself, so that one more message costs one branch. `opened` collects the stacks that were laid open.
 */
export function branchesOf(
  el: Element,
  look: Look,
  looks: Looks,
  place: { room: DOMRect; except: Element | null },
  opened: Map<Element, Look>,
): { el: Element; above: Look }[] {
  opened.set(el, look)
  const all = kids(el)
  if (place.except) all.splice(all.indexOf(place.except) >>> 0, 1)
  if (all.length > 1 && afloat(all, look, looks)) all.sort((a, b) => rect(a).top - rect(b).top)
  else if (look.reversed || isUpsideDown(all)) all.reverse()
  const found: { el: Element; above: Look }[] = []
  for (const kid of all) {
    const own = opens(kid, place.room) ? looks.of(kid, look) : null
    const narrow = own?.painted && rect(kid).width < place.room.width * 0.9
    if (own && !own.hidden && !narrow) found.push(...branchesOf(kid, own, looks, place, opened))
    else found.push({ el: kid, above: look })
  }
  return found
}

/** A list that a transform turns over shows its first child lowest. */
function isUpsideDown(all: readonly Element[]): boolean {
  const [first, last] = [all[0], all[all.length - 1]]
  if (!first || !last || first === last) return false
  const [top, end] = [rect(first), rect(last)]
  return end.height > 4 && top.height > 4 && top.top > end.bottom - 1
}

/** Virtual lists place their rows by hand and keep them in any order. */
function afloat(all: Element[], look: Look, looks: Looks): boolean {
  const some = [all[0], all[1], all[all.length - 1]].filter((kid) => kid !== undefined)
  return some.filter((kid) => looks.of(kid, look).afloat).length > 1
}

function opens(el: Element, room: DOMRect): boolean {
  const count = countKids(el)
  if (count === 0 || (count > 1 && count < 8)) return false
  const inner = kids(el)
  // The cheap question first: nearly nothing opens, and boxes are dear.
  if (inner.length === 1 && inner[0]) return opens(inner[0], room) && rect(el).height > room.height * 0.5
  const name = tag(inner[inner.length >> 1] as Element)
  if (PARAGRAPHS.has(name) && name !== 'li') return false
  return rect(el).height > Math.min(300, room.height * 0.5)
}
