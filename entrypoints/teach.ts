import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createWords } from '../lib/locales'
import { sendMessage } from '../lib/messages'
import { startTeaching } from '../lib/teaching'

declare global {
  /** The lesson that goes on in this page. */
  var hiloTeaching: AbortController | undefined
}

/** Loaded into a page only when the specialist asks to teach it. */
export default defineUnlistedScript(async () => {
  const setup = await sendMessage('teachSetup', undefined)
  if (!setup) return
  globalThis.hiloTeaching?.abort()
  globalThis.hiloTeaching = new AbortController()
  const { t } = createWords(setup.language)
  const keep = (profile: typeof setup.profile) => sendMessage('taught', { profile })
  startTeaching(window, { language: setup.language, t, before: setup.profile, keep }, globalThis.hiloTeaching)
})
