import { withoutLinks } from './links'
import { wordsOf } from './phrases'

const FEWEST_WORDS = 6
const FEWEST_OWN_WORDS = 3

/** Does one of the earlier messages say the very same? Short ones ("Gracias, hasta el jueves") may come back. */
export function isSameAgain(text: string, sent: readonly string[]): boolean {
  const words = wordsOf(text)
  return (
    words.length >= FEWEST_WORDS && sent.some((earlier) => wordsOf(earlier).join(' ') === words.join(' '))
  )
}

/** Is it still the template, with fewer than three words of one's own? A link is nobody's words. */
export function isImpersonal(text: string, template: string): boolean {
  const left = wordsOf(template)
  const own = wordsOf(withoutLinks(text)).filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return own.length < FEWEST_OWN_WORDS
}

/** Are most words of the template still in the text? */
export function derivesFrom(text: string, template: string): boolean {
  const words = new Set(wordsOf(text))
  const kept = wordsOf(template)
  return kept.filter((word) => words.has(word)).length > kept.length / 2
}
