import type { PageModel, PopupModel, Reading } from '../../components/model'
import type { Snapshot } from '../platforms/types'
import type { Instant } from '../protocol/types'
import type { InterfaceLanguage } from '../settings'
import { patternOf } from '../sites'
import type { Current, Writing } from '../writing/types'
import type { FirstReads, Reads } from './reads'
import type { Find } from './search'
import type { CurrentTab } from './tab'

/** Where the popup is shown. */
export interface Place {
  /** Part of the address that may name a tab: `?tab=12`. */
  search: string
  /** `popup`: over the page, and gone when its work is done. `panel`: beside it, following it. */
  kind: 'popup' | 'panel'
}

/** What the popup works on. */
export interface Desk {
  place: Place
  /** Spoken by the popup; its words are loaded. */
  language: InterfaceLanguage
  tab: CurrentTab | null
  /** The chat on screen. */
  current: Current | null
  /** What its templates are filled from; null until that was read. */
  writing: Writing | null
  /** What was chosen from a search, for this chat only. */
  picked: { chat: string; template: string } | null
  /** The search that is going on, with the latest words ('': none yet), over what was there; null: none is. */
  searching: { words: string; over: Writing | null; find: Promise<Find> } | null
}

/** A desk on which nothing lies yet. */
export const newDesk = (place: Place, language: InterfaceLanguage): Desk => ({
  ...{ place, language, tab: null, current: null },
  ...{ writing: null, picked: null, searching: null },
})

const NOTHING_READ: PageModel = {
  state: 'loading',
  now: 0,
  zone: 'UTC',
  language: 'es',
  database: 'ok',
  reminders: 'ok',
  yetToCome: null,
  site: { origin: null, granted: false, canAsk: false },
  reading: 'waiting',
  readAt: null,
  current: null,
  templates: [],
  picked: null,
  templateLanguages: [],
  bookings: [],
  others: [],
  othersGoOn: false,
  snoozes: [],
}

export const LOADING: PopupModel = {
  ...NOTHING_READ,
  ...{ notice: null, found: null, checks: {}, review: null, background: 'ok', online: true },
}

/** Opened for a tab by its address, as in tests, it stays too. */
export function closeAfterWork({ kind, search }: Place): void {
  if (kind === 'popup' && !search) window.close()
}

/** A page answers in a few milliseconds; one that is busy or frozen is not waited for. */
const SOON_MS = 150

/**
 * The chat on screen and the first list: what depends on nothing slow to load. Null: it cannot be told yet. Once the
 * page has answered, the list stands where it will stay.
 */
export async function firstModel(desk: Desk, reads: FirstReads): Promise<PageModel | null> {
  const [setup, tab, list] = await Promise.all([reads.setup, reads.tab, reads.list])
  if (!setup.consent || !list) return null
  const late = new Promise<'waiting'>((resolve) => setTimeout(resolve, SOON_MS, 'waiting'))
  const now = Date.now()
  const seen = await Promise.race([reads.snapshot, late])
  desk.current = await Promise.race([reads.chat, late.then(() => null)])
  const { current } = desk
  // When a page that is silent was read last is told by what is kept.
  const page = pageOf(seen === null && tab?.granted ? 'waiting' : seen, current !== null, now)
  const base: PageModel = { ...NOTHING_READ, ...setup.shown, now, site: siteOf(tab), ...list, ...page }
  if (!current) return { ...base, state: 'ready' }
  const { view, bookings } = current
  const others = list.others.filter(({ key }) => key !== view.key)
  return { ...base, state: 'ready', current: view, bookings, others, templates: null }
}

/** What a page tells at first. @param told the chat on it is known already, if there is one */
function pageOf(
  seen: Snapshot | 'waiting' | null,
  told: boolean,
  now: Instant,
): Pick<PageModel, 'reading' | 'readAt'> {
  if (seen === null || seen === 'waiting') return { reading: seen, readAt: null }
  if (!told && seen.open && seen.open.id !== null) return { reading: 'opening', readAt: null }
  return { reading: readingOf(seen), readAt: seen.confidence === 'none' ? null : now }
}

/** Everything the popup shows of the page and what is kept. */
export async function readModel(desk: Desk, reads: Reads): Promise<PageModel> {
  const now = Date.now()
  const [setup, tab] = await Promise.all([reads.setup, reads.tab])
  const base: PageModel = { ...NOTHING_READ, ...setup.shown, now, site: siteOf(tab) }
  if (!setup.consent) return { ...base, state: 'no-consent' }
  // It is needed in the end: both come at once.
  void import('../writing/templates').catch(() => undefined)
  const {
    lastRead,
    ownTexts,
    readCurrent,
    readFreeHours,
    readKept,
    repertoireFor,
    snoozeChoices,
    takenHours,
  } = await import('./kept')
  desk.tab = tab
  desk.language = setup.shown.language
  const { snapshot } = reads
  const [seen, current, kept, findFree, taken, texts] = await Promise.all([
    snapshot,
    snapshot.then((page) => (page && tab?.origin ? readCurrent(tab.origin, page, setup, now) : null)),
    readKept(setup.hours, now),
    readFreeHours(),
    takenHours(now),
    ownTexts(),
  ])
  desk.current = current
  const free = findFree(now, taken, current?.session?.kind)
  const repertoire = current && (await repertoireFor(current.view.key, setup, now))
  desk.writing =
    current && repertoire && seen ? { ...setup, ...texts, current, repertoire, snapshot: seen, free } : null
  return {
    ...base,
    ...kept,
    ...(await shownOf(desk)),
    others: kept.others.filter(({ key }) => key !== current?.view.key),
    snoozes: snoozeChoices(setup.hours, now),
    state: 'ready',
    reading: seen && readingOf(seen),
    readAt: seen && seen.confidence !== 'none' ? now : await lastRead(tab?.origin ?? null),
  }
}

/** What the chat on screen adds to the model. */
async function shownOf(desk: Desk): Promise<Partial<PageModel>> {
  const { writing } = desk
  if (!writing) return {}
  const { templateLanguages } = await import('../writing/templates')
  const { view, bookings } = writing.current
  return { current: view, bookings, templateLanguages: templateLanguages(writing), ...(await offered(desk)) }
}

/** The templates that fit, after the one that was chosen from a search. */
export async function offered({ writing, picked }: Desk): Promise<Pick<PageModel, 'templates' | 'picked'>> {
  if (!writing) return { templates: [], picked: null }
  const { templateView, templateViews } = await import('../writing/templates')
  const fitting = templateViews(writing)
  const chosen = picked?.chat === writing.current.view.key ? templateView(writing, picked.template) : null
  if (!chosen) return { templates: fitting, picked: null }
  return { templates: [chosen, ...fitting.filter(({ id }) => id !== chosen.id)], picked: chosen.id }
}

function siteOf(tab: CurrentTab | null): PopupModel['site'] {
  if (!tab) return LOADING.site
  return {
    origin: tab.origin,
    granted: tab.granted,
    canAsk: !tab.granted && tab.origin !== null && patternOf(tab.origin) !== null,
  }
}

/** So many of the newest messages are told of a reading. */
const TOLD = 4

function readingOf({ confidence, findings, list, open, composer }: Snapshot): Reading {
  const messages = open?.messages ?? []
  const last = messages.slice(-TOLD).map(({ author, timeText }) => ({ author, time: timeText }))
  const counts = { chats: list.length, messages: messages.length }
  return { confidence, findings, ...counts, last, box: composer !== null }
}
