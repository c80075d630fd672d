import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import { type Bidi, bidiOf, contexts, evaluate, extensionPage, inBrowser } from './bidi'
import {
  type Asked,
  type ExtensionPage,
  languages,
  type Vehicle,
  type VehicleOptions,
} from './extension-page'
import { until } from './until'

/** The extension's internal address: Firefox would draw one by lot. */
const UUID = 'b1c8a1f0-5d0e-4c3a-9f2e-6a7d3c5e8b21'

async function geckoId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  return manifest.browser_specific_settings.gecko.id
}

const preferences = (id: string, locale: string) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
  'extensions.webextOptionalPermissionPrompts': false,
  // An extension that was installed for a session goes with it; what it stored would too.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'intl.accept_languages': languages(locale),
  'intl.locale.requested': locale,
})

/** Host permissions of a temporarily installed extension are granted with it (since Firefox 127). */
export async function startFirefox(options: VehicleOptions): Promise<Vehicle> {
  const { executablePath, extension, archive, headless, watched, profile, locale, timezone } = options
  const id = await geckoId(extension)
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    // Extension pages and the browser's own windows are out of reach without it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(id, locale),
    ...(profile && { userDataDir: profile }),
    env: { ...process.env, TZ: timezone },
  })
  const bidi = bidiOf(browser)
  if (watched) await inBrowser(bidi, watchRequests)
  const extensionData = archive ? { type: 'archivePath', path: archive } : { type: 'path', path: extension }
  await bidi.send('webExtension.install', { extensionData })
  const origin = `moz-extension://${UUID}/`
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

/** In the browser itself: Firefox has no such switch for one page. */
function setColorScheme(scheme: 'light' | 'dark'): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1)
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
  getByID(id: string): { extension: { terminateBackground(options: object): Promise<void> } } | null
}
