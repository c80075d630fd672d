import { isOpen, isPressing } from './deadlines'
import { DAY, HOUR } from './durations'
import type { History } from './history'
import { latest, type Moment } from './moments'
import { lastSign, SILENCE } from './reactivation'
import { ruleOf } from './rules'
import { toldFrom } from './told'
import type { Deadline, GivenReason, Instant, NextAction, ReasonId, Stage, WorkingHours } from './types'

/** Unanswered contacts after which only the two-week reminder is suggested. */
const ENOUGH = 3
/** Shortest time between two unanswered nudges. */
export const BREATHER = 12 * HOUR

export interface Advice {
  next: NextAction
  /** Why not sooner, or why not at all. */
  reason: GivenReason | null
}

/** What the specialist should do now. Never a nudge too many: waiting is an answer too. */
export function nextAction(
  history: History,
  stage: Stage,
  deadlines: readonly Deadline[],
  hours: WorkingHours,
): Advice {
  if (stage === 'closed') return { next: { do: 'nothing' }, reason: null }
  const check = deadlines.find((d) => d.rule === 'connection-check' && d.state === 'soon')
  if (check) return { next: { do: 'check-connection', deadline: check }, reason: null }
  const restraint = restraintOf(history, deadlines)
  const write = soonest(
    deadlines,
    (d) => asksToWrite(d, hours, history.now) && !isHeldBack(d, restraint, history.now),
  )
  if (write) return { next: { do: 'write', deadline: write }, reason: null }
  if (stage === 'first-contact' || stage === 'doubts') return { next: { do: 'write' }, reason: null }
  const { reactivated } = restraint
  if (reactivated !== null && history.now >= reactivated + SILENCE && isSilent(stage))
    return { next: { do: 'offer-closing' }, reason: reason('reactivated', { at: reactivated }) }
  return wait(restraint, deadlines, hours)
}

function asksToWrite(deadline: Deadline, hours: WorkingHours, now: Instant): boolean {
  if (!isOpen(deadline) || deadline.rule === 'connection-check') return false
  if (isPressing(deadline) || ruleOf(deadline)?.write === 'at once') return true
  return isTold(deadline, hours, now)
}

/** What is due in the night asks before the evening ends, when its reminder comes. */
function isTold(deadline: Deadline, hours: WorkingHours, now: Instant): boolean {
  if (deadline.due > now + DAY) return false
  const told = toldFrom(deadline, hours)
  return told !== null && now >= told.at
}

/** Of those that ask, the one that is due first. */
function soonest(deadlines: readonly Deadline[], asks: (deadline: Deadline) => boolean): Deadline | null {
  let first: Deadline | null = null
  for (const deadline of deadlines)
    if (!(first && first.due <= deadline.due) && asks(deadline)) first = deadline
  return first
}

/** What keeps the specialist from nudging again. */
interface Restraint {
  unanswered: number
  /** No nudge before this. */
  breather: Instant
  /** When the two-week reminder was written, if nothing has come since. */
  reactivated: Instant | null
}

function restraintOf(history: History, deadlines: readonly Deadline[]): Restraint {
  const sign = lastAnswer(history)
  const unanswered = sign ? history.contacts.countAfter(sign) : history.contacts.count
  const last = history.own.latest()
  const reactivated = deadlines.find(({ rule }) => rule === 'reactivate')?.metAt ?? null
  const breather = unanswered > 0 && last ? last.at + BREATHER : Number.NEGATIVE_INFINITY
  return { unanswered, breather, reactivated }
}

/** What the client did last: wrote, came to a session, agreed or paid. */
function lastAnswer(history: History): Moment | null {
  return latest([lastSign(history), history.lastAgreed?.agreed, history.lastPaid?.paid])
}

function isHeldBack(deadline: Deadline, restraint: Restraint, now: Instant): boolean {
  if (!ruleOf(deadline)?.nudge) return false
  return isRuledOut(deadline, restraint) || now < restraint.breather
}

/** Three unanswered contacts leave only the two-week reminder; after that one there is none. */
function isRuledOut(deadline: Deadline, { unanswered, reactivated }: Restraint): boolean {
  if (!ruleOf(deadline)?.nudge) return false
  return reactivated !== null || (unanswered >= ENOUGH && deadline.rule !== 'reactivate')
}

/** A chat that awaits nothing but an answer to the two-week reminder. */
function isSilent(stage: Stage): boolean {
  return stage === 'inactive' || stage === 'no-reply' || stage === 'ongoing'
}

function wait(restraint: Restraint, deadlines: readonly Deadline[], hours: WorkingHours): Advice {
  const ahead = deadlines.filter((d) => isOpen(d) && !isRuledOut(d, restraint))
  const next = ahead.map((deadline) => ({ deadline, until: untilOf(deadline, restraint, hours) }))
  const first = next.reduce<(typeof next)[number] | null>((a, b) => (a && a.until <= b.until ? a : b), null)
  const { reactivated, unanswered } = restraint
  const offer = reactivated === null ? null : reactivated + SILENCE
  if (offer !== null && (!first || offer < first.until))
    return { next: { do: 'wait', until: offer }, reason: reason('reactivated', { at: reactivated ?? 0 }) }
  if (unanswered >= ENOUGH && (!first || first.deadline.rule === 'reactivate'))
    return { next: { do: 'wait', ...first }, reason: reason('enough-contacts', { count: unanswered }) }
  if (!first) return { next: { do: 'wait' }, reason: reason('nothing-due', {}) }
  const { until, deadline } = first
  const values = { until, rule: deadline.rule }
  const tooSoon = until === restraint.breather
  return { next: { do: 'wait', ...first }, reason: reason(tooSoon ? 'too-soon' : 'not-yet', values) }
}

function untilOf(deadline: Deadline, restraint: Restraint, hours: WorkingHours): Instant {
  const told = toldFrom(deadline, hours)?.at ?? deadline.soonFrom
  return ruleOf(deadline)?.nudge ? Math.max(told, restraint.breather) : told
}

function reason(id: ReasonId, values: GivenReason['values']): GivenReason {
  return { id, values }
}
