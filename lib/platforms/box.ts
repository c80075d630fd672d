import {
  attr,
  firstNode,
  isElement,
  isText,
  nextNode,
  ownerDocument,
  plainWords,
  rect,
  size,
  slotted,
  wordsOf,
} from './dom'
import { attrsLike, type Form } from './form'
import type { Look, Looks } from './look'
import type { Wording } from './times'

/** One drawn element of a message with what it holds, in order: the DOM is walked once, all else works on this. */
export interface Box {
  el: Element
  form: Form
  /** Its tag. */
  name: string
  look: Look
  parts: readonly (Box | string)[]
  /** The boxes among the parts. */
  inner: readonly Box[]
  /** Words stand right in it. */
  worded: boolean
  /** All its text, hidden parts left out, white space single. */
  text: string
  /** A picture, a film, a recording: content without words. */
  media: boolean
  /** A button and the like: its words are not the message's. */
  control: boolean
  /** Letters in a small frame, in place of a picture. */
  face: boolean
  /** The bubbles in it, once they were looked for. */
  bubbles: readonly Box[] | null
  /** The time that is all it says, once it was asked for. */
  time: Wording | null | undefined
}

const NONE: readonly never[] = []
export const isBox = (part: Box | string): part is Box => typeof part !== 'string'
const UNTIDY = /\s\s|[^\S ]|[\u200b\ufeff]/
export function squeeze(text: string): string {
  if (text === '') return ''
  const trimmed = text.trim()
  return UNTIDY.test(trimmed) ? trimmed.replace(/[\s\u200b\ufeff]+/g, ' ').trim() : trimmed
}

export const EMOJI = /^\p{Extended_Pictographic}/u
function picture(el: Element, look: Look, looks: Looks): { alt: string; media: boolean } {
  const alt = attr(el, 'alt') ?? ''
  if (EMOJI.test(alt)) return { alt, media: false }
  // One that is still loading has no size: ask again next time.
  if (looks.measured.get(`small ${look.id}`)) return { alt: '', media: false }
  const [width, height] = size(el)
  const media = width > 72 || height > 72
  if (!media && width > 8) looks.measured.set(`small ${look.id}`, true)
  return { alt: '', media }
}

/** Reads an element and what is below; `except` (the composer's branch) is left out. Null: nothing drawn in it. */
export function boxOf(
  el: Element,
  above: Look,
  looks: Looks,
  except: Element | null = null,
  depth = 0,
): Box | null {
  const form = looks.form(el)
  if (form.skipped || el === except || depth > 40) return null
  const box: Box = {
    el,
    form,
    name: form.name,
    look: looks.of(el, above, form),
    parts: NONE,
    inner: NONE,
    worded: false,
    text: '',
    media: false,
    control: form.control,
    face: false,
    bubbles: null,
    time: undefined,
  }
  if (form.name === 'br') box.parts = BREAK
  else if (form.media) addPicture(box, looks)
  else {
    const plain = plainWords(el, form.name)
    if (plain === null) addParts(box, looks, except, depth)
    else if (box.look.glyphs) addWords(box, TICK.test(plain) ? '✓' : '')
    else if (plain !== '') addWords(box, plain)
  }
  if (box.look.painted && INITIALS.test(box.text) && isBadge(box)) setFace(box)
  // What shows a picture is more than a button for it.
  if (box.media) box.control = false
  // A bubble that can be pressed calls itself a button too.
  if (form.cast && attr(el, 'role') === 'button' && !box.look.framed) {
    box.control = box.text.length < 32 && !box.media
    if (box.control && box.look.painted)
      looks.pressed.set(box.look, [...(looks.pressed.get(box.look) ?? []), box.text])
  }
  return box
}
const BREAK: readonly string[] = ['\n']
const TICK = /^\s*(done|check)/
export const INITIALS = /^\p{Lu}{1,3}$/u

function setFace(box: Box): void {
  box.face = true
  box.inner.forEach(setFace)
}

function addPicture(box: Box, looks: Looks): void {
  const { el, look, name } = box
  const { alt, media } = name === 'img' ? picture(el, look, looks) : { alt: '', media: true }
  box.media = media && look.hidden === null
  if (alt === '') return
  box.parts = [alt]
  box.worded = alt.trim() !== ''
  box.text = alt
}

function addWords(box: Box, words: string): void {
  box.parts = [words]
  box.text = squeeze(words)
  box.worded = box.text !== '' || words.trim() !== ''
}

function addParts(box: Box, looks: Looks, except: Element | null, depth: number): void {
  const parts: (Box | string)[] = []
  const inner: Box[] = []
  const nodes = slotted(box.el, box.name)
  let text = ''
  /** Where one part alone has text it is tidy already; null: several have. */
  let only: string | null = ''
  let node = nodes ? nodes[0] : firstNode(box.el)
  for (let at = 1; node; node = nodes ? nodes[at++] : nextNode(node)) {
    if (isElement(node)) {
      const one = boxOf(node, box.look, looks, except, depth + 1)
      if (!one) continue
      parts.push(one)
      inner.push(one)
      if (one.look.hidden || one.control) continue
      if (one.text !== '') only = text === '' && !one.form.media ? one.text : null
      text = one.look.inline ? text + one.text : apart(text, one.text)
      box.media ||= one.media
    } else if (isText(node)) {
      const words = wordsOf(node)
      if (words === '') continue
      parts.push(words)
      box.worded ||= words.trim() !== ''
      text += words
      only = null
    }
  }
  // An array that grew has room for more: a copy has not, and there are tens of thousands of them.
  box.inner = inner.length > 0 ? inner.slice() : NONE
  box.parts = parts.length === inner.length ? box.inner : parts.slice()
  box.text = only ?? squeeze(text)
}

/** A block's words keep their distance from those before and after. */
function apart(before: string, words: string): string {
  const gap = before === '' || before.endsWith(' ') ? '' : ' '
  return words === '' ? before + gap : `${before}${gap}${words} `
}

/** Something to read in it. */
export const hasContent = (box: Box): boolean => !box.look.hidden && (box.text !== '' || box.media)

const range = new WeakMap<Document, Range>()
/** Where the words of an element stand: a full-width row says nothing about its side, its words do. */
export function wordsRect(el: Element): DOMRect {
  const doc = ownerDocument(el)
  const one = range.get(doc) ?? Document.prototype.createRange.call(doc)
  range.set(doc, one)
  one.selectNodeContents(el)
  const found = one.getBoundingClientRect()
  one.collapse()
  return found.width > 0 ? found : rect(el)
}

/** Small round things with letters or numbers in them: initials, counters, reactions; a tag in small print. */
export function isBadge(box: Box): boolean {
  if (box.text.length > 16 || box.media) return false
  const [width, height] = size(box.el)
  if (box.text.length > 4) return height <= 22 && box.look.prominence <= 18
  return height <= 26 || (width <= 64 && Math.abs(width - height) <= 4)
}

const SAYS = /title|label|time|date|stamp|sent|created|tooltip|^data-t$/
/** Attributes that may tell a time or an author. */
export function tellingAttributes({ el, form }: Box): readonly { name: string; value: string }[] {
  const names = attrsLike(form, SAYS)
  if (names.length === 0) return NONE
  return names
    .map((name) => ({ name, value: attr(el, name) ?? '' }))
    .filter(({ value }) => value.length > 1 && value.length < 300)
}
