import { browser } from 'wxt/browser'
import { settings } from '../settings'
import { patternOf } from '../sites'

const STARTER = { id: 'reader', js: ['/starter.js' as const] }

/** Origins the specialist granted, as match patterns. The same list serves the platform and every site added. */
export async function grantedOrigins(): Promise<string[]> {
  if (!(await settings.consent.getValue())) return []
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((origin) => /^https?:/.test(origin))
}

/** A reader may outlive the permission of its site, until its page is left: what it reports then is not kept. */
export async function mayRead(site: string): Promise<boolean> {
  if (!(await settings.consent.getValue())) return false
  const origin = patternOf(site)
  return origin !== null && browser.permissions.contains({ origins: [origin] })
}

/** Registers the reader for the granted sites, and only after consent; without either it is taken away. */
export async function syncReader(): Promise<void> {
  const matches = await grantedOrigins()
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [STARTER.id] })
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [STARTER.id] })
    return
  }
  const script = { ...STARTER, matches, runAt: 'document_idle' as const, persistAcrossSessions: true }
  if (registered) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
}

/** A tab that the browser froze takes a script when it wakes: nothing else is to wait for that. */
const PATIENCE_MS = 3_000

/** Tabs that were open before the reader was registered are read without a reload. */
export async function readOpenTabs(): Promise<void> {
  const url = await grantedOrigins()
  if (url.length === 0) return
  const tabs = await browser.tabs.query({ url })
  // A tab that is discarded or shows an error page refuses: it is read when it loads.
  const injected = Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : loadBeside(id, 'reader'))),
  )
  await Promise.race([injected, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}

const ON_DEMAND = { reader: '/reader.js', writer: '/writer.js', bookings: '/bookings.js' } as const

/** Puts a script into a page. Who asks from there cannot name any other. */
export async function loadBeside(tabId: number, script: keyof typeof ON_DEMAND): Promise<void> {
  const { [script]: file } = ON_DEMAND
  if (file) await browser.scripting.executeScript({ target: { tabId }, files: [file] })
}
