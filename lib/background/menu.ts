import { browser } from 'wxt/browser'
import { storage } from 'wxt/utils/storage'
import type { HiloDatabase } from '../db'
import { catalogue } from '../templates/catalogue'
import { templateViews } from '../writing/templates'
import { insertInto } from './insert'
import { grantedOrigins } from './sites'
import type { Untold } from './tell'
import { menuWords } from './words'
import { type Seen, writingFor } from './writing'

/** The messages that the menu names, for which chat. Outlives the worker, as the menu does, and goes with the browser. */
interface Offer {
  chat: string
  templates: string[]
}
/** `changing`: what stands in the menu and what a click on it does may differ, and do so if the background is ended now. */
const offered = storage.defineItem<Offer | null | 'changing'>('session:menu', { fallback: null })

const PLACES = ['template-0', 'template-1', 'template-2', 'template-3', 'template-4']
const ROOT = 'hilo'
const EDITABLE: ['editable'] = ['editable']
export const OPEN = 'open'

/** Makes the menu anew, for the sites that may be read: called at every start of the browser and change of sites. */
export async function createMenu(): Promise<void> {
  await navigator.locks.request('menu', async () => {
    await offered.setValue('changing')
    await browser.contextMenus.removeAll()
    const documentUrlPatterns = await grantedOrigins()
    if (documentUrlPatterns.length > 0) await makeItems(documentUrlPatterns)
    await offered.setValue(null)
  })
}

/** Makes it where a background before was ended while it did: called at every start of the background. */
export async function finishMenu(): Promise<void> {
  if ((await offered.getValue()) === 'changing') await createMenu()
}

async function makeItems(documentUrlPatterns: string[]): Promise<void> {
  const where = { contexts: EDITABLE, documentUrlPatterns }
  const { open } = await menuWords()
  browser.contextMenus.create({ id: ROOT, title: 'Hilo', ...where })
  const within = { parentId: ROOT, ...where }
  for (const id of PLACES) browser.contextMenus.create({ id, title: 'Hilo', visible: false, ...within })
  browser.contextMenus.create({ id: 'line', type: 'separator', ...within })
  browser.contextMenus.create({ id: OPEN, title: open, ...within })
}

/** Names the best messages for the chat that this tab shows, if it is the tab in front. */
export async function offerInMenu(db: HiloDatabase, tabId: number, seen: Seen): Promise<void> {
  await navigator.locks.request('menu', async () => {
    if (!(await isInFront(tabId))) return
    const writing = await writingFor(db, seen, Date.now())
    const best = writing ? templateViews(writing).slice(0, PLACES.length) : []
    const offer = writing && { chat: writing.current.view.key, templates: best.map(({ id }) => id) }
    if (JSON.stringify(offer) === JSON.stringify(await offered.getValue())) return
    await offered.setValue('changing')
    const titles = await titlesOf(best.map(({ id }) => id))
    await Promise.all(PLACES.map((id, place) => browser.contextMenus.update(id, shownAs(titles[place]))))
    await offered.setValue(offer)
  })
}

/**
 * As they are shipped. Both browsers keep an extension's menus on the disk as they are, so the specialist's own words do
 * not stand there: own messages are numbered.
 */
async function titlesOf(templates: readonly string[]): Promise<string[]> {
  const { own } = await menuWords()
  const shipped = new Map(catalogue.map(({ id, title }) => [id, title]))
  const ownOnes = templates.filter((id) => !shipped.has(id))
  return templates.map((id) => shipped.get(id) ?? own(ownOnes.indexOf(id) + 1))
}

/** In a menu, `&` marks the letter to press. */
const shownAs = (title: string | undefined) =>
  title === undefined ? { visible: false } : { visible: true, title: title.replaceAll('&', '&&') }

async function isInFront(tabId: number): Promise<boolean> {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return front?.id === tabId
}

/** What a click in the menu does. Null: done, or nothing of ours. */
export async function menuClicked(db: HiloDatabase, item: string, tabId: number): Promise<Untold | null> {
  const place = PLACES.indexOf(item)
  if (place < 0) return null
  const offer = await offered.getValue()
  if (!offer || offer === 'changing') return 'other-chat'
  const template = offer.templates[place]
  if (template === undefined) return 'other-chat'
  return insertInto(db, tabId, { choose: () => template, chat: offer.chat })
}
