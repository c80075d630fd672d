/** What a specialist and their clients do, made up: everything that leaves something behind. */
import fc from 'fast-check'
import { reconcile } from '../../lib/background/reconcile'
import {
  addMark,
  chatKey,
  dismissBooking,
  type HiloDatabase,
  keepWording,
  noteUse,
  record,
  saveTemplates,
  saveText,
  setSnooze,
  setVoice,
} from '../../lib/db'
import type { MarkEvent, MessageFact } from '../../lib/facts'
import { guide } from '../../lib/protocol/presets'
import { settings } from '../../lib/settings'

const SITE = 'https://chat.example'
const HOUR = 3_600_000

type Step = (db: HiloDatabase, now: number) => Promise<unknown>

const chat = fc.constantFrom('ana', 'eva', 'ñ 1', 'x|y')
const hours = fc.integer({ min: 0, max: 60 })
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => `a${text}`)
const author = fc.constantFrom<MessageFact['author']>('client', 'specialist', 'system')
const message = fc.record({
  author,
  at: fc.option(hours),
  digest: fc.nat(0xffff),
  asks: fc.boolean(),
  booked: fc.boolean(),
})

const read = fc
  .record({ chat, ago: hours, name: word, unread: fc.nat(2), messages: fc.array(message, { maxLength: 5 }) })
  .map(
    ({ chat, ago, name, unread, messages }): Step =>
      (db, now) => {
        const seenAt = now - ago * HOUR
        const list = [{ id: `${chat} 2`, name, unread, active: false, at: seenAt - HOUR }]
        const facts = messages.map(({ booked, at, ...one }): MessageFact => {
          const booking = booked ? ({ what: 'agreed', session: now + HOUR } as const) : null
          return { ...one, at: at === null ? null : seenAt - at * HOUR, automatic: false, booking }
        })
        const open = { id: chat, name, language: 'es' as const, messages: facts }
        return record(
          db,
          { site: SITE, seenAt, confidence: 'good', list, open },
          `${SITE}/c/${encodeURI(chat)}`,
        )
      },
  )

const mark = fc
  .record({
    chat,
    ago: hours,
    ahead: hours,
    what: fc.constantFrom('agreed', 'paid', 'moved', 'held', 'closed', 'reopened'),
  })
  .map(
    ({ chat, ago, ahead, what }): Step =>
      async (db, now) => {
        const [at, session] = [now - ago * HOUR, now + (ahead - 20) * HOUR]
        const events: Record<string, MarkEvent> = {
          agreed: { what: 'agreed', at },
          paid: { what: 'paid', at, session, kind: 'couple', where: 'online' },
          moved: { what: 'moved', at, session, to: session + HOUR },
          held: { what: 'held', at, session },
          closed: { what: 'closed', at, reason: 'referred' },
          reopened: { what: 'reopened', at },
        }
        const event = events[what]
        if (event) await addMark(db, await chatKey(db, SITE, chat), event, at)
      },
  )

const template = fc
  .record({ number: fc.nat(3), text: word, favourite: fc.boolean(), deleted: fc.boolean() })
  .map(
    ({ number, text, favourite, deleted }): Step =>
      (db, now) => {
        const own = { language: 'es', occasion: 'anytime', title: text, text } as const
        const change = { own, favourite, deleted, shortcut: `;m${number}` }
        return saveTemplates(db, [{ id: `own-${number}`, change }], now)
      },
  )

const choose = fc
  .record({ name: word, third: fc.integer({ min: 25, max: 119 }), days: fc.integer({ min: 30, max: 365 }) })
  .map(
    ({ name, third, days }): Step =>
      async (db) => {
        await saveText(db, 'specialist', { name, gender: 'feminine' })
        await settings.protocol.setValue({ ...guide, thirdAfterHours: third })
        await settings.retentionDays.setValue(days)
        await settings.profiles.setValue({
          [SITE]: { version: 1, site: SITE, taughtAt: third, row: ['.row'] },
        })
      },
  )

const ofChat = fc
  .record({ chat, ahead: fc.integer({ min: 1, max: 40 }), zone: fc.constantFrom('Europe/Kyiv', null) })
  .chain(({ chat, ahead, zone }) =>
    fc.constantFrom<Step>(
      async (db, now) => setSnooze(db, await chatKey(db, SITE, chat), now + ahead * HOUR, now),
      async (db) => setVoice(db, await chatKey(db, SITE, chat), { zone, register: 'usted' }),
      async (db, now) => {
        const key = await chatKey(db, SITE, chat)
        if (await db.chats.get(key)) await noteUse(db, { template: 'own-1', chat: key, at: now })
      },
      async (db) => dismissBooking(db, await chatKey(db, SITE, chat), `agreed@?#${ahead}`),
      (db, now) => reconcile(db, now - ahead * HOUR),
      (db, now) =>
        keepWording(
          db,
          { id: chat, words: { language: 'es', occasion: 'anytime', title: '', text: '{{' }, shortcut: null },
          now,
        ),
    ),
  )

/** Steps of such a life; how often each comes says how much of a life it is. */
export const aLife: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: read },
    { weight: 3, arbitrary: ofChat },
    { weight: 2, arbitrary: mark },
    { weight: 1, arbitrary: template },
    { weight: 1, arbitrary: choose },
  ),
  { minLength: 1, maxLength: 14 },
)

/** Lives it, ending now. */
export async function live(db: HiloDatabase, life: readonly Step[], now: number): Promise<void> {
  await settings.consent.setValue({ agreedAt: now - 100 * HOUR })
  await settings.salt.setValue(7)
  for (const step of life) await step(db, now)
}
