import { Temporal } from 'temporal-polyfill'
import type { Span } from '../../lib/protocol/quiet-time'
import type { WorkingHours } from '../../lib/protocol/types'
import type { WeeklyHours } from '../../lib/slots/types'
import { Oracle } from '../protocol/oracle'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const MINUTE = 60_000

/** What can be offered, by looking at every minute on Temporal's clock. Slow, and without any arithmetic of days. */
export class SlotOracle {
  private readonly quiet: Oracle
  private readonly minutes = new Map<number, boolean>()

  constructor(
    private readonly weekly: WeeklyHours,
    private readonly busy: readonly Span[],
    private readonly working: WorkingHours,
  ) {
    this.quiet = new Oracle(working)
  }

  /** Is every minute of this span free, and all of one stretch of one day? */
  isFree({ from, to }: Span): boolean {
    if (this.dayOf(from) !== this.dayOf(to - MINUTE)) return false
    for (let at = from; at < to; at += MINUTE) if (!this.isFreeMinute(at)) return false
    return true
  }

  dayOf(at: number): string {
    return this.wall(at).toPlainDate().toString()
  }

  /** Minutes past the last half hour, on the wall. */
  pastHalf(at: number): number {
    return this.wall(at).minute % 30
  }

  private isFreeMinute(at: number): boolean {
    const known = this.minutes.get(at)
    if (known !== undefined) return known
    const taken = this.busy.some(({ from, to }) => from < at + MINUTE && to > at)
    const free = !taken && this.inWeek(at) && !this.quiet.isQuiet(at)
    this.minutes.set(at, free)
    return free
  }

  private inWeek(at: number): boolean {
    const wall = this.wall(at)
    const time = wall.toPlainTime().toString({ smallestUnit: 'minute' })
    const day = WEEKDAYS[wall.dayOfWeek - 1]
    const stretches = (day && this.weekly[day]) ?? []
    return stretches.some(([from, to]) => from <= time && time < (to === '00:00' ? '24:00' : to))
  }

  private wall(at: number) {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.working.zone)
  }
}
