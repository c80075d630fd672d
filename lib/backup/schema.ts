import * as v from 'valibot'
import { digestSchema, instantSchema as instant, markSchema, messageEntries } from '../facts-schema'
import { parseProfile } from '../profiles/schema'
import { requireZone } from '../protocol/wall-clock'
import { FIELDS } from '../sync/own/fields'
import { shortcutSchema, wordsEntries, wordsSchema } from '../templates/own-words'
import type { KeptSettings } from './settings'
import type { Backup } from './types'

/** What may be in a copy, and nothing else: unknown fields are dropped. What Hilo itself keeps always fits. */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const passes = <T>(check: (value: unknown) => T) =>
  v.custom<T>((value) => {
    try {
      check(value)
      return true
    } catch {
      return false
    }
  })

const origin = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text),
)

/** A chat is opened at its address again: never at another site's. */
const place = v.pipe(
  v.object({ site: origin, id, address: v.string() }),
  v.check(({ site, address }) => URL.canParse(address) && new URL(address).origin === site),
)

export const settingsSchema: v.GenericSchema<unknown, KeptSettings> = v.object({
  consent: v.nullable(v.object({ agreedAt: instant })),
  salt: v.pipe(count, v.maxValue(0xffff_ffff)),
  workingHours: v.object(FIELDS.workingHours),
  protocol: v.object(FIELDS.protocol),
  language: FIELDS.language.all,
  theme: FIELDS.theme.all,
  setupSteps: v.object({
    pin: step(),
    sites: step(),
    notices: step(),
    practice: step(),
    platform: step(),
  }),
  weeklyHours: FIELDS.weeklyHours.all,
  calendar: v.nullable(
    v.object({
      busy: v.array(v.object({ from: instant, to: instant })),
      appointments: count,
      until: instant,
      importedAt: instant,
    }),
  ),
  notifications: v.object(FIELDS.notifications),
  register: FIELDS.register.all,
  profiles: v.pipe(
    v.record(origin, passes(parseProfile)),
    v.check((profiles) => Object.entries(profiles).every(([site, profile]) => profile.site === site)),
  ),
  retentionDays: v.pipe(count, v.minValue(1), v.maxValue(3_650)),
})

function step() {
  return v.exactOptional(v.picklist(['done', 'skipped']))
}

const texts = v.object({
  specialist: v.object(FIELDS.specialist),
  practice: v.object(FIELDS.practice),
  automaticMessage: v.pipe(v.string(), v.maxLength(20_000)),
})

const template = v.object({
  id,
  changedAt: instant,
  own: v.nullable(wordsSchema),
  deleted: v.boolean(),
  favourite: v.boolean(),
  hidden: v.boolean(),
  position: v.nullable(instant),
  shortcut: v.nullable(shortcutSchema),
})

/** Half-written: of any length. */
const wording = v.object({
  id,
  at: instant,
  words: v.object({
    ...wordsEntries,
    title: v.string(),
    text: v.string(),
    personal: v.exactOptional(v.string()),
  }),
  shortcut: v.nullable(v.string()),
})

const history = v.object({
  firstSeen: instant,
  read: v.boolean(),
  appeared: v.nullable(instant),
  seen: v.array(v.object({ ...messageEntries, firstSeen: instant, gap: v.exactOptional(v.literal(true)) })),
  unreadSince: v.nullable(instant),
  marks: v.array(v.object({ event: markSchema, markedAt: instant })),
  dismissed: v.array(v.pipe(v.string(), v.maxLength(100))),
  early: v.array(digestSchema),
})

const card = v.object({
  firstSeen: instant,
  lastSeen: instant,
  unread: count,
  language: v.nullable(v.picklist(['es', 'en', 'uk'])),
  register: v.exactOptional(FIELDS.register.all),
  zone: v.exactOptional(v.nullable(v.pipe(v.string(), v.check(isZone)))),
  sure: v.boolean(),
  snooze: v.nullable(v.object({ since: instant, until: instant, after: instant, unread: count })),
})

function isZone(zone: string): boolean {
  try {
    requireZone(zone)
    return true
  } catch {
    return false
  }
}

const deadline = v.object({
  rule: v.picklist([
    ...(['auto-message', 'first-message', 'second-message', 'third-message', 'three-in-five-days'] as const),
    ...(['reply', 'agreed-unpaid', 'confirm-booking', 'connection-check', 'book-next'] as const),
    ...(['after-session', 'reactivate', 'weekend'] as const),
  ]),
  trigger: v.picklist(['opened', 'client', 'agreed', 'paid', 'session', 'silence', 'week']),
  triggeredAt: v.nullable(instant),
  start: instant,
  soonFrom: instant,
  due: instant,
  state: v.picklist(['upcoming', 'soon', 'overdue', 'met', 'late']),
  metAt: v.exactOptional(instant),
})

const announced = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  deadline,
  level: v.picklist(['soon', 'overdue']),
  digest: v.boolean(),
  asked: v.exactOptional(v.literal(true)),
  decidedAt: instant,
  shownAt: instant,
})

const chat = v.object({
  place,
  name: v.nullable(v.string()),
  card,
  history,
  announced: v.array(announced),
  uses: v.array(v.object({ template: id, at: instant })),
})

export const backupSchema: v.GenericSchema<unknown, Backup> = v.object({
  madeAt: instant,
  settings: settingsSchema,
  sites: v.array(origin),
  texts,
  templates: v.array(template),
  wordings: v.array(wording),
  announced: v.array(announced),
  chats: v.array(chat),
})
