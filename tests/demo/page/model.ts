/** The inbox's own data. Times are milliseconds of the page's clock, see `clock.ts`. */

export type Author = 'client' | 'specialist' | 'system'

export interface Message {
  id: string
  author: Author
  text: string
  at: number
}

export interface Chat {
  id: string
  name: string
  /** Picture of the client, or null: initials on a coloured disc. */
  portrait: string | null
  openedAt: number
  /** Oldest first. Messages later than the clock are not shown yet: the story goes on while the page is open. */
  messages: Message[]
  /** Client messages up to this time have been seen by the specialist. */
  readUpTo: number
  /** Start of the session booked last, if there is one. */
  session: number | null
}

/** What a story says happened. `booked`, `moved` and `cancelled` become system lines with a date, `+1 18:00`: tomorrow at six. */
export type Happening = 'client' | 'specialist' | 'system' | 'booked' | 'cancelled'

/** When (`2d 3h 10m` ago, with a minus: still to come), what, and its words or its session. */
export type Line = readonly [ago: string, what: Happening, text: string]

export interface Story {
  id: string
  name: string
  /** How long ago the chat was opened. */
  opened: string
  portrait?: boolean
  /** The last client messages are still unread. */
  unread?: boolean
  lines: readonly Line[]
}

/** One message that went out through the page's own Send button. */
export interface Sent {
  chat: string
  text: string
  at: number
}
