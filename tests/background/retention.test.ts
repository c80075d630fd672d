import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetOld, isForgotten } from '../../lib/background/retention'
import { chatKey, createDatabase, type HiloDatabase, noteUse, record } from '../../lib/db'
import { newCard, newHistory } from '../../lib/db/new-chat'
import type { SeenMessage } from '../../lib/db/schema'
import type { MarkEvent } from '../../lib/facts'
import { fakeLocks } from '../fakes/locks'

const DAY = 86_400_000
const NOW = Date.parse('2026-03-10T12:00:00Z')
const LONG_AGO = NOW - 100 * DAY
const PLACE = { nonce: new Uint8Array(12), bytes: new ArrayBuffer(0) }
const card = newCard('k', PLACE, LONG_AGO)
const history = newHistory('k', LONG_AGO)
const message = (at: number): SeenMessage =>
  ({
    ...{ author: 'client', at, digest: 1, asks: false, automatic: false, booking: null, firstSeen: LONG_AGO },
  }) as const
const paid = (session: number): MarkEvent => ({ what: 'paid', at: LONG_AGO, session })

describe('a chat is forgotten', () => {
  it.each([
    ['to the day', card, history, 100, false],
    ['a moment later', card, history, 100 - 1 / DAY, true],
    ['not while it is seen', { ...card, lastSeen: NOW }, history, 90, false],
    ['not with something to come', { ...card, state: 'upcoming', due: NOW + DAY }, history, 90, false],
    ['not with something just missed', { ...card, state: 'overdue', due: NOW - DAY }, history, 90, false],
    [
      'with what was left undone for as long',
      { ...card, state: 'overdue', due: LONG_AGO },
      history,
      90,
      true,
    ],
    [
      'not while it is put off',
      { ...card, snooze: { until: NOW, since: LONG_AGO, unread: 0, after: NOW } },
      history,
      90,
      false,
    ],
    ['not with a late message', card, { ...history, seen: [message(NOW - DAY)] }, 90, false],
    ['with an old message', card, { ...history, seen: [message(LONG_AGO)] }, 90, true],
    [
      'not with a session to come',
      card,
      { ...history, marks: [{ event: paid(NOW + DAY), markedAt: LONG_AGO }] },
      90,
      false,
    ],
    [
      'not with a late note',
      card,
      { ...history, marks: [{ event: paid(LONG_AGO), markedAt: NOW }] },
      90,
      false,
    ],
  ] as const)('%s', (_, chat, known, days, forgotten) => {
    const kept = { ...history, ...known, seen: [...known.seen], marks: [...known.marks] }
    expect(isForgotten({ ...card, ...chat }, kept, days, NOW)).toBe(forgotten)
  })
})

describe('what is kept of it', () => {
  const SITE = 'https://chat.example'
  let db: HiloDatabase
  beforeEach(() => {
    vi.stubGlobal('navigator', { locks: fakeLocks() })
    db = createDatabase(`test-${Math.random()}`)
  })
  afterEach(async () => {
    await db.delete()
    vi.unstubAllGlobals()
  })

  const read = (id: string, at: number) =>
    record(
      db,
      {
        ...{ site: SITE, seenAt: at, confidence: 'good', list: [] },
        open: { id, name: 'Ana', language: 'es', messages: [message(at)] },
      },
      SITE,
    )

  it('goes in full, and nothing of the others', async () => {
    await read('old', LONG_AGO)
    await read('new', NOW - DAY)
    const [old, fresh] = await Promise.all([chatKey(db, SITE, 'old'), chatKey(db, SITE, 'new')])
    const deadline = {
      rule: 'reply',
      trigger: 'client',
      triggeredAt: 1,
      start: 1,
      soonFrom: 1,
      due: 1,
      state: 'soon',
    } as const
    for (const chat of [old, fresh]) {
      await noteUse(db, { chat, template: 't', at: LONG_AGO })
      const row = { deadline, level: 'soon', digest: false, decidedAt: 1, shownAt: 1 } as const
      await db.ledger.add({ ...row, id: `${chat}#reply|client@1|soon`, chat })
    }
    await forgetOld(db, 90, NOW)
    expect(await db.chats.toCollection().primaryKeys()).toEqual([fresh])
    expect(await db.histories.toCollection().primaryKeys()).toEqual([fresh])
    expect((await db.ledger.toArray()).map(({ chat }) => chat)).toEqual([fresh])
    expect((await db.uses.toArray()).map(({ chat }) => chat)).toEqual([fresh])
  })
})
