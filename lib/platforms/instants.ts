import type { Wording } from './times'

const DAY = 864e5
const midnight = (at: number, days = 0): number => {
  const d = new Date(at)
  return new Date(d.getFullYear(), d.getMonth(), d.getDate() + days).getTime()
}

/** Local midnight of the day that a wording names, or null. A date without a year is the latest one not to come. */
export function dayOf(w: Wording, now: number): number | null {
  if (w.instant !== undefined) return midnight(w.instant)
  if (w.fromToday !== undefined) return midnight(now, w.fromToday)
  if (w.month !== undefined && w.day !== undefined) return dateOf(w.month, w.day, w.year, now)
  if (w.day !== undefined) return seek(now, -1, (d) => d.getDate() === w.day && d.getDay() === w.weekday)
  if (w.weekday === undefined) return null
  const back = (new Date(now).getDay() - w.weekday + 7) % 7
  // Pages say "today" for today; a weekday with a clock still to come was a week ago.
  const today = back === 0 && (w.clock === undefined || midnight(now) + w.clock > now)
  return midnight(now, today ? -7 : -back)
}

function dateOf(month: number, day: number, year: number | undefined, now: number): number | null {
  const make = (y: number) => new Date(y, month, day)
  const thisYear = new Date(now).getFullYear()
  let date = make(year ?? thisYear)
  if (year === undefined && date.getTime() > now + DAY) date = make(thisYear - 1)
  return date.getMonth() === month ? date.getTime() : null
}

/** The nearest day that fits, from this one on, back (-1) or ahead (1), within about a year. */
function seek(from: number, step: 1 | -1, fits: (day: Date) => boolean): number | null {
  for (let i = 0; i < 370; i++) {
    const day = midnight(from, i * step)
    if (fits(new Date(day))) return day
  }
  return null
}

/** The day that an appointment names, seen from when it was written: the next one that fits. */
export function dayAhead(w: Wording, at: number): number | null {
  const year = w.year
  if (w.month === undefined && w.day === undefined && w.weekday === undefined) return dayOf(w, at)
  const fits = (d: Date): boolean =>
    (w.day === undefined || d.getDate() === w.day) &&
    (w.month === undefined || d.getMonth() === w.month) &&
    (w.day !== undefined && w.month !== undefined
      ? true
      : w.weekday === undefined || d.getDay() === w.weekday)
  if (year !== undefined) return dayOf(w, at)
  return seek(at, 1, fits)
}
/** The clock of that day, in the browser's own zone (a day may be 23 or 25 hours long). */
export function atClock(day: number, clock: number): number {
  const d = new Date(day)
  return new Date(d.getFullYear(), d.getMonth(), d.getDate(), 0, 0, 0, clock).getTime()
}

/**
 * The day of a bare clock in a list of chats: today, and last night where that is nearer. After midnight, pages that
 * write a clock for what is less than a day old still show the evening's.
 */
export function dayOfClock(clock: number, now: number): number {
  const today = midnight(now)
  return atClock(today, clock) > now + DAY / 2 ? midnight(now, -1) : today
}

/**
 * The instant of a wording, or null where it does not tell: a bare clock needs the day of its separator; "2 days
 * ago" is too coarse, "3 hours ago" is kept.
 */
export function instantOf(w: Wording, now: number, day: number | null): number | null {
  if (w.instant !== undefined) return w.instant
  if (w.ago !== undefined && w.clock === undefined) return (w.fine ?? DAY) <= 36e5 ? now - w.ago : null
  if (w.clock === undefined) return null
  const own = dayOf(w, now) ?? day
  return own === null ? null : atClock(own, w.clock)
}
