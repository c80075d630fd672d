import { browser } from 'wxt/browser'
import { db } from '../db'
import { isClosed, noteUse } from '../lock/state'
import { openHilo } from '../open-hilo'
import { catchUp } from './catch-up'
import { COMMANDS } from './commands'
import { menuClicked, OPEN, offerInMenu } from './menu'
import { tellShortcuts } from './shortcuts'
import { tell, type Untold } from './tell'
import { seenIn } from './writing'

/** What is asked of Hilo without any of its pages: by a key, by the menu of the composer; and the tab in front, for which that menu is made. */
export function heedKeysAndMenu(): void {
  browser.commands.onCommand.addListener(
    (name, tab) => void heed(unlessClosed(async () => COMMANDS[name]?.(db, tab?.id))),
  )
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const id = tab?.id
    if (id === undefined) return
    if (menuItemId === OPEN) void openHilo(id)
    else void heed(unlessClosed(() => menuClicked(db, String(menuItemId), id)))
  })
  browser.tabs.onActivated.addListener(({ tabId }) => void tabInFront(tabId))
  browser.windows.onFocusChanged.addListener((windowId) => void windowInFront(windowId))
}

/** What is asked for without the popup tells when it could not be done. */
export async function heed(wish: Promise<Untold | null | undefined>): Promise<void> {
  const untold = await wish.catch(() => 'failed' as const)
  if (untold) await tell(db, untold)
}

/** Whatever is asked of Hilo is a use of it; while it is closed, it is not done. */
export async function unlessClosed<T>(work: () => Promise<T>): Promise<T | 'closed'> {
  const now = Date.now()
  if (await isClosed(now)) return 'closed'
  await noteUse(now)
  return work()
}

async function windowInFront(windowId: number): Promise<void> {
  if (windowId === browser.windows.WINDOW_ID_NONE) return
  const [tab] = await browser.tabs.query({ active: true, windowId })
  if (tab?.id !== undefined) await tabInFront(tab.id)
}

async function tabInFront(tabId: number): Promise<void> {
  void catchUp()
  const seen = await seenIn(tabId).catch(() => null)
  if (!seen) return
  await tellShortcuts(db, tabId)
  await offerInMenu(db, tabId, seen)
}
