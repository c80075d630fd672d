/** What the page to practise on shows and asks for. */
import type { PracticeChat } from '../../lib/practice/stories'
import type { InterfaceLanguage } from '../../lib/settings'

/** How far one has come: the popup was opened, it wrote a message, the message was sent. */
export type PracticeStage = 'start' | 'opened' | 'inserted' | 'sent'

export interface PracticeModel {
  language: InterfaceLanguage
  /** IANA zone by whose clock times are shown. */
  zone: string
  /** Without consent nothing is read, not even here. */
  agreed: boolean
  chats: readonly PracticeChat[]
  /** Id of the chat on screen. */
  open: string
  stage: PracticeStage
  now: number
}

export interface PracticeActions {
  show(chat: string): void
  /** The page's own Send. */
  send(text: string): void
  /** What stands in the box changed. */
  drafted(text: string): void
  /** Opens the popup, else the panel. Must be called synchronously: it is a click. Null: neither can be opened from here. */
  openHilo: (() => void) | null
}
