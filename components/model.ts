/** What the screens show and what they ask for. Plain data in, callbacks out: the views know nothing of the browser or the database. */
import type { Finding as DraftFinding } from '../lib/drafts/types'
import type { ChatLanguage, MarkEvent } from '../lib/facts'
import type { Author, Confidence, Finding, InsertOutcome } from '../lib/platforms/types'
import type { SnoozeChoice } from '../lib/protocol/snooze'
import type { Instant, RuleId, Stage } from '../lib/protocol/types'
import type { InterfaceLanguage } from '../lib/settings'
import type { Values } from '../lib/templates/types'
import type { BookingProposal, ChatView, TemplateView, Voice } from '../lib/writing/types'

export type { Finding as DraftFinding } from '../lib/drafts/types'
export type { BookingProposal, ChatView, SessionView, TemplateView } from '../lib/writing/types'

/** `past`: missed before Hilo was there. Told, but not urged. `snoozed`: put off by the specialist. */
export type RowLevel = 'overdue' | 'soon' | 'later' | 'snoozed' | 'past' | 'none'

/** One of the other chats. */
export interface ChatRow {
  key: string
  name: string | null
  /** Null: only seen in the page's list, so nothing is known of it. */
  stage: Stage | null
  level: RowLevel
  /** The deadline that decides the level; null with level `none`. */
  rule: RuleId | null
  due: Instant | null
  sure: boolean
  lastSeen: Instant
  /** With level `snoozed`. */
  snoozedUntil?: Instant
}

type InsertNote = 'line-breaks-removed' | 'shortened'
type InsertFailure = Extract<InsertOutcome, { ok: false }>['why']

/** What just happened, said once at the foot of the popup and to screen readers. */
export type Notice =
  /** `gaps`: places in it are still to be filled. */
  | { kind: 'inserted' | 'inserted-no-undo'; note?: InsertNote; gaps?: true }
  /** Nothing was changed on the page; the text is on the clipboard. */
  | { kind: 'copied'; why: InsertFailure; gaps?: true }
  | { kind: 'other-chat' }
  | { kind: 'marked'; chat: string; what: MarkWhat }
  | { kind: 'unmarked' }
  /** A booking that was read is none. */
  | { kind: 'dismissed'; chat: string; booking: string }
  /** `before`: until when it was put off before, if it was. */
  | { kind: 'snoozed'; chat: string; until: Instant; before: Instant | null }
  | { kind: 'woken'; chat: string; before: Instant | null }
  | { kind: 'error'; what: FailedWhat }

/** `teach-locked`: the organisation says how the page is read. */
type FailedWhat =
  | ('insert' | 'open-chat' | 'mark' | 'snooze' | 'permission')
  | ('teach' | 'teach-locked' | 'panel')

export interface Reading {
  confidence: Confidence
  findings: readonly Finding[]
  /** How many chats of the list and messages of the open chat were read. */
  chats: number
  messages: number
  /** The newest messages: whose, and when, as the page words it. */
  last: readonly { author: Author; time: string | null }[]
  /** The box to write in was found. */
  box: boolean
}

/** A template that a search found; its text as it will read, gaps in brackets. */
export interface FoundTemplate extends Pick<TemplateView, 'id' | 'title' | 'language' | 'register'> {
  text: string
}

/** What a search found, best first. */
export interface Found {
  words: string
  templates: readonly FoundTemplate[]
  chats: readonly ChatRow[]
}

/** What the draft check says of the text in the page's box. `no-box`: it was not found, or the page does not answer. */
export type Review = 'empty' | 'no-box' | readonly DraftFinding[]

