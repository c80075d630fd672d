import ICAL from 'ical.js'
import type { WallTime } from '../../protocol/wall-clock'
import type { ContentLine } from './components'
import { CalendarFault, type CalendarProblem } from './fault'

/** A moment as the file says it: a time on some wall. */
export interface Moment {
  wall: WallTime
  /** A whole day. */
  isDate: boolean
  isUtc: boolean
  /** Null: of whatever wall the reader stands before. */
  zone: string | null
  line: number
}

/** `2026-05-12T10:00:00Z`, or as in the file, `20260512T100000Z`. A day without `VALUE=DATE`, as some programs write it, has its colons all the same. */
const WRITTEN = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(?:(\d\d):?(\d\d):?(\d\d)(Z)?|::))?$/

/** The moments of a line (`DTSTART`, `EXDATE` …); of a period its beginning. @throws CalendarFault */
export function momentsOf(content: ContentLine): Moment[] {
  const [, parameters, , ...values] = parsed(content, 'time', (property) => property.toJSON())
  const zone: unknown = parameters?.tzid
  return values.map((value: unknown) => ({
    ...readMoment(Array.isArray(value) ? value[0] : value, content.line),
    zone: typeof zone === 'string' ? zone : null,
  }))
}

/** The value of a line, where it is one word of the parser's: a duration, a rule. @throws CalendarFault as told */
export function valueIn(content: ContentLine, problem: CalendarProblem): unknown {
  return parsed(content, problem, (property) => property.getFirstValue())
}

type Property = InstanceType<typeof ICAL.Property>

function parsed<T>(
  { text, line }: ContentLine,
  problem: CalendarProblem,
  read: (property: Property) => T,
): T {
  try {
    return read(ICAL.Property.fromString(text))
  } catch {
    throw new CalendarFault(problem, line)
  }
}

/** A time of the clock as the parser counts it. Its zone is none: repeating happens on the wall. */
export function wallTimeOf(time: InstanceType<typeof ICAL.Time>): WallTime {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
}

export function timeOfWall(wall: WallTime, isDate: boolean): InstanceType<typeof ICAL.Time> {
  const at = new Date(wall)
  const day = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), isDate }
  const time = { hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() }
  return new ICAL.Time(isDate ? day : { ...day, ...time }, ICAL.Timezone.localTimezone)
}

/** One moment as it is written; its zone is not told with it. @throws CalendarFault */
export function readMoment(value: unknown, line: number): Moment {
  const [, year = '', month = '', day = '', ...time] = WRITTEN.exec(String(value)) ?? []
  const [hours = 0, minutes = 0, seconds = 0] = time.slice(0, 3).map((part) => Number(part ?? 0))
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const exists =
    new Date(midnight).getUTCDate() === Number(day) && hours < 24 && minutes < 60 && seconds <= 60
  if (!exists || Number(year) < 1900 || Number(year) > 2200) throw new CalendarFault('time', line)
  // A leap second counts as the last one of its minute.
  const wall = midnight + ((hours * 60 + minutes) * 60 + Math.min(seconds, 59)) * 1000
  return { wall, isDate: time[0] === undefined, isUtc: time[3] === 'Z', zone: null, line }
}
