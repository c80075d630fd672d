import { outcomeOf } from '../protocol/outcome'
import type { Facts, Instant, Protocol, WorkingHours } from '../protocol/types'
import { cameOf } from '../templates/booking-rate'
import type { ChatCase } from './types'

/** An insertion of a template in a chat. */
interface Use {
  template: string
  at: Instant
}

/** One chat as the figures count it. */
export function caseOf(
  facts: Facts,
  uses: readonly Use[],
  protocol: Protocol,
  hours: WorkingHours,
  now: Instant,
): ChatCase {
  const outcome = outcomeOf(facts, protocol, hours, now)
  const first = new Map<string, Instant>()
  for (const { template, at } of uses) first.set(template, Math.min(at, first.get(template) ?? at))
  const telling = [...first].filter(([, at]) => cameOf(outcome, at, now) !== undefined)
  return { ...outcome, templates: telling.map(([template]) => template) }
}
