import { browser } from 'wxt/browser'
import { type HiloDatabase, type Place, placeOf } from '../db'
import { sendMessage } from '../messages'
import { patternOf } from '../sites'

const PATIENCE_MS = 15_000

/**
 * Brings the chat's tab to the front, or opens one, and opens the chat in it.
 * @returns false when the chat is unknown or the page did not show it.
 */
export async function openChat(db: HiloDatabase, key: string): Promise<boolean> {
  const place = await placeOf(db, key)
  if (!place) return false
  const tab = await tabOf(place)
  if (tab?.id === undefined) return false
  await browser.tabs.update(tab.id, { active: true })
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
  return showWhenReady(tab.id, place.id)
}

async function tabOf({ site, address }: Place) {
  const url = patternOf(site)
  const tabs = url ? await browser.tabs.query({ url }) : []
  const sameOrigin = tabs.filter((tab) => tab.url !== undefined && new URL(tab.url).origin === site)
  const latest = sameOrigin.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
  return latest ?? browser.tabs.create({ url: address })
}

/** A tab just opened needs its time until the page shows the list. */
async function showWhenReady(tabId: number, id: string): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    if (await sendMessage('showChat', { id }, tabId).catch(() => false)) return true
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
  return false
}
