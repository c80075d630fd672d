import type { Span } from '../templates/gaps'
import type { Phrases } from './phrases'

/** Marks that this program and others use for a place to fill, and what a form leaves when it fills in nothing. */
const MARKS = [
  /\{\{[^{}\n]*\}\}?|\{[^{}\n]*\}/g,
  // A gap is a word or a few; what is said aside in brackets is a sentence.
  /\[[^[\]\n.,;:!?]{0,30}\]/g,
  /<\p{L}[^<>\n]{0,40}>/gu,
  /%\w{2,30}%/g,
  /_{3,}/g,
  // The twentieth century is not a gap.
  /(?<!\p{L}|siglo |ст\. )X{2,}(?!\p{L}| ст)/gu,
  /(?<![\p{L}\d])(?:dd[/.]mm|hh:mm|NaN)(?![\p{L}\d])/gu,
  // "Hola, ." – a name was left out.
  /,\s*(?:[,;!?]|\.(?!\.))/g,
]

/** Every place that is still to be filled. `blanks`: words that stand for one, as they are or in brackets. */
export function unfilledPlaces(text: string, blanks: Phrases): Span[] {
  const either = blanks.join('|')
  const words = new RegExp(`(?<![\\p{L}\\d])(?:${either})(?![\\p{L}\\d])`, 'gu')
  const bracketed = new RegExp(`\\((?:${either})\\)`, 'giu')
  return [...MARKS, words, bracketed]
    .flatMap((mark) => [...text.matchAll(mark)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .toSorted((a, b) => a.start - b.start)
}
