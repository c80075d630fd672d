import type { ChatCard, History } from '../db'
import { factsOf, LONG_AGO, NEVER } from '../db'
import { type Announcement, announcements, nextChange } from '../protocol/announce'
import { assess } from '../protocol/assess'
import { checkFacts } from '../protocol/check-facts'
import { isOpen } from '../protocol/deadlines'
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
    card: { ...card, ...summary(verdict, rules.installedAt), wakeAt },
    reminders: card.sure ? announcements(verdict, rules.hours, rules.installedAt) : [],
  }
}

const NOTHING_KNOWN = { stage: null, rule: null, state: null, due: NEVER, wakeAt: NEVER } as const

/** What presses now comes first, then what was missed before Hilo was there, then what is to come. */
function summary(verdict: Verdict, installedAt: Instant): Pick<ChatCard, 'stage' | 'rule' | 'state' | 'due'> {
  const { stage, next, deadlines } = verdict
  const open = [...(next.deadline ? [next.deadline] : []), ...byDue(deadlines)].filter(isOpen)
  const missed = open.find(({ due }) => due < installedAt)
  const ahead = open.filter(({ due }) => due >= installedAt)
  const deadline = ahead.find(({ state }) => state !== 'upcoming') ?? (missed ? undefined : ahead[0])
  if (deadline) return { stage, rule: deadline.rule, state: deadline.state, due: deadline.due }
  if (missed) return { stage, rule: missed.rule, state: 'missed', due: LONG_AGO }
  return { stage, rule: null, state: null, due: NEVER }
}

function byDue(deadlines: readonly Deadline[]): Deadline[] {
  return [...deadlines].sort((a, b) => a.due - b.due)
}
