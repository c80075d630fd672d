import type { DraftFinding, PopupModel } from '../../components/model'
import type { Deadline } from '../../lib/protocol/types'
import {
  chat,
  DAY,
  deadline,
  first,
  HOUR,
  last,
  MINUTE,
  MORNING,
  NOW,
  others,
  ready,
  row,
  sequence,
  templates,
} from './samples'

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
  /** The chat is known, what fits it is still being read. */
  arriving: { ...ready, templates: null, templateLanguages: [], snoozes: [] },
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
  offline: { ...ready, online: false },
  'no-background': { ...ready, background: 'silent' },
  'no-database': { ...ready, database: 'unavailable', others: [] },
  'newer-database': { ...ready, database: 'newer', others: [] },
  'full-database': { ...ready, database: 'full' },
  'reminders-blocked': { ...ready, reminders: 'blocked' },
  'reminders-failing': { ...ready, reminders: 'failing' },
  'clock-put-back': { ...ready, yetToCome: NOW + 2 * DAY },
  copied: { ...ready, notice: { kind: 'copied', why: 'unverified' } },
  many: {
    ...ready,
    others: Array.from({ length: 1000 }, (_, i) =>
      row(`Persona ${i + 1}`, {
        level: i < 30 ? 'overdue' : 'later',
        rule: 'reply',
        due: NOW + (i - 30) * MINUTE + (i < 30 ? 0 : DAY),
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
