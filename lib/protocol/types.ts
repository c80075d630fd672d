/** The words of the protocol. Everything here is plain data: it can be stored, sent between contexts and tested. */

/** A moment in real time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** Length of a session decides its end: 60 min, or 120 min for a couple. */
export type SessionKind = 'individual' | 'couple' | 'child'
export type SessionPlace = 'online' | 'in-person'

/** Why a chat was closed. Every timer stops whatever the reason. */
export type CloseReason =
  | 'booked-elsewhere'
  | 'referred'
  | 'refused'
  | 'excluded'
  | 'finished'
  | 'do-not-contact'

/**
 * Something that happened in a chat. `client`, `specialist`, `automatic` and `system` are messages, told
 * apart by who wrote them: only `specialist` is the specialist's own. Sessions are named by their start.
 */
export type ChatEvent =
  | { what: 'opened' | 'specialist' | 'automatic' | 'system' | 'reopened'; at: Instant }
  | { what: 'client'; at: Instant; asks?: boolean }
  | { what: 'agreed'; at: Instant; session?: Instant; kind?: SessionKind; where?: SessionPlace }
  | { what: 'paid'; at: Instant; session: Instant; kind?: SessionKind; where?: SessionPlace }
  | { what: 'moved'; at: Instant; session: Instant; to: Instant; kind?: SessionKind; where?: SessionPlace }
  /** A cancellation that names no session means the latest agreement that has no date. */
  | { what: 'cancelled'; at: Instant; session?: Instant }
  | { what: 'no-show' | 'held'; at: Instant; session: Instant }
  | { what: 'closed'; at: Instant; reason: CloseReason }

/** What is known of one chat. Events of one instant keep their given order. */
export interface Facts {
  /** When Hilo first saw the chat: stands in for the opening when nothing better is known. */
  firstSeen: Instant
  events: readonly ChatEvent[]
}

/** Readings on which the platform's own guides disagree, and the user's numbers. */
export interface Protocol {
  /** Does the automatic message count as a contact? */
  automaticCounts: boolean
  /** Do the second and third message fall away once the client answers? */
  stopOnReply: boolean
  /** Hours from opening to the third message: 72 (guide) or 48 (welcome guide). */
  thirdAfterHours: number
  /** Own messages closer than this, in minutes, with no client message between, are one contact. */
  contactGapMinutes: number
}

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

/** When the specialist works. Wall-clock words are in `zone` (IANA). */
export interface WorkingHours {
  zone: string
  /** `['21:00', '09:00']`: half-open, may cross midnight; null: none. */
  quietHours: readonly [from: string, to: string] | null
  daysOff: readonly Weekday[]
  /** Local dates, `YYYY-MM-DD`. */
  holidays: readonly string[]
  /** An absence: local dates or date-times (`YYYY-MM-DD` or `YYYY-MM-DD HH:mm`), half-open. */
  away: readonly [from: string, until: string] | null
  /** How long before quiet time begins a deadline inside it is announced, in minutes. */
  leadMinutes: number
}

export type RuleId =
  | 'auto-message'
  | 'first-message'
  | 'second-message'
  | 'third-message'
  | 'three-in-five-days'
  | 'reply'
  | 'agreed-unpaid'
  | 'confirm-booking'
  | 'connection-check'
  | 'book-next'
  | 'after-session'
  | 'reactivate'
  | 'weekend'

export type Stage =
  | 'first-contact'
  | 'no-reply'
  | 'doubts'
  | 'agreed-unpaid'
  | 'paid'
  | 'after-session'
  | 'inactive'
  | 'ongoing'
  | 'closed'

/** What starts a deadline; `week`: the weekend's. */
export type Trigger = 'opened' | 'client' | 'agreed' | 'paid' | 'session' | 'silence' | 'week'

/** `void` deadlines are not listed in a verdict: void and absent are the same. */
export type DeadlineState = 'upcoming' | 'soon' | 'overdue' | 'met' | 'late'

export interface Deadline {
  rule: RuleId
  /** What started it. */
  trigger: Trigger
  /** Tells it from others of its kind, stable over re-derivation; null: a chat has only one. See `nameOf`. */
  triggeredAt: Instant | null
  start: Instant
  soonFrom: Instant
  due: Instant
  state: DeadlineState
  /** With `met` and `late`: when that happened. */
  metAt?: Instant
}

/** Every reason a verdict may give. */
export type ReasonId =
  | 'closed'
  | 'session-to-come'
  | 'session-ended'
  | 'agreed-not-paid'
  | 'agreed-without-date'
  | 'nothing-written'
  | 'only-automatic'
  | 'client-waiting'
  | 'silence'
  | 'session-held'
  | 'no-answer-seen'
  | 'deadline-soon'
  | 'deadline-overdue'
  | 'booking-ended-sequence'
  | 'answer-ended-sequence'
  | 'enough-contacts'
  | 'too-soon'
  | 'not-yet'
  | 'nothing-due'
  | 'reactivated'
  | 'no-working-time'

/**
 * One reason of a verdict: a word the interface translates (`why.<id>`) with the values it needs. `at`, `since`, `due`,
 * `until` and `session` are instants, `rule` is a RuleId, `reason` a CloseReason, `where` a SessionPlace, `count` a number.
 */
export interface Reason {
  id: string
  values: Readonly<Record<string, string | number>>
}

/** A reason the engine itself gives. */
export interface GivenReason extends Reason {
  id: ReasonId
}

/** What to do now. `wait` is said as clearly as `write`. `deadline` is the one that asks for it, if any. */
export interface NextAction {
  do: 'write' | 'wait' | 'check-connection' | 'offer-closing' | 'nothing'
  deadline?: Deadline
  /** With `wait`: not before this moment, if there is one. */
  until?: Instant
}

export interface Verdict {
  stage: Stage
  why: readonly Reason[]
  deadlines: readonly Deadline[]
  next: NextAction
  /** How many contacts the specialist has made so far. */
  contacts: number
}

/** Levels at which a deadline is announced. */
export type Level = 'soon' | 'overdue'
