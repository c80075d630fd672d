/** What the options page shows and asks for, and in part the welcome page. */
import type { BackupFault } from '../../lib/backup/types'
import type { ChatLanguage } from '../../lib/facts'
import type { Policy } from '../../lib/policy/types'
import type { ProfileFault, ProfilePart } from '../../lib/profiles/schema'
import type { Protocol, WorkingHours } from '../../lib/protocol/types'
import type { Followed, Gender, InterfaceLanguage, Notifications, Practice, Theme } from '../../lib/settings'
import type { CalendarProblem } from '../../lib/slots/calendar/fault'
import type { BusyCalendar, WeeklyHours } from '../../lib/slots/types'
import type { Register } from '../../lib/templates/types'
import type { PopupModel } from '../model'

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

/** A site that Hilo may read. `fixed`: named in the extension itself, cannot be removed. */
export interface SiteRow {
  /** `https://app.example` */
  origin: string
  granted: boolean
  fixed: boolean
  /** How it is read was set by the organisation, and teaching it would change nothing. */
  locked: boolean
}

export type AddSiteOutcome = 'added' | 'invalid' | 'denied'

export interface SiteActions {
  /** `address` as typed. Must call `permissions.request` synchronously: it is a click. */
  addSite(address: string): Promise<AddSiteOutcome>
  removeSite(origin: string): void
}

/** A page that the specialist taught Hilo to read, or the organisation. */
export interface TaughtPage {
  /** Origin of the page, with its port if it has one. */
  site: string
  taughtAt: number
  from: 'specialist' | 'organisation'
  /** The organisation lets nobody change it. */
  locked: boolean
  /** What is known of it. */
  parts: readonly ProfilePart[]
}

/** `locked`: the organisation says how this site is read. */
export type ImportOutcome = { site: string } | ProfileFault | { why: 'locked'; site: string }

/** `no-tab`: it could not be opened. */
export type TeachOutcome = 'began' | 'no-tab' | 'locked'

export interface TaughtActions {
  /** Opens the site and lets the specialist point at its chats. */
  teach(site: string): Promise<TeachOutcome>
  exportProfile(site: string): void
  /** Where the file is no profile, nothing is changed. */
  importProfile(file: File): Promise<ImportOutcome>
  /** @returns what takes it back. */
  forget(site: string): Promise<() => Promise<void>>
}

export interface SetupModel {
  language: InterfaceLanguage
  /** Zones the browser knows. */
  zones: readonly string[]
  profile: Answers
  sites: readonly SiteRow[]
  now: number
}

/** `['21:00', '09:00']`; null: none. */
export type QuietHours = readonly [from: string, to: string] | null

/** The platform's own readings, by name. */
export type PresetName = 'guide' | 'welcome-guide'

export interface ProtocolModel {
  protocol: Protocol
  presets: Readonly<Record<PresetName, Protocol>>
  /** Set by the organisation, and not to be changed here. */
  locked: boolean
}

/** Why a calendar was not taken, and where in the text. `unreadable`: it could not be read at all, or not kept. */
export interface CalendarRefusal {
  problem: CalendarProblem | 'unreadable'
  line: number | null
}

export interface SlotsModel {
  weekly: WeeklyHours
  calendar: BusyCalendar | null
  /** How the next free hours read in a message of each language; null: there are none. */
  phrases: Readonly<Record<ChatLanguage, string | null>>
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

/** Own things on other computers, through the browser's account. */
export interface FollowingModel {
  on: boolean
  /** How it went last; null: not yet. `left`: titles of messages that have no room there. */
  last: (Omit<Followed, 'left'> & { left: readonly string[] }) | null
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

/** What a copy holds, told before it is put in place; `locked`: it asks for a passphrase. */
export type BackupOffer = ReadBackup | { locked: true } | BackupFault

export interface ReadBackup {
  madeAt: number
  chats: number
  /** Own messages. */
  messages: number
  /** Chats that are kept now, and would be replaced; null: they cannot be read. */
  here: number | null
  /** Sites that will have to be allowed again. */
  sites: readonly string[]
  /** Rejects: nothing was changed. */
  restore(): Promise<Restored>
}

export interface Restored {
  /** Brings back what was here before. */
  undo(): Promise<void>
}

export interface BackupActions {
  /** Hands over a file with all that is kept. @param passphrase null: readable for anybody. */
  saveBackup(passphrase: string | null): Promise<{ file: string; damaged: number }>
  /** Reads such a file; changes nothing. */
  readBackup(file: File, passphrase: string | null): Promise<BackupOffer>
}

/** `wrong`: it is another one. `wait`: so many seconds, because too many were. */
export type PassphraseOutcome = 'right' | 'wrong' | { wait: number }

export interface LockActions {
  /** Closes Hilo with a passphrase from now on. Rejects: nothing was changed. */
  turnLockOn(passphrase: string, minutes: number): Promise<void>
  changePassphrase(current: string, next: string): Promise<PassphraseOutcome>
  turnLockOff(current: string): Promise<PassphraseOutcome>
  setLockMinutes(minutes: number): Promise<void>
  closeNow(): Promise<void>
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
