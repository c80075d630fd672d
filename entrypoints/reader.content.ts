import { defineContentScript } from 'wxt/utils/define-content-script'
import { readChats } from '../lib/reader'

/** Registered by the background once the specialist agreed, for granted sites only: hence no matches here. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main: (ctx) => readChats(window, ctx.signal),
})
