import type { PopupModel } from '../../components/model'
import { firstCards } from '../db/first-cards'
import type { Snapshot } from '../platforms/types'
import type { Current } from '../writing/types'
import { listOf } from './rows'
import { readSetup, type Setup } from './setup'
import { type CurrentTab, findTab, readTab, withGrant } from './tab'

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
  const [setup, found] = [readSetup(), findTab(search)]
  const tab = found.then((one) => one && withGrant(one))
  // Asked before it is known whether that may be: where it may not, no reader is there, or its answer is not looked at.
  const page = found.then((one) => one && readTab(one)).catch(() => null)
  const snapshot = Promise.all([setup, tab]).then(([{ consent }, one]) =>
    consent && one?.granted ? page : null,
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

async function readChat({ setup, tab, snapshot }: Reads): Promise<Current | null> {
  // The protocol is loaded beside what draws, and keeps none of the questions waiting.
  const [{ firstChat }, found] = await Promise.all([import('./first-chat'), tab])
  return found?.origin ? firstChat(found.origin, snapshot, setup, Date.now()) : null
}
