import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll } from 'vitest'
import type { BrowserKind } from '../e2e/browsers'
import { borrow, type Loan } from '../e2e/shared-browser'
import { load, openBrowser, openPage, openTab, readerScript, serve } from './harness'

export interface Reading {
  /** A page of this folder in a tab of its own, with the reader in it, not yet started; see `openPage`. */
  open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>
  /** The same in the one tab there is, for pages that need no more: a tab costs more than a page. */
  show(path: string): Promise<Page>
}

/** A browser, the pages and the reader (or the module `entry`), there while the tests of the `describe` around run. */
export function readingIn(kind: BrowserKind, entry?: string): Reading {
  let loan: Loan
  let script: string
  let server: Awaited<ReturnType<typeof serve>>
  let tab: Page | undefined
  beforeAll(async () => {
    script = await readerScript(entry)
    server = await serve()
    loan = await borrow(`${kind}, nothing in it`, () => openBrowser(kind))
  })
  afterAll(async () => {
    await loan?.giveBack()
    server?.close()
  })
  return {
    open: (path, prepare) => openPage(loan.browser, `${server.url}/${path}`, script, prepare),
    show: async (path) => {
      tab ??= await openTab(loan.browser)
      return load(tab, `${server.url}/${path}`, script)
    },
  }
}
