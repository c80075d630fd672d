import { browser } from 'wxt/browser'
import { yetToCome } from '../health'
import { chooseLanguage } from '../locales/language'
import { loadWords } from '../locales/load'
import { protocolInForce } from '../policy/in-force'
import { readSettings } from '../settings'

/** The settings the popup goes by. */
export type Setup = Awaited<ReturnType<typeof readSetup>>

export async function readSetup() {
  const spokenHere = browser.i18n.getUILanguage()
  // Most speak the browser's language: its words come while the settings are asked for.
  loadWords(chooseLanguage(null, spokenHere)).catch(() => undefined)
  const toCome = yetToCome.getValue()
  const {
    workingHours: hours,
    language,
    protocol,
    policy,
    ...rest
  } = await readSettings(
    ...(['consent', 'workingHours', 'protocol', 'register', 'language', 'theme', 'policy'] as const),
  )
  const noted = (await toCome) ?? 0
  const shown = {
    zone: hours.zone,
    language: chooseLanguage(language, spokenHere),
    yetToCome: noted > Date.now() ? noted : null,
  }
  await loadWords(shown.language)
  return { ...rest, hours, protocol: protocolInForce(protocol, policy), shown }
}
