import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { insertText } from '../lib/platforms/insert'

/** Loaded into a chat page at its first insertion: a page where nothing is inserted need not carry it. */
export default defineUnlistedScript(() => {
  globalThis.hiloWriter = insertText
})
