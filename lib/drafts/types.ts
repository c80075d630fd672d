import type { ChatLanguage } from '../facts'
import type { Stage } from '../protocol/types'
import type { Span } from '../templates/gaps'
import type { Register } from '../templates/types'

/** What the check can find, and whether the message should wait (`stop`) or may go out as it is (`advice`). */
export const FINDINGS = {
  unfilled: 'stop',
  'other-client': 'stop',
  'contact-elsewhere': 'stop',
  'paying-elsewhere': 'stop',
  'other-link': 'stop',
  'misspelt-name': 'advice',
  'other-language': 'advice',
  'same-again': 'advice',
  'mixed-address': 'advice',
  'too-familiar': 'advice',
  pressing: 'advice',
  technical: 'advice',
  'too-long': 'advice',
  'nothing-personal': 'advice',
} as const satisfies Record<string, 'stop' | 'advice'>

export type FindingId = keyof typeof FINDINGS

export interface Finding {
  id: FindingId
  weight: 'stop' | 'advice'
  /** Interface words: why this matters, and what to do. Both take `values`. */
  reason: `draft.${FindingId}`
  fix: `draft.${FindingId}.fix`
  /** `words`: the place itself; empty where the whole text is meant. `most`: the limit that was passed, or 0. */
  values: { words: string; most: number }
  /** Absent: the whole text. */
  span?: Span
}

/** What the message is checked against. All of it stays in memory; whatever is absent is not judged. */
export interface DraftContext {
  /** Language of the chat. Null: not known. */
  language: ChatLanguage | null
  stage?: Stage
  /** Contacts made so far. */
  contacts?: number
  /** The client's name as the page shows it, the names of the other chats, and the specialist's own. */
  client?: string | null
  otherClients?: readonly string[]
  specialist?: string
  /** How this client is addressed in Spanish. */
  register?: Register
  /** The link of the next session, whatever its host. Google Meet's are known by their form. */
  meetingLink?: string | null
  /** Origin of the page with the chat, as `https://app.example`: links within it stay on the platform. */
  site?: string | null
  /** The specialist's earlier messages in this chat. */
  sent?: readonly string[]
  /** What the client wrote: their words are nobody's jargon, and who says "ти" has offered it. */
  clientSaid?: readonly string[]
  /** The message as its template worded it. Leave out where nothing personal is asked for. */
  template?: string | null
}
