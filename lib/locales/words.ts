import type { InterfaceLanguage } from '../settings'
import type es from './es.json'
import type settings from './settings/es.json'

type Plural = 'one' | 'few' | 'many' | 'other'
type WithoutPlural<K> = K extends `${infer Base}_${Plural}` ? Base : K

/** A key of the interface's words. Plural forms share one key and take `count`. */
export type Key = WithoutPlural<keyof typeof es | keyof typeof settings>
export type Translate = (key: Key, values?: Readonly<Record<string, string | number>>) => string

export interface Words {
  language: InterfaceLanguage
  t: Translate
  /** Is there a word for this key? For keys that come from outside, such as reasons. `count`: of a plural. */
  has(key: string, count?: number): key is Key
}

const TEXTS = new Map<InterfaceLanguage, Readonly<Record<string, string>>>()

/** Gives the texts of a language: all of them at once (index.ts), or the one that is spoken (load.ts). */
export function addTexts(language: InterfaceLanguage, texts: Readonly<Record<string, string>>): void {
  TEXTS.set(language, texts)
}

/** Made once per language: the worker asks at every report of a page, and reading the words in is the slow part. */
const made = new Map<InterfaceLanguage, Words>()

/** Words of one language, whose texts were added. React escapes what it renders, so values are put in as they are. */
export function createWords(language: InterfaceLanguage): Words {
  const words = made.get(language) ?? readWords(language)
  made.set(language, words)
  return words
}

function readWords(language: InterfaceLanguage): Words {
  const texts = TEXTS.get(language)
  if (!texts) throw new Error(`The words of ${language} are not loaded`)
  const plural = new Intl.PluralRules(language)
  const textOf = (key: string, count?: string | number) =>
    (count === undefined ? undefined : texts[`${key}_${plural.select(Number(count))}`]) ?? texts[key]
  return {
    language,
    t: (key, values = {}) => filled(textOf(key, values.count) ?? key, values),
    has: (key, count): key is Key => textOf(key, count) !== undefined,
  }
}

/** `{{name}}` is a gap. What is put in stays as it is: it is neither looked up nor filled again. */
const filled = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
