import { browser } from 'wxt/browser'
import { adoptTexts } from '../../lib/background/adopt-texts'
import { reconcile } from '../../lib/background/reconcile'
import { restore } from '../../lib/backup'
import { addMark, chatKey, type HiloDatabase, record, saveTemplates, wakeAll } from '../../lib/db'
import type { MessageFact, PageReport } from '../../lib/facts'
import { followAccount, setFollowing } from '../../lib/sync'
import { layOut } from '../db/example'
import { aCopy } from './a-copy'
import type { OperationName } from './operation-names'

export const SITE = 'https://chat.example'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Tuesday, 11:00 in Madrid: working time. */
export const OPENED = Date.parse('2026-03-10T10:00:00Z')
/** First messages of chats that were opened then are due soon. */
const SOON = OPENED + 100 * MINUTE
const MORNING = Date.parse('2026-03-11T08:00:00Z')
const FRIDAY = Date.parse('2026-03-13T15:00:00Z')

/** Something the background or a page of Hilo does, that may be ended anywhere. */
export interface Operation {
  /** What was kept before. The database is not opened yet. */
  before(db: HiloDatabase): Promise<unknown>
  work(db: HiloDatabase): Promise<unknown>
  /** What comes by itself when the background starts anew: of a reader, that it tells again what was not taken. */
  after(db: HiloDatabase): Promise<unknown>
  /** What nobody repeats by itself: then it is done, or not even begun. */
  mayBeUndone?: true
}

const message = (author: MessageFact['author'], at: number): MessageFact => ({
  ...{ author, at, digest: at % 65_536, asks: false, automatic: false, booking: null },
})

const reportOf = (
  id: string,
  seenAt: number,
  messages: MessageFact[],
  list: PageReport['list'] = [],
): PageReport => ({
  ...{ site: SITE, seenAt, confidence: 'good', list, open: { id, name: 'Ana', language: 'es', messages } },
})

const waiting = (count: number, at: number): PageReport['list'] =>
  Array.from({ length: count }, (_, i) => ({ id: `c${i}`, name: `Eva ${i}`, unread: 1, active: false, at }))

const told = (db: HiloDatabase, report: PageReport) => record(db, report, `${SITE}/chat`)

/** So many chats in which a client wrote first. */
async function openChats(db: HiloDatabase, count: number, at = OPENED): Promise<void> {
  for (let i = 0; i < count; i++) await told(db, reportOf(`chat-${i}`, at, [message('client', at)]))
}

const look = (at: number) => (db: HiloDatabase) => reconcile(db, at)
const nothing = async () => {}

/** A report and the look that follows it. */
const reporting = (report: PageReport) => async (db: HiloDatabase) => {
  await told(db, report)
  await reconcile(db, report.seenAt)
}

const firstReading = reporting(reportOf('ana', SOON, [message('client', OPENED)], waiting(3, OPENED)))
const nextMessage = reporting(
  reportOf('chat-0', SOON, [
    message('client', OPENED),
    message('specialist', SOON - MINUTE),
    message('client', SOON),
  ]),
)

async function markPaid(db: HiloDatabase): Promise<void> {
  const session = SOON + 15 * MINUTE
  await addMark(db, await chatKey(db, SITE, 'chat-0'), { what: 'paid', at: SOON, session }, SOON)
}

const importing = (db: HiloDatabase) =>
  saveTemplates(
    db,
    Array.from({ length: 5 }, (_, i) => ({
      id: `own-${i}`,
      change: {
        own: { language: 'es', occasion: 'anytime', title: `Mío ${i}`, text: 'Hola' } as const,
        shortcut: `;m${i}`,
      },
    })),
    SOON,
  )

/** Another machine wrote into the account: what it wrote is taken, and moves deadlines. */
async function written(db: HiloDatabase): Promise<void> {
  await openChats(db, 2)
  await importing(db)
  await reconcile(db, OPENED)
  await setFollowing(true)
  await browser.storage.sync.set({
    'own1-07': [
      ['template.own-1', SOON - 5],
      ['setting.workingHours.quietHours', SOON - 5, ['21:00', '12:30']],
    ],
  })
}

async function meeting(db: HiloDatabase): Promise<void> {
  const now = OPENED + HOUR
  await followAccount(db, now, () => wakeAll(db))
  await reconcile(db, now)
}

const upgrading = (version: string): Operation => ({
  before: (db) => layOut(version, db.name),
  work: look(SOON),
  after: look(SOON),
})

export const OPERATIONS: Record<OperationName, Operation> = {
  'a first reading': { before: nothing, work: firstReading, after: firstReading },
  'a new message': { before: (db) => openChats(db, 2), work: nextMessage, after: nextMessage },
  'reminders of three chats': { before: (db) => openChats(db, 3), work: look(SOON), after: look(SOON) },
  'reminders of seven chats': { before: (db) => openChats(db, 7), work: look(SOON), after: look(SOON) },
  'overdue after soon': {
    before: async (db) => {
      await openChats(db, 2)
      await reconcile(db, SOON)
    },
    work: look(OPENED + 3 * HOUR),
    after: look(OPENED + 3 * HOUR),
  },
  'what waited for the morning': {
    before: async (db) => {
      await openChats(db, 3, Date.parse('2026-03-10T19:30:00Z'))
      await reconcile(db, Date.parse('2026-03-10T21:00:00Z'))
    },
    work: look(MORNING),
    after: look(MORNING),
  },
  'the weekend': {
    before: async (db) => {
      await openChats(db, 1)
      await reconcile(db, FRIDAY - HOUR)
    },
    work: look(FRIDAY),
    after: look(FRIDAY),
  },
  'a clock that was put back': {
    before: async (db) => {
      await openChats(db, 2)
      await reconcile(db, SOON + 48 * HOUR)
    },
    work: look(SOON),
    after: look(SOON),
  },
  'a changed setting': {
    before: (db) => openChats(db, 2),
    work: async (db) => {
      await wakeAll(db)
      await reconcile(db, SOON)
    },
    after: look(SOON),
  },
  'what is too old to be kept': {
    before: (db) => openChats(db, 3, OPENED - 400 * 24 * HOUR),
    work: look(SOON),
    after: look(SOON),
  },
  'a mark': {
    before: (db) => openChats(db, 1),
    work: async (db) => {
      await markPaid(db)
      await reconcile(db, SOON)
    },
    after: look(SOON),
    mayBeUndone: true,
  },
  'a mark, tried again': {
    before: (db) => openChats(db, 1),
    work: async (db) => {
      await markPaid(db)
      await reconcile(db, SOON)
    },
    after: async (db) => {
      await markPaid(db)
      await reconcile(db, SOON)
    },
  },
  'an import of messages': { before: nothing, work: importing, after: look(SOON), mayBeUndone: true },
  'a meeting with the account': { before: written, work: meeting, after: meeting },
  'a copy put back': {
    before: async (db) => {
      await openChats(db, 2)
      await reconcile(db, OPENED)
    },
    work: async (db) => {
      await restore(db, aCopy(OPENED))
      await reconcile(db, SOON)
    },
    after: look(SOON),
    mayBeUndone: true,
  },
  'texts of an earlier version': {
    before: () =>
      browser.storage.local.set({ specialist: { name: 'Marta', gender: 'feminine' }, practice: {} }),
    work: adoptTexts,
    after: adoptTexts,
  },
  'the database of version 1': upgrading('v1'),
  'the database of version 2': upgrading('v2'),
  'the database of version 3': upgrading('v3'),
  'the database of version 4': upgrading('v4'),
}
