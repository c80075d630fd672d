import { browser } from 'wxt/browser'
import { isPractice } from '../practice/address'

/** Who sent a message, as far as the browser vouches for it. */
interface Sender {
  id?: string | undefined
  url?: string | undefined
  tab?: { id?: number | undefined } | undefined
}

/** From one of the extension's own pages: only these may mark, open or change anything. */
export function fromOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true
}

/** From the reader in the extension's own page to practise on: it is answered, and nothing is kept of it. */
export function fromPractice<S extends Sender>(sender: S): sender is S & { url: string } {
  return sender.id === browser.runtime.id && isPractice(sender.url)
}

/** From the reader in a page, and about that very page: a page cannot report for another site. */
export function fromReader<S extends Sender>(sender: S, site?: string): sender is S & { url: string } {
  if (sender.id !== browser.runtime.id || !sender.url || !/^https?:/.test(sender.url)) return false
  return site === undefined || new URL(sender.url).origin === site
}
