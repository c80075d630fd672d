/** What is known of the chat on screen, and the messages that fit it: for the popup's eyes and for inserting without it. */
import type { BookingFact, ChatLanguage, MarkEvent } from '../facts'
import type { Snapshot } from '../platforms/types'
import type {
  Deadline,
  Instant,
  NextAction,
  Protocol,
  Reason,
  SessionPlace,
  Stage,
  WorkingHours,
} from '../protocol/types'
import type { Specialist } from '../settings'
import type { nextSlots } from '../slots/offered'
import type { Part } from '../templates/render'
import type { Placeholder, Register } from '../templates/types'

export interface Rules {
  protocol: Protocol
  hours: WorkingHours
}

/** A session of the chat on screen that can still be marked: the running or next one, else the latest. */
export interface SessionView {
  start: Instant
  paid: boolean
}

/** The session a message of now would be about. */
export interface SessionOfChat extends SessionView {
  where: SessionPlace
}

/** The chat on screen. */
export interface ChatView {
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
  /** The client's language, if it could be told. */
  language: ChatLanguage | null
  session: SessionView | null
  /** The latest mark made by hand, which `undo` takes back; null: none. */
  lastMark: MarkEvent['what'] | null
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
}

/** All that messages are chosen by and filled from. */
export interface Writing {
  current: Current
  snapshot: Snapshot
  specialist: Specialist
  hours: WorkingHours
  free: Awaited<ReturnType<typeof nextSlots>>
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
}
