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

type FoundTab = Omit<CurrentTab, 'granted'>

/** The tab on screen, or the one named in the address (`popup.html?tab=12`), as long as it is open; null: none. */
export async function findTab(search: string): Promise<FoundTab | null> {
  const named = new URLSearchParams(search).get('tab')
  const tab = named
    ? await browser.tabs.get(Number(named)).catch(() => null)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  if (tab?.id === undefined || tab.windowId === undefined) return null
  return { id: tab.id, windowId: tab.windowId, origin: originOf(tab.url) }
}

/** What Hilo may do there. */
export async function withGrant(tab: FoundTab): Promise<CurrentTab> {
  const { origin } = tab
  // Of Hilo's own pages only the one to practise on has an origin here.
  const own = origin !== null && !origin.startsWith('http')
  return { ...tab, granted: own || (origin !== null && (await isGranted(origin))) }
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
export async function readTab({ id }: FoundTab): Promise<Snapshot | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))
  return Promise.race([sendMessage('snapshot', undefined, id).catch(() => null), late])
}
