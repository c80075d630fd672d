import { type Box, isBox, squeeze } from './box'
import { lettered } from './patterns'
import { isFilled } from './record'
import { timeOf } from './time-labels'
import { type Wording, wordingOf } from './times'
import type { Vocabulary } from './vocabulary'

/** The first line of a message, that tells who writes and when. */
export interface HeadLine {
  box: Box
  name: string
  text: string
  wording: Wording
}

const NAME = lettered('^[^\\p{L}\\d]*[\\p{L}].{0,39}$')
const isBreak = (part: Box | string): boolean => isBox(part) && part.name === 'br'

/** The first element with words, if a line of them is broken off. */
function broken(box: Box): Box | null {
  if (box.parts.some(isBreak)) return box
  const [first] = box.worded ? [] : box.inner.filter(({ text, face }) => text !== '' && !face)
  return first ? broken(first) : null
}

const hasClock = (box: Box, words: Vocabulary, holder: Box): boolean =>
  box !== holder &&
  (timeOf(box, words)?.clock !== undefined || box.inner.some((kid) => hasClock(kid, words, holder)))

/** "<b>Ana</b> @ana · 14:32<br>Good evening": takes the first line away, where nothing else in the record has a time. */
export function takeHeadLine(top: Box, words: Vocabulary): HeadLine | null {
  const holder = broken(top)
  const at = holder?.parts.findIndex(isBreak) ?? -1
  if (!holder || at < 1) return null
  const [line, rest] = [holder.parts.slice(0, at), holder.parts.slice(at + 1)]
  const told = nameAndTime(line, words)
  if (!told || !rest.some(isFilled) || hasClock(top, words, holder)) return null
  const box = partOf(holder, line)
  Object.assign(holder, partOf(holder, rest))
  return { box, ...told }
}

/** A name in an element of its own before all else, and a time with its clock at the end. */
function nameAndTime(line: readonly (Box | string)[], words: Vocabulary): Omit<HeadLine, 'box'> | null {
  const first = line.find(isFilled)
  const pieces = line
    .flatMap((part) => (isBox(part) ? part.text : part).split(/[·•|]/))
    .map(squeeze)
    .filter(Boolean)
  const [name = ''] = pieces
  if (!first || !isBox(first) || !NAME.test(name) || wordingOf(name, words)) return null
  for (let from = 1; from < pieces.length; from++) {
    const text = pieces.slice(from).join(' ')
    const wording = wordingOf(text, words)
    if (wording?.clock !== undefined) return { name, text, wording }
  }
  return null
}

const partOf = (box: Box, parts: Box['parts']): Box => ({
  ...box,
  parts,
  inner: parts.filter(isBox),
  text: squeeze(parts.map((part) => (isBox(part) ? part.text : part)).join('')),
  bubbles: null,
  time: undefined,
})
