import type { InterfaceLanguage } from '../settings'
import { addTexts } from './words'

const FILES = {
  es: () => import('./es.json'),
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
} satisfies Record<InterfaceLanguage, unknown>

/** Loads the popup's words in one language. */
export async function loadWords(language: InterfaceLanguage): Promise<void> {
  addTexts(language, (await FILES[language]()).default)
}
