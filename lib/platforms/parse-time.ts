import { lettered } from './patterns'
import type { Wording } from './times'
import type { Vocabulary } from './vocabulary'

const CLOCK = lettered(
  String.raw`(?<![\d.,/:-])(\d{1,2})(?:[:h]|\.(?=\d\d(?!\d|[./])))(\d{2})(?::(\d{2}))?(?![\d:])\s*(?:([ap])\.?\s?m\b\.?|(дп|пп)(?![\p{L}]))?`,
)
const HOUR12 = /(?<!\d)(\d{1,2})\s*([ap])\.?\s?m\b\.?/
const ISO = /(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(z|[+-]\d{2}:?\d{2})?)?/
const NUMERIC = /(?<!\d)(\d{1,4})([/.-])\s?(\d{1,2})(?:\2\s?(\d{2,4}))?(?!\d)\.?/
const ONE = new Set('a an un una uno one один одну одна'.split(' '))
const FEW = new Set('few several unos unas pocos кілька декілька'.split(' '))

interface State {
  rest: string
  out: Wording
  words: Vocabulary
  /** "2:05 PM" in capitals is the American clock, and its dates put the month first. */
  american: boolean
}
const take = (state: State, pattern: RegExp): RegExpExecArray | null => {
  const found = pattern.exec(state.rest)
  if (found) state.rest = state.rest.replace(found[0], ' , ')
  return found
}

function takeIso(state: State): void {
  const found = take(state, ISO)
  if (!found) return
  const [whole, y, m, d, hour, minute, second, zone] = found
  if (zone) {
    const instant = Date.parse(whole.toUpperCase().replace(' ', 'T'))
    if (Number.isFinite(instant)) state.out.instant = instant
  }
  Object.assign(state.out, { year: Number(y), month: Number(m) - 1, day: Number(d) })
  if (hour) state.out.clock = Number(hour) * 36e5 + Number(minute) * 6e4 + Number(second ?? 0) * 1e3
}

function takeClock(state: State): void {
  const long = take(state, CLOCK)
  const found = long ?? take(state, HOUR12)
  if (!found) return
  const half = (
    long ? (long[4] ?? (long[5] === 'пп' ? 'p' : long[5] ? 'a' : '')) : (found[2] ?? '')
  ).toLowerCase()
  let hour = Number(found[1])
  if (half && hour <= 12) hour = (hour % 12) + (half === 'p' ? 12 : 0)
  const minute = long ? Number(long[2]) : 0
  if (hour > 24 || minute > 59) state.rest += ' ?? '
  else {
    if (half) state.out.half = true
    state.out.clock = hour * 36e5 + minute * 6e4 + Number(long?.[3] ?? 0) * 1e3
  }
}

function takeNumericDate(state: State): void {
  const found = take(state, NUMERIC)
  if (!found) return
  let [first, second, third] = [Number(found[1]), Number(found[3]), found[4] ? Number(found[4]) : undefined]
  if (found[1]?.length === 4) {
    ;[first, second, third] = [third ?? Number.NaN, second, first]
    Object.assign(state.out, { day: first, month: second - 1, year: third })
    return
  }
  const dayFirst =
    second > 12 ? false : first > 12 || found[2] === '.' || (state.words.dayFirst && !state.american)
  Object.assign(state.out, { day: dayFirst ? first : second, month: (dayFirst ? second : first) - 1 })
  if (third !== undefined) state.out.year = third < 100 ? 2000 + third : third
}

interface Pending {
  number: number | null
  /** Set where the number is only the word "a". */
  article: number | null
}

/** Sets what one word means. False: the word has nothing to do with time. */
function takeWord(word: string, next: Pending & { named: boolean }, state: State): boolean {
  const { out, words } = state
  // "ago" is also Spanish for August.
  if (out.ago !== undefined && words.ago.has(word)) return true
  const unit = words.units.get(word)
  if (next.number !== null && unit !== undefined && out.ago === undefined && !words.months.has(word)) {
    out.ago = next.number * unit
    out.fine = unit
    next.number = null
    return true
  }
  const month = words.months.get(word)
  const weekday = words.weekdays.get(word)
  if (weekday !== undefined && out.weekday === undefined && (month === undefined || !next.named)) {
    out.weekday = weekday
    return true
  }
  if (month !== undefined && out.month === undefined) {
    out.month = month
    return true
  }
  const day = words.days.get(word)
  if (day !== undefined) {
    out.fromToday = day
    return true
  }
  if (ONE.has(word) || FEW.has(word)) {
    if (next.number === null) next.number = next.article = 1
    return true
  }
  if (words.now.has(word)) {
    if (!words.ago.has(word)) out.ago ??= 0
    out.fine ??= 6e4
    next.number = null
    return true
  }
  return words.ago.has(word) || words.fillers.has(word)
}

