import type { Span } from '../templates/gaps'
import { findPhrases, hasPhrase, type Phrases, sentenceAround } from './phrases'
import type { Rules } from './rules'

/** Offers to meet, talk or pay elsewhere. A sentence that refuses one is a good answer and no offer. */
export function offers(phrases: Phrases, text: string, rules: Rules): Span[] {
  return findPhrases(phrases, text).filter((span) => !refuses(sentenceAround(text, span), rules))
}

/** Messengers by name, where the sentence offers to use one: "¿Qué sientes al mirar Instagram?" does not. */
export const appOffers = (text: string, rules: Rules): Span[] =>
  offers(rules.apps, text, rules).filter((span) => hasPhrase(rules.offering, sentenceAround(text, span)))

const refuses = (sentence: string, rules: Rules) =>
  hasPhrase(rules.refusing, sentence) && !hasPhrase(rules['not refusing'], sentence)

const MAIL = /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu
const ACCOUNT = /(?<![\p{L}\d])(?:[A-Z]{2}\d{2}(?:\s?[\dA-Z]{4}){3,8}|(?:\d{4}[ -]?){3}\d{4})(?![\p{L}\d])/gu
const NICKNAME = /(?<![\p{L}\d@./])@[\p{L}\d_.]{3,30}/gu
/** Nine to fifteen digits, single signs between them at most. */
const PHONE = /(?<![\p{L}\d/.])\+?\(?\d(?:[\s().-]{0,2}\d){8,14}(?![\d])/gu
/** Dates and hours are written with the same signs. */
const MOMENTS =
  /(?<![\d.])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:[01]?\d|2[0-3])[:.h][0-5]\d)(?![\d]|\.\d)/g

export const mailAddresses = (text: string): Span[] => places(text, MAIL)
export const accounts = (text: string): Span[] => places(text, ACCOUNT)
export const nicknames = (text: string): Span[] => places(text, NICKNAME)

/** Freephone and crisis lines: to name one is care, not contact. */
const HELP_LINE = /^(\+?34)?(900|800|116|717003717)|^(\+?38)?0?800/

/** Telephone numbers. A bank account is not one, nor is a help line. */
export function phones(text: string): Span[] {
  const told = text
    .replace(/https?:\S+/g, blank)
    .replace(ACCOUNT, blank)
    .replace(MOMENTS, (moment) => 'x'.repeat(moment.length))
  return places(told, PHONE).filter(
    ({ start, end }) => !HELP_LINE.test(told.slice(start, end).replace(/[^+\d]/g, '')),
  )
}

/** So many number words in a row are no count, no price and no date. */
const FEWEST_NUMBERS = 7
const BETWEEN_NUMBERS = /^[\s,.–-]*((y|e|and|double|та|і|й)[\s,]+)?$/iu

/** A telephone number in words: "seis uno dos, tres cuatro cinco, seis siete ocho". Who counts breaths goes in order. */
export function spelledPhones(text: string, rules: Rules): Span[] {
  const rows: Span[][] = []
  for (const word of findPhrases(rules['number words'], text)) {
    const last = rows.at(-1)
    const goesOn = last && BETWEEN_NUMBERS.test(text.slice(last.at(-1)?.end, word.start))
    if (goesOn) last.push(word)
    else rows.push([word])
  }
  return rows.filter((row) => row.length >= FEWEST_NUMBERS && !isCounting(row, text, rules)).map(wholeOf)
}

/** Each number comes right after the one before, as the file of the rules has them in order; or right before. */
function isCounting(row: readonly Span[], text: string, rules: Rules): boolean {
  const places = row.map(({ start, end }) =>
    rules['number words'].findIndex((number) => hasPhrase([number], text.slice(start, end))),
  )
  const steps = places.slice(1).map((place, i) => place - (places[i] ?? 0))
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}

const wholeOf = (row: readonly Span[]): Span => ({ start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 })

const blank = (found: string) => ' '.repeat(found.length)

const places = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
