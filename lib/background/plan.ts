import type { ChatCard, History } from '../db'
import { factsOf, LONG_AGO, NEVER } from '../db'
import { type Announcement, announcements, nextChange } from '../protocol/announce'
import { assess } from '../protocol/assess'
import { checkFacts } from '../protocol/check-facts'
import { isOpen, type OpenDeadline } from '../protocol/deadlines'
import { sessionTime } from '../protocol/in-session'
import { isPutOff } from '../protocol/snooze'
import type { Deadline, Instant, Protocol, Stage, Verdict, WorkingHours } from '../protocol/types'
import { snoozing } from './snoozing'

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
  const { protocol, hours, installedAt } = rules
  const verdict = assess(facts, protocol, hours, now)
  const leading = leadingOf(verdict, installedAt)
  const pressing = leading?.missed ? null : (leading?.deadline ?? null)
  const known = { events: facts.events, deadlines: verdict.deadlines, leading: pressing }
  const snoozed = snoozing(card, history, known, hours, now)
  const next = nextChange(facts, protocol, hours, now) ?? NEVER
  return {
    card: {
      ...card,
      ...summary(verdict.stage, leading, snoozed.stands),
      wakeAt: Math.min(next, snoozed.wakeAt),
      snooze: snoozed.kept,
      session: sessionTime(facts, protocol, now),
    },
    reminders: card.sure ? snoozed.silence(announcements(verdict, hours, installedAt)) : [],
  }
}

const NOTHING_KNOWN = { stage: null, rule: null, state: null, due: NEVER, wakeAt: NEVER } as const

type Leading = { missed: boolean; deadline: OpenDeadline } | null

/** What presses now comes first, then what was missed before Hilo was there, then what is to come. */
function leadingOf({ next, deadlines }: Verdict, installedAt: Instant): Leading {
  const open = [...(next.deadline ? [next.deadline] : []), ...byDue(deadlines)].filter(isOpen)
  const missed = open.find(({ due }) => due < installedAt)
  const ahead = open.filter(({ due }) => due >= installedAt)
  const deadline = ahead.find(({ state }) => state !== 'upcoming') ?? (missed ? undefined : ahead[0])
  if (deadline) return { missed: false, deadline }
  return missed ? { missed: true, deadline: missed } : null
}

function summary(
  stage: Stage,
  leading: Leading,
  snoozed: boolean,
): Pick<ChatCard, 'stage' | 'rule' | 'state' | 'due'> {
  if (!leading) return { stage, rule: null, state: null, due: NEVER }
  const { missed, deadline } = leading
  const { rule, due, state } = deadline
  if (missed) return { stage, rule, state: 'missed', due: LONG_AGO }
  const putOff = snoozed && state !== 'upcoming' && isPutOff(deadline)
  return { stage, rule, state: putOff ? 'snoozed' : state, due }
}

function byDue(deadlines: readonly Deadline[]): Deadline[] {
  return [...deadlines].sort((a, b) => a.due - b.due)
}
