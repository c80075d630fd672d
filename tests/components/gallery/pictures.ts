/**
 * Pictures of screens and states: `npx vite-node tests/components/gallery/pictures.ts -- [chromium|firefox] [filter]`.
 * They land in tests/pictures, which is not kept.
 */
import { mkdir } from 'node:fs/promises'
import puppeteer, { type Page } from 'puppeteer-core'
import { SCREENS, type Screen } from './screens'
import { serveGallery } from './serve'

const [browserName = 'chromium', filter = ''] = process.argv.slice(2).filter((word) => word !== '--')
const root = new URL('../../..', import.meta.url).pathname
const folder = `${root}tests/pictures/`

async function picture(page: Page, address: string, name: string, width: number) {
  await page.setViewport({ width, height: 600, deviceScaleFactor: 2 })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForSelector('#root > *')
  // What is loaded on demand, such as charts.
  await page.waitForNetworkIdle({ idleTime: 150 })
  await page.waitForFunction(
    () => !document.querySelector('.figures-waiting, .bars:not(:has(.recharts-bar-rectangle))'),
  )
  await page.screenshot({ path: `${folder}${name}.png` as `${string}.png`, fullPage: true })
}

/** Every screen of one theme: Firefox is told it when it starts, and cannot be told otherwise by a page. */
async function all(theme: Screen['theme'], base: string) {
  const browser = await start(theme)
  const page = await browser.newPage()
  if (browserName === 'chromium')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
  for (const { name, query, width } of SCREENS.filter((screen) => screen.theme === theme)) {
    if (!name.includes(filter)) continue
    await picture(page, `${base}?${query}`, `${browserName}-${name}`, width)
  }
  await browser.close()
}

const start = (theme: Screen['theme']) =>
  puppeteer.launch(
    browserName === 'firefox'
      ? {
          browser: 'firefox',
          executablePath: '/usr/bin/firefox-esr',
          headless: true,
          extraPrefsFirefox: {
            'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
          },
        }
      : { executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox'] },
  )

const gallery = await serveGallery()
await mkdir(folder, { recursive: true })
try {
  for (const theme of ['light', 'dark'] as const) await all(theme, gallery.url)
} finally {
  await gallery.close()
}
