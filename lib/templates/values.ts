import type { ChatLanguage } from '../facts'
import type { Instant, SessionKind } from '../protocol/types'
import type { Practice } from '../settings'
import { type ClientName, clientName } from './names'
import { priceOf } from './price'
import { sessionValues } from './session-values'
import type { Values } from './types'

/** What is known of a chat when a template is filled. */
export interface KnownOfChat {
  language: ChatLanguage
  /** Display name as the page shows it; not trusted. */
  client?: string | null
  /** How to call them. Absent: by the first name. */
  clientName?: ClientName
  /** Start of the session the message is about. */
  session?: Instant | null
  /** IANA zone in which the session's day and hour are told. */
  zone: string
  /** IANA zone of the client, where it is known: if its clock differs, both hours are told. */
  clientZone?: string | null
  /** Messages that may hold the meeting link, oldest first. Leave the client's own out. */
  texts?: readonly string[]
  /** Free hours as one phrase in the template's language. */
  slots?: string | null
  /** What kind of session the message is about. */
  kind?: SessionKind | null
  /** What the specialist tells of prices, way and room. */
  practice?: Practice
}

/** Values for `render`; what is unknown becomes a gap. @throws RangeError for an unknown zone. */
export function valuesFor(known: KnownOfChat): Values {
  return {
    client: clientName(known.client ?? '', known.clientName),
    ...(typeof known.session === 'number' && sessionValues(known.session, known)),
    meetingLink: meetingLink(known.texts ?? []) ?? (known.practice?.meetingLink.trim() || undefined),
    slots: known.slots?.trim() || undefined,
    directions: known.practice?.directions.trim() || undefined,
    price: known.practice && priceOf(known.practice, known.kind ?? null, known.language),
  }
}

const MEETING = /https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}(?![\w-])/g

/** The newest Google Meet link in these texts (oldest first). No other address is ever taken for one. */
export function meetingLink(texts: readonly string[]): string | undefined {
  return texts.flatMap((text) => text.match(MEETING) ?? []).at(-1)
}
