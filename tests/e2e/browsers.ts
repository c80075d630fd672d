import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserKind = 'chromium' | 'firefox'

const KINDS: Record<
  BrowserKind,
  { variable: string; commands: string[]; places: string[]; debianPackage: string; names: string }
> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windowsPlaces('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
    ],
    debianPackage: 'chromium',
    names: 'Chrome, Chromium or Edge',
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windowsPlaces('Mozilla Firefox/firefox.exe'),
    ],
    debianPackage: 'firefox-esr',
    names: 'Firefox',
  },
}

function windowsPlaces(...paths: string[]): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name])
  return roots.flatMap((root) => (root ? paths.map((path) => join(root, path)) : []))
}

const onPath = (command: string) =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command))

/** A flag of Chromium's: what suggests below its address bar are two web pages, which it loads with every window. */
export const WITHOUT_SUGGESTIONS =
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI'

/** Flags by which a Chromium of the tests does nothing that no test asks for. */
export const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  WITHOUT_SUGGESTIONS,
]

/** Preferences by which a Firefox of the tests does less of what no test looks at: a third of its time is its own window's. */
export const QUIET_FIREFOX = {
  // A tab takes over the process of one that was closed; else each starts two.
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.ipc.keepProcessesAlive.web': 4,
  'dom.ipc.keepProcessesAlive.webIsolated.max': 4,
  // For every page all that were zoomed are gone through, the address is coloured, and a place in the history is made.
  'browser.zoom.siteSpecific': false,
  'browser.urlbar.formatting.enabled': false,
  'browser.urlbar.trimURLs': false,
  'places.history.enabled': false,
  'browser.pagethumbnails.capturing_disabled': true,
}

/** A browser of this kind on this machine, or null. `CHROMIUM_BIN` and `FIREFOX_BIN` come first. */
export function findBrowser(kind: BrowserKind): string | null {
  const { variable, commands, places } = KINDS[kind]
  const own = process.env[variable]
  const candidates = [...(own ? [own] : []), ...commands.flatMap(onPath), ...places]
  return candidates.find((path) => existsSync(path)) ?? null
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // To stderr: whoever called may be printing JSON.
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0
}

/** Finds a browser, and where apt-get may be used (Debian, Ubuntu, as root) installs one that is missing. */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind)
  if (found) return found
  const { debianPackage, names, variable } = KINDS[kind]
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    aptGet('update')
    aptGet('install', '-y', '--no-install-recommends', debianPackage)
  }
  const installed = findBrowser(kind)
  if (!installed) throw new Error(`No ${names} found. Install one, or set ${variable} to its program.`)
  return installed
}
