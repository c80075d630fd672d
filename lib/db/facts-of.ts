import type { ChatEvent, Facts, Instant } from '../protocol/types'
import type { History, SeenMessage } from './schema'

/**
 * What the protocol needs to know of a chat, from what was read and what was marked.
 * @param automaticDigests checksums seen as early own messages in several chats: the automatic message.
 * @returns null where nothing is known yet: the chat was only seen in the list, with nothing unread.
 */
export function factsOf(history: History, automaticDigests: ReadonlySet<number> = new Set()): Facts | null {
  if (!isKnown(history)) return null
  const events: ChatEvent[] = messageEvents(history, automaticDigests)
  if (history.appeared !== null) events.push({ what: 'opened', at: history.appeared })
  if (history.unreadSince !== null) events.push({ what: 'client', at: history.unreadSince })
  for (const mark of history.marks) events.push(mark.event)
  return { firstSeen: history.firstSeen, events: events.sort((a, b) => a.at - b.at) }
}

function isKnown({ read, appeared, unreadSince, marks }: History): boolean {
  return read || appeared !== null || unreadSince !== null || marks.length > 0
}

function messageEvents(history: History, automaticDigests: ReadonlySet<number>): ChatEvent[] {
  const times = instants(history)
  return history.seen.map((message, i) => ({
    what: isAutomatic(message, history, automaticDigests) ? 'automatic' : message.author,
    at: times[i] ?? history.firstSeen,
    ...(message.author === 'client' && { asks: message.asks }),
  }))
}

function isAutomatic(message: SeenMessage, history: History, shared: ReadonlySet<number>): boolean {
  if (message.author !== 'specialist') return false
  return message.automatic || (shared.has(message.digest) && history.early.includes(message.digest))
}

/** A message without a time happened no later than it was first seen, and not before the one above it. */
function instants(history: History): Instant[] {
  let latest = Number.NEGATIVE_INFINITY
  const next = nextKnown(history.seen)
  return history.seen.map((message, i) => {
    latest = message.at ?? Math.max(latest, Math.min(message.firstSeen, next[i] ?? message.firstSeen))
    return latest
  })
}

/** For each message the nearest known time at or after it. */
function nextKnown(seen: readonly SeenMessage[]): (Instant | null)[] {
  return seen.reduceRight<(Instant | null)[]>((times, message) => {
    times.unshift(message.at ?? times[0] ?? null)
    return times
  }, [])
}
