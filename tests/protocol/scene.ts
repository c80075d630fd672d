import { assess } from '../../lib/protocol/assess'
import { defaultHours, guide } from '../../lib/protocol/presets'
import type {
  ChatEvent,
  Deadline,
  Facts,
  Instant,
  RuleId,
  Verdict,
  WorkingHours,
} from '../../lib/protocol/types'
import { instantIn } from '../stories/times'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** `YYYY-MM-DD HH:mm` in Madrid. */
export function madrid(wall: string): Instant {
  return instantIn('Europe/Madrid', wall, 'test')
}

type Line = readonly [wall: string, what: ChatEvent['what'], more?: Record<string, string>]

/** A chat in few words: `[wall time in Madrid, what, { session, to, kind, where }]`. */
export function chat(...lines: readonly Line[]): Facts {
  const events = lines.map(([wall, what, more = {}]) => {
    const rest = Object.entries(more).map(([key, value]) => [
      key,
      /^\d{4}-/.test(value) ? madrid(value) : value,
    ])
    return { what, at: madrid(wall), ...Object.fromEntries(rest) } as ChatEvent
  })
  return { firstSeen: events[0]?.at ?? 0, events }
}

export function look(facts: Facts, wall: string, hours: WorkingHours = defaultHours): Verdict {
  return assess(facts, guide, hours, madrid(wall))
}

export function deadline(verdict: Verdict, rule: RuleId): Deadline | undefined {
  return verdict.deadlines.find((one) => one.rule === rule)
}
