import { attr, attrNames, tag } from '../platforms/dom'
import { weightOf } from './author-words'
import { isState, isWritten, writtenPrefix } from './written'

/** Attributes whose values name a kind of thing, the steadiest first. All others may hold a name or a text. */
const STEADY = [
  ...['data-testid', 'data-test', 'data-test-id', 'data-qa', 'data-cy', 'itemprop', 'role'],
  ...['data-role', 'data-type', 'data-kind', 'data-side', 'data-direction', 'data-position', 'data-variant'],
  ...['data-align', 'data-placement', 'data-author-type', 'data-sender-type', 'data-slot', 'part', 'type'],
  ...['contenteditable', 'dir'],
]
/** What may hold a name, a text or an address. */
const PERSONAL =
  /^(class|style|id|href|src|alt|title|for|name|value|placeholder|content|aria-.*|data-v-.*)$|id$|key$/
const FLAG = /^(|true|false)$/
const CHANGING =
  /^data-(state|active|selected|current|focus\w*|hover\w*|index|open|unread|loading|hydrat\w*|v-.*)$/
/** Tags that say what an element is. */
const TELLING =
  /^(li|tr|a|article|button|textarea|input|section|aside|nav|main|header|footer|form|ul|ol|dd|dt|p|blockquote|figure|iframe)$/

/** Says what an element is, but not which: many others of the page may be the same one day. */
export const isWeak = (mark: string): boolean => /^([a-z]+$|\[(role|type|dir|contenteditable)=)/.test(mark)

/** Tells a place of the page, if it is what holds an element. */
export const isPlace = (mark: string): boolean =>
  !isWeak(mark) || /^(nav|aside|main|header|footer|form|iframe|\[role=.*)$/.test(mark)

/** What may be said of an element in a selector, the steadiest first. `secret`: words that must not get in. */
export function marksOf(el: Element, secret: ReadonlySet<string> = new Set()): string[] {
  return [...attributeMarks(el), ...tagMarks(el), ...classMarks(el)].filter((mark) => !tells(mark, secret))
}

function tells(mark: string, secret: ReadonlySet<string>): boolean {
  return (
    secret.size > 0 &&
    mark
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => secret.has(word))
  )
}

function attributeMarks(el: Element): string[] {
  const names = attrNames(el).filter((name) => isSteady(el, name))
  return names.sort((a, b) => rank(a) - rank(b)).map((name) => `[${CSS.escape(name)}="${attr(el, name)}"]`)
}

const rank = (name: string) => (STEADY.includes(name) ? STEADY.indexOf(name) : STEADY.length)

function isSteady(el: Element, name: string): boolean {
  const value = attr(el, name) ?? ''
  if (STEADY.includes(name))
    return value === '' ? name === 'contenteditable' : isWritten(value) && !isState(value)
  if (PERSONAL.test(name) || CHANGING.test(name) || isState(name)) return false
  if (saysAuthor(value)) return true
  const own = name.startsWith('data-') ? isWritten(name.slice(5)) : tag(el).includes('-') && isWritten(name)
  return own && FLAG.test(value)
}

/** `data-from="me"`: a word of those that say whose a message is. */
const saysAuthor = (value: string): boolean => isWritten(value) && weightOf(value) !== 0

function tagMarks(el: Element): string[] {
  const name = tag(el)
  return name.includes('-') || TELLING.test(name) ? [CSS.escape(name)] : []
}

function classMarks(el: Element): string[] {
  const names = (attr(el, 'class') ?? '').split(/\s+/).filter((name) => name && !isState(name))
  const prefixes = names.flatMap((name) => (isWritten(name) ? [] : (writtenPrefix(name) ?? [])))
  return [
    ...names.filter(isWritten).map((name) => `.${CSS.escape(name)}`),
    ...prefixes.map((prefix) => `[class*="${prefix}"]`),
  ]
}
