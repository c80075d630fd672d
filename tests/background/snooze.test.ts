import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { reconcile } from '../../lib/background/reconcile'
import { snooze, snoozeByButton } from '../../lib/background/snooze'
import { addMark, chatKey, type HiloDatabase, mostUrgent, record } from '../../lib/db'
import type { MessageFact } from '../../lib/facts'
import { settings } from '../../lib/settings'
import { freshBackground } from '../fakes/background'
import { badge, type Desktop } from '../fakes/desktop'

const SITE = 'https://chat.example'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Tuesday, 11:00 in Madrid: working time. The reply is due at 13:00. */
const ASKED = Date.parse('2026-03-10T10:00:00Z')
const LATE = ASKED + 3 * HOUR
const TOMORROW = Date.parse('2026-03-11T08:00:00Z')

let db: HiloDatabase
let chat: string
let desktop: Desktop
beforeEach(async () => {
  const fresh = await freshBackground(ASKED - HOUR)
  ;({ db, desktop } = fresh)
  chat = await chatKey(db, SITE, 'a')
  await messages(ASKED)
  return fresh.leave
})

const message = (author: MessageFact['author'], at: number): MessageFact => ({
  ...{ author, at, digest: at % 65_536 },
  ...{ asks: false, automatic: false, booking: null },
})

/** What the page shows by the last of these moments: an old chat, and a client message at each. */
async function messages(...times: number[]): Promise<void> {
  const old = ASKED - 240 * HOUR
  const before = [message('client', old), message('specialist', old + HOUR)]
  const shown = [...before, ...times.map((at) => message('client', at))]
  const open = { id: 'a', name: 'Ana', language: 'es' as const, messages: shown }
  const seenAt = times.at(-1) ?? 0
  await record(db, { site: SITE, seenAt, confidence: 'good', list: [], open }, SITE)
}

/** How often the desktop tells something at a moment. */
async function toldAt(now: number): Promise<number> {
  const before = desktop.shown.length
  await reconcile(db, now)
  return desktop.shown.length - before
}
const card = () => db.chats.get(chat)

describe('a snoozed chat', () => {
  beforeEach(async () => {
    await toldAt(LATE)
    await snooze(db, chat, TOMORROW, LATE)
    await reconcile(db, LATE)
  })

  it('is silent, not counted, and leaves the desktop, but keeps its deadline', async () => {
    expect(badge()).toBe('')
    expect(desktop.there.size).toBe(0)
    expect(await card()).toMatchObject({
      state: 'snoozed',
      due: ASKED + 2 * HOUR,
      wakeAt: expect.any(Number),
    })
    expect(await mostUrgent(db, 5)).toEqual([])
    expect(await toldAt(TOMORROW - 1)).toBe(0)
  })

  it('is told once when its time comes, and counts again', async () => {
    expect(await toldAt(TOMORROW)).toBe(1)
    expect(badge()).toBe('1')
    expect(await toldAt(TOMORROW + 1)).toBe(0)
    expect(await toldAt(TOMORROW + HOUR)).toBe(0)
    expect(await card()).toMatchObject({ state: 'overdue', snooze: null })
  })

  it('wakes the background at that time', async () => {
    await db.chats.update(chat, { wakeAt: 0 })
    await reconcile(db, TOMORROW - HOUR)
    expect((await fakeBrowser.alarms.get('next-due'))?.scheduledTime).toBeLessThanOrEqual(TOMORROW)
  })

  it('is told at once when the client writes again, and not a second time', async () => {
    await messages(ASKED, LATE + HOUR)
    expect(await toldAt(LATE + HOUR)).toBe(1)
    expect(badge()).toBe('1')
    expect(await toldAt(LATE + HOUR + 1)).toBe(0)
  })

  it('is told when the list shows a new unread message', async () => {
    const list = [{ id: 'a', name: 'Ana', unread: 1, active: false, at: null }]
    const seenAt = LATE + HOUR
    await record(db, { site: SITE, seenAt, confidence: 'good', list, open: null }, SITE)
    expect(await toldAt(seenAt)).toBe(1)
  })

  it('comes back without a word when something is noted by hand', async () => {
    await addMark(db, chat, { what: 'agreed', at: LATE + HOUR }, LATE + HOUR)
    expect(await toldAt(LATE + HOUR)).toBe(0)
    expect(await card()).toMatchObject({ state: 'overdue' })
  })

  it('can be taken back: it counts again, and nothing is told twice', async () => {
    await snooze(db, chat, null, LATE + MINUTE)
    expect(await toldAt(LATE + MINUTE)).toBe(0)
    expect(badge()).toBe('1')
    expect(await toldAt(TOMORROW)).toBe(0)
  })

  it('is still told of a session that begins', async () => {
    const session = LATE + 5 * HOUR
    await addMark(db, chat, { what: 'paid', at: LATE, session }, LATE)
    await toldAt(LATE)
    await snooze(db, chat, TOMORROW, LATE + MINUTE)
    expect(await toldAt(session - 15 * MINUTE - 1)).toBe(0)
    expect(await toldAt(session - 15 * MINUTE)).toBe(1)
    expect(desktop.shown.at(-1)?.message).toMatch(/^Comprobar la conexión/)
  })

  it('that an unsure reading hides at its time is told when the reading is sure again', async () => {
    await db.chats.update(chat, { sure: false })
    expect(await toldAt(TOMORROW)).toBe(0)
    await db.chats.update(chat, { sure: true, wakeAt: 0 })
    expect(await toldAt(TOMORROW + HOUR)).toBe(1)
  })
})

