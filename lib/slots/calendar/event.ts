import ICAL from 'ical.js'
import { DAY } from '../../protocol/durations'
import type { Instant } from '../../protocol/types'
import type { ContentLine } from './components'
import { CalendarFault } from './fault'
import { type Moment, momentsOf, valueIn } from './moments'
import { type Clock, type Clocks, wallAt } from './zones'

/** One event of the file, as far as it matters when somebody is busy. */
export interface CalendarEvent {
  uid: string
  start: Moment
  clock: Clock
  /** False: cancelled, or marked as free. */
  blocks: boolean
  /** Which repetition of the series with this `uid` it stands for; null: it is no stand-in. */
  standsFor: Moment | null
  rules: readonly ContentLine[]
  /** Further times, and times that fall away. */
  added: readonly Moment[]
  removed: readonly Moment[]
  /** When it ends, if it begins then. */
  endOf(from: Instant): Instant
}

/** @throws CalendarFault naming the line that cannot be read */
export function readEvent(lines: readonly ContentLine[], clocks: Clocks): CalendarEvent {
  const all = (name: string) => lines.filter((content) => content.name === name)
  const word = (name: string) =>
    all(name)[0]
      ?.text.replace(/^[^:]*:/, '')
      .trim() ?? ''
  const momentsNamed = (name: string) => all(name).flatMap(momentsOf)
  const [start] = momentsNamed('DTSTART')
  if (!start) throw new CalendarFault('time', lines[0]?.line ?? null)
  const clock = clocks(start)
  const onwards = all('RECURRENCE-ID').find(({ text }) => /;RANGE=THISANDFUTURE[;:]/i.test(text))
  // It would move every later one, too. No calendar program that is in use writes it.
  if (onwards) throw new CalendarFault('repeat', onwards.line)
  return {
    uid: word('UID') || `line ${start.line}`,
    start,
    clock,
    blocks: word('STATUS').toUpperCase() !== 'CANCELLED' && word('TRANSP').toUpperCase() !== 'TRANSPARENT',
    standsFor: momentsNamed('RECURRENCE-ID')[0] ?? null,
    rules: all('RRULE'),
    added: momentsNamed('RDATE'),
    removed: momentsNamed('EXDATE'),
    endOf: ends(start, clock, momentsNamed('DTEND')[0], all('DURATION')[0], clocks),
  }
}

/**
 * With an end, every repetition lasts as long in real time, whole days as many days; with a duration its days are
 * days of the calendar and the rest is real time (RFC 5545, 3.8.5.3). Neither: a day, or no time at all.
 */
function ends(
  start: Moment,
  clock: Clock,
  end: Moment | undefined,
  duration: ContentLine | undefined,
  clocks: Clocks,
): (from: Instant) => Instant {
  if (end && !start.isDate) {
    const length = clocks(end)(end.wall) - clock(start.wall)
    if (length < 0) throw new CalendarFault('time', end.line)
    return (from) => from + length
  }
  const days = end ? Math.max(1, Math.round((end.wall - start.wall) / DAY)) : start.isDate ? 1 : 0
  const length = duration ? lengthOf(duration) : { days, rest: 0 }
  return (from) => clock(wallAt(clock, from) + length.days * DAY) + length.rest
}

function lengthOf(content: ContentLine): { days: number; rest: number } {
  const value: unknown = valueIn(content, 'time')
  if (!(value instanceof ICAL.Duration) || value.isNegative || Number.isNaN(value.toSeconds()))
    throw new CalendarFault('time', content.line)
  const rest = ((value.hours * 60 + value.minutes) * 60 + value.seconds) * 1000
  return { days: value.weeks * 7 + value.days, rest }
}
