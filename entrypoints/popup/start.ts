import { loadWords } from '../../lib/locales/load'
import { openOrClosed } from '../../lib/lock/state'
import type { Place } from '../../lib/popup/desk'
import { type FirstReads, startFirstReads } from '../../lib/popup/reads'
import type { InterfaceLanguage } from '../../lib/settings'
import { applyTheme } from '../../lib/theme'

/** Where not even the settings can be read, that is said in Spanish. */
const inSpanish = async (): Promise<InterfaceLanguage> => {
  await loadWords('es')
  return 'es'
}

/** Opens the popup, or the panel, unless Hilo is closed with a passphrase. */
export function start(kind: Place['kind'], views: Promise<typeof import('./popup')>): Promise<void> {
  // Browser, page and database are asked while the views are still being loaded.
  const reads = startFirstReads(location.search)
  return openOrClosed(
    window,
    () => void open(kind, reads, views),
    (state) => void import('./closed').then(({ showClosed }) => showClosed(state)),
  )
}

async function open(
  kind: Place['kind'],
  reads: FirstReads,
  views: Promise<typeof import('./popup')>,
): Promise<void> {
  const language = reads.setup.then(({ shown, theme }) => {
    applyTheme(theme)
    return shown.language
  }, inSpanish)
  const [{ openPopup }, spoken] = await Promise.all([views, language])
  openPopup({ kind, search: location.search }, reads, spoken)
}
