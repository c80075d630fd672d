import type { Span } from '../protocol/quiet-time'
import type { Instant, Weekday } from '../protocol/types'

/** Two times of the clock on the wall, `HH:mm`, half-open. An end of `00:00` is the midnight that ends the day. */
export type Stretch = readonly [from: string, to: string]

/** When the specialist takes sessions, in their own zone. A day that is missing has none. */
export type WeeklyHours = Readonly<Partial<Record<Weekday, readonly Stretch[]>>>

/** What is kept of a calendar file: when somebody is busy, and nothing of what with. */
export interface BusyCalendar {
  /** In order and apart. */
  busy: readonly Span[]
  /** How many appointments were found up to `until`. */
  appointments: number
  /** Nothing is known of what comes after. */
  until: Instant
  importedAt: Instant
}
