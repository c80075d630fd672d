import type { ChatRow, ChatView, DraftFinding, PopupModel, TemplateView } from '../../components/model'
import type { Deadline, DeadlineState, RuleId } from '../../lib/protocol/types'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
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

const last = [
  { author: 'specialist', time: '12:40' },
  { author: 'client', time: '14:30' },
] as const

const first = NOW - 30 * HOUR
const sequence = [
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

const row = (name: string, changes: Partial<ChatRow>): ChatRow => ({
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
}

const calmRows = [others[3], others[4], others[5]].flatMap((one) => one ?? [])
const overdue = deadline('reply', 'overdue', NOW - 4 * HOUR, NOW - 2 * HOUR)
const session = Date.UTC(2026, 2, 12, 17, 0)

const finding = (id: DraftFinding['id'], weight: DraftFinding['weight'], words = ''): DraftFinding => ({
  ...{ id, weight, reason: `draft.${id}`, fix: `draft.${id}.fix` },
  values: { words, most: id === 'too-long' ? 500 : 0 },
})

/** Every state of the popup, each as the smallest change of the usual one. */
export const STATES = {
  usual: ready,
  overdue: {
    ...ready,
    current: {
      ...chat,
      why: [{ id: 'client-waiting', values: { since: NOW - 4 * HOUR } }],
      next: { do: 'write', deadline: overdue },
      deadlines: [...sequence, overdue],
    },
  },
  waiting: {
    ...ready,
    others: calmRows,
    current: {
      ...chat,
      stage: 'no-reply',
      why: [
        { id: 'no-answer-seen', values: { since: NOW - 6 * HOUR, count: 2 } },
        { id: 'not-yet', values: { rule: 'third-message', until: first + 64 * HOUR } },
      ],
      next: { do: 'wait', until: first + 72 * HOUR, deadline: sequence[2] as Deadline },
      deadlines: sequence,
    },
  },
  calm: {
    ...ready,
    others: calmRows,
    reading: {
      confidence: 'none',
      findings: ['no-chat'],
      chats: 0,
      messages: 0,
      last: [],
      box: false,
    },
    readAt: NOW - 2 * HOUR,
    current: null,
    templates: [],
  },
  known: {
    ...ready,
    templateLanguages: ['es', 'en', 'uk'],
    templates: templates.map((one, i) => ({
      ...one,
      favourite: i < 2,
      lastUsed: i === 2 ? NOW - 2 * DAY : null,
      rate: i === 0 ? { chats: 25, booked: 12 } : null,
      personal: i === 0 ? 'Retoma lo último que te preguntó o te contó.' : null,
    })),
    checks: { 'es-doubts-1': [finding('pressing', 'advice', 'cuanto antes')] },
    review: [
      finding('other-client', 'stop', 'Marta'),
      finding('too-long', 'advice'),
      finding('nothing-personal', 'advice'),
    ],
  },
  'review-clean': { ...ready, review: [] },
  found: {
    ...ready,
    found: {
      words: 'sesion',
      templates: templates.map(({ id, title, language, register, parts }) => ({
        ...{ id, title, language, register },
        text: parts.map((part) => ('text' in part ? part.text : '[horas libres]')).join(''),
      })),
      chats: others.slice(0, 2),
    },
  },
  'found-nothing': { ...ready, found: { words: 'xyz', templates: [], chats: [] } },
  paid: {
    ...ready,
    bookings: [
      { id: 'b', chat: chat.key, fact: { what: 'paid', session, kind: 'individual', where: 'online' } },
    ],
    current: {
      ...chat,
      stage: 'paid',
      session: { start: session, paid: true },
      why: [{ id: 'session-to-come', values: { session, where: 'online' } }],
      lastMark: 'paid',
      next: { do: 'write', deadline: deadline('confirm-booking', 'soon', NOW - HOUR, NOW + HOUR) },
      deadlines: [
        deadline('confirm-booking', 'soon', NOW - HOUR, NOW + HOUR),
        deadline('connection-check', 'upcoming', session, session - 15 * MINUTE),
      ],
    },
    notice: { kind: 'marked', chat: chat.key, what: 'paid' },
  },
  snoozed: {
    ...ready,
    current: { ...chat, snoozedUntil: MORNING, voice: { ...chat.voice, zone: 'Europe/Kyiv' } },
    others: [
      {
        ...row('Nuria Peña', { level: 'snoozed', rule: 'reply', due: NOW - 3 * HOUR, stage: 'doubts' }),
        snoozedUntil: MORNING,
      },
      ...others,
    ],
    notice: { kind: 'snoozed', chat: chat.key, until: MORNING, before: null },
  },
  closed: {
    ...ready,
    templates: [],
    current: {
      ...chat,
      stage: 'closed',
      why: [{ id: 'closed', values: { at: NOW - DAY, reason: 'finished' } }],
      next: { do: 'nothing' },
      deadlines: [],
      lastMark: 'closed',
    },
  },
  empty: {
    ...ready,
    current: null,
    templates: [],
    others: [],
    reading: null,
    site: { origin: null, granted: false, canAsk: false },
  },
  loading: { ...ready, state: 'loading' },
  'no-consent': { ...ready, state: 'no-consent' },
  'not-granted': {
    ...ready,
    current: null,
    templates: [],
    reading: null,
    site: { origin: 'https://consulta.example', granted: false, canAsk: true },
  },
  silent: { ...ready, current: null, templates: [], reading: null, readAt: NOW - 2 * HOUR },
  unsure: {
    ...ready,
    reading: {
      confidence: 'check',
      findings: ['preview-differs', 'sides-unsure', 'no-times'],
      chats: 7,
      messages: 12,
      last,
      box: true,
    },
    readAt: NOW,
    current: { ...chat, sure: false, lastSeen: NOW - 2 * HOUR, voice: { ...chat.voice, language: 'uk' } },
  },
  'no-background': { ...ready, background: 'silent' },
  'no-database': { ...ready, database: 'unavailable', others: [] },
  'newer-database': { ...ready, database: 'newer', others: [] },
  'full-database': { ...ready, database: 'full' },
  'reminders-blocked': { ...ready, reminders: 'blocked' },
  'reminders-failing': { ...ready, reminders: 'failing' },
  copied: { ...ready, notice: { kind: 'copied', why: 'unverified' } },
  many: {
    ...ready,
    others: Array.from({ length: 1000 }, (_, i) =>
      row(`Persona ${i + 1}`, {
        level: i < 30 ? 'overdue' : 'later',
        rule: 'reply',
        due: NOW + (i - 30) * MINUTE,
      }),
    ),
  },
  hostile: {
    ...ready,
    current: { ...chat, name: `<img src=x onerror=alert(1)> ${'nombre larguísimo '.repeat(400)}` },
    others: [
      row('\u202Eمرحبا يا دكتور', { level: 'overdue', rule: 'reply', due: NOW - HOUR }),
      row('W'.repeat(100_000), { level: 'soon', rule: 'three-in-five-days', due: NOW + HOUR }),
      { ...row('none', { level: 'later', rule: 'reply', due: NOW + HOUR * 9 }), name: null },
    ],
  },
} satisfies Record<string, PopupModel>
