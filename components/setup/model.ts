/** What the options page shows and asks for, and in part the welcome page. */
import type { ChatLanguage } from '../../lib/facts'
import type { Policy } from '../../lib/policy/types'
import type { Protocol, WorkingHours } from '../../lib/protocol/types'
import type { Gender, InterfaceLanguage, Notifications, Practice, Theme } from '../../lib/settings'
import type { BusyCalendar, WeeklyHours } from '../../lib/slots/types'
import type { Register } from '../../lib/templates/types'
import type { PopupModel } from '../model'
import type { BackupActions, FollowingModel, LockActions } from './data-model'
import type { CalendarRefusal, SlotsModel } from './hours-model'
import type { SiteActions, SiteRow, TaughtActions, TaughtPage } from './sites-model'

/** The answers that templates and deadlines need. */
export interface Profile {
  name: string
  gender: Gender
  /** IANA zone. */
  zone: string
}

/** What the welcome page asks. */
export interface Answers extends Profile {
  automaticMessage: string
}

export interface SetupModel {
  language: InterfaceLanguage
  /** Zones the browser knows. */
  zones: readonly string[]
  profile: Answers
  sites: readonly SiteRow[]
  now: number
}

/** The platform's own readings, by name. */
export type PresetName = 'guide' | 'welcome-guide'

export interface ProtocolModel {
  protocol: Protocol
  presets: Readonly<Record<PresetName, Protocol>>
  /** Set by the organisation, and not to be changed here. */
  locked: boolean
}

/** What a key does. */
export type KeyOf = 'open' | 'insert' | 'next'

/** What is typed in the chat's box to get a message. */
export interface TypedShortcut {
  shortcut: string
  title: string
  language: ChatLanguage
}

export interface ShortcutsModel {
  /** As they are set in the browser: "Alt+Shift+L"; null: none. */
  keys: readonly { what: KeyOf; key: string | null }[]
  /** The browser lets Hilo open the place where keys are set; else its address has to be copied. */
  opensKeySettings: boolean
  typed: readonly TypedShortcut[]
}

export interface NotificationsModel {
  setting: Notifications
  /** The browser lets none through, as far as it tells. */
  blocked: boolean
  /** The browser lets Hilo choose whether they sound. */
  soundCanBeChosen: boolean
  /** Where the system's own switch is to be looked for. */
  system: 'win' | 'mac' | 'other'
}

/** `sent`: the browser took it; whether it reached the desktop only the specialist can see. */
export type TestOutcome = 'sent' | 'blocked'

/** What the organisation set. */
export interface OrganisationModel extends Omit<Policy, 'templates' | 'siteProfiles'> {
  templates: number
  sites: readonly string[]
}

export interface OptionsModel extends SetupModel {
  agreed: boolean
  /** Null: the browser's language. */
  languageSetting: InterfaceLanguage | null
  practice: Practice
  /** `silent`: it does not answer, so nothing is noted and no reminder comes. */
  background: PopupModel['background']
  /** While it does not open, what the specialist wrote is not shown, and that is said. */
  database: PopupModel['database']
  /** How clients are addressed in Spanish. */
  register: Register
  hours: WorkingHours
  notifications: NotificationsModel
  protocol: ProtocolModel
  /** After how many days a chat in which nothing happens is erased. */
  retentionDays: number
  /** Minutes after which Hilo closes by itself, 0: only with the browser. Null: it has no passphrase. */
  lock: { minutes: number } | null
  theme: Theme
  /** `0.1.0` */
  version: string
  slots: SlotsModel
  taught: readonly TaughtPage[]
  shortcuts: ShortcutsModel
  following: FollowingModel
  /** Null: nothing is set by any. */
  organisation: OrganisationModel | null
}

export interface OptionsActions extends SiteActions, TaughtActions, BackupActions, LockActions {
  setProfile(profile: Profile): Promise<void>
  setPractice(practice: Practice): Promise<void>
  setRegister(register: Register): Promise<void>
  /** When the specialist works: what is not told stays. */
  setHours(change: Partial<WorkingHours>): Promise<void>
  setProtocol(protocol: Protocol): Promise<void>
  setRetention(days: number): Promise<void>
  setTheme(theme: Theme): Promise<void>
  setNotifications(setting: Notifications): Promise<void>
  /** Shows one now. */
  testNotification(): Promise<TestOutcome>
  setWeeklyHours(hours: WeeklyHours): Promise<void>
  /** Reads the text of an .ics file in place of the calendar that is kept; where it refuses, that one stays. */
  importCalendar(text: string): Promise<CalendarRefusal | null>
  setCalendar(calendar: BusyCalendar | null): Promise<void>
  setAutomaticMessage(text: string): Promise<void>
  /** To the clipboard. Rejects where the browser does not let it. */
  copy(text: string): Promise<void>
  openKeySettings(): Promise<void>
  setLanguage(language: InterfaceLanguage | null): Promise<void>
  openWelcome(): void
  /** Start Hilo anew. */
  restart(): void
  /** Rejects when it could not be kept. */
  setFollowing(on: boolean): Promise<void>
  /** Takes what Hilo left in the account out of it. Rejects when it could not. */
  clearAccount(): Promise<void>
  /** `account-kept`: all but what is in the browser's account. Rejects when something else could not be erased. */
  erase(): Promise<'erased' | 'account-kept'>
}

/** What each section of the settings gets. */
export interface SectionProps {
  model: OptionsModel
  actions: OptionsActions
}
