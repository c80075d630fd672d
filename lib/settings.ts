import { storage } from 'wxt/utils/storage'
import type { Instant, Protocol, WorkingHours } from './protocol/types'

/** How the specialist is named in templates: psicóloga, psicólogo, or worded without gender. */
export type Gender = 'feminine' | 'masculine' | 'neutral'
export type InterfaceLanguage = 'es' | 'en' | 'uk'

export interface Specialist {
  name: string
  gender: Gender
}

/** The readings of the platform's guide in force; see the README's protocol page. */
export const GUIDE: Protocol = {
  automaticCounts: false,
  stopOnReply: false,
  thirdAfterHours: 72,
  contactGapMinutes: 30,
}

/** One typed item per setting, all on this device. */
export const settings = {
  /** Null until the specialist agreed on the welcome page. Nothing is read before. */
  consent: storage.defineItem<{ agreedAt: Instant } | null>('local:consent', { fallback: null }),
  specialist: storage.defineItem<Specialist>('local:specialist', {
    fallback: { name: '', gender: 'neutral' },
  }),
  workingHours: storage.defineItem<WorkingHours>('local:workingHours', {
    fallback: {
      zone: 'Europe/Madrid',
      quietHours: ['21:00', '09:00'],
      daysOff: [],
      holidays: [],
      away: null,
    },
  }),
  protocol: storage.defineItem<Protocol>('local:protocol', { fallback: GUIDE }),
  /** Null: the browser's language. */
  language: storage.defineItem<InterfaceLanguage | null>('local:language', { fallback: null }),
  /** The specialist's own automatic message, so that it is not counted as a personal one. */
  automaticMessage: storage.defineItem<string>('local:automaticMessage', { fallback: '' }),
  /** Salt of the message checksums, made once per installation. */
  salt: storage.defineItem<number>('local:salt', { fallback: 0 }),
}
