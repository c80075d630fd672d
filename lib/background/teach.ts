import { browser } from 'wxt/browser'
import { chooseLanguage } from '../locales'
import type { TeachSetup } from '../messages'
import { settings } from '../settings'
import { patternOf } from '../sites'
import { profileOf } from './profiles'
import { mayRead } from './sites'

const PATIENCE_MS = 15_000

/**
 * Brings a tab to the front and lets the specialist point at its chats there.
 * @returns false where no tab can be taught.
 */
export async function teach(target: { tab: number } | { site: string }): Promise<boolean> {
  const id = 'tab' in target ? target.tab : await tabOf(target.site)
  if (id === null) return false
  try {
    const tab = await browser.tabs.update(id, { active: true })
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true })
    await browser.scripting.executeScript({ target: { tabId: id }, files: ['/teach.js'] })
    return true
  } catch {
    // A page of the browser's own, or one that failed to load, takes no script.
    return false
  }
}

/** The latest tab of a site, or a new one, once its page is there. */
async function tabOf(site: string): Promise<number | null> {
  const pattern = patternOf(site)
  if (!pattern) return null
  const tabs = (await browser.tabs.query({ url: pattern })).filter(({ url }) => url?.startsWith(`${site}/`))
  const [latest] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
  if (latest?.id !== undefined) return latest.id
  const { id } = await browser.tabs.create({ url: site })
  return id !== undefined && (await isLoaded(id)) ? id : null
}

async function isLoaded(id: number): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    if ((await browser.tabs.get(id)).status === 'complete') return true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return false
}

/** What teaching needs to know in a page; null where Hilo may not read. */
export async function teachSetup(site: string): Promise<TeachSetup | null> {
  if (!(await mayRead(site))) return null
  const language = chooseLanguage(await settings.language.getValue(), browser.i18n.getUILanguage())
  return { language, profile: await profileOf(site) }
}
