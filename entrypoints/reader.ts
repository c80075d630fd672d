import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startReading } from '../lib/reader/index'

/** In no manifest: the background registers it once the specialist agreed, for granted sites only. */
export default defineUnlistedScript(() => startReading(window))
