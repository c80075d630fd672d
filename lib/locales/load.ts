import type { InterfaceLanguage } from '../settings'
import { addTexts } from './words'

const FILES = {
  es: () => import('./es.json'),
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
} satisfies Record<InterfaceLanguage, unknown>

/** Loads the words of one language only: all three are a third of what the popup would load. */
export async function loadWords(language: InterfaceLanguage): Promise<void> {
  addTexts(language, (await FILES[language]()).default)
}
