import { DAY, HOUR, MINUTE } from './durations'
import type { Deadline, Instant, WorkingHours } from './types'
import { instantOfWall, offsetAt } from './wall-clock'
import { isQuiet, subtractWorking } from './working-time'

/** "Friday afternoon" is read as Friday at four: late enough to know, early enough to write to the platform. */
const FRIDAY_AT = 16 * HOUR
/** Monday 5 January 1970, in wall time: weeks are counted from it. */
const FIRST_MONDAY = 4 * DAY

/**
 * The weekend reminder of the week of `now`: say that you are available, or tell the platform's team that you are
 * not. One per specialist and week. Where Friday at four is not working time, the last working half hour before.
 * It is soon from its due time to the end of Friday, and never overdue.
 * @returns null once the weekend has begun, or where no working time comes before it this week
 */
export function weekendReminder(hours: WorkingHours, now: Instant): Deadline | null {
  const wall = now + offsetAt(hours.zone, now)
  const monday = FIRST_MONDAY + Math.floor((wall - FIRST_MONDAY) / (7 * DAY)) * 7 * DAY
  const start = instantOfWall(hours.zone, monday)
  const saturday = instantOfWall(hours.zone, monday + 5 * DAY)
  const due = lastWorking(hours, instantOfWall(hours.zone, monday + 4 * DAY + FRIDAY_AT))
  if (due === null || due < start || now >= saturday) return null
  const state = now >= due ? 'soon' : 'upcoming'
  // Named by its Monday on the wall, which no change of zone moves.
  return { rule: 'weekend', trigger: 'week', triggeredAt: monday, start, soonFrom: due, due, state }
}

function lastWorking(hours: WorkingHours, at: Instant): Instant | null {
  return isQuiet(hours, at) ? subtractWorking(hours, at, 30 * MINUTE) : at
}
