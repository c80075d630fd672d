import { browser } from 'wxt/browser'
import type { Mark, Notice, PopupActions, PopupModel } from '../../components/model'
import type { MarkEvent } from '../facts'
import { yetToCome } from '../health'
import { createWords } from '../locales/words'
import { sendMessage } from '../messages'
import type { Instant } from '../protocol/types'
import { patternOf } from '../sites'
import type { Voice } from '../writing/types'
import { markOf } from './booking-mark'
import { reviewDraft } from './checks'
import { closeAfterWork, type Desk, offered } from './desk'
import { insert } from './insert'
import { panelOpener } from './panel'

type Change = (change: Partial<PopupModel>) => void

/** What the popup's buttons do. Each says how it ended in a notice; nothing is ever sent to a client. */
export function createActions(desk: Desk, change: Change, refresh: () => void): PopupActions {
  const say = (notice: Notice | null) => change({ notice })
  const failing = (what: Extract<Notice, { kind: 'error' }>['what'], work: Promise<Notice | null>) =>
    void work.catch((): Notice => ({ kind: 'error', what })).then(say)
  const proposal = (id: string) => desk.current?.bookings.find((booking) => booking.id === id)
  const mark = (chat: string, event: Mark, at: Instant = Date.now()) =>
    failing('mark', markChat(chat, { ...event, at }))
  const openPanel = panelFor(desk)
  return {
    insert: (id, values) => failing('insert', insert(desk, id, values, 'complete')),
    insertWithGaps: (id, values) => failing('insert', insert(desk, id, values, 'with-gaps')),
    star: (id, favourite) => void star(id, favourite).then(refresh, refresh),
    readySearch: () =>
      afterPaint(() => {
        desk.searching ??= beginSearch(desk)
      }),
    search: (words) => void search(desk, words, change).catch(() => undefined),
    pick: (id) => {
      const chat = desk.current?.view.key
      if (!chat) return
      desk.picked = { chat, template: id }
      void offered(desk).then(change).then(refresh)
    },
    review: () => void reviewDraft(desk).then((review) => change({ review })),
    openChat: (key) => failing('open-chat', openChat(key)),
    mark: (chat, event) => mark(chat, event),
    undo: (chat) => failing('mark', undo(chat)),
    snooze: (chat, until, before) => failing('snooze', snoozeChat(chat, until, before)),
    confirmBooking: (id, session) => {
      const booking = proposal(id)
      const event = booking && markOf(booking.fact, desk.current?.session?.start, session)
      if (event) mark(booking.chat, event, booking.at)
      else say({ kind: 'error', what: 'mark' })
    },
    dismissBooking: (id) => {
      const chat = proposal(id)?.chat
      if (chat) failing('mark', dismiss(chat, id))
    },
    restoreBooking: (chat, id) => failing('mark', restore(chat, id)),
    setVoice: (voice) => {
      // What was chosen before is worded otherwise.
      desk.picked = null
      const key = desk.current?.view.key
      if (key) void chooseVoice(key, voice).then(refresh)
    },
    askSite: () => failing('permission', askSite(desk).finally(refresh)),
    teach: () => failing('teach', teach(desk)),
    openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
    openOptions: () => void browser.runtime.openOptionsPage(),
    restart: () => browser.runtime.reload(),
    trustClock: () => void yetToCome.removeValue().then(refresh, refresh),
    openPanel: openPanel && (() => failing('panel', openPanel())),
    dismissNotice: () => say(null),
  }
}

async function star(template: string, favourite: boolean): Promise<void> {
  const { db, saveTemplate } = await import('./kept')
  await saveTemplate(db, template, { favourite }, Date.now())
}

/** Loading the search for the first time takes a quarter of a second: the field is to be seen in use before. */
const afterPaint = (work: () => void) => void requestAnimationFrame(() => setTimeout(work))

/** Reads what can be found, unless that was just read. */
function beginSearch({ searching, writing, language }: Desk): NonNullable<Desk['searching']> {
  if (searching?.over === writing) return searching
  const find = import('./search').then(({ startSearch }) => startSearch(writing, createWords(language)))
  return { words: '', over: writing, find }
}

/** What can be found is read when a search begins. Of answers that overtake each other the latest words' one is shown. */
async function search(desk: Desk, words: string, change: Change): Promise<void> {
  if (words.trim() === '') {
    desk.searching = null
    return change({ found: null })
  }
  const begun = desk.searching?.words ? desk.searching : beginSearch(desk)
  desk.searching = { ...begun, words }
  const found = (await begun.find)(words)
  if (desk.searching?.words === words) change({ found })
}

async function openChat(chat: string): Promise<Notice | null> {
  return (await sendMessage('openChat', { chat })) ? null : { kind: 'error', what: 'open-chat' }
}

async function markChat(chat: string, event: MarkEvent): Promise<Notice> {
  await sendMessage('mark', { chat, event })
  return { kind: 'marked', chat, what: event.what }
}

async function snoozeChat(chat: string, until: Instant | null, before: Instant | null): Promise<Notice> {
  const end = await sendMessage('snooze', { chat, until })
  if (end !== null) return { kind: 'snoozed', chat, until: end, before }
  return until === null ? { kind: 'woken', chat, before } : { kind: 'error', what: 'snooze' }
}

async function dismiss(chat: string, booking: string): Promise<Notice> {
  const { db, dismissBooking } = await import('./kept')
  await dismissBooking(db, chat, booking)
  return { kind: 'dismissed', chat, booking }
}

async function restore(chat: string, booking: string): Promise<Notice> {
  const { db, restoreBooking } = await import('./kept')
  await restoreBooking(db, chat, booking)
  return { kind: 'unmarked' }
}

async function chooseVoice(chat: string, voice: Partial<Omit<Voice, 'sure'>>): Promise<void> {
  const { db, setVoice } = await import('./kept')
  await setVoice(db, chat, voice)
}

async function undo(chat: string): Promise<Notice> {
  await sendMessage('unmark', { chat })
  return { kind: 'unmarked' }
}

async function teach({ tab, place }: Desk): Promise<Notice | null> {
  const outcome = tab ? await sendMessage('teach', { tab: tab.id }) : 'no-tab'
  if (outcome !== 'began') return { kind: 'error', what: outcome === 'locked' ? 'teach-locked' : 'teach' }
  closeAfterWork(place)
  return null
}

/** Opens what stays beside the page in place of what closes. Null: it is open, or the browser has no such thing. */
function panelFor(desk: Desk): (() => Promise<Notice | null>) | null {
  const open = desk.place.kind === 'popup' ? panelOpener() : null
  return (
    open &&
    (async () => {
      if (!desk.tab) return { kind: 'error', what: 'panel' }
      await open(desk.tab.windowId)
      closeAfterWork(desk.place)
      return null
    })
  )
}

/** Called straight from the click: the browser asks for permission only then. */
async function askSite({ tab }: Desk): Promise<Notice | null> {
  const pattern = tab?.origin && patternOf(tab.origin)
  if (!pattern) return { kind: 'error', what: 'permission' }
  const granted = await browser.permissions.request({ origins: [pattern] })
  return granted ? null : { kind: 'error', what: 'permission' }
}
