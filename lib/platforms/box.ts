import { attr, attrNames, eachNode, isElement, isText, plainWords, rect, size, tag, wordsOf } from './dom'
import type { Look, Looks } from './look'
import type { Wording } from './times'

/** One drawn element of a message with what it holds, in order: the DOM is walked once, all else works on this. */
export interface Box {
  el: Element
  /** Its tag, and the names of its attributes. */
  name: string
  attrs: readonly string[]
  look: Look
  parts: (Box | string)[]
  /** The boxes among the parts. */
  inner: Box[]
  /** Words stand right in it. */
  worded: boolean
  /** All its text, hidden parts left out, white space single. */
  text: string
  /** A picture, a film, a recording: content without words. */
  media: boolean
  /** A button and the like: its words are not the message's. */
  control: boolean
  /** The bubbles in it, once they were looked for. */
  bubbles?: Box[]
  /** The time that is all it says, once it was asked for. */
  time?: Wording | null
}

const SKIP = new Set('script style template noscript link meta svg head title datalist'.split(' '))
const MEDIA = new Set('img video audio canvas picture object embed'.split(' '))
export const isBox = (part: Box | string): part is Box => typeof part !== 'string'
const UNTIDY = /\s\s|[^\S ]|[\u200b\ufeff]/
export function squeeze(text: string): string {
  const trimmed = text.trim()
  return UNTIDY.test(trimmed) ? trimmed.replace(/[\s\u200b\ufeff]+/g, ' ').trim() : trimmed
}

const EMOJI = /^\p{Extended_Pictographic}/u
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

const CONTROL = /^(button|select|input|textarea)$/
const isControl = (el: Element, name: string, attrs: readonly string[]): boolean =>
  CONTROL.test(name) || (attrs.includes('role') && attr(el, 'role') === 'button')

/** Reads an element and what is below; `except` (the composer's branch) is left out. Null: nothing drawn in it. */
export function boxOf(
  el: Element,
  above: Look,
  looks: Looks,
  except: Element | null = null,
  depth = 0,
): Box | null {
  const name = tag(el)
  if (SKIP.has(name) || el === except || depth > 40) return null
  const attrs = attrNames(el)
  const box: Box = {
    el,
    name,
    attrs,
    look: looks.of(el, above, name, attrs),
    parts: [],
    inner: [],
    worded: false,
    text: '',
    media: false,
    control: isControl(el, name, attrs),
  }
  if (name === 'br') box.parts.push('\n')
  else if (MEDIA.has(name)) addPicture(box, looks)
  else addParts(box, looks, except, depth)
  return box
}

function addPicture(box: Box, looks: Looks): void {
  const { el, look, name } = box
  const { alt, media } = name === 'img' ? picture(el, look, looks) : { alt: '', media: true }
  if (alt) box.parts.push(alt)
  box.worded = alt.trim() !== ''
  box.media = media && look.hidden === null
  box.text = alt
}

function addParts(box: Box, looks: Looks, except: Element | null, depth: number): void {
  const plain = plainWords(box.el, box.name)
  if (plain !== null) {
    addWords(box, plain)
    box.text = squeeze(plain)
    return
  }
  let text = ''
  const add = (node: Node) => {
    if (isText(node)) {
      const words = wordsOf(node)
      addWords(box, words)
      text += words
    } else if (isElement(node)) {
      const inner = boxOf(node, box.look, looks, except, depth + 1)
      if (!inner) return
      box.parts.push(inner)
      box.inner.push(inner)
      if (inner.look.hidden || inner.control) return
      text = inner.look.inline ? text + inner.text : apart(text, inner.text)
      box.media ||= inner.media
    }
  }
  eachNode(box.el, add, box.name)
  box.text = squeeze(text)
}

function addWords(box: Box, words: string): void {
  if (words === '') return
  box.parts.push(words)
  box.worded ||= words.trim() !== ''
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
export function wordsRect(el: Element, doc: Document): DOMRect {
  const one = range.get(doc) ?? Document.prototype.createRange.call(doc)
  range.set(doc, one)
  one.selectNodeContents(el)
  const found = one.getBoundingClientRect()
  one.collapse()
  return found.width > 0 ? found : rect(el)
}

/** Small round things with letters or numbers in them: initials, counters, reactions. */
export function isBadge(box: Box): boolean {
  if (box.text.length > 4 || box.media) return false
  const [width, height] = size(box.el)
  return height <= 26 || (width <= 64 && Math.abs(width - height) <= 4)
}

const SAYS = /title|label|time|date|stamp|sent|created|tooltip|^data-t$/
/** Attributes that may tell a time or an author. */
export function tellingAttributes({ el, attrs }: Box): { name: string; value: string }[] {
  return attrs
    .filter((name) => name !== 'class' && SAYS.test(name))
    .map((name) => ({ name, value: attr(el, name) ?? '' }))
    .filter(({ value }) => value.length > 1 && value.length < 300)
}
