import { type Box, EMOJI, isBox, squeeze, tellingAttributes } from './box'
import { attr, inside, parent } from './dom'
import { authorMarks, generatedText, namedAs } from './look'
import { LETTER } from './patterns'
import { labelIn, lone, type TimeFound, timeOf, timeText } from './time-labels'
import { type Wording, wordingOf } from './times'
import type { Marker } from './tokens'
import type { Author } from './types'
import type { Unit } from './units'
import type { Vocabulary } from './vocabulary'
import { saysDay, speaks } from './words-place'

/** A stretch of words in a record. */
export interface Leaf {
  box: Box
  text: string
  inBubble: boolean
  aside: boolean
  /** Amid the words of another stretch: a link, a word in bold. */
  nested: boolean
  /** Part of another message, shown again. */
  quoted: boolean
}

/** Everything one record says about itself; who wrote it is decided later, over all records. */
export interface RecordRead {
  unit: Unit
  leaves: Leaf[]
  times: TimeFound[]
  /** Times of its group, which stand outside of the single messages. */
  lent: TimeFound[]
  /** Words for screen readers: labels and hidden texts. */
  spoken: string[]
  /** Who writes, as its first line says. */
  called: string | null
  markers: Marker[]
  avatar: string | null
  ticks: boolean
  media: boolean
  /** Distance of bubble or words from the room's left and right edge, px. */
  left: number
  right: number
  narrow: boolean
  /** On which side of a wide bubble a face stands. */
  face: 'left' | 'right' | null
  color: string
  kind: string
  /** Whose it is by what was taught of the site. */
  taught?: Author | undefined
}

/** Where in a record the reading stands. */
interface Within {
  inBubble: boolean
  aside: boolean
  nested: boolean
  quoted: boolean
  /** It is known where words stand and where times. */
  settled: boolean
}

function attributes(box: Box, out: RecordRead, words: Vocabulary): void {
  for (const { name, value } of tellingAttributes(box)) {
    const epoch = /^\d{10}(\d{3})?$/.test(value) && !/id|label|title/.test(name)
    if (epoch)
      out.times.push({
        text: '',
        shown: false,
        wording: { instant: Number(value) * (value.length === 10 ? 1e3 : 1) },
      })
    else if (/datetime|date|time|stamp|sent|created/.test(name)) {
      const wording = wordingOf(value, words)
      if (wording) out.times.push({ text: '', shown: false, wording })
    } else if (/label|title|tooltip/.test(name) && box.name !== 'img') out.spoken.push(value)
  }
}

/** Gathers leaves, times and evidence of one box and what is below. */
export function collect(box: Box, within: Within, out: RecordRead, words: Vocabulary): void {
  attributes(box, out, words)
  if (box.name === 'img') pictureOf(box, out)
  if (box.look.hidden) hidden(box, out, words)
  // A letter drawn as a picture, and nothing beside it.
  if (box.name === 'img' && box.text !== '' && !within.nested)
    out.leaves.push({ ...within, box, text: box.text })
  if (box.name === 'img' || box.look.hidden) return
  const drawn = generatedText(box.el, box.look)
  const told = drawn ? wordingOf(drawn, words) : null
  if (told) out.times.push({ text: drawn, wording: told, shown: true })
  if (namedAs(box).ticks) out.ticks = true
  const marks = authorMarks(box.el, box.look)
  if (marks.length > 0) out.markers.push(...marks)
  const here = entered(box, within, out.unit)
  const time = timeOf(box, words)
  const plain =
    time &&
    !formatting(box, out.unit, here.inBubble) &&
    !holdsControl(box) &&
    !(out.unit.bubble && (saysDay(box) || isAround(box, out.unit.bubble)))
  const wording = plain && !(within.settled && speaks(box)) ? time : null
  if (wording && (inlineTime(box, wording) || !isInSentence(box, out.unit.box))) {
    if (/[✓✔🗸]/u.test(box.text)) out.ticks = true
    if (!here.quoted) out.times.push({ text: timeText(box.text, words), wording, shown: true })
    out.leaves.push({ ...within, quoted: here.quoted, box, text: box.text, aside: true })
    for (const kid of box.inner) attributes(kid, out, words)
    return
  }
  const own = leafOf(box, within, here, out, words)
  const from = out.leaves.length
  const [first, ...others] = box.inner
  const headed = own && first && !first.look.inline && box.parts.find(isFilled) === first
  if (own && !headed) out.leaves.push(own)
  // A name on a line of its own over the words is not amid them.
  if (first) collect(first, headed && first.worded ? { ...here, nested: false } : here, out, words)
  if (own && headed) out.leaves.push(own)
  for (const kid of others) collect(kid, here, out, words)
  if (own && !own.aside) sign(own, out, from)
}

