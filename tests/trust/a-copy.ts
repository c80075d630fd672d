import type { Backup } from '../../lib/backup'
import type { ChatCopy } from '../../lib/db'
import { defaultHours, guide } from '../../lib/protocol/presets'

/** A copy of a small practice: three clients who wrote first, all else as it mostly is. */
export const aCopy = (opened: number): Backup => ({
  madeAt: opened,
  settings: {
    consent: { agreedAt: opened - 3_600_000 },
    salt: 7,
    workingHours: { ...defaultHours, zone: 'Europe/Madrid' },
    protocol: guide,
    language: 'es',
    theme: 'dark',
    setupSteps: { pin: 'done' },
    weeklyHours: { monday: [['10:00', '14:00']] },
    calendar: null,
    notifications: { level: 'all', sound: true, names: 'none' },
    register: 'tu',
    profiles: {},
    retentionDays: 365,
  },
  sites: ['https://chat.example'],
  texts: {
    specialist: { name: 'Marta Vidal', gender: 'feminine' },
    practice: { price: '50 €', couplePrice: '', directions: '', meetingLink: '' },
    automaticMessage: 'Gracias por escribir.',
  },
  templates: [
    {
      id: 'own-1',
      changedAt: opened,
      own: { language: 'es', occasion: 'anytime', title: 'Mío', text: 'Hola' },
      deleted: false,
      favourite: true,
      hidden: false,
      position: 3,
      shortcut: ';mio',
    },
  ],
  wordings: [],
  announced: [],
  chats: ['Ana', 'Eva', 'Luis'].map((name) => chatOf(name, opened)),
})

function chatOf(name: string, at: number): ChatCopy {
  const message = {
    author: 'client',
    at,
    digest: name.length,
    asks: true,
    automatic: false,
    booking: null,
  } as const
  return {
    place: { site: 'https://chat.example', id: name, address: `https://chat.example/c/${name}` },
    name,
    card: { firstSeen: at, lastSeen: at, unread: 0, language: 'es', sure: true, snooze: null },
    history: {
      ...{
        firstSeen: at,
        read: true,
        appeared: null,
        unreadSince: null,
        marks: [],
        dismissed: [],
        early: [],
      },
      seen: [{ ...message, firstSeen: at }],
    },
    announced: [],
    uses: [{ template: 'own-1', at }],
  }
}
