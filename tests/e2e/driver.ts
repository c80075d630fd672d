/**
 * Hilo driven from outside, in a real browser: for tests, for support, for whoever wants to compare.
 *
 *     const hilo = await launch({ browser: 'firefox', url: 'http://127.0.0.1:4170/chat' })
 *     console.log(await hilo.read())
 *     await hilo.close()
 *
 * Runs from any script by `npx vite-node`.
 */
import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { InsertOutcome, Snapshot } from '../../lib/platforms/types'
import { type BrowserKind, ensureBrowser } from './browsers'
import { ensureBuilt, type PreparedExtension, prepareExtension, setVersion, unpackExtension } from './build'
import { CHROMIUM } from './chromium'
import type { ExtensionPage, Maker, Vehicle, VehicleOptions } from './extension-page'
import { FIREFOX } from './firefox'
import { chatTab, giveConsent, type Stored, send, tell } from './inside'
import { borrow, type Loan } from './shared-browser'
import { until } from './until'

export type { ExtensionPage } from './extension-page'

export interface LaunchOptions {
  browser: BrowserKind
  /** Address of the chat page, http or https, any port. Its origin is granted to Hilo without a prompt. */
  url: string
  /** Language of the browser and of Hilo. Default: `es-ES`. */
  locale?: string
  /** IANA zone of the browser and of the specialist. Default: the machine's. */
  timezone?: string
  /** Default: true. */
  headless?: boolean
  /** False: nothing is agreed, the welcome page stays open. Default: true. */
  consent?: boolean
  /**
   * Folder of an unpacked build to use instead of this checkout's own; or a package (.zip), which is installed as it
   * is and grants itself nothing: then `url` is to be an address of the platform, see `servedBy`.
   */
  extension?: string
  /** Origin of a server on this machine that answers in the stead of the one that `url` names. */
  servedBy?: string
  /** Records every request of the whole browser, see `asked`. Default: false. */
  watched?: boolean
  /**
   * Folder of the browser's profile, which is kept. Started on it once more, Hilo is as it was left: nothing is agreed
   * anew. Default: one that goes with the browser.
   */
  profile?: string
  /**
   * The browser may be one that an earlier session of this process has left, and is left to a later one, without Hilo
   * and what it kept. Not together with `watched`, `profile` or a package. Default: false.
   */
  shared?: boolean
  /** Settings to start with, by their name in `lib/settings.ts`. */
  settings?: Stored
  /** Runs in the background before Hilo's own code, to watch it. Travels as text. */
  inBackground?: () => void
}

export interface Session {
  /** The chat page. */
  page: Page
  /** What Hilo reads on the page now, as the popup gets it. Waits for a reader in the page, 20 s unless told. */
  read(seconds?: number): Promise<Snapshot>
  /** Puts a text into the page's composer, the popup's way. Nothing is sent. */
  insert(text: string): Promise<InsertOutcome>
  /** Opens the popup for the chat page, in a window of its own. */
  popup(): Promise<ExtensionPage>
  /** Opens the panel for the chat page, in a window of its own instead of beside it. */
  panel(): Promise<ExtensionPage>
  /** Opens any other page of the extension, as `options.html`. */
  open(path: string): Promise<ExtensionPage>
  /** The welcome page, if it is open. */
  welcome(): Promise<ExtensionPage | null>
  /** Runs a function inside the extension: storage, database, alarms and notifications are the background's. */
  inside: ExtensionPage['evaluate']
  /** Shows all pages that are open now in light or in dark. */
  colorScheme(scheme: 'light' | 'dark'): Promise<void>
  /** Ends the background at once, as the browser does to save memory. */
  killBackground(): Promise<void>
  /** Turns Hilo off in the browser's list of extensions, and on again. Its pages are closed by that. */
  turnOffAndOn(): Promise<void>
  /** A newer version takes the place of this one, in the folder and in the browser. Its own pages are closed by that. */
  update(version: string): Promise<void>
  /** Presses a key of the extension: see `Vehicle`. */
  pressKey: Vehicle['pressKey']
  /** Every request of the browser to any server, if it was `watched`. It may be closed by that. */
  asked: Vehicle['asked']
  close(): Promise<void>
}

function siteOf(url: string): URL {
  const site = URL.canParse(url) ? new URL(url) : null
  if (site && /^https?:$/.test(site.protocol)) return site
  throw new Error(`Not the address of a web page: ${JSON.stringify(url)}`)
}

/** A browser with an extension in it, and nothing done yet. */
export async function startVehicle(
  options: Omit<LaunchOptions, 'url'>,
  { folder, archive }: PreparedExtension,
  timezone: string,
): Promise<Vehicle & { close(): Promise<void> }> {
  const { browser: kind, locale = 'es-ES', headless = true, watched = false, profile = null } = options
  const executablePath = ensureBrowser(kind)
  const all = { executablePath, extension: folder, archive, headless, watched, profile, locale, timezone }
  const { open, drive } = kind === 'firefox' ? FIREFOX : CHROMIUM
  if (options.shared) return driveLent(await borrow(keyOf(all), () => open(all)), drive, all)
  const browser = await open(all)
  return { ...(await drive(browser, all)), close: () => browser.close() }
}

const keyOf = ({ executablePath, headless, locale, timezone }: VehicleOptions) =>
  [executablePath, headless, locale, timezone].join()

