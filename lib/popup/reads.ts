import type { PopupModel } from '../../components/model'
import { firstCards } from '../db/first-cards'
import type { Snapshot } from '../platforms/types'
import type { Current } from '../writing/types'
import { listOf } from './rows'
import { readSetup, type Setup } from './setup'
import { type CurrentTab, currentTab, readTab } from './tab'

/** What is asked of browser and page, all at once. */
export interface Reads {
  setup: Promise<Setup>
  tab: Promise<CurrentTab | null>
  /** Null: no reader answers in the tab, or nothing may be read. */
  snapshot: Promise<Snapshot | null>
}

/** Asked while the views are still being loaded, so that the list is there when they are. */
export interface FirstReads extends Reads {
  /** Null: the quick way does not tell; the database itself has to be asked. */
  list: Promise<Pick<PopupModel, 'others' | 'othersGoOn'> | null>
  /** The chat on screen; null: there is none, or the quick way does not tell. */
  chat: Promise<Current | null>
}

/** As many rows as are drawn at first: what is seen at once is read at once. */
export const FIRST_ROWS = 50

/** @param search address part that may name a tab: `?tab=12`. */
export function startReads(search: string): Reads {
  const [setup, tab] = [readSetup(), currentTab(search)]
  const snapshot = Promise.all([setup, tab]).then(([{ consent }, found]) =>
    consent && found ? readTab(found) : null,
  )
  return { setup, tab, snapshot }
}

/** The quick way is no longer quick: a database that does not answer is waited for, and told of, elsewhere. */
const QUICK_MS = 400

export function startFirstReads(search: string): FirstReads {
  const late = new Promise<null>((resolve) => setTimeout(resolve, QUICK_MS, null))
  const list = firstCards(FIRST_ROWS).then(
    (cards) => listOf(cards, FIRST_ROWS),
    () => null,
  )
  const reads = startReads(search)
  return { ...reads, list: Promise.race([list, late]), chat: readChat(reads).catch(() => null) }
}

async function readChat(reads: Reads): Promise<Current | null> {
  // The protocol is loaded beside what draws, and keeps none of the questions waiting.
  const [{ firstChat }, setup, tab, page] = await Promise.all([
    import('./first-chat'),
    ...([reads.setup, reads.tab, reads.snapshot] as const),
  ])
  return page && tab?.origin ? firstChat(tab.origin, page, setup, Date.now()) : null
}
