import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, launch } from 'puppeteer-core'
import { type Bidi, bidiOf, contexts, evaluate, extensionPage, inBrowser } from './bidi'
import { QUIET_FIREFOX } from './browsers'
import {
  type Asked,
  type ExtensionPage,
  languages,
  type Maker,
  type Vehicle,
  type VehicleOptions,
} from './extension-page'
import { until } from './until'

/** The extension's internal address on a profile that is kept: Firefox draws one by lot. */
const UUID = 'b1c8a1f0-5d0e-4c3a-9f2e-6a7d3c5e8b21'

async function geckoId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  return manifest.browser_specific_settings.gecko.id
}

const preferences = (id: string, { locale, profile }: VehicleOptions) => ({
  ...QUIET_FIREFOX,
  'extensions.webextOptionalPermissionPrompts': false,
  'intl.accept_languages': languages(locale),
  'intl.locale.requested': locale,
  ...(profile && {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    // An extension that was installed for a session goes with it; what it stored would too.
    'extensions.webextensions.keepStorageOnUninstall': true,
  }),
})

export const FIREFOX: Maker = { open, drive }

async function open(options: VehicleOptions): Promise<Browser> {
  const { executablePath, extension, headless, profile, timezone } = options
  return launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    // Extension pages and the browser's own windows are out of reach without it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(await geckoId(extension), options),
    ...(profile && { userDataDir: profile }),
    env: { ...process.env, TZ: timezone },
  })
}

/** Host permissions of a temporarily installed extension are granted with it (since Firefox 127). */
async function drive(browser: Browser, { extension, archive, watched }: VehicleOptions): Promise<Vehicle> {
  const id = await geckoId(extension)
  const bidi = bidiOf(browser)
  if (watched) await inBrowser(bidi, watchRequests)
  const extensionData = archive ? { type: 'archivePath', path: archive } : { type: 'path', path: extension }
  await bidi.send('webExtension.install', { extensionData })
  const origin = `moz-extension://${await inBrowser(bidi, hostOf, id)}/`
  return {
    browser,
    // Never the first tab: headless it gets no focus, and real typing fails there in some editors.
    newPage: () => browser.newPage(),
    openExtensionPage: (path) => openPage(bidi, origin + path),
    findExtensionPage: async (path) => {
      const found = (await contexts(bidi)).find(({ url }) => url.startsWith(origin + path))
      return found ? extensionPage(bidi, found.context) : null
    },
    colorScheme: (scheme) => inBrowser(bidi, setColorScheme, scheme),
    killBackground: () => inBrowser(bidi, terminateBackground, id),
    update: async () => {
      await bidi.send('webExtension.install', { extensionData })
    },
    turnOffAndOn: () => inBrowser(bidi, switchOffAndOn, id),
    pressKey: (letter) => inBrowser(bidi, pressKey, letter),
    asked: () => inBrowser(bidi, () => asked),
    remove: async () => {
      await inBrowser(bidi, setColorScheme, null)
      await bidi.send('webExtension.uninstall', { extension: id })
    },
  }
}

async function openPage(bidi: Bidi, url: string): Promise<ExtensionPage> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'window' })
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' })
  const loaded = (wanted: string) => document.readyState === 'complete' && location.href === wanted
  await until(`${url} to load`, () => evaluate(bidi, context, loaded, url).catch(() => false))
  return extensionPage(bidi, context)
}

/** In the browser itself: what its own idle timer does. */
async function terminateBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground({ ignoreDevToolsAttached: true })
}

/** In the browser itself: what its list of extensions does. */
async function switchOffAndOn(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
  const addon = await AddonManager.getAddonByID(id)
  await addon.disable()
  await addon.enable()
}

/** In the browser itself: what it does when the key is pressed. */
function pressKey(letter: string): void {
  const key = document.querySelector(`keyset[id^="ext-keyset-id"] key[key="${letter}"]`)
  if (!key) throw new Error(`No key of an extension has ${letter}`)
  key.dispatchEvent(new Event('command', { bubbles: true }))
}

/** In the browser itself: where the extension's pages are. */
const hostOf = (id: string): string => WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? ''

/** In the browser itself: Firefox has no such switch for one page. Null: as the system has it. */
function setColorScheme(scheme: 'light' | 'dark' | null): void {
  const values = { dark: 0, light: 1, system: 2 }
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', values[scheme ?? 'system'])
}

/** In the browser itself: records all that goes to a server, from pages, workers and Firefox alike. */
function watchRequests(): void {
  const seen: Asked[] = []
  Object.assign(globalThis, { asked: seen })
  Services.obs.addObserver((channel) => {
    const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel)
    seen.push({ url: URI.spec, by: loadInfo.triggeringPrincipal.origin })
  }, 'http-on-modify-request')
}

interface Addon {
  disable(): Promise<void>
  enable(): Promise<void>
}
declare const ChromeUtils: {
  importESModule(module: string): { AddonManager: { getAddonByID(id: string): Promise<Addon> } }
}
declare const asked: Asked[]
declare const Ci: { nsIHttpChannel: unknown }
interface Channel {
  URI: { spec: string }
  loadInfo: { triggeringPrincipal: { origin: string } }
}
declare const Services: {
  prefs: { setIntPref(name: string, value: number): void }
  obs: {
    addObserver(seen: (channel: { QueryInterface(kind: unknown): Channel }) => void, topic: string): void
  }
}
declare const WebExtensionPolicy: {
  getByID(id: string): {
    mozExtensionHostname: string
    extension: { terminateBackground(options: object): Promise<void> }
  } | null
}
