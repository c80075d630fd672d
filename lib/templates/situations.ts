import type { ChatEvent, CloseReason, RuleId, Stage } from '../protocol/types'

/** What proposes a situation. Without anything, it is found by search only. */
interface Proposal {
  /** A deadline that is being asked for: it says best what the message is about. */
  rules?: readonly RuleId[]
  /** What the specialist noted last. */
  marks?: readonly ChatEvent['what'][]
  /** Why the chat was closed. */
  closed?: readonly CloseReason[]
  /** Stages at which it is often needed: offered after the stage's own messages. */
  stages?: readonly Stage[]
}

/**
 * The situations around the stages, in the order in which they are offered. Each has a file of its own in
 * `/templates/<language>`, named as here. To add one: a line here, a file per language.
 */
export const AROUND = {
  'no-show': { marks: ['no-show'] },
  moving: { marks: ['moved', 'cancelled'], stages: ['paid'] },
  directions: { stages: ['paid'] },
  'meeting-link': { rules: ['connection-check'], stages: ['paid'] },
  'book-next': { rules: ['book-next'], stages: ['after-session', 'ongoing'] },
  price: { stages: ['doubts'] },
  away: { rules: ['weekend'] },
  referral: { closed: ['referred'] },
  'support-away': {},
  'support-excluded': { closed: ['excluded'] },
} as const satisfies Record<string, Proposal>

export type Around = keyof typeof AROUND

/** Every stage that has messages; `closed` has none. */
export const WRITTEN_STAGES = [
  'first-contact',
  'no-reply',
  'doubts',
  'agreed-unpaid',
  'paid',
  'after-session',
  'inactive',
  'ongoing',
] as const satisfies readonly Stage[]

/** What a file of templates is written for. */
export type Occasion = (typeof WRITTEN_STAGES)[number] | Around

/** What an own template is for that was given no stage and no situation. No file has this name. */
export const ANYTIME = 'anytime'
export type Anytime = typeof ANYTIME

/** Every name that a file may have. */
export const OCCASIONS: readonly Occasion[] = [...WRITTEN_STAGES, ...around()]

/** What is known of a chat and calls for more than its stage does. Absent: nothing of the kind. */
export interface Signals {
  rule?: RuleId | undefined
  mark?: ChatEvent['what'] | null | undefined
  closed?: CloseReason | undefined
}

/** Called for by what is known: offered before the messages of the stage. */
export function calledFor({ rule, mark, closed }: Signals): Around[] {
  return around().filter((name) => {
    const by: Proposal = AROUND[name]
    return (
      (rule !== undefined && by.rules?.includes(rule)) ||
      (mark !== undefined && mark !== null && by.marks?.includes(mark)) ||
      (closed !== undefined && by.closed?.includes(closed))
    )
  })
}

/** Often needed at this stage: offered after its own messages. */
export function nearby(stage: Stage): Around[] {
  return around().filter((name) => {
    const { stages }: Proposal = AROUND[name]
    return stages?.includes(stage)
  })
}

/** Written to the platform's support, not to the client: there the client is named as shown, to tell which chat it is. */
export const isToSupport = (occasion: Occasion | Anytime): boolean => occasion.startsWith('support-')

function around(): Around[] {
  return Object.keys(AROUND) as Around[]
}
