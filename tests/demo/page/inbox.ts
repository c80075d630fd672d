import { createStore } from 'zustand/vanilla'
import { type ClockState, timeOf } from './clock'
import type { Author, Chat, Message, Sent } from './model'
import { AUTOMATIC } from './words'

/** After this long without a word of the specialist's, the platform writes in the specialist's name. */
const AUTOMATIC_AFTER = 15 * 60_000

export interface Inbox {
  clock: ClockState
  /** The clock's reading at the last tick: what the page shows is true at this moment. */
  now: number
  chats: Chat[]
  active: string | null
  /** What went out through the page's own Send. */
  sent: Sent[]
  helpOpen: boolean
}

export type InboxStore = ReturnType<typeof createInbox>

export const createInbox = (clock: ClockState, chats: Chat[]) =>
  createStore<Inbox>(() => ({
    clock,
    now: timeOf(clock, Date.now()),
    chats,
    active: null,
    sent: [],
    helpOpen: false,
  }))

export const visible = (chat: Chat, now: number) => chat.messages.filter((message) => message.at <= now)

export const lastActivity = (chat: Chat, now: number) => visible(chat, now).at(-1)?.at ?? chat.openedAt

export const unreadCount = (chat: Chat, now: number) =>
  visible(chat, now).filter((message) => message.author === 'client' && message.at > chat.readUpTo).length

const withMessage = (chat: Chat, message: Message): Chat => ({
  ...chat,
  messages: [...chat.messages, message].sort((a, b) => a.at - b.at),
})

function withAutomatic(chat: Chat, now: number): Chat {
  const due = chat.openedAt + AUTOMATIC_AFTER
  const answered = chat.messages.some((message) => message.author === 'specialist')
  if (now < due || answered) return chat
  return withMessage(chat, { id: `${chat.id}-auto`, author: 'specialist', text: AUTOMATIC, at: due })
}

/** Lets the page catch up with its clock: automatic messages, later lines of the stories, read marks. */
export function tick(store: InboxStore, real = Date.now()): void {
  store.setState(({ clock, chats, active }) => {
    const now = timeOf(clock, real)
    const told = chats.map((chat) => withAutomatic(chat, now))
    return { now, chats: told.map((chat) => (chat.id === active ? { ...chat, readUpTo: now } : chat)) }
  })
}

/** Adds a message to a chat at the page's present time. */
export function write(store: InboxStore, id: string, author: Author, text: string): void {
  tick(store)
  store.setState(({ chats, now }) => ({
    chats: chats.map((chat) =>
      chat.id === id
        ? withMessage(chat, { id: `${id}-${chat.messages.length}-${now}`, author, text, at: now })
        : chat,
    ),
  }))
}

/** The page's own Send button. */
export function send(store: InboxStore, id: string, text: string): void {
  write(store, id, 'specialist', text)
  store.setState(({ sent, now }) => ({ sent: [...sent, { chat: id, text, at: now }] }))
}
