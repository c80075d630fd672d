import type { ChatLanguage } from '../facts'
import { wordsOf } from './phrases'
import { RULES } from './rules'
import cyrillic from './rules/cyrillic.json'

/** In which of Hilo's languages a text is written; `ru`: in Russian, told apart from Ukrainian. */
export type Guess = ChatLanguage | 'ru'

const FEWEST_WORDS = 8
/** Of all words, so many are frequent ones in a text of the language; in another language, hardly any. */
const SURE = 0.25
const CLEAR = 2

/** The language of a text. Null where that is not sure: few words, another language, two languages in one text. */
export function guessLanguage(text: string): Guess | null {
  const words = wordsIn(text)
  const share = shareOf(words, isCyrillic)
  if (share > 0.8) return cyrillicLanguage(text, words)
  return share < 0.2 && words.length >= FEWEST_WORDS ? latinLanguage(words) : null
}

/**
 * The language of what somebody wrote, however short: "Hello, thank you" tells it, "ok" does not. Less sure than
 * `guessLanguage`: to be shown and changed, not to judge by.
 */
export function likelyLanguage(text: string): Guess | null {
  const words = wordsIn(text)
  const [es, en] = [telling(words, 'es'), telling(words, 'en')]
  if (es >= FEWEST_TELLING && en === 0) return 'es'
  if (en >= FEWEST_TELLING && es === 0) return 'en'
  return guessLanguage(text)
}

/** Whether the text, or a whole sentence of it, is in other letters than the language. */
export function isOtherScript(text: string, language: ChatLanguage): boolean {
  const sentences = withoutAddresses(text)
    .split(/[.!?…\n]+/)
    .filter((sentence) => wordsIn(sentence).length >= FEWEST_FOREIGN)
  return [text, ...sentences].some((part) => isInOtherLetters(wordsIn(part), language))
}

function isInOtherLetters(words: readonly string[], language: ChatLanguage): boolean {
  const share = shareOf(words, isCyrillic)
  return language === 'uk' ? words.length >= FEWEST_FOREIGN && share < 0.2 : share > 0.8
}

const FEWEST_TELLING = 2
/** "Ok, Zoom?" may stand in a Ukrainian chat. */
const FEWEST_FOREIGN = 4

const wordsIn = (text: string): string[] =>
  wordsOf(withoutAddresses(text)).filter((word) => /\p{L}/u.test(word))

const withoutAddresses = (text: string) => text.replace(/https?:\S+|\S+@\S+/g, ' ')

const isCyrillic = (word: string) => /\p{Script=Cyrillic}/u.test(word)

/** By letters that the other language does not have, and by words that it does not have. */
function cyrillicLanguage(text: string, words: readonly string[]): 'uk' | 'ru' | null {
  const letters = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const ukrainian = letters(/[іїєґ]/giu) + 2 * count(words, UKRAINIAN)
  const russian = letters(/[ыэъё]/giu) + 2 * count(words, RUSSIAN)
  if (ukrainian > 2 * russian) return 'uk'
  return russian >= 2 && russian > 2 * ukrainian ? 'ru' : null
}

function latinLanguage(words: readonly string[]): ChatLanguage | null {
  const [es, en] = [
    shareOf(words, (word) => FREQUENT.es.has(word)),
    shareOf(words, (word) => FREQUENT.en.has(word)),
  ]
  if (es >= SURE && es > CLEAR * en) return 'es'
  return en >= SURE && en > CLEAR * es ? 'en' : null
}

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(wordsOf))

const FREQUENT = { es: setOf(RULES.es['frequent words']), en: setOf(RULES.en['frequent words']) }

/** Short words are words of many languages ("a", "me", "on"). */
const telling = (words: readonly string[], language: 'es' | 'en') =>
  words.filter((word) => word.length > 2 && FREQUENT[language].has(word)).length

/** Frequent words that the other language does not have. */
const UKRAINIAN = setOf(cyrillic.ukrainian)
const RUSSIAN = setOf(cyrillic.russian)

const count = (words: readonly string[], known: ReadonlySet<string>) =>
  words.filter((word) => known.has(word)).length

const shareOf = (words: readonly string[], fits: (word: string) => boolean) =>
  words.filter(fits).length / Math.max(1, words.length)
