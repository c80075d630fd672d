import { defineExtensionMessaging } from '@webext-core/messaging'
import type { MarkEvent, PageReport } from './facts'
import type { Told } from './lock'
import type { SiteProfile } from './platforms/profile'
import type { Gap, InsertOutcome, Snapshot } from './platforms/types'
import type { Instant } from './protocol/types'
import type { InterfaceLanguage } from './settings'

export interface ReaderSetup {
  salt: number
  automaticMessage: string
  /** If the site was taught. */
  profile: SiteProfile | null
  /** Typed shortcuts, in small letters. */
  shortcuts: string[]
}

export interface TeachSetup {
  language: InterfaceLanguage
  /** What is known of the site already. */
  profile: SiteProfile | null
}

/** All messages between contexts, grouped by receiver. Nothing else is understood, nothing from outside is answered. */
export interface Messages {
  // to the background
  /** Is anybody there? */
  awake(): true
  report(data: PageReport): void
  /** What the reader needs; null without consent: then it stops. */
  readerSetup(): ReaderSetup | null
  /** The page is there, or its reader meets what not every page needs: load it beside what is there. */
  load(data: { script: 'reader' | 'writer' | 'bookings' }): true
  /** A shortcut was typed and Tab pressed in this chat (null: unknown): put its text in its place. */
  expand(data: { shortcut: string; chatId: string | null }): void
  /** Consent given or a site added: register the reader and read open tabs at once. */
  sitesChanged(): void
  /** Settings or marks changed: derive again. */
  rederive(): void
  /** Own things changed: meet the browser's account, if the specialist wants that. Answers when it was met. */
  follow(data: { at: 'once' | 'leisure' }): void
  /** Something the specialist says happened in a chat. `chat` is its key, see lib/db. */
  mark(data: { chat: string; event: MarkEvent }): void
  /** Take the latest mark of this chat back. */
  unmark(data: { chat: string }): void
  /** Keep the reminders of this chat silent until then (null: no longer). Until when they are; null where that cannot be. */
  snooze(data: { chat: string; until: Instant | null }): Instant | null
  /** Open Hilo with its passphrase, close it, or: the passphrase was turned on or off. */
  lock(data: { do: 'open'; passphrase: string } | { do: 'close' | 'turned' }): Told
  /** Show a notification now, to see whether it comes. */
  testNotification(): 'sent' | 'blocked'
  /**
   * Let the specialist point at the chats in a tab, or in a tab of a site. `no-tab`: there is none to teach in;
   * `locked`: the organisation says how it is read.
   */
  teach(data: { tab: number } | { site: string }): 'began' | 'no-tab' | 'locked'
  /** What teaching needs in a page; null: Hilo may not read there. */
  teachSetup(): TeachSetup | null
  /** What was taught of the site of this page, from now on; null: nothing. */
  taught(data: { profile: SiteProfile | null }): void
  /** Bring the tab of this chat to the front and open it there. */
  openChat(data: { chat: string }): boolean

  // to the reader in a tab
  /** What the page shows now, texts included: for the popup's eyes and for filling a message, never stored. */
  snapshot(): Snapshot
  /**
   * Put a text into the composer, only if `chatId` (null: do not check) is the chat on screen. Never sends.
   * `gaps`: where `text` shows what is still missing, in order, as `withGaps` of lib/templates tells them. The first is
   * selected, so that typing replaces it, and Tab leads to the next. `instead`: what was typed to get it, and stands
   * before the caret: the text takes its place.
   */
  insert(data: {
    text: string
    chatId: string | null
    gaps?: readonly Gap[]
    instead?: string
  }): InsertOutcome
  /** The shortcuts from now on, in small letters. */
  shortcuts(data: string[]): void
  /** What stands in the composer, for the draft check: never stored. Null: none was found, or another chat than `chatId` is on screen. */
  draft(data: { chatId: string | null }): string | null
  /** Click this chat in the page's own list. */
  showChat(data: { id: string }): boolean
}

export const { sendMessage, onMessage, removeAllListeners } = defineExtensionMessaging<Messages>()
