import { afterAll, describe } from 'vitest'
import type { BrowserKind } from '../e2e/browsers'
import { borrow } from '../e2e/shared-browser'
import { ComposerPage } from './composer-page'
import { launch } from './launch'
import { EXTENSION, PAGES } from './prepare'
import { servePages } from './serve'

export interface OpenTab {
  tab: ComposerPage
  /** A tab behind it, as the page is behind an open popup: without the focus. */
  behind(): Promise<ComposerPage>
  close(): Promise<void>
}

/** A browser with the extension and a tab for the editors' pages. Its second one: headless, Firefox gives the first no focus. */
export async function openTab(kind: BrowserKind): Promise<OpenTab> {
  const { address, server } = await servePages(PAGES)
  const { browser, giveBack } = await borrow(`${kind}, with composers`, () => launch(kind, EXTENSION))
  const close = async () => {
    await giveBack()
    server.close()
  }
  const [first = await browser.newPage()] = await browser.pages()
  const page = await browser.newPage()
  const behind = async () => {
    await page.bringToFront()
    return new ComposerPage(first, address)
  }
  return { tab: new ComposerPage(page, address), behind, close }
}

/**
 * Tests in both browsers beside each other, since most of their time is waiting; in each, one after the other in one tab.
 * `tests` gets the tab already open.
 */
export function inBothBrowsers(what: string, tests: (open: OpenTab, kind: BrowserKind) => void): void {
  const tabs = { chromium: openTab('chromium'), firefox: openTab('firefox') }
  describe.concurrent.each<BrowserKind>(['chromium', 'firefox'])('%s', async (kind) => {
    const open = await tabs[kind]
    afterAll(open.close)
    describe.sequential(what, () => tests(open, kind))
  })
}
