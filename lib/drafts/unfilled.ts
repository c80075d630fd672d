import type { Span } from '../templates/gaps'
import { placeholderNames } from '../templates/gaps'
import { findPhrases, type Phrases } from './phrases'
import type { Rules } from './rules'

/** Marks that this program and others use for a place to fill, and what a form leaves when it fills in nothing. */
const MARKS = [
  /\{\{[^{}\n]*\}\}?|\{[^{}\n]*\}/g,
  // A gap is a word or a few; what is said aside in brackets is a sentence.
  /\[[^[\]\n.,;:!?]{0,30}\]/g,
  /<\p{L}[^<>\n]{0,40}>/gu,
  /%\w{2,30}%/g,
  /_{3,}/g,
  // The twentieth century is not a gap.
  /(?<!\p{L}|siglo |ст\. )[XХ]{2,}(?!\p{L}| ст)/gu,
  /(?<![\p{L}\d])(?:dd[/.]mm|hh:mm|NaN)(?![\p{L}\d])/gu,
  // "Hola, ." – a name was left out.
  /,\s*(?:[,;!?]|\.(?!\.))/g,
]

/** Every place that is still to be filled. */
export function unfilledPlaces(text: string, rules: Rules): Span[] {
  return [...MARKS, ...namedMarks(rules.blanks)]
    .flatMap((mark) => [...text.matchAll(mark)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .concat(namesLeftOut(text, rules))
    .toSorted((a, b) => a.start - b.start)
}

/** What places are called, in every language; some forms have them in brackets of their own. */
const NAMES = Object.values(placeholderNames).flatMap((names) => Object.values(names))

/** `blanks`: words that stand for a place as they are, in capitals. */
function namedMarks(blanks: Phrases): RegExp[] {
  const [words, named] = [blanks.join('|'), [...blanks, ...NAMES].join('|')]
  return [
    new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'gu'),
    new RegExp(`\\((?:${named})\\)|«(?:${words})»|(?:\\$|_{1,3})(?:${named})_{0,3}(?![\\p{L}\\d])`, 'giu'),
  ]
}

/** "Hola , gracias": there was to be a name. */
function namesLeftOut(text: string, { greetings }: Rules): Span[] {
  return findPhrases(greetings, text).flatMap(({ end }) => {
    const left = /^\s+[,!.](?!\.)/.exec(text.slice(end))?.[0].length ?? 0
    return left > 0 ? [{ start: end + left - 1, end: end + left }] : []
  })
}
