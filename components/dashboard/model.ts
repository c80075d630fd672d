/** What the overview shows and asks for. */
import type { Figures } from '../../lib/figures/types'
import type { Instant, RuleId } from '../../lib/protocol/types'
import type { InterfaceLanguage } from '../../lib/settings'
import type { ChatRow, PopupActions, PopupModel } from '../model'

/** Something of the coming days: a deadline, or a session (`rule` null). */
export interface WeekItem {
  key: string
  name: string | null
  at: Instant
  rule: RuleId | null
}

export interface WeekDay {
  /** Its first moment on the specialist's wall. */
  start: Instant
  items: readonly WeekItem[]
}

export type Period = 30 | 90

export interface DashboardModel {
  now: Instant
  zone: string
  language: InterfaceLanguage
  database: 'ok' | 'unavailable' | 'newer' | 'full'
  /** Every chat with a deadline, most urgent first. */
  due: readonly ChatRow[]
  /** Moments until which reminders can be put off. */
  snoozes: PopupModel['snoozes']
  /** Today and the six days after it. */
  week: readonly WeekDay[]
  figures: Readonly<Record<Period, Figures>>
  /** Titles of the templates that the figures name. */
  templates: Readonly<Record<string, string>>
}

export interface DashboardActions extends Pick<PopupActions, 'snooze'> {
  openChat(key: string): void
  /** Hands over the due list as a calendar file, without names. */
  exportCalendar(): void
  /** Hands over the figures of a period as a table, without names. */
  exportFigures(period: Period): void
}
