import ICAL from 'ical.js'
import type { Instant } from '../../protocol/types'
import { instantOfWall, type WallTime } from '../../protocol/wall-clock'
import type { ContentLine } from './components'
import { CalendarFault } from './fault'
import { type Moment, timeOfWall } from './moments'
import windowsZones from './windows-zones.json'

/** A wall time in a zone, in real time. */
export type Clock = (wall: WallTime) => Instant

/** What the wall shows at an instant. */
export function wallAt(clock: Clock, at: Instant): WallTime {
  const wall = at + at - clock(at)
  return wall + at - clock(wall)
}

/** The clock of a moment's zone. @throws CalendarFault where neither the file nor the browser knows the zone */
export type Clocks = (moment: Moment) => Clock

/**
 * Zones by the name the file uses. Names of the form `Europe/Madrid` are the browser's, whose rules are looked
 * after; others (`W. Europe Standard Time`) are what the file says they are, or, where it says nothing, what Windows
 * means by them. Moments without a zone, whole days among them, are the specialist's own.
 */
export function createClocks(defined: readonly ContentLine[][], ownZone: string): Clocks {
  const known = new Map<string, Clock | null>()
  const find = (name: string): Clock | null => {
    const lines = defined.find((zone) => nameOf(zone) === name)
    if (lines && !name.includes('/')) return clockOf(lines)
    const zone = ianaZone(name) ?? (lines ? null : windowsZone(name))
    if (zone) return (wall) => instantOfWall(zone, wall)
    return lines ? clockOf(lines) : null
  }
  return ({ zone, isDate, isUtc, line }) => {
    if (isUtc) return (wall) => wall
    if (zone === null || isDate) return (wall) => instantOfWall(ownZone, wall)
    const clock = known.get(zone) ?? find(zone)
    known.set(zone, clock)
    if (!clock) throw new CalendarFault('zone', line)
    return clock
  }
}

/** Some programs put a path of their own before it: `/example.org/20260101/Europe/Madrid`. */
function ianaZone(name: string): string | null {
  const parts = name.split('/').slice(-3)
  const tails = parts.map((_, index) => parts.slice(index).join('/'))
  return tails.find((tail) => (tail === name || tail.includes('/')) && isKnown(tail)) ?? null
}

/** What Outlook calls zones, each with its city by the Unicode CLDR (`windowsZones`, territory 001). */
const WINDOWS: ReadonlyMap<string, string> = new Map(
  Object.entries(windowsZones).map(([name, zone]) => [name.toLowerCase(), zone]),
)

function windowsZone(name: string): string | null {
  const zone = WINDOWS.get(name.trim().toLowerCase())
  return zone !== undefined && isKnown(zone) ? zone : null
}

function isKnown(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const nameOf = (lines: readonly ContentLine[]) =>
  lines
    .find(({ name }) => name === 'TZID')
    ?.text.replace(/^[^:]*:/, '')
    .trim()

/** A zone's clocks change once a year or so: anything more often is a trap for the one who works it out. */
const YEARLY = /FREQ=YEARLY/i

/** The clock of a zone the file defines (`VTIMEZONE`). */
function clockOf(lines: readonly ContentLine[]): Clock {
  const trap = lines.find(({ name, text }) => name === 'RRULE' && !YEARLY.test(text))
  const [begin] = lines
  if (trap) throw new CalendarFault('zone', trap.line)
  try {
    const zone = ICAL.Timezone.fromData({ component: lines.map(({ text }) => text).join('\r\n') })
    return (wall) => wall - zone.utcOffset(timeOfWall(wall, false)) * 1000
  } catch {
    throw new CalendarFault('zone', begin?.line ?? null)
  }
}
