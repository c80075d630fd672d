import { parseTime, startsOtherwise } from './parse-time'
import { lettered } from './patterns'
import { type Vocabulary, vocabularyOf } from './vocabulary'

/** A time as a page words it, taken apart; nothing is guessed here. */
export interface Wording {
  /** Milliseconds since midnight. */
  clock?: number
  /** The clock names its half of the day: "9:49 PM". */
  half?: true
  day?: number
  month?: number
  year?: number
  weekday?: number
  /** Days from today: -1 is yesterday. */
  fromToday?: number
  /** How long ago, in milliseconds, and how fine that is. */
  ago?: number
  fine?: number
  /** An instant that needs nothing else: written with its zone. */
  instant?: number
}

/** A date as scripts print it where nobody words it, in the zone of the page: "Fri Nov 27 2026 00:15:00 GMT+0100 (…)". */
const SCRIPTED = /^\w{3} \w{3} \d\d \d{4} [\d:]{8} GMT[^.]*$/
const PLAIN_CLOCK = /^([01]?\d|2[0-3]):[0-5]\d$/
const memo = new WeakMap<Vocabulary, Map<string, Wording | null>>()

/**
 * What a text says about time if it says nothing else: "14:32", "Ayer, 9:05", "lun 3 nov", "15 листопада", "3d".
 * Null for anything that has a word of another kind in it. Words come from Intl (vocabulary.ts).
 */
export function wordingOf(text: string, words: Vocabulary = vocabularyOf('')): Wording | null {
  if (text.length > 48) return SCRIPTED.test(text) ? wordingOf(text.slice(0, 24), words) : null
  if (text.length < 2) return null
  if (PLAIN_CLOCK.test(text))
    return { clock: (Number(text.slice(0, -3)) * 60 + Number(text.slice(-2))) * 6e4 }
  if (startsOtherwise(text, words)) return null
  const old = memo.get(words)
  const known = old && old.size < 500 ? old : new Map<string, Wording | null>()
  memo.set(words, known)
  let found = known.get(text)
  if (found === undefined) {
    found = parseTime(text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''), words)
    known.set(text, found)
  }
  return found
}

const BEFORE = lettered('^[^\\p{L}]*(at|on|a|el|о|в)\\s', 'i')

/** The longest stretch of a sentence that is a time with a clock in it: "said by Ana at 3:05 PM". */
export function timeWithin(text: string, words: Vocabulary): { text: string; wording: Wording } | null {
  if (text.length > 300 || !/\d/.test(text)) return null
  const parts = text.split(/\s+/).slice(-24)
  for (let length = Math.min(9, parts.length); length > 0; length--)
    for (let from = parts.length - length; from >= 0; from--) {
      const piece = parts.slice(from, from + length).join(' ')
      const wording = /\d/.test(piece) ? wordingOf(piece.replace(BEFORE, ''), words) : null
      if (wording && (wording.clock ?? wording.instant) !== undefined)
        return { text: piece.replace(/^(at|on|о|в)\s+|[\s,.;:]+$/gi, ''), wording }
    }
  return null
}
