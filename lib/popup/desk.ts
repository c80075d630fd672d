import type { PopupModel, Reading } from '../../components/model'
import type { Snapshot } from '../platforms/types'
import { patternOf } from '../sites'
import type { Writing } from '../writing/types'
import type { FirstReads, Reads } from './reads'
import type { CurrentTab } from './tab'

/** What the popup works on. */
export interface Desk {
  search: string
  tab: CurrentTab | null
  /** What templates are filled from; null while no chat is on screen. */
  writing: Writing | null
}

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

/** The first list: what depends neither on the page nor on anything slow to load. Null: it cannot be told yet. */
export async function firstModel(reads: FirstReads): Promise<PopupModel | null> {
  const [setup, tab, others] = await Promise.all([reads.setup, reads.tab, reads.rows])
  if (!setup.consent || !others) return null
  return { ...LOADING, ...setup.shown, now: Date.now(), site: siteOf(tab), others, state: 'ready' }
}

/** Everything the popup shows. */
export async function readModel(desk: Desk, reads: Reads): Promise<PopupModel> {
  const now = Date.now()
  const [setup, tab] = await Promise.all([reads.setup, reads.tab])
  const base: PopupModel = { ...LOADING, ...setup.shown, now, site: siteOf(tab) }
  if (!setup.consent) return { ...base, state: 'no-consent' }
  const { nextSlots, readCurrent, readKept, repertoireFor } = await import('./kept')
  desk.tab = tab
  const { snapshot } = reads
  const [seen, current, kept, free] = await Promise.all([
    snapshot,
    snapshot.then((page) => (page && tab?.origin ? readCurrent(tab.origin, page, setup, now) : null)),
    readKept(),
    nextSlots(now),
  ])
  const repertoire = current && (await repertoireFor(current.view.key, setup, now))
  desk.writing =
    current && repertoire && seen ? { ...setup, current, repertoire, snapshot: seen, free } : null
  return {
    ...base,
    ...kept,
    ...(await shownOf(desk.writing)),
    others: kept.others.filter(({ key }) => key !== current?.view.key),
    state: 'ready',
    reading: seen && readingOf(seen, now),
  }
}

/** What the chat on screen adds to the model. */
async function shownOf(writing: Writing | null): Promise<Partial<PopupModel>> {
  if (!writing) return {}
  const { templateLanguages, templateViews } = await import('../writing/templates')
  const { view, bookings } = writing.current
  return {
    current: view,
    bookings,
    templates: templateViews(writing),
    templateLanguages: templateLanguages(writing),
  }
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

function readingOf({ confidence, findings, list, open, composer }: Snapshot, now: number): Reading {
  const messages = open?.messages ?? []
  const last = messages.slice(-TOLD).map(({ author, timeText }) => ({ author, time: timeText }))
  const counts = { chats: list.length, messages: messages.length }
  return { confidence, findings, ...counts, last, box: composer !== null, lastReadAt: now }
}
