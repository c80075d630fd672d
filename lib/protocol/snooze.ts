import type { Announcement } from './announce'
import { isOpen, type OpenDeadline } from './deadlines'
import { DAY, HOUR } from './durations'
import { afterQuiet } from './told'
import type { ChatEvent, Deadline, Instant, WorkingHours } from './types'
import { instantOfWall, offsetAt } from './wall-clock'
import { isQuiet, quietEnd } from './working-time'

/** The specialist put the reminders of a chat off. */
export interface Snooze {
  since: Instant
  until: Instant
  /** The latest event that was known of the chat then: what is later is news. */
  after: Instant
}

/** What is known of a chat whose reminders were put off. Nothing of it lies in the future. */
interface Since {
  /** In order. */
  events: readonly ChatEvent[]
  deadlines: readonly Deadline[]
  /** The specialist noted something since, whenever it happened. */
  noted: boolean
  /** The list shows more unread messages than it did. */
  unread: boolean
}

/** How a snooze ended. */
export interface Ended {
  at: Instant
  /** It is told again: its time came, or the client wrote. What the specialist did is no news to anyone. */
  told: boolean
}

/** What is neither a message of theirs nor a change of the situation. */
const NO_NEWS: readonly ChatEvent['what'][] = ['automatic', 'system', 'opened']

/**
 * Whether a snooze is over, and how; null: it stands. Its time ends it; sooner anything that changes the situation: a
 * message of either side, something noted by hand, a deadline that began only then (a session ended, say).
 */
export function endOfSnooze(
  { since, until, after }: Snooze,
  { events, deadlines, noted, unread }: Since,
  now: Instant,
): Ended | null {
  const news = events.filter(({ what, at }) => at > after && at <= now && !NO_NEWS.includes(what))
  if (noted || news[0])
    return { at: news[0]?.at ?? now, told: !noted && news.every(({ what }) => what === 'client') }
  if (unread) return { at: now, told: true }
  const begun = deadlines.find((one) => isOpen(one) && one.start > since && one.start <= now)
  if (begun) return { at: begun.start, told: false }
  return now >= until ? { at: until, told: true } : null
}

/** A session that begins cannot wait. */
export const isPutOff = ({ rule }: Pick<Deadline, 'rule'>): boolean => rule !== 'connection-check'

/** The one reminder at the end of a snooze; null where that end is not told, or never comes outside quiet time. */
export function reminderAgain(
  { since }: Snooze,
  { at, told }: Ended,
  deadline: OpenDeadline,
  hours: WorkingHours,
): Announcement | null {
  const when = told && deadline.state !== 'upcoming' ? afterQuiet(hours, at) : null
  if (!when) return null
  const level = deadline.state === 'overdue' ? 'overdue' : 'soon'
  return { key: `snooze@${since}`, rule: deadline.rule, level, ...when, deadline, asked: true }
}

/** Longer is no snooze: the chat would be forgotten. */
const LONGEST = 31 * DAY

/** When a snooze until `until` ends: not in quiet time. Null: it is over before it begins, or too long. */
export function snoozeUntil(hours: WorkingHours, until: Instant, now: Instant): Instant | null {
  if (!(until > now && until <= now + LONGEST)) return null
  return quietEnd(hours, until)
}

/** A snooze that is offered, with the moment it ends. */
export interface SnoozeChoice {
  id: 'hour' | 'evening' | 'morning'
  until: Instant
}

const EVENING = 19 * HOUR
const MORNING = 9 * HOUR

/**
 * An hour, this evening at seven, tomorrow at nine (or when quiet time ends after that). What would end in quiet time is
 * not offered, nor an evening that is hardly later than the hour.
 */
export function snoozeChoices(hours: WorkingHours, now: Instant): SnoozeChoice[] {
  const midnight = Math.floor((now + offsetAt(hours.zone, now)) / DAY) * DAY
  const hour = now + HOUR
  const evening = instantOfWall(hours.zone, midnight + EVENING)
  const morning = quietEnd(hours, instantOfWall(hours.zone, midnight + DAY + MORNING))
  const choices: SnoozeChoice[] = []
  if (!isQuiet(hours, hour)) choices.push({ id: 'hour', until: hour })
  if (evening >= hour + HOUR / 2 && !isQuiet(hours, evening)) choices.push({ id: 'evening', until: evening })
  if (morning !== null) choices.push({ id: 'morning', until: morning })
  return choices
}
