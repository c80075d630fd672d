/**
 * Pictures of screens and states: `npx vite-node tests/components/gallery/pictures.ts -- [chromium|firefox] [filter]`.
 * They land in tests/pictures, which is not kept.
 */
import { mkdir } from 'node:fs/promises'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { createServer } from 'vite'
import { SCREENS } from './screens'

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

async function all(browser: Browser, base: string) {
  const page = await browser.newPage()
  for (const { name, query, width, theme } of SCREENS) {
    if (!name.includes(filter)) continue
    if (browserName === 'chromium')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
    else if (theme === 'dark') continue
    await picture(
      page,
      `${base}tests/components/gallery/index.html?${query}`,
      `${browserName}-${name}`,
      width,
    )
  }
}

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: `${root}public`,
  optimizeDeps: { include: ['recharts'] },
})
await server.listen(0)
await mkdir(folder, { recursive: true })
const browser = await puppeteer.launch(
  browserName === 'firefox'
    ? { browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true }
    : { executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox'] },
)
try {
  await all(browser, server.resolvedUrls?.local[0] ?? '')
} finally {
  await browser.close()
  await server.close()
}
