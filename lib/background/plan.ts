import type { ChatCard, History } from '../db'
import { factsOf, NEVER } from '../db'
import { type Announcement, announcements, nextChange } from '../protocol/announce'
import { assess } from '../protocol/assess'
import { checkFacts } from '../protocol/check-facts'
import type { Deadline, Instant, Protocol, Verdict, WorkingHours } from '../protocol/types'

export interface Rules {
  protocol: Protocol
  hours: WorkingHours
  /** Nothing due before the installation is announced. */
  installedAt: Instant
}

export interface Plan {
  card: ChatCard
  /** Every reminder this chat calls for, past ones included: the ledger knows which were decided already. */
  reminders: Announcement[]
}

/** What is to be kept and announced of one chat at this moment. Pure: the same input gives the same plan. */
export function plan(
  card: ChatCard,
  history: History,
  seenElsewhere: (digest: number) => boolean,
  rules: Rules,
  now: Instant,
): Plan {
  const read = factsOf(history, seenElsewhere)
  if (!read) return { card: { ...card, ...NOTHING_KNOWN }, reminders: [] }
  const { facts } = checkFacts(read, now)
  const verdict = assess(facts, rules.protocol, rules.hours, now)
  const wakeAt = nextChange(facts, rules.protocol, rules.hours, now) ?? NEVER
  return {
    card: { ...card, ...summary(verdict), wakeAt },
    reminders: card.sure ? announcements(verdict, rules.hours, rules.installedAt) : [],
  }
}

const NOTHING_KNOWN = { stage: null, rule: null, state: null, due: NEVER, wakeAt: NEVER } as const

function summary(verdict: Verdict): Pick<ChatCard, 'stage' | 'rule' | 'state' | 'due'> {
  const deadline = verdict.next.deadline ?? firstOpen(verdict.deadlines)
  if (!deadline || !isOpen(deadline)) return { stage: verdict.stage, rule: null, state: null, due: NEVER }
  return { stage: verdict.stage, rule: deadline.rule, state: deadline.state, due: deadline.due }
}

type OpenDeadline = Deadline & { state: 'upcoming' | 'soon' | 'overdue' }

function isOpen(deadline: Deadline): deadline is OpenDeadline {
  return deadline.state === 'upcoming' || deadline.state === 'soon' || deadline.state === 'overdue'
}

function firstOpen(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines.filter(isOpen).sort((a, b) => a.due - b.due)[0]
}
