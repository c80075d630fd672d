import { isBefore, type Moment } from './moments'
import type { Case, Cause, Rule } from './rule'
import { ruleOf, rules } from './rules'
import type { Deadline, DeadlineState, Instant } from './types'

/** Every deadline of a chat that is not void, in the order of the table. */
export function deadlinesOf(chat: Case): Deadline[] {
  const deadlines: Deadline[] = []
  for (const rule of rules) {
    const deadline = deadlineOf(rule, chat)
    if (deadline) deadlines.push(deadline)
  }
  return deadlines
}

function deadlineOf(rule: Rule, chat: Case): Deadline | null {
  const cause = rule.exists(chat)
  const due = cause && rule.due(chat, cause)
  if (!cause || due === null) return null
  const soonFrom = Math.max(cause.from.at, rule.soonFrom(due, chat, cause))
  const state = stateOf(rule, chat, cause, { soonFrom, due })
  return state && { rule: rule.id, trigger: cause.trigger, start: cause.from.at, soonFrom, due, state }
}

/** Null: void. What was met before anything voided it stays met (or late). */
function stateOf(
  rule: Rule,
  chat: Case,
  cause: Cause,
  { soonFrom, due }: { soonFrom: Instant; due: Instant },
): DeadlineState | null {
  const { now } = chat.history
  const met = rule.metBy(chat, cause, due)
  if (chat.history.closed && !(met && isBefore(met, chat.history.closed))) return null
  if (rule.voidBy.some((column) => endsUnmet(column(chat, cause, due), met, now))) return null
  const overdueFrom = due + (rule.grace ?? Number.POSITIVE_INFINITY)
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

/** Neither met nor late: something is still to be done. */
export function isOpen({ state }: Deadline): boolean {
  return state === 'upcoming' || state === 'soon' || state === 'overdue'
}

/** Its time has come: soon or overdue. */
export function isPressing({ state }: Deadline): boolean {
  return state === 'soon' || state === 'overdue'
}
