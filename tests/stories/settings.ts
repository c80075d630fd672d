import type { Protocol, WorkingHours } from '../../lib/protocol/types'
import {
  booleanOf,
  type Fields,
  fields,
  listOf,
  MalformedStory,
  nameOf,
  numberOf,
  onlyKnown,
  recordOf,
} from './reading'

export interface Settings {
  protocol: Protocol
  hours: WorkingHours
}

const PROTOCOL = ['automaticCounts', 'stopOnReply', 'thirdAfterHours', 'contactGapMinutes']
const HOURS = ['quietHours', 'daysOff', 'holidays', 'away']

/** The settings of a story, over the defaults. */
export function readSettings(value: unknown, protocol: Protocol, hours: WorkingHours): Settings {
  const given = value === undefined || value === null ? {} : recordOf(value, 'settings')
  onlyKnown(given, [...PROTOCOL, ...HOURS], 'settings')
  const read = <T>(key: string, fallback: T, as: (value: unknown, place: string) => T): T =>
    given[key] === undefined ? fallback : as(given[key], `settings.${key}`)
  return {
    protocol: {
      automaticCounts: read('automaticCounts', protocol.automaticCounts, booleanOf),
      stopOnReply: read('stopOnReply', protocol.stopOnReply, booleanOf),
      thirdAfterHours: read('thirdAfterHours', protocol.thirdAfterHours, numberOf),
      contactGapMinutes: read('contactGapMinutes', protocol.contactGapMinutes, numberOf),
    },
    hours: { zone: hours.zone, ...quietOf(given, hours, read) },
  }
}

type Read = <T>(key: string, fallback: T, as: (value: unknown, place: string) => T) => T

function quietOf(_: Fields, hours: WorkingHours, read: Read): Omit<WorkingHours, 'zone'> {
  return {
    quietHours: read('quietHours', hours.quietHours, (v, place) => (isNone(v) ? null : pairOf(v, place))),
    daysOff: read('daysOff', hours.daysOff, (v, place) =>
      listOf(v, place).map((day) => fields.weekday(day, place)),
    ),
    holidays: read('holidays', hours.holidays, (v, place) =>
      listOf(v, place).map((day) => nameOf(day, place)),
    ),
    away: read('away', hours.away, (v, place) => (isNone(v) ? null : pairOf(v, place))),
    leadMinutes: hours.leadMinutes,
  }
}

function isNone(value: unknown): boolean {
  return value === 'none' || value === null
}

function pairOf(value: unknown, place: string): readonly [string, string] {
  const [from, to, ...more] = listOf(value, place)
  if (more.length > 0) throw new MalformedStory(place, '[from, to] expected')
  return [nameOf(from, place), nameOf(to, place)]
}
