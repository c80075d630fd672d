import { automaticByPlace } from '../protocol/automatic'
import { MINUTE } from '../protocol/durations'
import type { ChatEvent, Facts, Instant } from '../protocol/types'
import type { History, SeenMessage } from './schema'

/**
 * What the protocol needs to know of a chat, from what was read and what was marked.
 * @param seenElsewhere whether an early own message of this checksum was seen in another chat too.
 * @returns null where nothing is known yet: the chat was only seen in the list, with nothing unread.
 */
export function factsOf(
  history: History,
  seenElsewhere: (digest: number) => boolean = () => false,
): Facts | null {
  if (!isKnown(history)) return null
  const events: ChatEvent[] = messageEvents(history, seenElsewhere)
  if (history.appeared !== null) events.push({ what: 'opened', at: history.appeared })
  if (history.unreadSince !== null) events.push({ what: 'client', at: history.unreadSince })
  for (const mark of history.marks) events.push(mark.event)
  return { firstSeen: history.firstSeen, events: events.sort((a, b) => a.at - b.at) }
}

function isKnown({ read, appeared, unreadSince, marks }: History): boolean {
  return read || appeared !== null || unreadSince !== null || marks.length > 0
}

function messageEvents(history: History, seenElsewhere: (digest: number) => boolean): ChatEvent[] {
  const times = instants(history)
  const automatic = automaticIn(history, seenElsewhere)
  return history.seen.map((message, i) => ({
    what: message === automatic ? 'automatic' : message.author,
    at: times[i] ?? history.firstSeen,
    ...(message.author === 'client' && { asks: message.asks }),
  }))
}

/** The automatic message: by its text, or by its place where the same text was seen in other chats. */
function automaticIn({ seen }: History, seenElsewhere: (digest: number) => boolean): SeenMessage | undefined {
  const byText = seen.find(({ author, automatic }) => author === 'specialist' && automatic)
  return byText ?? atPlaceOfAutomatic(seen, seenElsewhere)
}

/** Checksum of the own message that stands where the platform puts the automatic one; none: []. */
export function earlyDigests(seen: readonly SeenMessage[]): number[] {
  const early = atPlaceOfAutomatic(seen, () => true)
  return early ? [early.digest] : []
}

/** Without times there are no places. */
function atPlaceOfAutomatic(
  seen: readonly SeenMessage[],
  seenElsewhere: (digest: number) => boolean,
): SeenMessage | undefined {
  const opened = seen[0]?.at ?? null
  const own = seen.filter(({ author }) => author === 'specialist')
  if (opened === null || own[0]?.at === null) return undefined
  const placed = own.map(({ at, digest }) => ({ at: at ?? opened, digest }))
  return own[automaticByPlace(opened, placed, seenElsewhere)]
}

/** A message without a time happened no later than it was first seen, and not before the one above it. */
function instants(history: History): Instant[] {
  let latest = Number.NEGATIVE_INFINITY
  const next = nextKnown(history.seen)
  return history.seen.map((message, i) => {
    latest = exactly(message) ?? Math.max(latest, Math.min(message.firstSeen, next[i] ?? message.firstSeen))
    return latest
  })
}

/**
 * Pages tell times to the minute. A message that was seen to come in that minute came when it was seen: else it would
 * stand before what the specialist noted a moment earlier, and answer nothing.
 */
function exactly({ at, firstSeen }: SeenMessage): Instant | null {
  if (at === null || at % MINUTE !== 0) return at
  return firstSeen >= at && firstSeen < at + MINUTE ? firstSeen : at
}

/** For each message the nearest known time at or after it. */
function nextKnown(seen: readonly SeenMessage[]): (Instant | null)[] {
  let next: Instant | null = null
  const fromTheEnd = seen.toReversed().map(({ at }) => {
    next = at ?? next
    return next
  })
  return fromTheEnd.reverse()
}
