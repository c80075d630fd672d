import { browser } from 'wxt/browser'
import { reconcile } from '../../lib/background/reconcile'
import { restore } from '../../lib/backup'
import {
  addMark,
  ClosedHilo,
  chatKey,
  type HiloDatabase,
  lockOf,
  record,
  saveTemplates,
  saveText,
  setSnooze,
} from '../../lib/db'
import { beginErase, erase } from '../../lib/erase'
import type { MarkEvent, MessageFact, PageReport } from '../../lib/facts'
import { change, open, settleLock, turnOff, turnOn } from '../../lib/lock'
import { setFollowing } from '../../lib/sync'
import { layOut } from '../db/example'
import { aCopy } from './a-copy'
import type { OperationName } from './operation-names'
import { SITE } from './site'
import { ADDRESS, type Ways } from './ways'

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
  /** Hilo was just installed or updated, or the browser started: it settles in. */
  arrives?: true
  /** The background is awake already: since this moment. */
  awakeAt?: number
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

/** So many chats in which a client wrote first. */
async function openChats(db: HiloDatabase, count: number, at = OPENED): Promise<void> {
  for (let i = 0; i < count; i++)
    await record(db, reportOf(`chat-${i}`, at, [message('client', at)]), ADDRESS)
}

const nothing = async () => {}

const FIRST = reportOf('ana', SOON, [message('client', OPENED)], waiting(3, OPENED))
const NEXT = reportOf('chat-0', SOON, [
  message('client', OPENED),
  message('specialist', SOON - MINUTE),
  message('client', SOON),
])
const PAID: MarkEvent = { what: 'paid', at: SOON, session: SOON + 15 * MINUTE }

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

const [WORDS, OTHER] = ['caballo grapa batería', 'correcto zanahoria nube'] as const

/** Two clients, a text of one's own, and a reminder that was told. */
async function aPractice(db: HiloDatabase): Promise<void> {
  await openChats(db, 2)
  await saveText(db, 'automaticMessage', 'Gracias por escribir.')
  await reconcile(db, SOON)
}

async function withPassphrase(db: HiloDatabase): Promise<void> {
  await aPractice(db)
  await turnOn(db, WORDS, 15)
}

/** Whatever was ended, one of the two opens Hilo, or none is needed; without any, all can be compared. */
async function opened(db: HiloDatabase): Promise<void> {
  await settleLock(db)
  if (!(await lockOf(db))) return
  for (const words of [WORDS, OTHER]) {
    if ((await open(db, words, SOON)) !== 'right') continue
    await turnOff(db, words, SOON)
    return
  }
  throw new ClosedHilo()
}

/** What is done, and what comes by itself when the background starts anew, by whichever way Hilo is told. */
export function operationsBy(ways: Ways): Record<OperationName, Operation> {
  const look = (at: number) => (db: HiloDatabase) => ways.look(db, at)
  const upgrading = (version: string): Operation => ({
    before: (db) => layOut(version, db.name),
    work: look(SOON),
    after: look(SOON),
  })
  const ofChat =
    (does: (db: HiloDatabase, chat: string, at: number) => Promise<unknown>) => async (db: HiloDatabase) =>
      does(db, await chatKey(db, SITE, 'chat-0'), SOON)
  const marking = ofChat((db, chat, at) => ways.mark(db, chat, PAID, at))
  const passphrase = async (db: HiloDatabase) => {
    await opened(db)
    await ways.look(db, SOON)
  }
  return {
    'a first reading': {
      before: nothing,
      work: (db) => ways.report(db, FIRST),
      after: (db) => ways.report(db, FIRST),
    },
    'a new message': {
      awakeAt: SOON,
      before: (db) => openChats(db, 2),
      work: (db) => ways.report(db, NEXT),
      after: (db) => ways.report(db, NEXT),
    },
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
      awakeAt: SOON,
      before: (db) => openChats(db, 2),
      work: (db) => ways.rederive(db, SOON),
      after: look(SOON),
    },
    'what is too old to be kept': {
      before: (db) => openChats(db, 3, OPENED - 400 * 24 * HOUR),
      work: look(SOON),
      after: look(SOON),
    },
    'a mark': {
      awakeAt: SOON,
      before: (db) => openChats(db, 1),
      work: marking,
      after: look(SOON),
      mayBeUndone: true,
    },
    'a mark, tried again': {
      awakeAt: SOON,
      before: (db) => openChats(db, 1),
      work: marking,
      after: marking,
    },
    'a mark taken back': {
      awakeAt: SOON,
      before: async (db) => {
        await openChats(db, 1)
        await addMark(db, await chatKey(db, SITE, 'chat-0'), PAID, OPENED)
        await reconcile(db, OPENED)
      },
      work: ofChat(ways.unmark),
      after: look(SOON),
      mayBeUndone: true,
    },
    'a chat put off': {
      awakeAt: SOON,
      before: (db) => openChats(db, 2),
      work: ofChat((db, chat, at) => ways.snooze(db, chat, at + HOUR, at)),
      after: look(SOON),
      mayBeUndone: true,
    },
    'a chat put off by the button of its reminder': {
      awakeAt: SOON,
      before: async (db) => {
        await openChats(db, 2)
        await reconcile(db, SOON)
      },
      work: ofChat(ways.putOff),
      after: look(SOON),
      mayBeUndone: true,
    },
    'the end of a snooze': {
      before: async (db) => {
        await openChats(db, 2)
        await setSnooze(db, await chatKey(db, SITE, 'chat-0'), SOON, OPENED)
        await reconcile(db, OPENED)
      },
      work: look(SOON),
      after: look(SOON),
    },
    'an import of messages': { before: nothing, work: importing, after: look(SOON), mayBeUndone: true },
    'a meeting with the account': {
      awakeAt: OPENED + HOUR,
      before: written,
      work: (db) => ways.meet(db, OPENED + HOUR),
      after: (db) => ways.meet(db, OPENED + HOUR),
    },
    'a copy put back': {
      before: async (db) => {
        await openChats(db, 2)
        await reconcile(db, OPENED)
      },
      work: (db) => restore(db, aCopy(OPENED)),
      after: look(SOON),
      mayBeUndone: true,
    },
    'a passphrase set': {
      before: aPractice,
      work: (db) => turnOn(db, WORDS, 15),
      after: passphrase,
      mayBeUndone: true,
    },
    'a passphrase changed': {
      before: withPassphrase,
      work: (db) => change(db, WORDS, OTHER, SOON),
      after: passphrase,
    },
    'a passphrase taken away': {
      before: withPassphrase,
      work: (db) => turnOff(db, WORDS, SOON),
      after: passphrase,
    },
    'all erased': {
      before: aPractice,
      work: async (db) => {
        await beginErase()
        await erase(db)
      },
      after: look(SOON),
      mayBeUndone: true,
    },
    'texts of an earlier version': {
      arrives: true,
      before: () =>
        browser.storage.local.set({ specialist: { name: 'Marta', gender: 'feminine' }, practice: {} }),
      work: (db) => ways.arrive(db, SOON),
      after: (db) => ways.arrive(db, SOON),
    },
    'the database of version 1': upgrading('v1'),
    'the database of version 2': upgrading('v2'),
    'the database of version 3': upgrading('v3'),
    'the database of version 4': upgrading('v4'),
  }
}
