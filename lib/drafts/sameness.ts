import { withoutLinks } from './links'
import { wordsOf } from './phrases'

const FEWEST_WORDS = 6
const FEWEST_OWN_WORDS = 3

/** Of so many words, one may be another and the text is still the same. */
const WORDS_PER_CHANGE = 10

/**
 * Does one of the earlier messages say the very same, or all but the same? Short ones ("Gracias, hasta el jueves") may
 * come back, and so may those that tell another day, hour or price.
 */
export function isSameAgain(text: string, sent: readonly string[]): boolean {
  const words = wordsOf(text)
  return words.length >= FEWEST_WORDS && sent.some((earlier) => isAlike(words, wordsOf(earlier)))
}

function isAlike(words: readonly string[], earlier: readonly string[]): boolean {
  const changed = [without(words, earlier), without(earlier, words)]
  if (changed.flat().some((word) => /\d/.test(word))) return false
  const most = Math.floor(words.length / WORDS_PER_CHANGE)
  return changed.every(({ length }) => length <= most)
}

/** The words that the others do not have; one that comes twice counts twice. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Is it still the template, with fewer than three words of one's own? A link is nobody's words. */
export function isImpersonal(text: string, template: string): boolean {
  const own = without(wordsOf(withoutLinks(text)), wordsOf(template))
  return own.length < FEWEST_OWN_WORDS
}

/** Are most words of the template still in the text? */
export function derivesFrom(text: string, template: string): boolean {
  const words = new Set(wordsOf(text))
  const kept = wordsOf(template)
  return kept.filter((word) => words.has(word)).length > kept.length / 2
}
