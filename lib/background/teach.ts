import { browser } from 'wxt/browser'
import { chooseLanguage } from '../locales'
import type { Messages, TeachSetup } from '../messages'
import { isSiteLocked } from '../policy'
import { settings } from '../settings'
import { patternOf } from '../sites'
import { profileOf } from './profiles'
import { mayRead } from './sites'

const PATIENCE_MS = 15_000

type Outcome = ReturnType<Messages['teach']>

/** Brings a tab to the front and lets the specialist point at its chats there. */
export async function teach(target: { tab: number } | { site: string }): Promise<Outcome> {
  if (await isLocked('tab' in target ? await siteOf(target.tab) : target.site)) return 'locked'
  const id = 'tab' in target ? target.tab : await tabOf(target.site)
  return id !== null && (await teachIn(id)) ? 'began' : 'no-tab'
}

const isLocked = async (site: string | null): Promise<boolean> =>
  site !== null && isSiteLocked(site, await settings.policy.getValue())

async function siteOf(tabId: number): Promise<string | null> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }))
  return url ? new URL(url).origin : null
}

async function teachIn(id: number): Promise<boolean> {
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

/** What is taught of a site is kept only where it may be read, and would have an effect. */
export async function mayBeTaught(site: string): Promise<boolean> {
  return (await mayRead(site)) && !(await isLocked(site))
}

/** What teaching needs to know in a page; null where nothing may be taught. */
export async function teachSetup(site: string): Promise<TeachSetup | null> {
  if (!(await mayBeTaught(site))) return null
  const language = chooseLanguage(await settings.language.getValue(), browser.i18n.getUILanguage())
  return { language, profile: await profileOf(site) }
}
