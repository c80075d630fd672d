import { deadlinesOf } from './deadlines'
import { readHistory } from './history'
import { nextAction } from './next-action'
import { stageOf } from './stage'
import type { Facts, Instant, Protocol, Verdict, WorkingHours } from './types'
import { explain } from './why'

/**
 * What the protocol says about one chat at one moment, knowing only the events up to it. Pure: no clock, no
 * page, no browser. Void deadlines are not listed.
 * @throws UnknownZoneError, BadHoursError where the working hours cannot be read.
 */
export function assess(facts: Facts, protocol: Protocol, hours: WorkingHours, now: Instant): Verdict {
  const history = readHistory(facts, protocol, now)
  const deadlines = deadlinesOf({ history, protocol, hours })
  const { stage, reason } = stageOf(history)
  const advice = nextAction(history, stage, deadlines, hours)
  return {
    stage,
    why: explain({ history, protocol, hours }, reason, deadlines, advice),
    deadlines,
    next: advice.next,
    contacts: history.contacts.count,
  }
}
