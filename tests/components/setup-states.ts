import type { ClosedActions } from '../../components/lock/Closed'
import type { OptionsActions, OptionsModel, SetupModel } from '../../components/setup/model'
import { guide as GUIDE, welcomeGuide as WELCOME_GUIDE } from '../../lib/protocol/presets'
import { NOW } from './samples'

const DAY = 86_400_000

export const shared = {
  language: 'es',
  zones: ['America/Argentina/Buenos_Aires', 'Atlantic/Canary', 'Europe/Kyiv', 'Europe/Madrid'],
  profile: { name: '', gender: 'neutral', zone: 'Europe/Madrid', automaticMessage: '' },
  sites: [
    { origin: 'https://app.clearly.help', granted: true, fixed: true, locked: false },
    { origin: 'https://www.clearly.help', granted: false, fixed: true, locked: false },
    { origin: 'https://consulta.example', granted: true, fixed: false, locked: false },
  ],
  now: NOW,
} satisfies SetupModel

export const options: OptionsModel = {
  ...shared,
  profile: { ...shared.profile, name: 'Lucía Ferrer', gender: 'feminine' },
  agreed: true,
  languageSetting: null,
  practice: { price: '50 €', couplePrice: '', directions: '', meetingLink: '' },
  background: 'ok',
  database: 'ok',
  register: 'tu',
  hours: {
    zone: 'Europe/Madrid',
    quietHours: ['21:00', '09:00'],
    daysOff: ['sunday'],
    holidays: ['2026-04-03', '2026-05-01'],
    away: null,
    leadMinutes: 30,
  },
  retentionDays: 365,
  lock: null,
  notifications: {
    setting: { level: 'all', sound: true, names: 'none' },
    blocked: false,
    soundCanBeChosen: true,
    system: 'win',
  },
  protocol: { protocol: GUIDE, presets: { guide: GUIDE, 'welcome-guide': WELCOME_GUIDE }, locked: false },
  theme: 'system',
  version: '0.1.0',
  slots: {
    weekly: {
      monday: [
        ['10:00', '14:00'],
        ['16:00', '20:00'],
      ],
      wednesday: [['16:00', '20:00']],
    },
    calendar: { busy: [], appointments: 34, until: NOW + 84 * DAY, importedAt: NOW - 2 * DAY },
    phrases: {
      es: 'el lunes 16 a las 10:00 o el miércoles 18 a las 16:00',
      en: 'Monday the 16th at 10:00 or Wednesday the 18th at 16:00',
      uk: 'у понеділок, 16 березня, о 10:00 або в середу, 18 березня, о 16:00',
    },
  },
  shortcuts: {
    keys: [
      { what: 'open', key: 'Alt+Shift+L' },
      { what: 'insert', key: 'Alt+Shift+J' },
      { what: 'next', key: null },
    ],
    opensKeySettings: false,
    typed: [
      { shortcut: ';hola', title: 'Gracias y una pregunta abierta', language: 'es' },
      { shortcut: ';calendario', title: '¿Ha encontrado el calendario?', language: 'es' },
      { shortcut: ';duda', title: 'Acoger la duda', language: 'es' },
      { shortcut: ';link', title: 'Enviar el enlace', language: 'es' },
      { shortcut: ';hi', title: 'Thanks and an open question', language: 'en' },
      { shortcut: ';привіт', title: 'Подяка й відкрите запитання', language: 'uk' },
    ],
  },
  organisation: {
    templates: 12,
    protocol: { thirdAfterHours: 48, automaticCounts: true },
    sites: ['https://consulta.example'],
    locked: ['templates', 'siteProfiles'],
    faults: [
      {
        part: 'templates',
        item: 'Bienvenida',
        why: { field: 'text', why: 'unknown-place', words: '{{cliente}}' },
      },
      { part: 'protocol', item: 'thirdAfterHours', why: { why: 'unreadable', field: 'thirdAfterHours' } },
    ],
  },
  following: {
    on: true,
    last: { at: NOW - 12 * 60_000, problem: null, left: [], used: 0.34, tookAt: null },
  },
  taught: [
    {
      site: 'https://consulta.example',
      taughtAt: NOW - 26 * 3_600_000,
      from: 'specialist',
      locked: false,
      parts: ['row', 'clientMessage', 'ownMessage', 'composer'],
    },
  ],
}

const given = { site: 'https://consulta.example', taughtAt: 0, from: 'organisation', locked: true } as const

/** What is otherwise in a part of the settings, by its name and, after a dot, what that is. */
export const OPTIONS_VARIANTS: Readonly<Record<string, Partial<OptionsModel>>> = {
  'you.not-agreed': { agreed: false, organisation: null },
  'you.no-background': { background: 'silent' },
  'you.no-database': { database: 'unavailable' },
  'notifications.blocked': { notifications: { ...options.notifications, blocked: true } },
  'protocol.locked': { protocol: { ...options.protocol, locked: true } },
  'sites.locked': {
    sites: options.sites.map((site) => ({ ...site, locked: site.origin === given.site })),
    taught: [{ ...given, parts: ['row', 'composer'] }],
  },
  'data.off': { following: { on: false, last: null } },
  'data.locked': { lock: { minutes: 15 } },
  'data.full': {
    following: {
      on: true,
      last: { at: NOW, problem: 'full', left: ['Bienvenida', 'Cómo trabajo'], used: 0.99, tookAt: null },
    },
  },
}

const nothing = () => {}
const done = async () => {}

export const silentOptions: OptionsActions = {
  setProfile: done,
  setPractice: done,
  setRegister: done,
  setHours: done,
  setProtocol: done,
  setRetention: done,
  turnLockOn: done,
  turnLockOff: async () => 'right',
  changePassphrase: async () => 'right',
  setLockMinutes: done,
  closeNow: done,
  setTheme: done,
  setNotifications: done,
  testNotification: async () => 'sent',
  setLanguage: done,
  setWeeklyHours: done,
  importCalendar: async () => null,
  setCalendar: done,
  setAutomaticMessage: done,
  copy: done,
  openKeySettings: done,
  addSite: async () => 'added',
  removeSite: nothing,
  teach: async () => 'began',
  exportProfile: nothing,
  importProfile: async () => ({ site: 'https://consulta.example' }),
  forget: async () => done,
  openWelcome: nothing,
  restart: nothing,
  setFollowing: done,
  clearAccount: done,
  saveBackup: async () => ({ file: 'hilo-2026-03-10.json', damaged: 0 }),
  readBackup: async () => ({ locked: true }),
  erase: async () => 'erased',
}

export const silentClosed: ClosedActions = { open: async () => 'right', erase: async () => 'erased' }
