import { browser } from 'wxt/browser'
import type { Mark, Notice, PopupActions, PopupModel } from '../../components/model'
import type { ChatLanguage, MarkEvent } from '../facts'
import { sendMessage } from '../messages'
import type { InsertOutcome } from '../platforms/types'
import type { Instant } from '../protocol/types'
import { patternOf } from '../sites'
import type { Values } from '../templates/types'
import { markOf } from './booking-mark'
import type { Desk } from './desk'

type Change = (change: Partial<PopupModel>) => void

/** What the popup's buttons do. Each says how it ended in a notice; nothing is ever sent to a client. */
export function createActions(desk: Desk, change: Change, refresh: () => void): PopupActions {
  const say = (notice: Notice | null) => change({ notice })
  const failing = (what: Extract<Notice, { kind: 'error' }>['what'], work: Promise<Notice | null>) =>
    void work.catch((): Notice => ({ kind: 'error', what })).then(say)
  const proposal = (id: string) => desk.writing?.current.bookings.find((booking) => booking.id === id)
  const mark = (chat: string, event: Mark, at: Instant = Date.now()) =>
    failing('mark', markChat(chat, { ...event, at }))
  return {
    insert: (id, values) => failing('insert', insert(desk, id, values)),
    openChat: (key) => failing('open-chat', openChat(key)),
    mark: (chat, event) => mark(chat, event),
    undo: (chat) => failing('mark', undo(chat)),
    confirmBooking: (id, session) => {
      const booking = proposal(id)
      const event = booking && markOf(booking.fact, desk.writing?.current.session?.start, session)
      if (event) mark(booking.chat, event, booking.at)
      else say({ kind: 'error', what: 'mark' })
    },
    dismissBooking: (id) => {
      const chat = proposal(id)?.chat
      if (chat) failing('mark', dismiss(chat, id))
    },
    setLanguage: (language) => {
      const key = desk.writing?.current.view.key
      if (key) void choose(key, language).then(refresh)
    },
    askSite: () => failing('permission', askSite(desk).finally(refresh)),
    teach: () => failing('teach', teach(desk)),
    openWelcome: () => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
    openOptions: () => void browser.runtime.openOptionsPage(),
    dismissNotice: () => say(null),
  }
}

async function insert({ writing, tab, search }: Desk, template: string, values: Values): Promise<Notice> {
  if (!writing || !tab) return { kind: 'error', what: 'insert' }
  const { messageOf } = await import('../writing/templates')
  const text = messageOf(writing, template, values)
  const outcome = await sendMessage('insert', { text, chatId: writing.snapshot.open?.id ?? null }, tab.id)
  const notice = await noticeOf(outcome, text)
  if (notice.kind === 'inserted' && !notice.note && !search) window.close()
  return notice
}

/** A text that could not be inserted is not lost: it goes to the clipboard, unless it was made for another chat. */
async function noticeOf(outcome: InsertOutcome, text: string): Promise<Notice> {
  if (outcome.ok) {
    const note = outcome.note && { note: outcome.note }
    return { kind: outcome.undo ? 'inserted' : 'inserted-no-undo', ...note }
  }
  if (outcome.why === 'other-chat') return { kind: 'other-chat' }
  await navigator.clipboard.writeText(text)
  return { kind: 'copied', why: outcome.why }
}

async function openChat(chat: string): Promise<Notice | null> {
  return (await sendMessage('openChat', { chat })) ? null : { kind: 'error', what: 'open-chat' }
}

async function markChat(chat: string, event: MarkEvent): Promise<Notice> {
  await sendMessage('mark', { chat, event })
  return { kind: 'marked', chat, what: event.what }
}

async function dismiss(chat: string, booking: string): Promise<null> {
  const { db, dismissBooking } = await import('./kept')
  await dismissBooking(db, chat, booking)
  return null
}

async function choose(chat: string, language: ChatLanguage): Promise<void> {
  const { db, setLanguage } = await import('./kept')
  await setLanguage(db, chat, language)
}

async function undo(chat: string): Promise<Notice> {
  await sendMessage('unmark', { chat })
  return { kind: 'unmarked' }
}

async function teach({ tab, search }: Desk): Promise<Notice | null> {
  const began = tab !== null && (await sendMessage('teach', { tab: tab.id }))
  if (!began) return { kind: 'error', what: 'teach' }
  if (!search) window.close()
  return null
}

/** Called straight from the click: the browser asks for permission only then. */
async function askSite({ tab }: Desk): Promise<Notice | null> {
  const pattern = tab?.origin && patternOf(tab.origin)
  if (!pattern) return { kind: 'error', what: 'permission' }
  const granted = await browser.permissions.request({ origins: [pattern] })
  return granted ? null : { kind: 'error', what: 'permission' }
}
