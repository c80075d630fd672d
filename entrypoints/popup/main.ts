import { startFirstReads } from '../../lib/popup/reads'
import './style.css'

// Small, so that browser, page and database are asked while the views are still being loaded.
const reads = startFirstReads(location.search)
void import('./popup').then(({ openPopup }) => openPopup(reads))
