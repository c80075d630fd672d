import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core'
import { QUIET } from './browsers'
import {
  type Asked,
  type ExtensionPage,
  languages,
  type Maker,
  middleOf,
  type Vehicle,
  type VehicleOptions,
  visibleText,
} from './extension-page'

const FLAGS = [
  ...QUIET,
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  // Without these a window behind another counts as hidden and its timers stand still.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

/** Chromium's own record of its network, complete when it is closed. */
const networkLog = ({ extension }: VehicleOptions) => join(extension, 'network.json')

function flags(options: VehicleOptions): string[] {
  const { headless, locale, watched } = options
  const root = process.getuid?.() === 0
  return [
    ...FLAGS,
    `--lang=${locale}`,
    `--accept-lang=${languages(locale)}`,
    ...(headless ? ['--headless=new'] : []),
    ...(root ? ['--no-sandbox'] : []),
    ...(watched ? [`--log-net-log=${networkLog(options)}`] : []),
  ]
}

export const CHROMIUM: Maker = { open, drive }

function open(options: VehicleOptions): Promise<Browser> {
  const { executablePath, headless, profile, locale, timezone } = options
  return launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: flags(options),
    ...(profile && { userDataDir: profile }),
    env: { ...process.env, TZ: timezone, LANGUAGE: locale.replace('-', '_') },
  })
}

async function drive(browser: Browser, options: VehicleOptions): Promise<Vehicle> {
  const { extension } = options
  const id = await browser.installExtension(extension)
  const origin = `chrome-extension://${id}/`
  const own = await browser.target().createCDPSession()
  return {
    browser,
    newPage: () => browser.newPage(),
    openExtensionPage: async (path) => {
      const page = await browser.newPage({ type: 'window' })
      await page.goto(origin + path)
      return extensionPage(page)
    },
    findExtensionPage: (path) => findPage(browser, origin + path),
    colorScheme: async (value) => {
      for (const page of await browser.pages()) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
      }
    },
    killBackground: () => killWorker(browser, own, origin),
    turnOffAndOn: async () => {
      const list = await browser.newPage()
      await list.goto('chrome://extensions')
      await list.evaluate(switchOffAndOn, id)
      await list.close()
    },
    update: async () => {
      // What is there from the same folder already is taken anew.
      await browser.installExtension(extension)
    },
    // Keys that a test sends go to the page, past the browser's own.
    pressKey: null,
    asked: async () => {
      await browser.close()
      return requestsIn(await readFile(networkLog(options), 'utf8'))
    },
    remove: () => browser.uninstallExtension(id),
  }
}

interface NetworkLog {
  constants: { logEventTypes: { URL_REQUEST_START_JOB: number } }
  events: { type: number; params?: { url?: string; initiator?: string } }[]
}

function requestsIn(log: string): Asked[] {
  const { constants, events }: NetworkLog = JSON.parse(log)
  return events
    .filter(({ type }) => type === constants.logEventTypes.URL_REQUEST_START_JOB)
    .map(({ params }) => ({ url: params?.url ?? '', by: params?.initiator ?? '' }))
    .filter(({ url }) => /^(https?|wss?):/.test(url))
}

async function findPage(browser: Browser, url: string): Promise<ExtensionPage | null> {
  const target = browser.targets().find((one) => one.type() === 'page' && one.url().startsWith(url))
  const page = await target?.page()
  return page ? extensionPage(page) : null
}

/** In the browser's own list of extensions: what its switch does. */
async function switchOffAndOn(id: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } }
  }
  await chrome.management.setEnabled(id, false)
  await chrome.management.setEnabled(id, true)
}

const LONGEST_MS = 60_000
const HEARD_MS = 1_000
const pause = () => new Promise((resolve) => setTimeout(resolve, 10))

async function killWorker(browser: Browser, own: CDPSession, origin: string): Promise<void> {
  const running = () =>
    browser.targets().filter((one) => one.type() === 'service_worker' && one.url().startsWith(origin))
  await killUnheard(own, origin, () => running().length > 0)
  const end = Date.now() + LONGEST_MS
  const killed = running()
  // One that just ends by itself answers nothing any more, or that it is not there.
  for (const target of killed)
    void target.worker().then(
      (worker) => worker?.close().catch(() => undefined),
      () => undefined,
    )
  // Another may have been started since. Whatever happens, one that has nothing to do ends by itself.
  while (running().some((one) => killed.includes(one))) {
    if (Date.now() > end) throw new Error('The background does not end')
    await pause()
  }
}

/** Puppeteer hears of a background some time after it began to work, or never, if it was ended before. */
async function killUnheard(own: CDPSession, origin: string, isHeard: () => boolean): Promise<void> {
  const heard = Date.now() + HEARD_MS
  while (!isHeard() && Date.now() < heard && (await idsOf(own, origin)).length > 0) await pause()
  if (isHeard()) return
  const unheard = await idsOf(own, origin)
  for (const targetId of unheard) await own.send('Target.closeTarget', { targetId }).catch(() => undefined)
  while (Date.now() < heard + HEARD_MS && (await idsOf(own, origin)).some((id) => unheard.includes(id)))
    await pause()
}

/** Of its background, by what the browser itself knows. */
async function idsOf(own: CDPSession, origin: string): Promise<string[]> {
  const { targetInfos } = await own.send('Target.getTargets')
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin))
    .map(({ targetId }) => targetId)
}

function evaluate<Args extends unknown[], Result>(
  page: Page,
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  // Puppeteer says the same in types that cannot be followed through a generic function.
  return page.evaluate(run as unknown as (...args: unknown[]) => Promise<Result>, ...args)
}

function extensionPage(page: Page): ExtensionPage {
  return {
    evaluate: (run, ...args) => evaluate(page, run, ...args),
    text: () => page.evaluate(visibleText),
    click: async (selector) => {
      await page.bringToFront()
      const { x, y } = await page.evaluate(middleOf, selector)
      await page.mouse.click(x, y)
    },
    press: async (key) => {
      await page.bringToFront()
      await page.keyboard.press(key)
    },
    type: async (words) => {
      await page.bringToFront()
      await page.keyboard.type(words)
    },
    screenshot: async (path) => {
      // A tab behind another one is never drawn, and the picture would never come.
      await page.bringToFront()
      return page.screenshot({ ...(path ? { path: path as `${string}.png` } : {}) })
    },
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => page.close(),
  }
}
