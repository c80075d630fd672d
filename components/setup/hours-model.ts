/** What the settings show of the hours at which the specialist works. */
import type { ChatLanguage } from '../../lib/facts'
import type { CalendarProblem } from '../../lib/slots/calendar/fault'
import type { BusyCalendar, WeeklyHours } from '../../lib/slots/types'

/** `['21:00', '09:00']`; null: none. */
export type QuietHours = readonly [from: string, to: string] | null

/** Why a calendar was not taken, and where in the text. `unreadable`: it could not be read at all, or not kept. */
export interface CalendarRefusal {
  problem: CalendarProblem | 'unreadable'
  line: number | null
}

export interface SlotsModel {
  weekly: WeeklyHours
  calendar: BusyCalendar | null
  /** How the next free hours read in a message of each language; null: there are none. */
  phrases: Readonly<Record<ChatLanguage, string | null>>
}
