import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startReader } from '../lib/reader/starter'

/** In no manifest: the background registers it once the specialist agreed, for granted sites only. */
export default defineUnlistedScript(() => void startReader(window))
