/** What the reader sees on a chat page. Texts live in memory only: see `facts.ts` for what leaves the page. */

export type Author = 'client' | 'specialist' | 'system'

export interface Message {
  author: Author
  /** As displayed, line breaks kept. */
  text: string
  /** ISO 8601 instant (UTC), or null where the page does not tell. */
  at: string | null
  /** The time as the page words it, or null. */
  timeText: string | null
}

export interface ListItem {
  /** Stable identity of the chat on this site: from the address, an attribute, or a fingerprint. Never the name alone. */
  id: string
  name: string
  preview: string | null
  timeText: string | null
  /** How many unread messages the page shows; 1 where it shows only a dot. */
  unread: number
  active: boolean
}

export interface OpenChat {
  id: string | null
  name: string | null
  messages: Message[]
}

export type ComposerKind = 'textarea' | 'input' | 'contenteditable'

/** `good`: reads well; `check`: something does not add up; `none`: no chat on this page. */
export type Confidence = 'good' | 'check' | 'none'

/** One finding of the self-check. Translated by the interface as `reading.<finding>`. */
export type Finding =
  | 'no-chat'
  | 'no-list'
  | 'no-open-chat'
  | 'no-messages'
  | 'no-composer'
  | 'preview-differs'
  | 'header-differs'
  | 'one-side-only'
  | 'times-descend'
  | 'no-times'
  | 'sides-unsure'
  /** A message holds what is no part of it: a time, the name of the chat. */
  | 'text-unsure'
  /** What was taught of this site and what is seen without it are not the same: the page may have changed. */
  | 'profile-differs'

export interface Snapshot {
  confidence: Confidence
  findings: Finding[]
  list: ListItem[]
  open: OpenChat | null
  composer: { kind: ComposerKind } | null
}

/** A place in a text that a person still has to fill: UTF-16 positions, the end not included. */
export interface Gap {
  start: number
  end: number
}

/** How an insertion ended. `unverified`: the text may stand on the page, but not as it should. */
export type InsertOutcome =
  | { ok: true; undo: boolean; note?: 'line-breaks-removed' | 'shortened' }
  | {
      ok: false
      why: 'no-composer' | 'read-only' | 'other-chat' | 'too-long' | 'composing' | 'failed' | 'unverified'
    }