function takeNumber(value: number, digits: number, next: Pending, out: Wording): boolean {
  if (digits === 4 && value > 1970 && value < 2200 && out.year === undefined) out.year = value
  else if ((next.number === null || next.article !== null) && value < 1000) {
    next.number = value
    next.article = null
  } else return false
  return true
}

function settleNumber(next: Pending, out: Wording): boolean {
  // "hoy a las 9": the article counted nothing.
  if (next.number === null || next.number === next.article) return true
  const fits =
    (out.month !== undefined || out.weekday !== undefined) &&
    out.day === undefined &&
    next.number >= 1 &&
    next.number <= 31
  if (fits) out.day = next.number
  return fits
}

const TOKENS = lettered("[\\p{L}]+|\\d+|[^\\s,.;·•|()[\\]\\-–—'’@]", 'g')

function takeWords(state: State): boolean {
  const tokens = state.rest.match(TOKENS) ?? []
  const hasDay = tokens.some((t) => /^\d{1,2}$/.test(t))
  const otherMonth = (word: string) => tokens.some((t) => t !== word && state.words.months.has(t))
  const next: Pending & { named: boolean } = { number: null, article: null, named: false }
  for (const token of tokens) {
    const digits = /^\d+$/.test(token)
    if (!digits && settledBefore(token, next, state)) next.number = null
    next.named = hasDay && !otherMonth(token)
    const known = digits
      ? takeNumber(Number(token), token.length, next, state.out)
      : takeWord(token, next, state)
    if (!known) return false
  }
  return settleNumber(next, state.out)
}

/** "3 nov": the number waits for its month, not for a unit; "3" before "de" waits on. */
function settledBefore(token: string, next: Pending, { out, words }: State): boolean {
  if (next.number === null || out.day !== undefined || words.fillers.has(token)) return false
  if (!words.months.has(token) && out.month === undefined) return false
  if (words.units.has(token) && !words.months.has(token)) return false
  if (next.number < 1 || next.number > 31) return false
  out.day = next.number
  return true
}

function meaningful(out: Wording): boolean {
  if (
    out.day !== undefined &&
    ((out.month === undefined && out.weekday === undefined) || out.day < 1 || out.day > 31)
  )
    return false
  if (out.month !== undefined && (out.month > 11 || out.month < 0 || (out.day === undefined && !out.year)))
    return false
  return Object.keys(out).some((key) => !/^(fine|year|half)$/.test(key)) && out.clock !== 24 * 36e5
}

const SIGNS = new Set('a p m am pm z t h ʼ дп пп'.split(' '))
// A sign that may join a word to what follows, or is left out of it, ends the search.
const FIRST_WORD = lettered("[\\p{L}]+([\\u0300-\\u036f'’`\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069])?")
/** Cheap first look: the first word has nothing to do with time, nor is it one of those `beside` a time. */
export function startsOtherwise(text: string, words: Vocabulary, beside?: RegExp): boolean {
  const found = FIRST_WORD.exec(text)
  if (!found || found[1]) return false
  const word = found[0].toLowerCase()
  return ![words.all, SIGNS, ONE, FEW].some((known) => known.has(word)) && !beside?.test(`${word}.`)
}

const APOSTROPHES = lettered("(?<=[\\p{L}])['’`](?=[\\p{L}])", 'g')

/** Takes a text apart; null where any word of it has nothing to do with time. */
export function parseTime(text: string, words: Vocabulary): Wording | null {
  const rest = text.toLowerCase().normalize('NFC').replace(APOSTROPHES, 'ʼ')
  const state: State = { rest, out: {}, words, american: /\d\s?[AP]M\b/.test(text) }
  takeIso(state)
  if (state.out.clock === undefined) takeClock(state)
  if (state.out.day === undefined) takeNumericDate(state)
  return takeWords(state) && meaningful(state.out) ? state.out : null
}
