import type { ChatLanguage } from '../facts'
import type { Instant } from '../protocol/types'
import { formatDate, formatTime } from './format'
import type { Values } from './types'
import { formatTimeZone } from './zones'

/** What is known of a chat when a template is filled. */
export interface KnownOfChat {
  language: ChatLanguage
  /** Display name as the page shows it; not trusted. */
  client?: string | null
  /** Start of the session the message is about. */
  session?: Instant | null
  /** IANA zone in which the session's day and hour are told. */
  zone: string
  /** Messages that may hold the meeting link, oldest first. Leave the client's own out. */
  texts?: readonly string[]
  /** One phrase in the template's language, see `formatSlots`. */
  slots?: string | null
  /** How to get to the practice, as the specialist wrote it. */
  directions?: string | null
}

/** Values for `render`; what is unknown becomes a gap. @throws RangeError for an unknown zone. */
export function valuesFor(known: KnownOfChat): Values {
  return {
    client: shownName(known.client ?? ''),
    ...sessionValues(known),
    meetingLink: meetingLink(known.texts ?? []),
    slots: known.slots?.trim() || undefined,
    directions: known.directions?.trim() || undefined,
  }
}

function sessionValues({ session, zone, language }: KnownOfChat): Values {
  if (session === undefined || session === null) return {}
  return {
    date: formatDate(session, zone, language),
    time: formatTime(session, zone, language),
    timeZone: formatTimeZone(zone, language),
  }
}

const LONGEST_NAME = 80
/** Joiners stay: emoji and some scripts need them. Every other invisible sign can turn a sentence around. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu

/**
 * The client's name as it may stand in a message: as shown, never shortened to a part of it, but on one line,
 * without control and direction signs, at most 80 characters. Undefined when nothing visible is left.
 */
export function shownName(name: string): string | undefined {
  // Names of any length come from the page: what lies far behind the limit is not even looked at.
  const line = name
    .slice(0, 50 * LONGEST_NAME)
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim()
  const cut = [...line].slice(0, LONGEST_NAME).join('').trim()
  return /[^\s\u200c\u200d]/.test(cut) ? cut : undefined
}

const MEETING = /https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}(?![\w-])/g

/** The newest Google Meet link in these texts (oldest first). No other address is ever taken for one. */
export function meetingLink(texts: readonly string[]): string | undefined {
  return texts.flatMap((text) => text.match(MEETING) ?? []).at(-1)
}
