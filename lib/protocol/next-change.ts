import { type Booking, endOf, UNDATED_LASTS } from './bookings'
import { deadlinesOf, overdueFrom } from './deadlines'
import { DAY, HOUR, MINUTE } from './durations'
import { type History, readHistory } from './history'
import { byTheClock } from './moments'
import { BREATHER } from './next-action'
import { lastInteraction, SILENCE } from './reactivation'
import { AFTERGLOW } from './stage'
import type { Deadline, Facts, Instant, Protocol, WorkingHours } from './types'

export type Change = Instant | null

/**
 * Every moment at which time alone may change the verdict: generous, as a look too many costs nothing and a look
 * too late a reminder.
 */
export function changesOf(
  facts: Facts,
  protocol: Protocol,
  hours: WorkingHours,
  now: Instant,
): { deadlines: Deadline[]; changes: Change[] } {
  const history = readHistory(facts, protocol, now)
  const { nextEvent, opened, closed } = history
  if (closed) return { deadlines: [], changes: [nextEvent] }
  const deadlines = deadlinesOf({ history, protocol, hours })
  const changes = [
    nextEvent,
    opened,
    ...deadlines.flatMap(changesOfDeadline),
    ...history.bookings.flatMap(changesOfBooking),
    ...changesOfSilence(history),
  ]
  return { deadlines, changes }
}

function changesOfDeadline(deadline: Deadline): Change[] {
  const { soonFrom, due } = deadline
  // An automatic message no longer matters a quarter of an hour after it was due, the next session a day after.
  return [soonFrom, due, overdueFrom(deadline), due + 15 * MINUTE, due + DAY]
}

function changesOfBooking(booking: Booking): Change[] {
  const { start, agreed, made } = booking
  const end = endOf(booking)
  if (start === null || end === null) return [(agreed ?? made).at + UNDATED_LASTS]
  return [
    start - 15 * MINUTE,
    start,
    end - 10 * MINUTE,
    end,
    end + 4 * HOUR,
    end + DAY,
    end + AFTERGLOW,
    end + SILENCE,
  ]
}

function changesOfSilence(history: History): Change[] {
  const last = lastInteraction(history)?.at ?? null
  const breather = last === null ? null : last + BREATHER
  const own = history.own.firstAfter(byTheClock(history.now - SILENCE + 1))
  return [breather, last === null ? null : last + SILENCE, own && own.at + SILENCE]
}
