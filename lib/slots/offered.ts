import type { Span } from '../protocol/quiet-time'
import type { Instant, SessionKind } from '../protocol/types'
import { settings } from '../settings'
import { freeSlots } from './free'
import { hasHours, USUAL_HOURS } from './weekly'

export interface Free {
  slots: Span[]
  /** IANA zone to tell them in. */
  zone: string
}

/**
 * The next free sessions by the specialist's settings. None while there is neither a week nor a calendar, nor once the
 * calendar ends: what comes after is unknown, not free.
 * @param taken when other sessions are, in any order
 */
export type FindFree = (now: Instant, taken: readonly Span[], kind?: SessionKind | undefined) => Free

/** Reads what free hours depend on; how long a session lasts may be known later. */
export async function readFreeHours(): Promise<FindFree> {
  const [weekly, calendar, working] = await Promise.all([
    settings.weeklyHours.getValue(),
    settings.calendar.getValue(),
    settings.workingHours.getValue(),
  ])
  const hours = hasHours(weekly) || !calendar ? weekly : USUAL_HOURS
  return (now, taken, kind) => {
    const options = { working, ...(kind && { kind }), ...(calendar && { until: calendar.until }) }
    const busy = [...(calendar?.busy ?? []), ...taken]
    return { slots: freeSlots(hours, busy, now, options), zone: working.zone }
  }
}
