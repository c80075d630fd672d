/** What is known of the chat on screen, and the messages that fit it: for the popup's eyes and for inserting without it. */
import type { BookingFact, ChatLanguage, MarkEvent } from '../facts'
import type { Snapshot } from '../platforms/types'
import type {
  CloseReason,
  Deadline,
  Instant,
  NextAction,
  Protocol,
  Reason,
  SessionKind,
  SessionPlace,
  Stage,
  WorkingHours,
} from '../protocol/types'
import type { Practice, Specialist } from '../settings'
import type { Free } from '../slots/offered'
import type { BookingRate } from '../templates/booking-rate'
import type { LibraryTemplate } from '../templates/library'
import type { Part } from '../templates/render'
import type { Placeholder, Register } from '../templates/types'

/** The settings by which a chat is judged and written to. */
export interface Rules {
  protocol: Protocol
  hours: WorkingHours
  /** How clients are addressed in Spanish, where the specialist chose nothing else for a chat. */
  register: Register
}

/** How a chat is written to. */
export interface Voice {
  language: ChatLanguage
  /** False: nothing tells the client's language, and Spanish is assumed. */
  sure: boolean
  /** In Spanish. */
  register: Register
  /** IANA zone of the client where the specialist set it; null: taken for their own. */
  zone: string | null
}

/** A session of the chat on screen that can still be marked: the running or next one, else the latest. */
export interface SessionView {
  start: Instant
  paid: boolean
}

/** The session a message of now would be about. */
export interface SessionOfChat extends SessionView {
  where: SessionPlace
  kind: SessionKind
}

/** The chat on screen. */
export interface ChatView {
  /** Empty: nothing is kept of it, so nothing can be marked or chosen for it. */
  key: string
  /** Null where the page does not tell it. */
  name: string | null
  stage: Stage
  why: readonly Reason[]
  next: NextAction
  deadlines: readonly Deadline[]
  /** How many contacts the specialist has made. */
  contacts: number
  /** False: the page was closed or frozen since, so the client may have answered meanwhile. */
  sure: boolean
  lastSeen: Instant
  voice: Voice
  session: SessionView | null
  /** The latest mark made by hand, which `undo` takes back; null: none. */
  lastMark: MarkEvent['what'] | null
  /** Its reminders were put off until then; null: they were not. */
  snoozedUntil: Instant | null
}

/** A booking that a system message seems to tell: the specialist confirms it with one click. */
export interface BookingProposal {
  id: string
  chat: string
  fact: BookingFact
}

/** The chat on screen, with what its templates need. */
export interface Current {
  view: ChatView
  /** With the time of the message that tells of it: the booking counts from there. */
  bookings: (BookingProposal & { at: Instant })[]
  session: SessionOfChat | null
  /** Why the chat was closed; null: it is open. */
  closed: CloseReason | null
}

/** The templates as the specialist has them, and what came of using them. */
export interface Repertoire {
  library: readonly LibraryTemplate[]
  /** When each was used last in the chat on screen, by its id. */
  lastUsed: ReadonlyMap<string, Instant>
  rates: ReadonlyMap<string, BookingRate>
}

/** All that messages are chosen by and filled from. */
export interface Writing {
  current: Current
  snapshot: Snapshot
  specialist: Specialist
  practice: Practice
  hours: WorkingHours
  repertoire: Repertoire
  free: Free
}

export interface TemplateView {
  id: string
  title: string
  /** The message as it will read, in order; joined without separators. */
  parts: readonly Part[]
  /** Asked before inserting, in this order, each once. */
  missing: readonly Placeholder[]
  language: ChatLanguage
  /** Null: worded without either, or a language with only one. */
  register: Register | null
  /** What could be added to make it personal, in the template's language. */
  personal: string | null
  favourite: boolean
  /** When it was used in this chat last; null: never. */
  lastUsed: Instant | null
  /** What came of its use in all chats; null: too little is known. */
  rate: BookingRate | null
}
