import { advanced, atSpeed } from './clock'
import { type InboxStore, send, tick, visible, write } from './inbox'
import type { Chat } from './model'
import { goTo } from './route'
import { bookingText } from './stories/tell'
import { wordsFor } from './words'

/** Hands on the demo from the console or a test: `window.demo`. Chats are named by id or by name. */
export function control(store: InboxStore, locale: string) {
  const words = wordsFor(locale)
  const find = (chat: string): Chat => {
    const found = store.getState().chats.find(({ id, name }) => id === chat || name === chat)
    if (!found) throw new Error(`No chat "${chat}"`)
    return found
  }
  const change = (id: string, part: Partial<Chat>) =>
    store.setState(({ chats }) => ({ chats: chats.map((c) => (c.id === id ? { ...c, ...part } : c)) }))

  const book = (chat: string, when: string | Date) => {
    const { id } = find(chat)
    change(id, { session: new Date(when).getTime() })
  }
  const announce = (what: 'booked' | 'cancelled', chat: string) => {
    const { id, session } = find(chat)
    if (session === null) throw new Error(`"${chat}" has no session: call book(chat, when) first`)
    write(store, id, 'system', bookingText(what, id, session, locale, words))
  }
  const openNew = (name: string, text?: string) => {
    const id = Math.random().toString(16).slice(2, 10).padEnd(8, '0')
    const openedAt = store.getState().now
    const chat = { id, name, portrait: null, openedAt, messages: [], readUpTo: openedAt, session: null }
    store.setState(({ chats }) => ({ chats: [...chats, chat] }))
    write(store, id, 'system', words.opened(name))
    if (text !== undefined) write(store, id, 'client', text)
    return id
  }

  return {
    now: () => new Date(store.getState().now),
    /** The whole page, `minutes` later. */
    advance: (minutes: number) => {
      store.setState(({ clock }) => ({ clock: advanced(clock, minutes) }))
      tick(store)
    },
    /** 1: real time, 60: a minute each second, 0: stands still. */
    speed: (speed: number) => store.setState(({ clock }) => ({ clock: atSpeed(clock, Date.now(), speed) })),
    chats: () => store.getState().chats.map(({ id, name }) => ({ id, name })),
    /** What a chat shows now: the truth, for whoever wants to check a reading. */
    messages: (chat: string) => visible(find(chat), store.getState().now),
    open: (chat: string) => goTo(find(chat).id),
    openNew,
    clientWrites: (chat: string, text: string) => write(store, find(chat).id, 'client', text),
    specialistWrites: (chat: string, text: string) => send(store, find(chat).id, text),
    /** Chooses a time; nothing is said in the chat until `pay`. */
    book,
    pay: (chat: string) => announce('booked', chat),
    cancel: (chat: string) => announce('cancelled', chat),
    help: (open: boolean) => store.setState({ helpOpen: open }),
    get sent() {
      return store.getState().sent
    },
  }
}

export type Demo = ReturnType<typeof control>

declare global {
  interface Window {
    demo: Demo
  }
}
