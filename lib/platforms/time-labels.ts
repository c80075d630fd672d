import { type Box, squeeze } from './box'
import { startsOtherwise } from './parse-time'
import { lettered, WORD } from './patterns'
import { type Wording, wordingOf } from './times'
import { NAMED } from './tokens'
import type { Vocabulary } from './vocabulary'

/** A time found in a record: its words as shown, and what an attribute adds to them. */
export interface TimeFound {
  text: string
  wording: Wording
  /** Shown on the page, or only in an attribute or a hidden hint. */
  shown: boolean
}

const SIGNS = String.raw`[✓✔☑•·|()[\]]|🗸|(?<![\p{L}])(edited|editado|sent|delivered|read|seen|enviado|entregado|leído|visto|at|a las|о|ред\.|змінено|надіслано|прочитано)(?![\p{L}])`
const BESIDE = lettered(SIGNS)
const BESIDES = lettered(SIGNS, 'gi')
/** A time without the ticks and words that pages put beside one. */
export const lone = (text: string): string => squeeze(text.replace(BESIDES, ' '))
const EDGES = lettered('^[^\\p{L}\\d]+|[^\\p{L}\\d.]+$', 'g')
/** A time as worded: "Today at 2:05 PM" is whole, "Seen at 14:05 ✓✓" is not. */
export const timeText = (text: string, words: Vocabulary): string =>
  wordingOf(text, words) ? text.replace(EDGES, '') : lone(text)

/** A box that says a time and nothing else (ticks and "edited" beside it do not count). */
export function timeOf(box: Box, words: Vocabulary): Wording | null {
  if (box.time === undefined) box.time = findTime(box, words)
  return box.time
}

function findTime(box: Box, words: Vocabulary): Wording | null {
  if (box.text.length < 2 || box.text.length > 72 || startsOtherwise(box.text, words, BESIDE)) return null
  const plain = wordingOf(box.text, words)
  const marked = plain === null && /\d/.test(box.text) ? lone(box.text) : box.text
  const wording = plain ?? (marked === box.text ? null : wordingOf(marked, words))
  // Nothing in a chat was written tomorrow.
  return (wording?.fromToday ?? 0) > 0 ? null : wording
}

/** "Ana García • 14:32": a name and its time in one line; out of a frame also "14:32 · See translation", "Ana, 14:32". */
export function labelIn(text: string, words: Vocabulary, foot: boolean): Label | null {
  // "9:48 · Edited · Read by Ana": the person is none of those who write.
  const all = text.split(PARTED)
  // Most texts have no such sign, and every text of a page comes here.
  const pieces = all.length < 2 ? [] : all.filter((piece) => !NAMED.status.test(piece) && !isReadBy(piece))
  const isLabel = pieces.length < 3 && pieces.every(({ length }) => length <= 41)
  const [first = '', second = ''] = isLabel ? pieces : []
  if (foot && first === '') return signatureIn(text, words)
  const [name, time] =
    foot && wordingOf(first, words)?.clock !== undefined ? [second, first] : [first, second]
  const wording = /\d/.test(time) && name.split(' ').length < 5 ? wordingOf(time, words) : null
  return wording ? { name, isSeen: all.some(isReadBy), time: { text: time, wording } } : null
}
const PARTED = /\s*[•·|]\s*/u
const isReadBy = (piece: string): boolean => NAMED.seenBy.test(piece)
interface Label {
  name: string
  /** Others have read it: whoever reads this wrote it. */
  isSeen?: boolean
  time: Omit<TimeFound, 'shown'>
}

/** "Ana García, yesterday 14:32": up to four words, and the rest is a time with its clock. */
export function signatureIn(text: string, words: Vocabulary): Label | null {
  const parts = /\d/.test(text) ? text.split(' ') : []
  for (let at = 1; at < Math.min(5, parts.length); at++) {
    const time = parts.slice(at).join(' ')
    const name = parts
      .slice(0, at)
      .join(' ')
      .replace(/[,–—-]$/, '')
    const wording = wordingOf(time, words)
    if (wording?.clock !== undefined && WORD.test(name)) return { name, time: { text: time, wording } }
  }
  return null
}
