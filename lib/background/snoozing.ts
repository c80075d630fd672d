import { type ChatCard, type History, NEVER } from '../db'
import type { Announcement } from '../protocol/announce'
import type { OpenDeadline } from '../protocol/deadlines'
import { endOfSnooze, isPutOff, reminderAgain } from '../protocol/snooze'
import type { ChatEvent, Deadline, Instant, WorkingHours } from '../protocol/types'
import { isQuiet, quietEnd } from '../protocol/working-time'

/** What a snooze does to a chat at one moment. */
interface Snoozing {
  /** The chat is silent. */
  stands: boolean
  /** What of it is kept on. */
  kept: ChatCard['snooze']
  /** When it is to be looked at again. */
  wakeAt: Instant
  /** Of the reminders that the chat calls for, those that may be shown, and the one that ends the snooze. */
  silence(reminders: Announcement[]): Announcement[]
}

const NONE: Snoozing = { stands: false, kept: null, wakeAt: NEVER, silence: (reminders) => reminders }

interface Known {
  events: readonly ChatEvent[]
  deadlines: readonly Deadline[]
  /** What presses, if anything does. */
  leading: OpenDeadline | null
}

/** Pure. An ended snooze is kept until its end could be told: outside quiet time, and by a sure reading. */
export function snoozing(
  { snooze, unread, sure }: ChatCard,
  { marks }: History,
  { events, deadlines, leading }: Known,
  hours: WorkingHours,
  now: Instant,
): Snoozing {
  if (!snooze) return NONE
  const since = {
    ...{ events, deadlines },
    noted: marks.some(({ markedAt }) => markedAt > snooze.since),
    unread: unread > snooze.unread,
  }
  const ended = endOfSnooze(snooze, since, now)
  if (!ended) {
    const silence = (reminders: Announcement[]) => reminders.filter((one) => !isPutOff(one))
    return { stands: true, kept: snooze, wakeAt: snooze.until, silence }
  }
  const over = now >= snooze.until && !isQuiet(hours, now) && sure
  const again = leading && reminderAgain(snooze, ended, leading, hours)
  return {
    stands: false,
    kept: over ? null : snooze,
    wakeAt: Math.min(...[snooze.until, quietEnd(hours, now) ?? NEVER].map((at) => (at > now ? at : NEVER))),
    silence: (reminders) => (again ? [...reminders, again] : reminders),
  }
}
