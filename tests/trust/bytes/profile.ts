import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserKind } from '../../e2e/browsers'

/**
 * What the browser keeps for an extension. Not among it: what it keeps for the page itself and of what was visited
 * (history, cache, sessions, the page's own storage), and downloads.
 */
const KEPT: Record<BrowserKind, RegExp> = {
  chromium:
    /^Default\/(IndexedDB\/chrome-extension_|(Local|Sync|Managed) Extension Settings\/|Extension \w+\/|Local Storage\/|Service Worker\/|(Secure )?Preferences$)/,
  firefox: /^(storage\/default\/moz-extension|browser-extension-data\/|storage-sync|extension|addonStartup)/,
}

/** The files in a profile of a closed browser in which an extension's data may stand. */
export function extensionFiles(profile: string, browser: BrowserKind): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => KEPT[browser].test(path.slice(profile.length + 1)))
}
