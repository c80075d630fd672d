import { browser } from 'wxt/browser'
import { sendMessage } from '../messages'
import type { Snapshot } from '../platforms/types'
import { isPractice } from '../practice/address'
import { patternOf } from '../sites'

/** The tab the popup is about, and what Hilo may do there. */
export interface CurrentTab {
  id: number
  windowId: number
  /** Null: not a web page. */
  origin: string | null
  granted: boolean
}

/** The tab on screen, or the one named in the address (`popup.html?tab=12`), as long as it is open; null: none. */
export async function currentTab(search: string): Promise<CurrentTab | null> {
  const named = new URLSearchParams(search).get('tab')
  const tab = named
    ? await browser.tabs.get(Number(named)).catch(() => null)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  if (tab?.id === undefined || tab.windowId === undefined) return null
  const { id, windowId, url } = tab
  const origin = originOf(url)
  const granted = origin !== null && (isPractice(url) || (await isGranted(origin)))
  return { id, windowId, origin, granted }
}

function originOf(url: string | undefined): string | null {
  return url && (/^https?:/.test(url) || isPractice(url)) ? new URL(url).origin : null
}

async function isGranted(origin: string): Promise<boolean> {
  const pattern = patternOf(origin)
  return pattern !== null && browser.permissions.contains({ origins: [pattern] })
}

/** The browser freezes tabs in the background: what is asked of them is answered when they wake, and not before. */
const PATIENCE_MS = 4_000

/** What the page shows now; null when no reader answers there. */
export async function readTab({ id, granted }: CurrentTab): Promise<Snapshot | null> {
  if (!granted) return null
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))
  return Promise.race([sendMessage('snapshot', undefined, id).catch(() => null), late])
}
