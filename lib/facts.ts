/**
 * What leaves a chat page for the background: facts about messages, never their words. A `digest` is a short
 * salted checksum: long enough to tell a message from its neighbours, too short to prove what was said.
 */
import type { Author, Confidence } from './platforms/types'
import type { ChatEvent, Instant, SessionKind, SessionPlace } from './protocol/types'

export type ChatLanguage = 'es' | 'en' | 'uk'

/** A booking as a system message words it. Proposed to the specialist, never taken as certain by itself. */
export interface BookingFact {
  what: 'agreed' | 'paid' | 'moved' | 'cancelled'
  /** Start of the session, where the message tells it. */
  session: Instant | null
  /** New start of a moved session. */
  to?: Instant
  kind?: SessionKind
  where?: SessionPlace
}

export interface MessageFact {
  author: Author
  /** Null where the page does not tell the time. */
  at: Instant | null
  /** 16-bit salted checksum of the text. */
  digest: number
  /** The text asks something. */
  asks: boolean
  /** The text equals the specialist's saved automatic message. */
  automatic: boolean
  booking: BookingFact | null
}

export interface ListFact {
  id: string
  name: string
  unread: number
  active: boolean
  /** Instant of the time shown beside the chat, where it could be understood. */
  at: Instant | null
}

export interface OpenFact {
  id: string
  name: string | null
  language: ChatLanguage | null
  /** In order of the page, oldest first; possibly only the newest part of the chat. */
  messages: MessageFact[]
}

/** One report of the reader about one page at one moment. */
export interface PageReport {
  /** Origin of the page, as `https://app.example`. */
  site: string
  seenAt: Instant
  confidence: Confidence
  list: ListFact[]
  open: OpenFact | null
}

/** What only the specialist can tell, or confirms: everything that is no message. */
export type MarkEvent = ChatEvent & {
  what: 'agreed' | 'paid' | 'moved' | 'cancelled' | 'no-show' | 'held' | 'closed' | 'reopened'
}
