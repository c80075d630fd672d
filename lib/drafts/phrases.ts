import type { Span } from '../templates/gaps'

/**
 * Phrases of the rule files: words parted by spaces, `*` for any ending of a word, `a/b` for either word, `…` for
 * up to three words between. Capitals, accents and the kind of apostrophe do not matter.
 */
export type Phrases = readonly string[]

const compiled = new WeakMap<Phrases, { plain: RegExp; exact: RegExp }>()

/** Where these phrases stand in the text, in order. `exact`: accents matter, as between "tú" and "tu". */
export function findPhrases(phrases: Phrases, text: string, exact = false): Span[] {
  if (phrases.length === 0) return []
  const { plain, exact: strict } = compiled.get(phrases) ?? compile(phrases)
  const found = exact ? smallText(text).matchAll(strict) : plainText(text).matchAll(plain)
  return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

export const hasPhrase = (phrases: Phrases, text: string): boolean => findPhrases(phrases, text).length > 0

/** The text in small letters without Latin accents, each sign in its old place. Ukrainian й and ї stay. */
export function plainText(text: string): string {
  return text.replace(/[A-Z'`´\u0080-\uffff]/g, plainSign)
}

/** The text in small letters, each sign in its old place. */
const smallText = (text: string) =>
  text.replace(/[A-Z\u0080-\uffff]/g, (sign) => (sign.toLowerCase().length === 1 ? sign.toLowerCase() : sign))

function plainSign(sign: string): string {
  if (/[ʼ'`´]/.test(sign)) return '’'
  const small = sign.toLowerCase()
  const base = /[\u00e0-\u024f]/.test(small) ? small.normalize('NFD').charAt(0) : small
  return base.length === 1 ? base : sign
}

function compile(phrases: Phrases): { plain: RegExp; exact: RegExp } {
  // Of two that begin alike the longer one is meant: "buenas tardes", not "buenas".
  const patterns = (words: Phrases) =>
    new RegExp(`${START}(?:${longestFirst(words).map(pattern).join('|')})${END}`, 'gu')
  const made = { plain: patterns(phrases.map(plainText)), exact: patterns(phrases.map(smallText)) }
  compiled.set(phrases, made)
  return made
}

const longestFirst = (phrases: Phrases) => phrases.toSorted((a, b) => b.length - a.length)

const START = '(?<![\\p{L}\\d])'
const END = '(?![\\p{L}\\d])'
const SPACE = '[\\s,]+'
const BETWEEN = `(?:[\\p{L}\\d’]+${SPACE}){0,3}?`

function pattern(phrase: string): string {
  return phrase
    .split(' ')
    .map((word) => (word === '…' ? BETWEEN : `(?:${either(word)})`))
    .reduce((before, word) => (before.endsWith(BETWEEN) ? before + word : before + SPACE + word))
}

const either = (word: string) =>
  word
    .split('/')
    .map((one) => one.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*'))
    .join('|')

/** The sentence around a place. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const before =
    text
      .slice(0, start)
      .split(/[.!?…\n]/)
      .at(-1) ?? ''
  const after = text.slice(end).split(/[.!?…\n]/)[0] ?? ''
  return before + text.slice(start, end) + after
}

/** The words of a text, small, without accents. */
export function wordsOf(text: string): string[] {
  return plainText(text).match(/[\p{L}\d’]+/gu) ?? []
}

/** The text with what is quoted blanked out, each sign in its old place: others said that. */
export function withoutQuotes(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|"[^"\n]*"|„[^“”]*[“”]/g, (quoted) => ' '.repeat(quoted.length))
}
