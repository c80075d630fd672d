import type { Instant } from '../protocol/types'
import { NEVER } from './never'
import type { ChatCard, History } from './schema'
import type { Sealed } from './seal'

/** A chat of which nothing is known but that it is there. It wakes at once. */
export function newCard(key: string, place: Sealed, now: Instant): ChatCard {
  return {
    key,
    place,
    name: null,
    nameDigest: '',
    firstSeen: now,
    lastSeen: now,
    unread: 0,
    language: null,
    sure: true,
    stage: null,
    rule: null,
    state: null,
    due: NEVER,
    wakeAt: 0,
    snooze: null,
    session: null,
  }
}

export function newHistory(key: string, firstSeen: Instant): History {
  return {
    key,
    firstSeen,
    read: false,
    appeared: null,
    seen: [],
    unreadSince: null,
    marks: [],
    dismissed: [],
    early: [],
  }
}
