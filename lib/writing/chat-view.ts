import { bookingsOf } from '../db/bookings'
import { factsOf } from '../db/facts-of'
import type { KeptChat } from '../db/kept-chat'
import type { ChatCard, History } from '../db/schema'
import type { OpenChat, Snapshot } from '../platforms/types'
import { assess } from '../protocol/assess'
import { checkFacts } from '../protocol/check-facts'
import { DAY } from '../protocol/durations'
import type { ChatEvent, CloseReason, Facts, Instant } from '../protocol/types'
import { sessionOfChat } from './session'
import type { ChatView, Current, Rules, Voice } from './types'

/** How an open chat is written to. */
export type VoiceOf = (open: OpenChat, card: ChatCard | undefined, rules: Rules) => Voice

/** As it was chosen. What the client's words tell takes longer to find out, and only the messages hang on it. */
export const chosenVoice: VoiceOf = (_, card, { register }) => ({
  language: card?.language ?? 'es',
  sure: (card?.language ?? null) !== null,
  register: card?.register ?? register,
  zone: card?.zone ?? null,
})

/**
 * Stage, deadlines and what else the popup says of the open chat. Null: no chat is open, or its id is unknown.
 * @param key of the chat; empty while the database does not open.
 */
export function chatView(
  voiceOf: VoiceOf,
  key: string,
  snapshot: Snapshot,
  { card, history, elsewhere }: KeptChat,
  rules: Rules,
  now: Instant,
): Current | null {
  const { open, confidence } = snapshot
  if (!open || open.id === null) return null
  const read = (history && factsOf(history, elsewhere)) ?? factsOnScreen(snapshot, now)
  const { facts } = checkFacts(read, now)
  const { stage, why, next, deadlines, contacts } = assess(facts, rules.protocol, rules.hours, now)
  const session = sessionOfChat(facts, rules.protocol, now)
  const view: ChatView = {
    ...{ key, name: open.name, stage, why, next, deadlines, contacts },
    sure: confidence === 'good',
    lastSeen: now,
    voice: voiceOf(open, card, rules),
    session: session && { start: session.start, paid: session.paid },
    lastMark: history?.marks.at(-1)?.event.what ?? null,
    snoozedUntil: card?.state === 'snoozed' ? (card.snooze?.until ?? null) : null,
  }
  const closed = stage === 'closed' ? closingOf(history) : null
  return { view, session, closed, bookings: history ? proposals(key, history, now) : [] }
}

function closingOf(history: History | undefined): CloseReason | null {
  const closings = history?.marks.flatMap(({ event }) => (event.what === 'closed' ? [event.reason] : []))
  return closings?.at(-1) ?? null
}

/** With nothing kept, the messages on screen still tell who wrote when. */
function factsOnScreen({ open }: Snapshot, now: Instant): Facts {
  const events = (open?.messages ?? []).map(
    ({ author, at }): ChatEvent => ({ what: author, at: at === null ? now : Date.parse(at) }),
  )
  return { firstSeen: now, events }
}

const TWO_WEEKS = 14 * DAY

/** Old bookings are history: asking about them would only be in the way. */
function proposals(chat: string, history: History, now: Instant): Current['bookings'] {
  return bookingsOf(history)
    .filter(({ at, fact }) => Math.max(at, fact.session ?? 0) > now - TWO_WEEKS)
    .slice(-2)
    .map((booking) => ({ ...booking, chat }))
}
