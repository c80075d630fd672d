/**
 * Pictures of every state of every screen, in every theme and language, in both browsers:
 * `npm run pictures [-- chromium|firefox] [part of a name, as popup-usual, -uk-, dark]`.
 * They land in tests/pictures, which is not kept.
 */
import { mkdir } from 'node:fs/promises'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { type BrowserKind, ensureBrowser } from '../../e2e/browsers'
import { navigate, settle } from './page'
import { type Look, SCREENS, type Screen } from './screens'
import { serveGallery } from './serve'

const KINDS: readonly BrowserKind[] = ['chromium', 'firefox']
const words = process.argv.slice(2).filter((word) => word !== '--')
const asked = KINDS.filter((kind) => words.includes(kind))
const parts = words.filter((word) => !KINDS.some((kind) => kind === word))
const folder = `${new URL('../../..', import.meta.url).pathname}tests/pictures/`
const wanted = SCREENS.filter(({ name }) => parts.every((part) => name.includes(part)))

const HIGHEST = 8_000

/**
 * Of a system that asks for less motion: nothing is caught on its way. Firefox is told so when it starts, and that the
 * system has its own colours; Chromium by its tools.
 */
const start = (kind: BrowserKind, forced: boolean): Promise<Browser> =>
  puppeteer.launch({
    browser: kind === 'firefox' ? 'firefox' : 'chrome',
    executablePath: ensureBrowser(kind),
    headless: true,
    ...(kind === 'firefox'
      ? {
          extraPrefsFirefox: {
            'browser.display.document_color_use': forced ? 2 : 0,
            'ui.prefersReducedMotion': 1,
          },
        }
      : { args: ['--no-sandbox', '--force-prefers-reduced-motion'] }),
  })

async function force(page: Page): Promise<void> {
  const tools = await page.createCDPSession()
  await tools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  })
}

async function picture(page: Page, kind: BrowserKind, { name, query, width, look }: Screen): Promise<void> {
  await page.setViewport({ width, height: 600, deviceScaleFactor: 2 })
  await page.evaluate(navigate, `?${query}`, themeOf(look))
  await settle(page)
  // As high as what is in it, unless that is a list of a thousand: notices stand at the foot of the view.
  const height = await page.evaluate(
    (most) => Math.min(most, Math.max(600, document.documentElement.scrollHeight)),
    look === 'opened' ? 600 : HIGHEST,
  )
  await page.setViewport({ width, height, deviceScaleFactor: 2 })
  await page.screenshot({ path: `${folder}${kind}-${name}.png` })
}

const themeOf = (look: Look) => (look === 'dark' || look === 'contrast' ? look : 'light')

/** All that are drawn in the page's own colours, or in the system's. */
async function all(kind: BrowserKind, base: string, forced: boolean): Promise<void> {
  const screens = wanted.filter(({ look }) => (look === 'forced') === forced)
  if (screens.length === 0) return
  const browser = await start(kind, forced)
  try {
    const page = await browser.newPage()
    await page.goto(base, { waitUntil: 'load' })
    if (forced && kind === 'chromium') await force(page)
    for (const screen of screens) await picture(page, kind, screen)
  } finally {
    await browser.close()
  }
}

const gallery = await serveGallery()
await mkdir(folder, { recursive: true })
try {
  for (const kind of asked.length > 0 ? asked : KINDS)
    for (const forced of [false, true]) await all(kind, gallery.url, forced)
} finally {
  await gallery.close()
}
console.log(`${wanted.length} pictures of each browser in tests/pictures`)
