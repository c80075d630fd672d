import type { Span } from '../protocol/quiet-time'
import type { Instant, SessionKind } from '../protocol/types'
import { settings } from '../settings'
import { freeSlots } from './free'
import { hasHours, USUAL_HOURS } from './weekly'

/**
 * The next free sessions by the specialist's settings, and the zone to tell them in. None while there is neither a
 * week nor a calendar, nor once the calendar ends: what comes after is unknown, not free.
 */
export async function nextSlots(now: Instant, kind?: SessionKind): Promise<{ slots: Span[]; zone: string }> {
  const [weekly, calendar, working] = await Promise.all([
    settings.weeklyHours.getValue(),
    settings.calendar.getValue(),
    settings.workingHours.getValue(),
  ])
  const hours = hasHours(weekly) || !calendar ? weekly : USUAL_HOURS
  const options = { working, ...(kind && { kind }), ...(calendar && { until: calendar.until }) }
  return { slots: freeSlots(hours, calendar?.busy ?? [], now, options), zone: working.zone }
}
