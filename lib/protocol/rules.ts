import { endOf } from './bookings'
import * as exists from './causes'
import { DAY, HOUR, MINUTE } from './durations'
import * as by from './endings'
import { SILENCE, silence } from './reactivation'
import type { Case, Cause, Rule } from './rule'
import type { Instant } from './types'
import { addWorking, subtractWorking } from './working-time'

/** Where a column says "working", quiet hours, days off, holidays and absence do not count. */
const twoWorkingHours = ({ hours }: Case, { from }: Cause) => addWorking(hours, from.at, 2 * HOUR)
const halfAWorkingHourBefore = (due: Instant, { hours }: Case) =>
  subtractWorking(hours, due, 30 * MINUTE) ?? due
const after = (length: number) => (_: Case, cause: Cause) => cause.from.at + length
const before = (length: number) => (due: Instant) => due - length
const atDue = (due: Instant) => due
const atOnce = (_due: Instant, _chat: Case, { from }: Cause) => from.at
const sessionEnd = (_: Case, { booking }: Cause) => (booking ? endOf(booking) : null)

/** A day, or a day before the session if that is sooner, but never within 3 hours of the agreement. */
function askForPayment(_: Case, { from, booking }: Cause): Instant {
  const start = booking?.start ?? null
  if (start === null) return from.at + DAY
  return Math.max(from.at + 3 * HOUR, Math.min(from.at + DAY, start - DAY))
}

/** Two working hours, and in any case before the session begins. */
function beforeSession(chat: Case, cause: Cause): Instant {
  const start = cause.booking?.start ?? Number.POSITIVE_INFINITY
  return Math.max(cause.from.at, Math.min(twoWorkingHours(chat, cause) ?? start, start))
}

function quarterHourBeforeSession(_: Case, { booking }: Cause): Instant | null {
  const start = booking?.start ?? null
  return start === null ? null : start - 15 * MINUTE
}

/** The law, one row per deadline. Its words are explained on the protocol page (README.md in this folder). */
export const rules: readonly Rule[] = [
  {
    id: 'auto-message',
    exists: exists.opening,
    due: after(15 * MINUTE),
    soonFrom: before(5 * MINUTE),
    metBy: by.contactUpToDue,
    voidBy: [by.automaticMessage, by.quarterHourPassed, by.contactAfterDue, by.booked],
    grace: 0,
    write: 'at once',
    nudge: false,
  },
  {
    id: 'first-message',
    exists: exists.opening,
    due: twoWorkingHours,
    soonFrom: halfAWorkingHourBefore,
    metBy: by.contact(1),
    voidBy: [by.booked],
    grace: 0,
    write: 'at once',
    nudge: false,
  },
  {
    id: 'second-message',
    exists: exists.opening,
    due: after(24 * HOUR),
    soonFrom: before(4 * HOUR),
    metBy: by.contact(2),
    voidBy: [by.booked, by.clientAnswered],
    grace: 0,
    write: 'when soon',
    nudge: true,
  },
  {
    id: 'third-message',
    exists: exists.opening,
    due: ({ protocol }, { from }) => from.at + protocol.thirdAfterHours * HOUR,
    soonFrom: before(8 * HOUR),
    metBy: by.contact(3),
    voidBy: [by.booked, by.clientAnswered],
    grace: 0,
    write: 'when soon',
    nudge: true,
  },
  {
    id: 'three-in-five-days',
    exists: exists.opening,
    due: after(120 * HOUR),
    soonFrom: before(12 * HOUR),
    metBy: by.contact(3),
    voidBy: [by.booked, by.clientAnswered],
    grace: 0,
    write: 'when soon',
    nudge: true,
  },
  {
    id: 'reply',
    exists: exists.clientMessage,
    due: twoWorkingHours,
    soonFrom: halfAWorkingHourBefore,
    metBy: by.ownMessage,
    voidBy: [],
    grace: 0,
    write: 'at once',
    nudge: false,
  },
  {
    id: 'agreed-unpaid',
    exists: exists.latestAgreement,
    due: askForPayment,
    soonFrom: before(4 * HOUR),
    metBy: by.contactTwoHoursLater,
    voidBy: [by.paid, by.cancelled, by.sessionStart],
    grace: 0,
    write: 'when soon',
    nudge: true,
  },
  {
    id: 'confirm-booking',
    exists: exists.latestPayment,
    due: beforeSession,
    soonFrom: atOnce,
    metBy: by.ownMessage,
    voidBy: [by.cancelled, by.sessionEnd],
    grace: 0,
    write: 'at once',
    nudge: false,
  },
  {
    id: 'connection-check',
    exists: exists.nextOnlineSession,
    due: quarterHourBeforeSession,
    soonFrom: atDue,
    metBy: () => null,
    voidBy: [by.sessionStart, by.cancelled],
    grace: null,
    write: 'when soon',
    nudge: false,
  },
  {
    id: 'book-next',
    exists: exists.endingSession,
    due: sessionEnd,
    soonFrom: before(exists.CLOSING_MINUTES),
    metBy: by.nextSessionMade,
    voidBy: [by.nextSessionStood, by.dayAfterDue, by.noShow, by.cancelled],
    grace: 0,
    write: 'when soon',
    nudge: false,
  },
  {
    id: 'after-session',
    exists: exists.heldSession,
    due: after(24 * HOUR),
    soonFrom: (_due, _chat, { from }) => from.at + 4 * HOUR,
    metBy: by.ownMessage,
    voidBy: [by.laterSessionStarted, by.noShow, by.cancelled],
    grace: 0,
    write: 'when soon',
    nudge: false,
  },
  {
    id: 'reactivate',
    exists: silence,
    due: after(SILENCE),
    soonFrom: atDue,
    metBy: by.asFound,
    voidBy: [],
    grace: 3 * DAY,
    write: 'when soon',
    nudge: true,
  },
  {
    // Per specialist, not per chat: see weekend.ts. Here it only has its place in the table.
    id: 'weekend',
    exists: () => null,
    due: () => null,
    soonFrom: atDue,
    metBy: () => null,
    voidBy: [],
    grace: null,
    write: 'when soon',
    nudge: false,
  },
]

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))

export function ruleOf({ rule }: { rule: string }): Rule | undefined {
  return byId.get(rule)
}
