import { browser } from 'wxt/browser'
import { chooseLanguage } from '../locales'
import { type InterfaceLanguage, settings } from '../settings'

/** The language chosen, and the one to speak: without a choice, the browser's. */
export async function readLanguage(): Promise<{
  language: InterfaceLanguage
  languageSetting: InterfaceLanguage | null
}> {
  const languageSetting = await settings.language.getValue()
  return { languageSetting, language: chooseLanguage(languageSetting, browser.i18n.getUILanguage()) }
}
