import { browser } from 'wxt/browser'
import type { PopupModel, Reading } from '../../components/model'
import { chatKey, db } from '../db'
import { chooseLanguage } from '../locales'
import type { Snapshot } from '../platforms/types'
import { settings } from '../settings'
import { patternOf } from '../sites'
import type { Current } from './current'
import { otherChats } from './rows'
import { type CurrentTab, currentTab, readTab } from './tab'
import type { Writing } from './templates'

/** What the popup works on. */
export interface Desk {
  search: string
  tab: CurrentTab | null
  snapshot: Snapshot | null
  /** What templates are filled from; null while no chat is on screen. */
  writing: Writing | null
}

/** As many rows as are drawn at first: what is seen at once is read at once. */
const FIRST_ROWS = 50
/** More than anyone looks through. */
const MOST_ROWS = 1_000

export const LOADING: PopupModel = {
  state: 'loading',
  now: 0,
  zone: 'UTC',
  language: 'es',
  database: 'ok',
  site: { origin: null, granted: false, canAsk: false },
  reading: 'waiting',
  current: null,
  templates: [],
  templateLanguages: [],
  bookings: [],
  others: [],
  notice: null,
}

/** Reads everything the popup shows. What the first list does not need is loaded after it. What does not depend on the page is told early, so that it is seen at once. */
export async function readModel(desk: Desk, early: (model: PopupModel) => void): Promise<PopupModel> {
  const now = Date.now()
  const first = desk.tab === null
  const [setup, tab, kept] = await Promise.all([
    readSetup(),
    currentTab(desk.search),
    first ? readKept(null, FIRST_ROWS) : null,
  ])
  const base: PopupModel = { ...LOADING, ...setup.shown, now, site: siteOf(tab) }
  if (!setup.consent) return { ...base, state: 'no-consent' }
  desk.tab = tab
  if (kept) early({ ...base, state: 'ready', ...kept })
  desk.snapshot = tab && (await readTab(tab))
  const { templateLanguages, templateViews } = await import('./templates')
  const key = onScreenKey(tab, desk.snapshot)
  const current = await readCurrent(desk, tab, setup, now)
  desk.writing = current && desk.snapshot ? { ...setup, current, snapshot: desk.snapshot } : null
  return {
    ...base,
    ...(await readKept(key, MOST_ROWS)),
    state: 'ready',
    reading: desk.snapshot && readingOf(desk.snapshot, now),
    current: current?.view ?? null,
    templates: desk.writing ? templateViews(desk.writing) : [],
    templateLanguages: current ? templateLanguages(current.view) : [],
    bookings: current?.bookings ?? [],
  }
}

async function readSetup() {
  const [consent, specialist, hours, protocol, language] = await Promise.all([
    settings.consent.getValue(),
    settings.specialist.getValue(),
    settings.workingHours.getValue(),
    settings.protocol.getValue(),
    settings.language.getValue(),
  ])
  const shown = { zone: hours.zone, language: chooseLanguage(language, browser.i18n.getUILanguage()) }
  return { consent, specialist, hours, protocol, shown }
}

function siteOf(tab: CurrentTab | null): PopupModel['site'] {
  if (!tab) return LOADING.site
  return {
    origin: tab.origin,
    granted: tab.granted,
    canAsk: !tab.granted && tab.origin !== null && patternOf(tab.origin) !== null,
  }
}

function onScreenKey(tab: CurrentTab | null, snapshot: Snapshot | null): string | null {
  return tab?.origin && snapshot?.open?.id ? chatKey(tab.origin, snapshot.open.id) : null
}

/** A database that does not open is said, and costs nothing but what it holds. */
async function readKept(
  current: string | null,
  most: number,
): Promise<Pick<PopupModel, 'others' | 'database'>> {
  try {
    return { others: await otherChats(db, current, most), database: 'ok' }
  } catch {
    return { others: [], database: 'unavailable' }
  }
}

async function readCurrent(
  { snapshot }: Desk,
  tab: CurrentTab | null,
  rules: Awaited<ReturnType<typeof readSetup>>,
  now: number,
): Promise<Current | null> {
  const key = onScreenKey(tab, snapshot)
  if (!key || !snapshot || !tab?.origin) return null
  const { currentChat, keptOf } = await import('./current')
  const kept = await keptOf(db, key).catch(() => ({}))
  return currentChat(tab.origin, snapshot, kept, rules, now)
}

function readingOf({ confidence, findings, list, open }: Snapshot, now: number): Reading {
  return { confidence, findings, chats: list.length, messages: open?.messages.length ?? 0, lastReadAt: now }
}