/** "Ana <time>14:32</time>": the time is not the name's. Under the words, "Ana at <time>14:32</time>" is none of them. */
function sign(own: Leaf, out: RecordRead, from: number): void {
  const inner = out.leaves.slice(from).filter((leaf) => leaf !== own)
  const names = inner.filter(({ aside }) => !aside)
  for (const { aside, text } of inner) if (aside) own.text = squeeze(own.text.replace(text, ''))
  const rest = names.reduce((text, one) => text.replace(one.text, ''), own.text)
  const before = out.leaves.slice(0, from).some((leaf) => leaf !== own && !leaf.aside)
  if (before && names.length === 1 && inner.length > 1 && lone(rest) === '')
    for (const leaf of [own, ...names]) leaf.aside = true
}

export const isFilled = (part: Box | string): boolean => (isBox(part) ? part.text : part.trim()) !== ''

/** The stretch of words that begins with this box, if one does. */
function leafOf(box: Box, within: Within, here: Within, out: RecordRead, words: Vocabulary): Leaf | null {
  const pressed = box.control && !within.aside && box.text !== ''
  if (!box.worded && !pressed) return null
  const foot = out.unit.bubble !== null && !here.inBubble
  const label = box.worded && box.text.length < 70 ? labelIn(box.text, words, foot) : null
  if (label && !here.quoted) {
    out.times.push({ ...label.time, shown: true })
    if (label.isSeen) out.ticks = true
  }
  const leaf: Leaf = { ...here, box, text: label?.name ?? box.text, nested: within.nested }
  if (label) leaf.aside = true
  return leaf
}

/** What holds below this box. */
function entered(box: Box, within: Within, unit: Unit): Within {
  return {
    inBubble: within.inBubble || box === unit.bubble,
    aside: within.aside || isAside(box, unit),
    quoted: within.quoted || isQuotation(box, unit),
    nested: within.nested || box.worded,
    settled: within.settled,
  }
}

/** A bar beside some of the words, or a name that says so. What is around all of them is the frame of a message. */
const isQuotation = (box: Box, unit: Unit): boolean =>
  (box.look.bar || namedAs(box).quote) && box.text !== '' && box.text !== unit.box.text

/** "Una hora" in a bubble and the clock beside it are no time together. */
const isAround = (box: Box, bubble: Box): boolean => box !== bubble && inside(bubble.el, box.el)

/** A name to press beside the time: both are read. */
const holdsControl = (box: Box): boolean =>
  box.inner.some((kid) => (kid.control ? LETTER.test(kid.text) : holdsControl(kid)))

/** Emphasis within the words; smaller than they are, or outside of their frame, it is a foot note. */
const formatting = (box: Box, unit: Unit, inBubble: boolean): boolean =>
  box.form.emphasis &&
  (inBubble || !unit.bubble) &&
  box.look.prominence > (unit.bubble ?? unit.box).look.prominence - 2.5
const inlineTime = (box: Box, w: Wording): boolean =>
  w.clock !== undefined || w.instant !== undefined || box.name === 'time' || namedAs(box).time

/** Amid the words of a sentence: "see you <span>today</span>". */
function isInSentence(box: Box, top: Box): boolean {
  const above = parent(box.el)
  const find = (at: Box): Box | null =>
    at.el === above ? at : at.inner.reduce<Box | null>((hit, kid) => hit ?? find(kid), null)
  const holder = find(top)
  return box.look.inline && holder?.worded === true && !isPostscript(box, holder)
}

/** Smaller than the words, and before or after all of them: "see you then <small>2d</small>". */
function isPostscript(box: Box, holder: Box): boolean {
  if (box.look.prominence > holder.look.prominence - 1.5) return false
  const at = holder.parts.indexOf(box)
  return !holder.parts.slice(0, at).some(isFilled) || !holder.parts.slice(at + 1).some(isFilled)
}

const REACTION = /^(\p{Extended_Pictographic}|\ufe0f|[\d\s])+$/u
function isAside(box: Box, unit: Unit): boolean {
  const named = namedAs(box)
  if (box.control || isQuotation(box, unit) || named.reaction) return true
  // An emoji with how many chose it, in a pill of its own: laid over the frame, or in it.
  const pill = box.look.afloat || (box.look.painted && box !== unit.bubble && EMOJI.test(box.text))
  if (pill && REACTION.test(box.text)) return true
  if (named.avatar && box.text.length <= 4) return true
  return (named.aside || named.typing) && box.text.length < 40
}

function pictureOf(box: Box, out: RecordRead): void {
  if (box.media) {
    out.media = true
    return
  }
  const src = attr(box.el, 'src')
  if (src && !box.text) out.avatar ??= src
}

function hidden(box: Box, out: RecordRead, words: Vocabulary): void {
  const text = squeeze(allText(box))
  const wording = wordingOf(text, words)
  if (wording) out.times.push({ text, wording, shown: false })
  else if (text && text.length < 200) out.spoken.push(text)
}

const allText = (box: Box): string => box.parts.map((part) => (isBox(part) ? allText(part) : part)).join(' ')
