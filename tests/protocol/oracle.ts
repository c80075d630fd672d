import { Temporal } from 'temporal-polyfill'
import type { WorkingHours } from '../../lib/protocol/types'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/**
 * Working time by another road: Temporal's calendar asked, moment by moment, whether the clock on the wall shows a
 * quiet time. Between two moments at which the wall clock can change its mind (minute-aligned edges, midnights, clock
 * changes) the answer is one and the same, so stepping over those moments is exact.
 */
export class Oracle {
  constructor(private readonly hours: WorkingHours) {}

  isQuiet(at: number): boolean {
    const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.hours.zone)
    const date = wall.toPlainDate()
    if (this.hours.holidays.includes(date.toString())) return true
    if (this.hours.daysOff.some((day) => day === WEEKDAYS[date.dayOfWeek - 1])) return true
    return this.inQuietHours(wall.toPlainTime()) || this.isAway(wall.toPlainDateTime())
  }

  /** The earliest moment with so much working time since `from`. */
  add(from: number, work: number): number {
    if (work <= 0) return from
    let left = work
    for (let at = from; ; ) {
      const next = this.nextEdge(at)
      if (!this.isQuiet(at)) {
        if (left <= next - at) return at + left
        left -= next - at
      }
      at = next
    }
  }

  between(from: number, to: number): number {
    let work = 0
    for (let at = from; at < to; ) {
      const next = Math.min(this.nextEdge(at), to)
      if (!this.isQuiet(at)) work += next - at
      at = next
    }
    return work
  }

  private inQuietHours(time: Temporal.PlainTime): boolean {
    if (!this.hours.quietHours) return false
    const [from, to] = this.hours.quietHours
    const now = time.toString({ smallestUnit: 'minute' })
    return from <= to ? from <= now && now < to : now >= from || now < to
  }

  private isAway(wall: Temporal.PlainDateTime): boolean {
    if (!this.hours.away) return false
    const [from, until] = this.hours.away.map((text) => Temporal.PlainDateTime.from(text.replace(' ', 'T')))
    if (!from || !until) return false
    const { compare } = Temporal.PlainDateTime
    return compare(wall, from) >= 0 && compare(wall, until) < 0
  }

  /** The next moment at which a wall clock of this zone shows an edge, or changes. */
  private nextEdge(at: number): number {
    const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.hours.zone)
    const change = here.getTimeZoneTransition('next')
    const edges = this.edgesAfter(here)
    return Math.min(...edges, change ? change.epochMilliseconds : Number.POSITIVE_INFINITY)
  }

  private edgesAfter(here: Temporal.ZonedDateTime): number[] {
    // Wall time runs like real time up to the next change of the clocks, so differences on the wall are real.
    const wall = here.toPlainDateTime()
    const times = ['00:00', ...(this.hours.quietHours ?? [])].map((text) =>
      Temporal.PlainTime.from(text.replace('24:00', '00:00')),
    )
    const walls = times.flatMap((time) =>
      [0, 1].map((days) => wall.toPlainDate().add({ days }).toPlainDateTime(time)),
    )
    for (const text of this.hours.away ?? []) walls.push(Temporal.PlainDateTime.from(text.replace(' ', 'T')))
    return walls
      .map((edge) => here.epochMilliseconds + wall.until(edge).total('milliseconds'))
      .filter((edge) => edge > here.epochMilliseconds)
  }
}
