import { browser } from 'wxt/browser'
import type { PopupModel, Reading } from '../../components/model'
import { chatKey, db } from '../db'
import { chooseLanguage } from '../locales'
import type { Snapshot } from '../platforms/types'
import { settings } from '../settings'
import { patternOf } from '../sites'
import type { Current } from './current'
import { dueChats } from './rows'
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
const DATABASE_PATIENCE_MS = 2_500

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

/**
 * Reads everything the popup shows. What the first list does not need is loaded after it. What does not depend on
 * the page is told early, so that it is seen at once.
 */
export async function readModel(desk: Desk, early: (model: PopupModel) => void): Promise<PopupModel> {
  const now = Date.now()
  const first = desk.tab === null
  const [setup, tab, kept] = await Promise.all([
    readSetup(),
    currentTab(desk.search),
    readKept(first ? FIRST_ROWS : MOST_ROWS),
  ])
  const base: PopupModel = { ...LOADING, ...setup.shown, ...kept, now, site: siteOf(tab) }
  if (!setup.consent) return { ...base, state: 'no-consent' }
  desk.tab = tab
  if (first) early({ ...base, state: 'ready' })
  desk.snapshot = tab && (await readTab(tab))
  const current = await readCurrent(desk, setup, kept.database, now)
  desk.writing = current && desk.snapshot ? { ...setup, current, snapshot: desk.snapshot } : null
  const all = first && kept.others.length === FIRST_ROWS ? await readKept(MOST_ROWS) : kept
  return {
    ...base,
    ...all,
    ...(await shownOf(desk.writing)),
    others: all.others.filter(({ key }) => key !== current?.view.key),
    state: 'ready',
    reading: desk.snapshot && readingOf(desk.snapshot, now),
  }
}

/** What the chat on screen adds to the model. */
async function shownOf(writing: Writing | null): Promise<Partial<PopupModel>> {
  if (!writing) return {}
  const { templateLanguages, templateViews } = await import('./templates')
  const { view, bookings } = writing.current
  return {
    current: view,
    bookings,
    templates: templateViews(writing),
    templateLanguages: templateLanguages(view),
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

/** A database that does not open is said, and costs nothing but what it holds. */
async function readKept(most: number): Promise<Pick<PopupModel, 'others' | 'database'>> {
  try {
    return { others: await inTime(dueChats(db, most)), database: 'ok' }
  } catch {
    return { others: [], database: 'unavailable' }
  }
}

async function readCurrent(
  { snapshot, tab }: Desk,
  rules: Awaited<ReturnType<typeof readSetup>>,
  database: PopupModel['database'],
  now: number,
): Promise<Current | null> {
  if (!snapshot?.open?.id || !tab?.origin) return null
  const { currentChat, keptOf } = await import('./current')
  const key = chatKey(tab.origin, snapshot.open.id)
  const kept = database === 'ok' ? await inTime(keptOf(db, key)).catch(() => ({})) : {}
  return currentChat(tab.origin, snapshot, kept, rules, now)
}

/** A database that something else keeps from opening would be waited for without end. */
function inTime<T>(work: Promise<T>): Promise<T> {
  const end = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The database does not answer')), DATABASE_PATIENCE_MS)
  })
  return Promise.race([work, end])
}

function readingOf({ confidence, findings, list, open }: Snapshot, now: number): Reading {
  return { confidence, findings, chats: list.length, messages: open?.messages.length ?? 0, lastReadAt: now }
}
