import { Dexie, type EntityTable } from 'dexie'
import type { ChatLanguage, MarkEvent, MessageFact } from '../facts'
import type { Span } from '../protocol/quiet-time'
import type { Snooze } from '../protocol/snooze'
import type { Deadline, Instant, Level, RuleId, Stage } from '../protocol/types'
import type { TemplateRecord } from '../templates/library'
import type { Register } from '../templates/types'
import type { KeptKey, KeptLock } from './keys'
import { steps } from './migrations'
import { readingNewer } from './newer'
import type { Sealed } from './seal'

/** One row per chat, small: all that a list needs, so that a thousand of them open in one read. */
export interface ChatCard {
  /** A digest of its site and its id there, see `chatKey`. A chat is known by its id, never by its name. */
  key: string
  /** Site, id and address: where the chat can be opened again. Encrypted, see `placeOf`. */
  place: Sealed
  /** Encrypted; null where the page tells none. */
  name: Sealed | null
  /** To notice that a chat was renamed; a digest, see `chatKey`. */
  nameDigest: string
  firstSeen: Instant
  lastSeen: Instant
  unread: number
  language: ChatLanguage | null
  /** How the client is addressed in Spanish, if the specialist chose it for this chat. */
  register?: Register
  /** IANA zone of the client, if the specialist set one; null: by the specialist's own clock again. */
  zone?: string | null
  /** False: the last reading did not add up, so nothing of it is announced. */
  sure: boolean
  /** Null: only seen in the list, never opened, so nothing is known of it. */
  stage: Stage | null
  rule: RuleId | null
  /**
   * `missed`: before the installation, so it is history: told last, and neither counted nor announced. `snoozed`: it
   * presses, but was put off: not counted, and silent until then.
   */
  state: 'overdue' | 'soon' | 'upcoming' | 'snoozed' | 'missed' | null
  /** Of the deadline above; LONG_AGO when it was missed, NEVER when there is none. */
  due: Instant
  /** When the verdict can change next without a new event; 0: at once. */
  wakeAt: Instant
  /** What the specialist put off; kept until its time is up, though something may have ended it before. */
  snooze: (Snooze & { unread: number }) | null
  /** The running or next session: reminders are silent while one runs. */
  session: Span | null
}

/** A message as it was seen: never its words. */
export interface SeenMessage extends MessageFact {
  firstSeen: Instant
  /** Between this message and the one above it lie others that were never on screen, or may. */
  gap?: true
}

/** Something the specialist said happened. Kept apart from what was read, so that it can be taken back. */
export interface Mark {
  event: MarkEvent
  markedAt: Instant
}

/** What is known of one chat, one row per chat: read and written whole. */
export interface History {
  key: string
  firstSeen: Instant
  /** The chat was on screen at least once: until then nothing is known of its messages. */
  read: boolean
  /** When it turned up in a list that was known before: a new chat, whose clocks run. */
  appeared: Instant | null
  /** Oldest first. */
  seen: SeenMessage[]
  /** Since when the list has shown unread messages that were not read here yet. */
  unreadSince: Instant | null
  marks: Mark[]
  /** Bookings read on the page that the specialist said are none, by `bookingId`. */
  dismissed: string[]
  /** Checksums of own messages that came about 15 min after opening: what may be the automatic message. */
  early: number[]
}

/** One row per announcement that was decided. Written with the decision: what is here is never announced again. */
export interface LedgerRow {
  /** `<chat key>#<rule>|<trigger>|<level>` */
  id: string
  chat: string
  deadline: Deadline
  level: Level
  /** Came up in quiet time: told in one digest. */
  digest: boolean
  /** The specialist asked for it: the end of a snooze. */
  asked?: true
  decidedAt: Instant
  /** 0 until the notification was created. */
  shownAt: Instant
}

/** What the specialist made or changed of one template; its words encrypted. */
export interface TemplateRow extends Omit<TemplateRecord, 'own' | 'shortcut'> {
  own: Sealed | null
  shortcut: Sealed | null
}

/** One row per insertion: which template, in which chat, when. Never a word of it. */
export interface Use {
  template: string
  /** Key of the chat. */
  chat: string
  at: Instant
}

/** What is being written of a template and not saved yet. */
interface UnsavedWording {
  /** Of the template, which may not exist yet. */
  id: string
  at: Instant
  wording: Sealed
}

export type HiloDatabase = Dexie & {
  chats: EntityTable<ChatCard, 'key'>
  histories: EntityTable<History, 'key'>
  ledger: EntityTable<LedgerRow, 'id'>
  templates: EntityTable<TemplateRow, 'id'>
  wordings: EntityTable<UnsavedWording, 'id'>
  uses: EntityTable<Use & { id: number }, 'id'>
  /** What the specialist wrote of himself or herself, see texts.ts. */
  texts: EntityTable<{ id: string; text: Sealed }, 'id'>
  /** Both keys; none while they are locked. */
  keys: EntityTable<KeptKey, 'id'>
  /** In their place, while Hilo has a passphrase: one row. */
  lock: EntityTable<KeptLock, 'id'>
}

/**
 * Opens lazily at the first read or write; a failure to open rejects that read or write. What a newer Hilo wrote is opened
 * for reading only.
 */
export function createDatabase(name = 'hilo'): HiloDatabase {
  const db = new Dexie(name, { indexedDB: readingNewer(10 * steps.length) }) as HiloDatabase
  steps.forEach(({ stores, upgrade }, i) => {
    const version = db.version(i + 1).stores(stores)
    if (upgrade) version.upgrade(upgrade)
  })
  return db
}
