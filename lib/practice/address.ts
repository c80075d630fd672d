import { browser } from 'wxt/browser'

/** The page of Hilo's own that behaves as a chat. Nothing is kept of it. */
const PAGE = '/practice.html'

/** Is this the page to practise on? */
export function isPractice(url: string | undefined): boolean {
  const page = browser.runtime.getURL(PAGE)
  return url === page || url?.startsWith(`${page}#`) === true || url?.startsWith(`${page}?`) === true
}
