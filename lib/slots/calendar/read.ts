import { DAY } from '../../protocol/durations'
import type { Instant } from '../../protocol/types'
import type { BusyCalendar } from '../types'
import { joined } from '../weekly'
import { readComponents } from './components'
import { readEvent } from './event'
import { CalendarFault } from './fault'
import type { Moment } from './moments'
import { timesOf } from './series'
import { createClocks } from './zones'

/** As far as a calendar is kept. Later it has to be brought again: it has changed by then anyway. */
const AHEAD = 12 * 7 * DAY
/** Characters. Ten years of a full calendar are three million. */
const LARGEST = 15_000_000
/** For all series together: a few hundred take some thousand. */
const STEPS = 50_000

/**
 * The busy times of an iCalendar file (RFC 5545) in the next twelve weeks. Events that are cancelled or marked as
 * free take no time. Whole days and times without a zone are those of `zone`, the specialist's own.
 * @throws CalendarFault where anything that tells a time cannot be read: what is misread would be offered
 */
export function readCalendar(text: string, zone: string, now: Instant): BusyCalendar {
  if (text.startsWith('PK\x03\x04')) throw new CalendarFault('zip', null)
  if (text.length > LARGEST) throw new CalendarFault('too-large', null)
  const components = readComponents(text)
  const clocks = createClocks(components.zones, zone)
  const events = components.events.map((lines) => readEvent(lines, clocks))
  const standIns = new Map<string, Moment[]>()
  for (const { uid, standsFor } of events)
    if (standsFor) standIns.set(uid, [...(standIns.get(uid) ?? []), standsFor])
  const window = { from: now, to: now + AHEAD }
  const budget = { steps: STEPS }
  const times = events.flatMap((event) =>
    timesOf(event, event.standsFor ? [] : (standIns.get(event.uid) ?? []), window, clocks, budget),
  )
  const inside = times.map(({ from, to }) => ({ from: Math.max(from, now), to: Math.min(to, window.to) }))
  return { busy: joined(inside), appointments: times.length, until: window.to, importedAt: now }
}
