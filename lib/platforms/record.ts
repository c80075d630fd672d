import { type Box, boxesOf, directText, isBox, squeeze, tellingAttributes } from './box'
import { attr, parent, tag } from './dom'
import { authorMarks, generatedText, namesOf } from './look'
import { type Wording, wordingOf } from './times'
import { type Marker, NAMED } from './tokens'
import type { Unit } from './units'
import type { Vocabulary } from './vocabulary'

/** A time found in a record: its words as shown, and what an attribute adds to them. */
export interface TimeFound {
  text: string
  wording: Wording
  /** Shown on the page, or only in an attribute or a hidden hint. */
  shown: boolean
}

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
  markers: Marker[]
  avatar: string | null
  ticks: boolean
  media: boolean
  /** Distance of bubble or words from the room's left and right edge, px. */
  left: number
  right: number
  narrow: boolean
  color: string
  kind: string
}

const TICKS = / (check|checks|tick|ticks|delivered|doublecheck|double check|sent|seen|receipt) /
const lone = (text: string): string =>
  text
    .replace(
      /[✓✔☑🗸•·|()[\]]|\b(edited|editado|sent|delivered|read|seen|enviado|entregado|leído|visto|at)\b|ред\.|змінено|надіслано|прочитано/giu,
      ' ',
    )
    .trim()

/** A box that says a time and nothing else (ticks and "edited" beside it do not count). */
export function timeOf(box: Box, words: Vocabulary): Wording | null {
  if (box.time === undefined) box.time = findTime(box, words)
  return box.time
}

function findTime(box: Box, words: Vocabulary): Wording | null {
  if (box.text.length < 2 || box.text.length > 60) return null
  const plain = wordingOf(box.text, words)
  const marked = plain === null && /\d/.test(box.text) ? squeeze(lone(box.text)) : box.text
  const wording = plain ?? (marked === box.text ? null : wordingOf(marked, words))
  // Nothing in a chat was written tomorrow.
  return (wording?.fromToday ?? 0) > 0 ? null : wording
}

export interface Collect {
  out: RecordRead
  words: Vocabulary
  inBubble: boolean
  aside: boolean
  nested: boolean
  quoted: boolean
}

function attributes(box: Box, { out, words }: Collect): void {
  for (const { name, value } of tellingAttributes(box.el)) {
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
    } else if (/label|title|tooltip/.test(name) && tag(box.el) !== 'img') out.spoken.push(value)
  }
}

/** Gathers leaves, times and evidence of one box and what is below. */
export function collect(box: Box, state: Collect): void {
  const { out } = state
  attributes(box, state)
  if (tag(box.el) === 'img') pictureOf(box, out)
  if (box.look.hidden) hidden(box, state)
  if (tag(box.el) === 'img' || box.look.hidden) return
  const drawn = generatedText(box.el, box.look)
  const told = drawn ? wordingOf(drawn, state.words) : null
  if (told) out.times.push({ text: drawn, wording: told, shown: true })
  const names = namesOf(box.el, box.look)
  if (TICKS.test(names)) out.ticks = true
  out.markers.push(...authorMarks(box.el, box.look))
  const wording = formatting(box) ? null : timeOf(box, state.words)
  if (wording && (inlineTime(box, wording, names) || !isInSentence(box, out.unit.box))) {
    if (/[✓✔🗸]/u.test(box.text)) out.ticks = true
    out.times.push({ text: squeeze(lone(box.text)), wording, shown: true })
    out.leaves.push({
      box,
      text: box.text,
      inBubble: state.inBubble,
      aside: true,
      nested: state.nested,
      quoted: state.quoted,
    })
    for (const kid of boxesOf(box)) attributes(kid, state)
    return
  }
  const inBubble = state.inBubble || box === out.unit.bubble
  const aside = state.aside || isAside(box, names)
  const quoted = state.quoted || (box.look.bar && box.text !== '') || NAMED.quote.test(names)
  const words = directText(box)
  if (words) out.leaves.push({ box, text: box.text, inBubble, aside, nested: state.nested, quoted })
  for (const kid of boxesOf(box))
    collect(kid, { ...state, inBubble, aside, quoted, nested: state.nested || words })
}

const formatting = (box: Box): boolean => /^(b|strong|i|em|a|u|mark|code)$/.test(tag(box.el))
const inlineTime = (box: Box, w: Wording, names: string): boolean =>
  w.clock !== undefined ||
  w.instant !== undefined ||
  tag(box.el) === 'time' ||
  / (time|date|timestamp|ago) /.test(names)

/** Amid the words of a sentence: "see you <span>today</span>". */
function isInSentence(box: Box, top: Box): boolean {
  const above = parent(box.el)
  const find = (at: Box): Box | null =>
    at.el === above ? at : boxesOf(at).reduce<Box | null>((hit, kid) => hit ?? find(kid), null)
  const holder = find(top)
  return box.look.inline && holder !== null && directText(holder) && !isPostscript(box, holder)
}

/** Smaller than the words, and before or after all of them: "see you then <small>2d</small>". */
function isPostscript(box: Box, holder: Box): boolean {
  if (box.look.prominence > holder.look.prominence - 1.5) return false
  const at = holder.parts.indexOf(box)
  const empty = (part: Box | string) => (isBox(part) ? part.text : part.trim()) === ''
  return holder.parts.slice(0, at).every(empty) || holder.parts.slice(at + 1).every(empty)
}

function isAside(box: Box, names: string): boolean {
  if (box.control || NAMED.quote.test(names) || NAMED.reaction.test(names)) return true
  if (NAMED.avatar.test(names) && box.text.length <= 4) return true
  if (NAMED.aside.test(names) || NAMED.typing.test(names)) return box.text.length < 40
  return box.look.bar && box.text !== ''
}

function pictureOf(box: Box, out: RecordRead): void {
  if (box.media) {
    out.media = true
    return
  }
  const src = attr(box.el, 'src')
  if (src && !box.text) out.avatar ??= src
}

function hidden(box: Box, { out, words }: Collect): void {
  const text = squeeze(allText(box))
  const wording = wordingOf(text, words)
  if (wording) out.times.push({ text, wording, shown: false })
  else if (text && text.length < 200) out.spoken.push(text)
}

const allText = (box: Box): string => box.parts.map((part) => (isBox(part) ? allText(part) : part)).join(' ')
