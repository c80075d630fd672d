import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { ensureBrowser, WITHOUT_SUGGESTIONS } from '../../e2e/browsers'
import { navigate, settle } from '../gallery/page'
import { queryOf, WIDTH } from '../gallery/screens'

/** A screen whose looks are kept: what Hilo is looked at for, each part of the design at least once. */
interface Guarded {
  name: string
  query: string
  width: number
  theme: 'light' | 'dark' | 'contrast'
}

const guarded = (
  screen: keyof typeof WIDTH,
  state: string,
  theme: Guarded['theme'] = 'light',
  language: 'es' | 'en' | 'uk' = 'es',
): Guarded => ({
  name: [screen, state.replace('/', '-'), theme].join('-'),
  query: queryOf(screen, state, language),
  width: WIDTH[screen],
  theme,
})

export const GUARDED: readonly Guarded[] = [
  guarded('popup', 'usual'),
  guarded('popup', 'overdue', 'dark', 'uk'),
  guarded('popup', 'unsure', 'contrast', 'en'),
  guarded('popup', 'paid'),
  guarded('popup', 'found', 'dark'),
  guarded('popup', 'calm', 'light', 'uk'),
  guarded('popup', 'not-granted'),
  guarded('welcome', 'fresh'),
  guarded('welcome', 'notices', 'dark', 'uk'),
  guarded('practice', 'sent'),
  guarded('options', 'messages'),
  guarded('options', 'hours'),
  guarded('options', 'notifications', 'dark'),
  guarded('dashboard', 'usual'),
]

/** What is further down is of the same parts; a wide page shows as much in less. */
const highest = (width: number) => (width > 600 ? 400 : 600)

/** The same letters on every machine, nothing that moves or blinks. */
const STILL = `
  * { font-family: "Inter Variable" !important; caret-color: transparent !important; }
  *, *::before, *::after { animation: none !important; transition: none !important; }
`

/** Chromium in which letters are drawn without what depends on the screen and its settings. */
export const startStill = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: ensureBrowser('chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
      WITHOUT_SUGGESTIONS,
    ],
  })

/** @param base address of the gallery. */
export async function openStill(browser: Browser, base: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(base, { waitUntil: 'load' })
  await page.addStyleTag({ content: STILL })
  await page.evaluate(loadLetters)
  return page
}

/** A picture of a screen as PNG, one pixel for each. */
export async function take(page: Page, { query, width, theme }: Guarded): Promise<Uint8Array> {
  await page.setViewport({ width, height: highest(width) })
  await page.evaluate(navigate, `?${query}`, theme)
  await settle(page)
  const height = await page.evaluate((most) => Math.min(document.body.scrollHeight, most), highest(width))
  return page.screenshot({ clip: { x: 0, y: 0, width, height } })
}

/** In the page: of all alphabets that are shown. */
async function loadLetters(): Promise<void> {
  const fonts = await document.fonts.load('16px "Inter Variable"', 'añ → їґ')
  if (fonts.length < 2) throw new Error('The letters of the pictures did not load')
}
