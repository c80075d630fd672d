import { createInstance } from 'i18next'
import type { InterfaceLanguage } from '../settings'
import en from './en.json'
import es from './es.json'
import uk from './uk.json'

type Plural = 'one' | 'few' | 'many' | 'other'
type WithoutPlural<K> = K extends `${infer Base}_${Plural}` ? Base : K

/** A key of the interface's words. Plural forms share one key and take `count`. */
export type Key = WithoutPlural<keyof typeof es>
export type Translate = (key: Key, values?: Readonly<Record<string, string | number>>) => string

export interface Words {
  language: InterfaceLanguage
  t: Translate
  /** Is there a word for this key? For keys that come from outside, such as reasons. `count`: of a plural. */
  has(key: string, count?: number): key is Key
}

export const LANGUAGES: readonly InterfaceLanguage[] = ['es', 'en', 'uk']

/** The language to speak: the setting, else the browser's interface language, else Spanish. */
export const chooseLanguage = (
  setting: InterfaceLanguage | null,
  browserLanguage: string,
): InterfaceLanguage =>
  setting ?? LANGUAGES.find((language) => browserLanguage.toLowerCase().split(/[-_]/)[0] === language) ?? 'es'

/** Made once per language: the worker asks at every report of a page, and reading the words in is the slow part. */
const made = new Map<InterfaceLanguage, Words>()

/** Words of one language. React escapes what it renders, so values are put in as they are. */
export function createWords(language: InterfaceLanguage): Words {
  const words = made.get(language) ?? readWords(language)
  made.set(language, words)
  return words
}

function readWords(language: InterfaceLanguage): Words {
  const i18n = createInstance()
  i18n.init({
    lng: language,
    fallbackLng: 'es',
    resources: { es: { translation: es }, en: { translation: en }, uk: { translation: uk } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  })
  return {
    language,
    t: (key, values) => i18n.t(key, { ...values }),
    has: (key, count): key is Key => i18n.exists(key, count === undefined ? {} : { count }),
  }
}
