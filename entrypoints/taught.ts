import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { taughtOn } from '../lib/platforms/taught-on'

/** Loaded beside the reader, only into pages of sites that were taught. */
export default defineUnlistedScript(() => {
  globalThis.hiloTaught = taughtOn
})
