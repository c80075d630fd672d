import { attr, attrNames, isElement, isText, nodes, rect, size, tag, textContent } from './dom'
import type { Look, Looks } from './look'
import type { Wording } from './times'

/** One drawn element of a message with what it holds, in order: the DOM is walked once, all else works on this. */
export interface Box {
  el: Element
  look: Look
  parts: (Box | string)[]
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
export const boxesOf = (box: Box): Box[] => box.parts.filter(isBox)
export const directText = (box: Box): boolean => box.parts.some((part) => !isBox(part) && part.trim() !== '')
const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u200b\ufeff]/
export const squeeze = (text: string): string =>
  UNTIDY.test(text) ? text.replace(/[\s\u200b\ufeff]+/g, ' ').trim() : text

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

const isControl = (el: Element, name: string): boolean =>
  name === 'button' ||
  name === 'select' ||
  name === 'input' ||
  name === 'textarea' ||
  attr(el, 'role') === 'button'

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
  const look = looks.of(el, above)
  if (name === 'br') return { el, look, parts: ['\n'], text: '', media: false, control: false }
  const box: Box = { el, look, parts: [], text: '', media: false, control: isControl(el, name) }
  if (MEDIA.has(name)) {
    const { alt, media } = name === 'img' ? picture(el, look, looks) : { alt: '', media: true }
    if (alt) box.parts.push(alt)
    box.media = media && look.hidden === null
    box.text = alt
    return box
  }
  for (const node of nodes(el)) {
    if (isText(node)) {
      const text = textContent(node) ?? ''
      if (text !== '') box.parts.push(text)
    } else if (isElement(node)) {
      const inner = boxOf(node, look, looks, except, depth + 1)
      if (inner) box.parts.push(inner)
    }
  }
  return summed(box)
}

function summed(box: Box): Box {
  let text = ''
  for (const part of box.parts) {
    if (!isBox(part)) text += part
    else if (!part.look.hidden && !part.control) {
      text += part.look.inline ? part.text : ` ${part.text} `
      box.media ||= part.media
    }
  }
  box.text = squeeze(text)
  return box
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
export function tellingAttributes(el: Element): { name: string; value: string }[] {
  return attrNames(el)
    .filter((name) => name !== 'class' && SAYS.test(name))
    .map((name) => ({ name, value: attr(el, name) ?? '' }))
    .filter(({ value }) => value.length > 1 && value.length < 300)
}
