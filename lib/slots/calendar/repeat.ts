import ICAL from 'ical.js'
import { DAY, HOUR, MINUTE } from '../../protocol/durations'
import type { WallTime } from '../../protocol/wall-clock'
import type { ContentLine } from './components'
import { CalendarFault } from './fault'
import { type Moment, readMoment, timeOfWall, valueIn, wallTimeOf } from './moments'

type Rule = InstanceType<typeof ICAL.Recur>

/** How far the parser may search in a whole file: it takes a tenth of a millisecond a step. */
export interface Budget {
  steps: number
}

/** Nothing is repeated every thousand weeks, and the parser counts such leaps day by day. */
const LONGEST_INTERVAL = 1000

/**
 * A rule, and the moment after which it stops; null: never. It is kept apart, because the parser would compare times
 * of different walls.
 * @throws CalendarFault
 */
export function readRule(content: ContentLine): { rule: Rule; until: Moment | null } {
  const rule: unknown = valueIn(content, 'repeat')
  if (!(rule instanceof ICAL.Recur) || !rule.freq || rule.interval > LONGEST_INTERVAL)
    throw new CalendarFault('repeat', content.line)
  const [, until] = /[:;]UNTIL=([^;]*)/i.exec(content.text) ?? []
  rule.until = null
  return { rule, until: until === undefined ? null : readMoment(until.trim(), content.line) }
}

/**
 * The wall times of a rule, in order, from `from` or the time before it on; the start of its event may be among them.
 * Endless, unless the rule says how often: the caller stops.
 * @throws CalendarFault naming `line` where the rule contradicts itself
 */
export function* repeated(
  rule: Rule,
  start: Moment,
  from: WallTime,
  line: number,
  budget: Budget,
): Generator<WallTime> {
  const near = rule.count ? start.wall : closeTo(from, start.wall, rule)
  try {
    const times = counted(rule.iterator(timeOfWall(near, start.isDate)), line, budget)
    for (let time = times.next(); time; time = times.next()) yield wallTimeOf(time)
  } catch (error) {
    throw error instanceof CalendarFault ? error : new CalendarFault('repeat', line)
  }
}

/**
 * The parser's search for the next time has no end where a rule contradicts itself ("daily, in February, on the
 * 30th"). At each of its steps it asks for this check: counted, the search has an end.
 */
function counted(times: ReturnType<Rule['iterator']>, line: number, budget: Budget) {
  const fits = times.check_contracting_rules.bind(times)
  times.check_contracting_rules = () => {
    if (budget.steps-- <= 0) throw new CalendarFault('too-often', line)
    return fits()
  }
  return times
}

const LENGTHS: Readonly<Record<string, number>> = {
  SECONDLY: 1000,
  MINUTELY: MINUTE,
  HOURLY: HOUR,
  DAILY: DAY,
  WEEKLY: 7 * DAY,
}

/**
 * A start as many whole periods later as lie between it and `from`: stepping through the years since would take long.
 * Months and years go in leaps that keep the day of the month.
 */
function closeTo(from: WallTime, start: WallTime, { freq, interval }: Rule): WallTime {
  const length = LENGTHS[freq]
  if (length !== undefined) {
    const period = length * interval
    return start + Math.max(0, Math.floor((from - start) / period)) * period
  }
  const date = new Date(start)
  const period = freq === 'MONTHLY' ? interval : 12 * interval
  // Not every month has these days, but every fourth year has the same ones (2100 is far).
  const leap = date.getUTCDate() > 28 ? period * 48 : period
  const leaps = Math.max(0, Math.floor((from - start) / (31 * DAY * leap)))
  return date.setUTCMonth(date.getUTCMonth() + leaps * leap)
}
