import { browser } from 'wxt/browser'
import { chooseLanguage } from '../locales/language'
import { loadWords } from '../locales/load'
import { settings } from '../settings'

/** The settings the popup goes by. */
export type Setup = Awaited<ReturnType<typeof readSetup>>

export async function readSetup() {
  const [consent, specialist, practice, hours, protocol, register, language] = await Promise.all([
    settings.consent.getValue(),
    settings.specialist.getValue(),
    settings.practice.getValue(),
    settings.workingHours.getValue(),
    settings.protocol.getValue(),
    settings.register.getValue(),
    settings.language.getValue(),
  ])
  const shown = { zone: hours.zone, language: chooseLanguage(language, browser.i18n.getUILanguage()) }
  await loadWords(shown.language)
  return { consent, specialist, practice, hours, protocol, register, shown }
}
