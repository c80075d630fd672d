import { storage } from 'wxt/utils/storage'
import type { SiteProfile } from './platforms/profile'
import type { Policy } from './policy/types'
import { defaultHours, guide } from './protocol/presets'
import type { Instant, Protocol, WorkingHours } from './protocol/types'
import type { BusyCalendar, WeeklyHours } from './slots/types'
import type { Register } from './templates/types'

/** How the specialist is named in templates: psicóloga, psicólogo, or worded without gender. */
export type Gender = 'feminine' | 'masculine' | 'neutral'
export type InterfaceLanguage = 'es' | 'en' | 'uk'

/** `contrast`: as light or dark as the system, with more contrast. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast'

/** What the welcome page leads through once the specialist agreed, in this order. */
export type SetupStep = 'pin' | 'sites' | 'notices' | 'practice' | 'platform'
export type SetupSteps = Partial<Record<SetupStep, 'done' | 'skipped'>>

export interface Specialist {
  name: string
  gender: Gender
}

/** What messages tell of the practice, as the specialist wrote it. Empty: not told, so a message asks for it. */
export interface Practice {
  /** Of an individual session, with its currency: `50 €`. */
  price: string
  couplePrice: string
  /** How to get there. */
  directions: string
  /** The usual room for video calls, taken where a chat holds no link. */
  meetingLink: string
}

/** How reminders are shown on the desktop. */
export interface Notifications {
  level: 'off' | 'overdue' | 'all'
  /** Where the browser lets that be chosen. */
  sound: boolean
  /** What they tell of the client: anyone may be looking at the screen. */
  names: 'none' | 'initials' | 'first'
}

/** How it went, told in the settings. */
export interface Followed {
  at: Instant
  /** `refused`: the browser does not let extensions use the account; `busy`: too often in a short time; `full`. */
  problem: 'refused' | 'busy' | 'full' | 'failed' | null
  /** Templates that have no room in the account; they stay here. */
  left: readonly string[]
  /** Part of the room that is taken, 0 to 1. */
  used: number
  /** When something of another machine was taken last; null: never yet. */
  tookAt: Instant | null
}

/** One typed item per setting, all on this device. What the specialist wrote is kept encrypted: see lib/db/texts.ts. */
export const settings = {
  /** Null until the specialist agreed on the welcome page. Nothing is read before. */
  consent: storage.defineItem<{ agreedAt: Instant } | null>('local:consent', { fallback: null }),
  workingHours: storage.defineItem<WorkingHours>('local:workingHours', {
    fallback: defaultHours,
  }),
  protocol: storage.defineItem<Protocol>('local:protocol', { fallback: guide }),
  /** Null: the browser's language. */
  language: storage.defineItem<InterfaceLanguage | null>('local:language', { fallback: null }),
  theme: storage.defineItem<Theme>('local:theme', { fallback: 'system' }),
  /** How far the first set-up was taken. */
  setupSteps: storage.defineItem<SetupSteps>('local:setupSteps', { fallback: {} }),
  /** When sessions are offered. */
  weeklyHours: storage.defineItem<WeeklyHours>('local:weeklyHours', { fallback: {} }),
  /** Busy times of the calendar that was imported last: no titles, no people. */
  calendar: storage.defineItem<BusyCalendar | null>('local:calendar', { fallback: null }),
  notifications: storage.defineItem<Notifications>('local:notifications', {
    fallback: { level: 'all', sound: true, names: 'none' },
  }),
  /** How clients are addressed in Spanish. */
  register: storage.defineItem<Register>('local:register', { fallback: 'tu' }),
  /** What the specialist taught of the sites' pages, by site. */
  profiles: storage.defineItem<Record<string, SiteProfile>>('local:profiles', { fallback: {} }),
  /** Own messages, settings and site profiles follow the specialist through the browser's account. */
  follow: storage.defineItem<boolean>('local:follow', { fallback: false }),
  /** How the last meeting with that account went; null: there was none. */
  followed: storage.defineItem<Followed | null>('local:followed', { fallback: null }),
  /** What the organisation's policy says, as it was read last: see lib/policy. Null: nothing. */
  policy: storage.defineItem<Policy | null>('local:policy', { fallback: null }),
  /** After how many days a chat in which nothing happens is forgotten: 30 to 365. */
  retentionDays: storage.defineItem<number>('local:retentionDays', { fallback: 365 }),
  /** When that was chosen: for an hour it can be taken back, and nothing is forgotten. */
  retentionSetAt: storage.defineItem<Instant>('local:retentionSetAt', { fallback: 0 }),
  /**
   * Hilo has a passphrase, and closes by itself when it was not used for so many minutes; 0: only with the browser.
   * Null: it has none. This computer's own: it neither follows nor goes into a copy.
   */
  lock: storage.defineItem<{ minutes: number } | null>('local:lock', { fallback: null }),
  /** Salt of the message checksums, made once per installation. */
  salt: storage.defineItem<number>('local:salt', { fallback: 0 }),
}

type Settings = typeof settings

/** Several settings in one question to the browser: each question takes milliseconds. */
export async function readSettings<Name extends keyof Settings>(
  ...names: Name[]
): Promise<{ [N in Name]: Settings[N]['fallback'] }> {
  const items = await storage.getItems(names.map((name) => settings[name]))
  const values = names.map((name, i) => [name, items[i]?.value])
  return Object.fromEntries(values) as { [N in Name]: Settings[N]['fallback'] }
}

/** Changes some of the hours: of two windows that do so at once, neither loses what the other changed. */
export async function changeHours(change: Partial<WorkingHours>): Promise<void> {
  await navigator.locks.request('hours', async () =>
    settings.workingHours.setValue({ ...(await settings.workingHours.getValue()), ...change }),
  )
}
