import { loadWords } from '../../lib/locales/load'
import type { Place } from '../../lib/popup/desk'
import { startFirstReads } from '../../lib/popup/reads'
import type { InterfaceLanguage } from '../../lib/settings'
import { applyTheme } from '../../lib/theme'

/** Where not even the settings can be read, that is said in Spanish. */
const inSpanish = async (): Promise<InterfaceLanguage> => {
  await loadWords('es')
  return 'es'
}

/** Opens the popup, or the panel: browser, page and database are asked while the views are still being loaded. */
export async function start(kind: Place['kind'], views: Promise<typeof import('./popup')>): Promise<void> {
  const { search } = location
  const reads = startFirstReads(search)
  const language = reads.setup.then(({ shown, theme }) => {
    applyTheme(theme)
    return shown.language
  }, inSpanish)
  const [{ openPopup }, spoken] = await Promise.all([views, language])
  openPopup({ kind, search }, reads, spoken)
}
