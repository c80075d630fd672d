import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startReading } from '../lib/reader/index'

/** Put into a page by the background: when the starter asks for it, or where a page was open before. */
export default defineUnlistedScript(() => startReading(window))
