import type { Booking } from './bookings'
import type { History } from './history'
import type { Moment } from './moments'
import type { Instant, Protocol, RuleId, Trigger, WorkingHours } from './types'

/** All that a rule may look at. */
export interface Case {
  history: History
  protocol: Protocol
  hours: WorkingHours
}

/** What started a deadline. */
export interface Cause {
  /** With `key` it names the deadline among those of its rule, whatever the settings say later. */
  word: Trigger
  /** Null: there is only one in a chat. */
  key: Instant | null
  from: Moment
  /** The session it is about. */
  booking?: Booking
  /** The message that met it, where finding the cause already found that. */
  metBy?: Moment | null
}

type Column<T> = (chat: Case, cause: Cause, due: Instant) => T

/** One row of the law. Its columns are the columns of the law's table. */
export interface Rule {
  id: RuleId
  exists: (chat: Case) => Cause | null
  /** Null: never, as there is no working time. */
  due: (chat: Case, cause: Cause) => Instant | null
  soonFrom: (due: Instant, chat: Case, cause: Cause) => Instant
  metBy: Column<Moment | null>
  /** Each of these ends the deadline, if it comes before it was met. Closing the chat always does. */
  voidBy: readonly Column<Moment | null>[]
  /** Still in time so long after due; null: never overdue. */
  grace: number | null
  /** When the specialist is told to write: as soon as it exists, or when it is soon. */
  write: 'at once' | 'when soon'
  /** An unanswered reminder to the client, of which there may be too many. */
  nudge: boolean
}
