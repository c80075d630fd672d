import type { InterfaceLanguage } from '../settings'

export const LANGUAGES: readonly InterfaceLanguage[] = ['es', 'en', 'uk']

/** The language to speak: the setting, else the browser's interface language, else Spanish. */
export const chooseLanguage = (
  setting: InterfaceLanguage | null,
  browserLanguage: string,
): InterfaceLanguage =>
  setting ?? LANGUAGES.find((language) => browserLanguage.toLowerCase().split(/[-_]/)[0] === language) ?? 'es'
