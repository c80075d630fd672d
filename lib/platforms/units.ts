import { type Box, hasContent, wordsRect } from './box'
import { bubblesIn, isCentred, timeOnly } from './bubbles'
import { attr, rect } from './dom'
import type { Looks } from './look'
import { isUpsideDown } from './outline'
import { WORD } from './patterns'
import { isTimed, records, shape, stacked, unwrapped } from './stack'
import type { Taught } from './taught'
import { wordingOf } from './times'
import { NAMED } from './tokens'
import type { Vocabulary } from './vocabulary'

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

/** Splits one child of the messages' column into messages (most often it is one). */
export function split(box: Box, place: Place, group: Unit['group'] = null): Unit[] {
  const pressed = hasContent(box) ? null : dayToPress(box, place)
  if (pressed) return [{ box: { ...pressed, control: false }, bubble: null, group: null }]
  const inner = box.inner.filter((kid) => hasContent(kid) && !kid.control)
  // Placed by hand, in any order.
  if (inner.every(({ look }) => look.afloat)) inner.sort((a, b) => rect(a.el).top - rect(b.el).top)
  const [head] = inner
  if (head && inner.length > 1 && !box.worded && isDay(head, place) && isCentred(head.el, place.room))
    return [...split(head, place), ...split(without(box, head), place, group)]
  if (box.look.reversed || isUpsideDown(inner.map((kid) => kid.el))) inner.reverse()
  const bubbles = bubblesIn(box, place)
  const several = bubbles[0] === box ? messagesIn(box, place) : []
  if (several.length > 1) return splitGroup([...unwrapped(box).inner], several, place, group)
  const whole = (): Unit[] => [{ box, bubble: largest(bubbles), group }]
  if (!hasContent(box)) return []
  if (box.worded || inner.length === 0 || bubbles[0] === box || areAbreast(bubbles)) return whole()
  const taught = place.taught?.parts(box, inner)
  if (taught) return taught[0] ? splitGroup(inner, taught, place, group) : whole()
  const faces = inner.filter(isFace)
  const [only, more] = inner.filter((kid) => !faces.includes(kid))
  if (only && !more) {
    const deeper = split(only, place, faces.length > 0 ? (group ?? { meta: faces }) : group)
    return deeper.length === 1 ? whole() : deeper
  }
  if (bubbles.length > 1) {
    const framed = inner.filter((kid) => bubblesIn(kid, place).length > 0)
    const [words = null] = bubbles
    if (bubbles.length === framed.length && withFiles(framed)) return [{ box, bubble: words, group }]
    return splitGroup(inner, framed, place, group)
  }
  if (bubbles.length === 1) {
    const framed = inner.find((kid) => bubblesIn(kid, place).length > 0)
    const beside = inner.filter((kid) => kid === framed || isLong(kid) || (framed && areTwins(kid, framed)))
    const alone = stacked(inner) && inner.some((kid) => kid.text && isApart(kid, bubbles, place))
    return (beside.length > 1 && stacked(beside)) || alone ? splitGroup(inner, beside, place, group) : whole()
  }
  const messages = records(inner, place)
  return messages.length > 1 ? splitGroup(inner, messages, place, group) : whole()
}

/** The messages in a frame from wall to wall, each with its time: it is the frame of a day, or of them all. */
function messagesIn(box: Box, place: Place): Box[] {
  const inner = unwrapped(box).inner.filter(hasContent)
  // The cheap question first: every bubble comes here.
  if (inner.filter((one) => isTimed(one, place)).length < 2) return []
  if (rect(box.el).width < place.room.width * 0.9) return []
  const all = records(inner, place)
  // What stands over them and is built otherwise is their head.
  return all.slice(all.findIndex(({ look }) => look.id === all.at(-1)?.look.id))
}

/** Side by side, as the painted cells of one row are. */
function areAbreast([first, ...others]: readonly Box[]): boolean {
  if (!first || others.length === 0) return false
  const { top, bottom } = rect(first.el)
  return others.map(({ el }) => rect(el)).every((one) => one.top < top + 8 && one.bottom > bottom - 8)
}

/** A day and no clock: it heads what follows. */
function isDay(box: Box, place: Place): boolean {
  const wording = wordingOf(box.text, place.words)
  return wording !== null && wording.clock === undefined && wording.ago === undefined
}

/** A day over the messages may be a button that leads to other days. */
function dayToPress(box: Box, place: Place): Box | null {
  if (box.control) return isDay(box, place) && isCentred(box.el, place.room) ? box : null
  return box.inner.reduce<Box | null>((found, kid) => found ?? dayToPress(kid, place), null)
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

const isFace = ({ face, inner, text }: Box): boolean =>
  face || (text.length < 4 && inner.length === 1 && inner.every(isFace))
/** What a link is about, drawn under the message with that link. */
function isCard(box: Box, before: Unit | undefined): boolean {
  const [only, more] = box.inner
  if (box.name !== 'a') return only !== undefined && !more && !box.worded && isCard(only, before)
  const [, host = ''] = /\/\/([^/?#]+)/.exec(attr(box.el, 'href') ?? '') ?? []
  return host !== '' && before?.box.text.includes(host) === true
}
/** One frame with words, and below it only links of another build: the files that came with them. */
function withFiles([words, ...files]: readonly Box[]): boolean {
  const isFile = (box: Box) => box.look.id !== words?.look.id && unwrapped(box).name === 'a'
  return words !== undefined && unwrapped(words).name !== 'a' && files.length > 0 && files.every(isFile)
}
const isLong = (box: Box): boolean => box.text.length > 60

const largest = (boxes: readonly Box[]): Box | null =>
  boxes.reduce<Box | null>((best, box) => (!best || box.text.length > best.text.length ? box : best), null)

/** A line of its own between messages: centred in the room, and not the foot or head of a bubble. */
function isApart(kid: Box, bubbles: readonly Box[], place: Place): boolean {
  if (bubblesIn(kid, place).length > 0 || !isCentred(kid.el, place.room)) return false
  if (isDay(kid, place)) return true
  const own = wordsRect(kid.el)
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
  WORD.test(box.text) && unwrapped(box).inner.filter(hasContent).length > 1

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
  // Built as the lines below it, and yet their head, as was found before.
  const head = bubbles.length === 0 ? inner.slice(0, inner.indexOf(messages[0] as Box)) : []
  let quoting = false
  for (const kid of inner) {
    const same = !head.includes(kid) && messages.some((one) => one === kid || one.look.id === kid.look.id)
    const own = same || (amid.includes(kid) && isWhole(kid)) || isApart(kid, bubbles, place)
    // "You answered Ana": what follows is an earlier message, shown again.
    const again = quoting && own && kid !== messages[messages.length - 1]
    quoting = !own && NAMED.answered.test(kid.text)
    if (again || isCard(kid, units[units.length - 1])) continue
    if (!group || own) units.push(...split(kid, place, group))
    else group.meta.push(kid)
  }
  return group && units.length > 1 ? withTimes(units, group.meta, place) : units
}

/** A time under, or over, each of the bubbles of a run: to each its own. */
function withTimes(units: Unit[], meta: readonly Box[], place: Place): Unit[] {
  const timed = meta.filter((box) => timeOnly(box, place))
  if (timed.length !== units.length) return units
  const shared = meta.filter((box) => !timed.includes(box))
  return units.map((unit, i) => ({ ...unit, group: { meta: [...shared, ...timed.slice(i, i + 1)] } }))
}
