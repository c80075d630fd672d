import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core'
import { type BrowserKind, ensureBrowser, QUIET, QUIET_FIREFOX } from '../e2e/browsers'

const WAYS: Record<BrowserKind, LaunchOptions> = {
  chromium: { browser: 'chrome', args: ['--no-sandbox', ...QUIET], pipe: true, enableExtensions: true },
  firefox: { browser: 'firefox', extraPrefsFirefox: QUIET_FIREFOX },
}

/** A real browser, without a window, with the extension in it. */
export async function launch(kind: BrowserKind, extension: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...WAYS[kind],
    executablePath: ensureBrowser(kind),
    headless: true,
  })
  await browser.installExtension(extension)
  return browser
}