/** What the popup shows of browser, page and database. It is made anew as they change. */
export interface PageModel {
  state: 'loading' | 'no-consent' | 'ready'
  now: Instant
  /** IANA zone of the specialist: every wall-clock word is in it. */
  zone: string
  language: InterfaceLanguage
  /** Not `ok`: reading only; nothing is lost, nothing new is kept. `newer`: a newer Hilo wrote it; `full`: no room is left. */
  database: 'ok' | 'unavailable' | 'newer' | 'full'
  /** `blocked`: the browser lets no notification through; `failing`: it refused one, and is asked again. */
  reminders: 'ok' | 'blocked' | 'failing'
  /** A moment at which Hilo was at work already, though by the clock it is yet to come: that was put back. */
  yetToCome: Instant | null
  /** The current tab. `origin` null: not a web page. `canAsk`: the permission can be requested. */
  site: { origin: string | null; granted: boolean; canAsk: boolean }
  /**
   * `waiting`: asked, not answered yet; `opening`: a chat is on screen, what is kept of it is being read; null: the tab
   * does not answer.
   */
  reading: Reading | 'waiting' | 'opening' | null
  /** When chats of this page were read last, by what is kept where it cannot be read now; null: never. */
  readAt: Instant | null
  current: ChatView | null
  /** What fits the chat on screen, best first; null: not known yet. */
  templates: readonly TemplateView[] | null
  /** Id of the template that was chosen from a search: it stands first in `templates`. */
  picked: string | null
  /** Languages that have templates for this stage; a switch appears with two or more. */
  templateLanguages: readonly ChatLanguage[]
  bookings: readonly BookingProposal[]
  /** All other chats, most urgent first. The view renders the first part only. */
  others: readonly ChatRow[]
  /** There are more of them than were read: the last of their groups is larger than it is counted. */
  othersGoOn: boolean
  /** Moments until which reminders can be put off. */
  snoozes: readonly SnoozeChoice[]
}

/** What stays while the page is read again: what came of the specialist's actions, and whether the background answers. */
export interface DeskModel {
  notice: Notice | null
  /** Null: nothing is searched for. */
  found: Found | null
  /** What the draft check says of the templates offered, by id. Absent: not checked yet. */
  checks: Readonly<Record<string, readonly DraftFinding[]>>
  /** Null: not asked for. */
  review: Review | null
  /** `silent`: it does not answer, so nothing is noted and no reminder comes. */
  background: 'ok' | 'silent'
  /** The browser has a network. Hilo needs none, the chats do. */
  online: boolean
}

export interface PopupModel extends PageModel, DeskModel {}

/** What can be marked by hand. */
export type MarkWhat = MarkEvent['what']

type WithoutAt<T> = T extends { what: infer W }
  ? Omit<T, 'at' | 'what'> & { what: Extract<W, MarkWhat> }
  : never
/** Something the specialist says happened. The store adds the moment. */
export type Mark = WithoutAt<MarkEvent | { what: 'reopened' }>

export interface PopupActions {
  /** Put the template into the page's composer. `values` fills its missing places. Never sends. */
  insert(templateId: string, values: Values): void
  /** The same with what is still missing as gaps to be seen: the caret goes to the first, Tab to the next. */
  insertWithGaps(templateId: string, values: Values): void
  star(templateId: string, favourite: boolean): void
  /** A search may begin any moment: what can be found may be read now. */
  readySearch(): void
  /** Look for templates and chats; '' ends the search. */
  search(words: string): void
  /** Take a template that was found, to be read and inserted. */
  pick(templateId: string): void
  /** Check what is written in the page's box. */
  review(): void
  openChat(key: string): void
  mark(chat: string, mark: Mark): void
  /** Take the latest mark of this chat back. */
  undo(chat: string): void
  /** Put the reminders of a chat off until then; null: no longer. `before`: until when they were, for undoing it. */
  snooze(chat: string, until: Instant | null, before: Instant | null): void
  /** `session`: the start (of a moved session: the new one), where the proposal did not tell it. */
  confirmBooking(id: string, session?: Instant): void
  dismissBooking(id: string): void
  /** Ask about it again. */
  restoreBooking(chat: string, id: string): void
  /** How this chat is written to, from now on. */
  setVoice(voice: Partial<Omit<Voice, 'sure'>>): void
  /** Must call `permissions.request` synchronously: it is a click. */
  askSite(): void
  /** Let the specialist point at the chats on the page. */
  teach(): void
  openWelcome(): void
  openOptions(): void
  /** Start Hilo anew. */
  restart(): void
  /** The clock that was put back is right. */
  trustClock(): void
  /** Stay open beside the page. Must be called synchronously: it is a click. Null: cannot, or does already. */
  openPanel: (() => void) | null
  dismissNotice(): void
}

/** What `entrypoints/popup/store.ts` offers to the popup. */
export interface PopupState {
  model: PopupModel
  actions: PopupActions
}
