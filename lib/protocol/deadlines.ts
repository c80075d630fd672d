import { isBefore, type Moment } from './moments'
import type { Case, Cause, Rule } from './rule'
import { ruleOf, rules } from './rules'
import type { Deadline, DeadlineState, Instant } from './types'

/** Every deadline of a chat that is not void, in the order of the table. */
export function deadlinesOf(chat: Case): Deadline[] {
  const deadlines: Deadline[] = []
  let exists: Rule['exists'] | null = null
  let cause: Cause | null = null
  for (const rule of rules) {
    // Neighbours that begin with the same thing share it.
    if (rule.exists !== exists) cause = rule.exists(chat)
    exists = rule.exists
    const deadline = cause && deadlineOf(rule, chat, cause)
    if (deadline) deadlines.push(deadline)
  }
  return deadlines
}

/** Null: void, or not there at all. What was met before anything voided it stays met (or late). */
function deadlineOf(rule: Rule, chat: Case, cause: Cause): Deadline | null {
  const due = rule.due(chat, cause)
  if (due === null) return null
  const { now, closed } = chat.history
  const met = rule.metBy(chat, cause, due)
  if (closed && !(met && isBefore(met, closed))) return null
  for (const column of rule.voidBy) if (endsUnmet(column(chat, cause, due), met, now)) return null
  const start = cause.from.at
  const soonFrom = Math.max(start, rule.soonFrom(due, chat, cause))
  const state = stateAt(now, met, soonFrom, due + (rule.grace ?? Number.POSITIVE_INFINITY))
  const { word: trigger, key: triggeredAt } = cause
  return met
    ? { rule: rule.id, trigger, triggeredAt, start, soonFrom, due, state, metAt: met.at }
    : { rule: rule.id, trigger, triggeredAt, start, soonFrom, due, state }
}

/** `rule|trigger@instant`: its name within a chat, the same whatever the settings say later. */
export function nameOf({ rule, trigger, triggeredAt }: Deadline): string {
  return triggeredAt === null ? `${rule}|${trigger}` : `${rule}|${trigger}@${triggeredAt}`
}

function stateAt(now: Instant, met: Moment | null, soonFrom: Instant, overdueFrom: Instant): DeadlineState {
  if (met) return met.at <= overdueFrom ? 'met' : 'late'
  if (now >= overdueFrom) return 'overdue'
  return now >= soonFrom ? 'soon' : 'upcoming'
}

/** Did it end before it was met? A message that is both what meets it and what ends it meets it. */
function endsUnmet(end: Moment | null, met: Moment | null, now: Instant): boolean {
  return end !== null && end.at <= now && (!met || isBefore(end, met))
}

/** From when an unmet deadline is overdue; null: never. */
export function overdueFrom(deadline: Deadline): Instant | null {
  const grace = ruleOf(deadline)?.grace ?? null
  return grace === null ? null : deadline.due + grace
}

export type OpenDeadline = Deadline & { state: 'upcoming' | 'soon' | 'overdue' }

/** Neither met nor late: something is still to be done. */
export function isOpen(deadline: Deadline): deadline is OpenDeadline {
  const { state } = deadline
  return state === 'upcoming' || state === 'soon' || state === 'overdue'
}

/** Its time has come: soon or overdue. */
export function isPressing({ state }: Deadline): boolean {
  return state === 'soon' || state === 'overdue'
}
