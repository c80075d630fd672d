import { loadWords } from '../../lib/locales/load'
import { startFirstReads } from '../../lib/popup/reads'
import type { InterfaceLanguage } from '../../lib/settings'
import './style.css'

/** Where not even the settings can be read, that is said in Spanish. */
const inSpanish = async (): Promise<InterfaceLanguage> => {
  await loadWords('es')
  return 'es'
}

// Small, so that browser, page and database are asked while the views are still being loaded.
const reads = startFirstReads(location.search)
const language = reads.setup.then(({ shown }) => shown.language, inSpanish)
void Promise.all([import('./popup'), language]).then(([{ openPopup }, spoken]) => openPopup(reads, spoken))
