import { isOpen, isPressing, nameOf, overdueFrom } from './deadlines'
import { type Change, changesOf } from './next-change'
import { afterQuiet, toldFrom, type When } from './told'
import type { Deadline, Facts, Instant, Level, Protocol, Verdict, WorkingHours } from './types'
import { isQuiet, quietEnd } from './working-time'

/** One reminder of one deadline. */
export interface Announcement {
  /** `rule|trigger|level`, unique within a chat; the same whatever the settings say later. */
  key: string
  rule: Deadline['rule']
  level: Level
  /** When it is to be shown: never in quiet time. */
  at: Instant
  /** Its own moment was quiet: it belongs to the one digest at the end of the quiet time. */
  digest: boolean
  deadline: Deadline
  /** The specialist asked for it: the end of a snooze. */
  asked?: true
}

/**
 * Every reminder that the open deadlines of a verdict call for, past ones included: the ledger knows which were
 * shown. Nothing whose due time lies before the installation.
 */
export function announcements(
  verdict: Pick<Verdict, 'deadlines'>,
  hours: WorkingHours,
  installedAt: Instant,
): Announcement[] {
  return verdict.deadlines
    .filter((deadline) => isOpen(deadline) && deadline.due >= installedAt)
    .flatMap((deadline) => remindersOf(deadline, hours))
}

/**
 * What is to be shown now: not in quiet time, not what the ledger has, and of one deadline only the
 * graver reminder. `record` holds the keys to keep, shown or overtaken.
 */
export function dueReminders(
  planned: readonly Announcement[],
  recorded: ReadonlySet<string>,
  hours: WorkingHours,
  now: Instant,
): { show: Announcement[]; record: string[] } {
  if (isQuiet(hours, now)) return { show: [], record: [] }
  const due = planned.filter(({ at, key }) => at <= now && !recorded.has(key))
  const overtaken = (soon: Announcement) =>
    soon.level === 'soon' &&
    planned.some((other) => other.level === 'overdue' && other.at <= now && other.deadline === soon.deadline)
  return { show: due.filter((one) => !overtaken(one)), record: due.map(({ key }) => key) }
}

function remindersOf(deadline: Deadline, hours: WorkingHours): Announcement[] {
  const overdue = overdueFrom(deadline)
  const late = overdue === null ? null : afterQuiet(hours, overdue)
  const early = toldFrom(deadline, hours)
  const reminders: Announcement[] = []
  // What comes up soon and overdue in the same quiet time is said once, as what it is by then.
  if (early && !(late && early.at >= late.at)) reminders.push(reminder(deadline, 'soon', early))
  if (late) reminders.push(reminder(deadline, 'overdue', late))
  return reminders
}

function reminder(deadline: Deadline, level: Level, when: When): Announcement {
  return { key: `${nameOf(deadline)}|${level}`, rule: deadline.rule, level, ...when, deadline }
}

/**
 * The earliest instant after `now` at which this chat's verdict or reminders can change if nothing happens; null:
 * never. Possibly too early, never too late.
 */
export function nextChange(
  facts: Facts,
  protocol: Protocol,
  hours: WorkingHours,
  now: Instant,
): Instant | null {
  const { deadlines, changes } = changesOf(facts, protocol, hours, now)
  const reminders = announcements({ deadlines }, hours, Number.NEGATIVE_INFINITY).map(({ at }) => at)
  const quietNow = deadlines.some(isPressing) ? quietEnd(hours, now) : null
  return firstAfterNow([...changes, ...reminders, quietNow], now)
}

function firstAfterNow(moments: readonly Change[], now: Instant): Instant | null {
  let first: Instant | null = null
  for (const moment of moments)
    if (moment !== null && moment > now && (first === null || moment < first)) first = moment
  return first
}