it('a reminder that was put off before it came is told at the end of the snooze, once', async () => {
  await reconcile(db, ASKED + 100 * MINUTE)
  await snooze(db, chat, TOMORROW, ASKED + 101 * MINUTE)
  expect(await toldAt(LATE)).toBe(0)
  expect(await toldAt(TOMORROW)).toBe(1)
  expect(desktop.shown.at(-1)?.title).toBe('Mensaje con retraso')
})

it('an end in the night waits for the morning, whatever the hours were when it was chosen', async () => {
  await toldAt(LATE)
  await snooze(db, chat, Date.parse('2026-03-10T18:30:00Z'), LATE)
  const { quietHours: _, ...hours } = await settings.workingHours.getValue()
  await settings.workingHours.setValue({ ...hours, quietHours: ['19:00', '10:00'] })
  expect(await toldAt(Date.parse('2026-03-10T18:30:00Z'))).toBe(0)
  expect(await toldAt(TOMORROW)).toBe(0)
  expect(await toldAt(TOMORROW + HOUR)).toBe(1)
})

it.each([
  [0, LATE + HOUR],
  [1, TOMORROW],
])('button %i of a notification', async (button, until) => {
  await toldAt(LATE)
  await snoozeByButton(db, chat, button, LATE)
  expect((await card())?.snooze?.until).toBe(until)
})

it('what cannot be is refused and changes nothing', async () => {
  await toldAt(LATE)
  expect(await snooze(db, chat, LATE - 1, LATE)).toBeNull()
  expect((await card())?.snooze).toBeNull()
  expect(await snooze(db, 'unknown', TOMORROW, LATE)).toBe(TOMORROW)
})

it('however often and whenever it is looked at, it is told exactly once', async () => {
  const looks = fc.array(fc.integer({ min: 0, max: 24 * 60 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(looks, fc.integer({ min: 1, max: 400 }), async (minutes, length) => {
      await db.ledger.clear()
      await snooze(db, chat, null, LATE)
      await toldAt(LATE)
      const until = LATE + length * MINUTE
      await snooze(db, chat, until, LATE)
      let told = 0
      for (const minute of [...minutes, 24 * 60].sort((a, b) => a - b)) {
        const now = LATE + minute * MINUTE
        const more = await toldAt(now)
        if (now < until) expect(more).toBe(0)
        told += more
      }
      expect(told).toBe(1)
    }),
    { numRuns: 25 },
  )
})
