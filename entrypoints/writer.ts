import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { composerText, insertText } from '../lib/platforms/insert'

/** Loaded into a chat page at its first insertion or draft check: a page where nothing is written need not carry it. */
export default defineUnlistedScript(() => {
  globalThis.hiloWriter = { insertText, composerText }
})
