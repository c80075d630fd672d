import type { ChatLanguage } from '../facts'
import { wordsOf } from './phrases'
import { RULES } from './rules'

const FEWEST_WORDS = 8
/** Of all words, so many are frequent ones in a text of the language; in another language, hardly any. */
const SURE = 0.25
const CLEAR = 2

/**
 * In which of the three languages a text is written; `ru` is told apart from Ukrainian by its letters. Null where that
 * is not sure: few words, another language, two languages in one text.
 */
export function guessLanguage(text: string): ChatLanguage | 'ru' | null {
  const words = wordsOf(withoutAddresses(text)).filter((word) => /\p{L}/u.test(word))
  if (words.length < FEWEST_WORDS) return null
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word)).length / words.length
  if (cyrillic > 0.8) return cyrillicLanguage(text)
  return cyrillic < 0.2 ? latinLanguage(words) : null
}

function cyrillicLanguage(text: string): 'uk' | 'ru' | null {
  const ukrainian = text.match(/[іїєґ]/giu)?.length ?? 0
  const russian = text.match(/[ыэъё]/giu)?.length ?? 0
  if (ukrainian > 2 * russian) return 'uk'
  return russian >= 2 && russian > 2 * ukrainian ? 'ru' : null
}

function latinLanguage(words: readonly string[]): ChatLanguage | null {
  const [es, en] = [share(words, 'es'), share(words, 'en')]
  if (es >= SURE && es > CLEAR * en) return 'es'
  return en >= SURE && en > CLEAR * es ? 'en' : null
}

const FREQUENT = {
  es: new Set(RULES.es['frequent words'].flatMap(wordsOf)),
  en: new Set(RULES.en['frequent words'].flatMap(wordsOf)),
}

const share = (words: readonly string[], language: 'es' | 'en') =>
  words.filter((word) => FREQUENT[language].has(word)).length / words.length

const withoutAddresses = (text: string) => text.replace(/https?:\S+|\S+@\S+/g, ' ')
