/** One chat, its messages and the others beside it, at one moment: what the states of the screens are made of. */
import type { ChatRow, ChatView, PopupModel, TemplateView } from '../../components/model'
import type { Deadline, DeadlineState, RuleId } from '../../lib/protocol/types'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** Thursday 12 March 2026, 16:05 in Madrid. */
export const NOW = Date.UTC(2026, 2, 12, 15, 5)

export const deadline = (rule: RuleId, state: DeadlineState, start: number, due: number): Deadline => ({
  rule,
  state,
  trigger: 'client',
  triggeredAt: start,
  start,
  soonFrom: due - 30 * MINUTE,
  due,
})

export const last = [
  { author: 'specialist', time: '12:40' },
  { author: 'client', time: '14:30' },
] as const

export const first = NOW - 30 * HOUR
export const sequence = [
  deadline('first-message', 'met', first, first + 2 * HOUR),
  deadline('second-message', 'late', first, first + 24 * HOUR),
  deadline('third-message', 'upcoming', first, first + 72 * HOUR),
  deadline('three-in-five-days', 'upcoming', first, first + 120 * HOUR),
]
const reply = deadline('reply', 'soon', NOW - 95 * MINUTE, NOW + 25 * MINUTE)

/** Never used, not a favourite. */
const UNUSED = { favourite: false, lastUsed: null, rate: null }

export const templates: readonly TemplateView[] = [
  {
    id: 'es-doubts-1',
    title: 'Acoger la duda y explicar cómo trabajo',
    parts: [
      {
        text: 'Hola, Marina:\n\nGracias por contármelo con tanta claridad. Es normal tener dudas antes de empezar. Si te parece, te explico en dos líneas cómo trabajo y vemos juntas qué podría ser un primer objetivo.\n\nUn saludo,\nLucía',
      },
    ],
    missing: [],
    language: 'es',
    register: 'tu',
    personal: null,
    ...UNUSED,
  },
  {
    id: 'es-doubts-2',
    title: 'Proponer una primera sesión',
    parts: [
      { text: 'Hola, Marina: para una primera sesión podría ofrecerte ' },
      { gap: 'slots' },
      { text: '. ¿Te vendría bien alguno de estos momentos?' },
    ],
    missing: ['slots'],
    language: 'es',
    register: 'tu',
    personal: null,
    ...UNUSED,
  },
  {
    id: 'es-doubts-3',
    title: 'Preguntar qué le preocupa',
    parts: [{ text: 'Hola, Marina. ¿Qué es lo que más te preocupa de empezar? Cuéntamelo con calma.' }],
    missing: [],
    language: 'es',
    register: 'tu',
    personal: null,
    ...UNUSED,
  },
]

export const chat: ChatView = {
  key: 'https://app.example|17',
  name: 'Marina Ortega',
  stage: 'doubts',
  why: [{ id: 'client-waiting', values: { since: NOW - 95 * MINUTE } }],
  next: { do: 'write', deadline: reply },
  deadlines: [...sequence, reply],
  contacts: 2,
  sure: true,
  lastSeen: NOW,
  voice: { language: 'es', sure: true, register: 'tu', zone: null },
  session: null,
  lastMark: null,
  snoozedUntil: null,
}

/** One of the other chats. */
export const row = (name: string, changes: Partial<ChatRow>): ChatRow => ({
  key: name,
  name,
  stage: 'no-reply',
  level: 'none',
  rule: null,
  due: null,
  sure: true,
  lastSeen: NOW,
  ...changes,
})

export const others: readonly ChatRow[] = [
  row('Javier Núñez Fuentes', { level: 'overdue', rule: 'reply', due: NOW - 140 * MINUTE, stage: 'doubts' }),
  row('Олена Коваленко', {
    level: 'overdue',
    rule: 'second-message',
    due: NOW - 12 * MINUTE,
    sure: false,
    lastSeen: NOW - 3 * HOUR,
  }),
  row('Pareja Ruiz y Salas', {
    level: 'soon',
    rule: 'confirm-booking',
    due: NOW + 55 * MINUTE,
    stage: 'paid',
  }),
  row('Nora', { level: 'later', rule: 'third-message', due: NOW + 26 * HOUR }),
  row('Ibrahim Haddad', { level: 'later', rule: 'reactivate', due: NOW + 4 * DAY, stage: 'ongoing' }),
  row('Teresa', { stage: 'paid' }),
]

/** Tomorrow at nine in Madrid. */
export const MORNING = Date.UTC(2026, 2, 13, 8, 0)
const snoozes: PopupModel['snoozes'] = [
  { id: 'hour', until: NOW + HOUR },
  { id: 'evening', until: Date.UTC(2026, 2, 12, 18, 0) },
  { id: 'morning', until: MORNING },
]

export const ready: PopupModel = {
  state: 'ready',
  now: NOW,
  zone: 'Europe/Madrid',
  language: 'es',
  database: 'ok',
  reminders: 'ok',
  yetToCome: null,
  site: { origin: 'https://app.example', granted: true, canAsk: true },
  reading: {
    confidence: 'good',
    findings: [],
    chats: 7,
    messages: 34,
    last,
    box: true,
  },
  readAt: NOW - MINUTE,
  current: chat,
  templates,
  templateLanguages: ['es'],
  bookings: [],
  others,
  othersGoOn: false,
  snoozes,
  notice: null,
  found: null,
  picked: null,
  checks: {},
  review: null,
  background: 'ok',
  online: true,
}
