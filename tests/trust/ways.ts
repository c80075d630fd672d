/** How Hilo is told something: in Node by its functions, in a browser by the listeners of its background. */
import { adoptTexts } from '../../lib/background/adopt-texts'
import { reconcile } from '../../lib/background/reconcile'
import { snooze, snoozeByButton } from '../../lib/background/snooze'
import { addMark, type HiloDatabase, record, removeLastMark, wakeAll } from '../../lib/db'
import { endErase } from '../../lib/erase'
import type { MarkEvent, PageReport } from '../../lib/facts'
import { followAccount } from '../../lib/sync'
import { SITE } from './site'

/** Of the page that shows its chats. */
export const ADDRESS = `${SITE}/chat`

/** What Hilo hears of, and what follows from it. `chat`: its key; `at`: by the clock. */
export interface Ways {
  /** A reader tells what it read. */
  report(db: HiloDatabase, report: PageReport): Promise<unknown>
  /** The alarm rings. */
  look(db: HiloDatabase, at: number): Promise<unknown>
  mark(db: HiloDatabase, chat: string, event: MarkEvent, at: number): Promise<unknown>
  unmark(db: HiloDatabase, chat: string, at: number): Promise<unknown>
  snooze(db: HiloDatabase, chat: string, until: number, at: number): Promise<unknown>
  /** The first button of its reminder: an hour later. */
  putOff(db: HiloDatabase, chat: string, at: number): Promise<unknown>
  rederive(db: HiloDatabase, at: number): Promise<unknown>
  /** The browser's account is met. */
  meet(db: HiloDatabase, at: number): Promise<unknown>
  /** Hilo was installed, updated or enabled, or the browser started. */
  arrive(db: HiloDatabase, at: number): Promise<unknown>
  /** The background is awake since that moment, and has done what it does as it starts. */
  wake(at: number): Promise<unknown>
}

const looking =
  <Args extends unknown[]>(work: (db: HiloDatabase, ...args: Args) => Promise<unknown>) =>
  async (at: number, db: HiloDatabase, ...args: Args) => {
    await work(db, ...args)
    await reconcile(db, at)
  }

export const BY_FUNCTIONS: Ways = {
  report: (db, report) => looking(record)(report.seenAt, db, report, ADDRESS),
  look: async (db, at) => {
    await endErase(db)
    await reconcile(db, at)
  },
  mark: (db, chat, event, at) => looking(addMark)(at, db, chat, event, at),
  unmark: (db, chat, at) => looking(removeLastMark)(at, db, chat),
  snooze: (db, chat, until, at) => looking(snooze)(at, db, chat, until, at),
  putOff: (db, chat, at) => looking(snoozeByButton)(at, db, chat, 0, at),
  rederive: (db, at) => looking(wakeAll)(at, db),
  meet: async (db, at) => {
    await followAccount(db, at, () => wakeAll(db))
    await reconcile(db, at)
  },
  arrive: adoptTexts,
  wake: async () => {},
}
