import { outcomeOf } from '../protocol/outcome'
import type { Facts, Instant, Protocol, WorkingHours } from '../protocol/types'
import type { ChatCase } from './types'

/** An insertion of a template in a chat. */
interface Use {
  template: string
  at: Instant
}

/** One chat as the figures count it. What was inserted after it was booked did not bring the booking. */
export function caseOf(
  facts: Facts,
  uses: readonly Use[],
  protocol: Protocol,
  hours: WorkingHours,
  now: Instant,
): ChatCase {
  const outcome = outcomeOf(facts, protocol, hours, now)
  const before = uses.filter(({ at }) => at <= (outcome.bookedAt ?? now))
  return {
    ...outcome,
    templates: [...new Set(before.map(({ template }) => template))],
  }
}