async function driveLent({ browser, giveBack }: Loan, drive: Maker['drive'], options: VehicleOptions) {
  const vehicle = await drive(browser, options)
  const close = async () => {
    await vehicle.remove()
    await giveBack()
  }
  return { ...vehicle, close }
}

const prepared = async ({ extension, browser, profile, inBackground }: LaunchOptions, site: URL) => {
  const made = extension?.endsWith('.zip')
    ? await unpackExtension(extension)
    : await prepareExtension(extension ?? (await ensureBuilt(browser)), site, inBackground)
  return profile ? movedInto(profile, made) : made
}

/** An unpacked extension is known by its path: at every start on a profile it is to be the same. */
async function movedInto(profile: string, made: PreparedExtension): Promise<PreparedExtension> {
  const folder = inProfile(profile)
  await rm(folder, { recursive: true, force: true })
  await cp(made.folder, folder, { recursive: true })
  await made.remove()
  return { ...made, folder, remove: async () => {} }
}

const inProfile = (profile: string) => join(profile, 'hilo')

/** Starts a browser with Hilo in it on a chat page. */
export async function launch(options: LaunchOptions): Promise<Session> {
  const site = siteOf(options.url)
  const timezone = options.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const again = options.profile !== undefined && existsSync(inProfile(options.profile))
  const extension = await prepared(options, site)
  const vehicle = await startVehicle(options, extension, timezone).catch(async (error) => {
    await extension.remove()
    throw error
  })
  const close = async () => {
    await vehicle.close()
    await extension.remove()
  }
  try {
    return { ...(await openChatPage(vehicle, options, again ? null : timezone, extension)), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** @param timezone of the specialist, who agrees now; null: Hilo was started on this profile before */
async function openChatPage(
  vehicle: Vehicle,
  options: LaunchOptions,
  timezone: string | null,
  { page: inside, folder }: PreparedExtension,
) {
  // Opened when it is first needed: whoever only wants to look at the browser never sees it.
  const driver = once(() => vehicle.openExtensionPage(inside))
  const welcome = () => vehicle.findExtensionPage('welcome.html')
  if (timezone !== null) await until('the welcome page', welcome)
  if (timezone !== null && options.consent !== false) {
    await agree(await driver(), options, timezone)
    await (await welcome())?.close()
  }
  const page = await vehicle.newPage()
  if (options.servedBy) await serveFrom(options.servedBy, page)
  await page.goto(options.url)
  await page.bringToFront()
  const tab = once(async () => (await driver()).evaluate(chatTab, page.url()))
  const update = async (version: string) => {
    await setVersion(folder, version)
    await vehicle.update().finally(driver.forget)
  }
  return { page, welcome, update, ...hands(vehicle, driver, tab) }
}

/** Whatever the page asks for comes from another server, with the same path. */
async function serveFrom(origin: string, page: Page): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', async (request) => {
    const { protocol, pathname, search } = new URL(request.url())
    // Such as a picture that is its own address.
    if (!protocol.startsWith('http')) return request.continue()
    const answer = await fetch(new URL(pathname + search, origin))
    const contentType = answer.headers.get('content-type') ?? ''
    const body = Buffer.from(await answer.arrayBuffer())
    await request.respond({ status: answer.status, contentType, body })
  })
}

interface Once<T> {
  (): Promise<T>
  /** The next call starts anew. */
  forget(): void
}

function once<T>(start: () => Promise<T>): Once<T> {
  let started: Promise<T> | null = null
  const forget = () => {
    started = null
  }
  return Object.assign(() => (started ??= start()), { forget })
}

async function agree(driver: ExtensionPage, options: LaunchOptions, zone: string): Promise<void> {
  const language = (options.locale ?? 'es').split('-')[0] ?? 'es'
  await driver.evaluate(giveConsent, { zone, language, settings: options.settings ?? {} })
  await driver.evaluate(tell, 'sitesChanged')
}

function hands(vehicle: Vehicle, driver: Once<ExtensionPage>, tab: () => Promise<number>) {
  const ask = async <Result>(type: string, data: unknown) =>
    (await driver()).evaluate(send<Result>, await tab(), type, data)
  const read = (seconds?: number) =>
    until('the reader in the page', () => ask<Snapshot>('snapshot', null), seconds)
  const openFor = async (path: string, width: number, height: number) => {
    const opened = await vehicle.openExtensionPage(`${path}?tab=${await tab()}`)
    await opened.resize(width, height)
    return opened
  }
  return {
    read,
    insert: async (text: string) => {
      const chatId = (await read()).open?.id ?? null
      const outcome = await ask<InsertOutcome>('insert', { text, chatId })
      if (!outcome) throw new Error('The reader went away before it answered')
      return outcome
    },
    popup: () => openFor('popup.html', 400, 600),
    panel: () => openFor('sidepanel.html', 340, 800),
    open: (path: string) => vehicle.openExtensionPage(path),
    inside: (async (run, ...args) => (await driver()).evaluate(run, ...args)) as Session['inside'],
    colorScheme: vehicle.colorScheme,
    killBackground: vehicle.killBackground,
    turnOffAndOn: () => vehicle.turnOffAndOn().finally(driver.forget),
    pressKey: vehicle.pressKey,
    asked: vehicle.asked,
  }
}
