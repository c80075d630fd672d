import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  addMark,
  automaticElsewhere,
  type ChatCard,
  chatKey,
  createDatabase,
  factsOf,
  type HiloDatabase,
  record,
} from '../../lib/db'
import { withNames } from '../../lib/db/named-card'
import { SEALING } from '../../lib/db/seal'
import type { ListFact, MessageFact, OpenFact, PageReport } from '../../lib/facts'
import { fakeLocks } from '../fakes/locks'

const SITE = 'https://chat.example'
const HOUR = 3_600_000
const NOW = Date.parse('2026-03-10T12:00:00Z')

const item = (id: string, more: Partial<ListFact> = {}): ListFact => ({
  id,
  name: `Name ${id}`,
  unread: 0,
  active: false,
  at: null,
  ...more,
})
const message = (author: MessageFact['author'], digest: number, at: number | null): MessageFact => ({
  author,
  at,
  digest,
  asks: false,
  automatic: false,
  booking: null,
})
const open = (id: string, messages: MessageFact[]): OpenFact => ({ id, name: null, language: 'es', messages })
const report = (more: Partial<PageReport>): PageReport => ({
  site: SITE,
  seenAt: NOW,
  confidence: 'good',
  list: [],
  open: null,
  ...more,
})

let db: HiloDatabase
beforeEach(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  db = createDatabase(`test-${Math.random()}`)
})
afterEach(async () => {
  await db.delete()
  vi.unstubAllGlobals()
})

const keep = (more: Partial<PageReport>) => record(db, report(more), `${SITE}/chat`)
const historyOf = async (id: string) => {
  const history = await db.histories.get(await chatKey(db, SITE, id))
  if (!history) throw new Error(`No history of ${id}`)
  return history
}
const nameOf = async (card: ChatCard | undefined) => {
  const key = (await db.keys.get(SEALING))?.key
  return (await withNames(card ? [card] : [], key))[0]?.name ?? ''
}
const factsAbout = async (id: string) => factsOf(await historyOf(id))

describe('keeping what a page reported', () => {
  it('knows nothing of a chat that was only seen in the list', async () => {
    await keep({ list: [item('a')] })
    expect(await factsAbout('a')).toBeNull()
  })

  it('keeps two chats of one name and one wording apart', async () => {
    const words = [message('client', 1, NOW - HOUR), message('specialist', 2, NOW - HOUR / 2)]
    for (const id of ['ana', 'ana-and-luis', 'ana'])
      await keep({ list: [item(id, { name: 'Ana' })], open: { ...open(id, words), name: 'Ana' } })
    await keep({ open: open('ana-and-luis', [...words, message('client', 1, NOW)]) })
    expect((await historyOf('ana')).seen.map(({ digest }) => digest)).toEqual([1, 2])
    expect((await historyOf('ana-and-luis')).seen.map(({ digest }) => digest)).toEqual([1, 2, 1])
    expect(await db.chats.count()).toBe(2)
  })

  it('keeps names encrypted, and finds them again', async () => {
    await keep({ list: [item('a', { name: 'Lucía Robles' })] })
    const card = await db.chats.get(await chatKey(db, SITE, 'a'))
    expect(JSON.stringify({ ...card, name: null })).not.toContain('Lucía')
    expect(new TextDecoder('latin1').decode(card?.name?.bytes)).not.toContain('Robles')
    expect(await nameOf(card)).toBe('Lucía Robles')
  })

  it('keeps two chats of one name apart', async () => {
    await keep({ list: [item('a', { name: 'Ana' }), item('b', { name: 'Ana' })] })
    expect(await db.chats.count()).toBe(2)
  })

  it('keeps two chats apart though one is renamed to the name of the other, and they swap names then', async () => {
    const [first, second] = [message('client', 1, NOW - HOUR), message('client', 2, NOW - 2 * HOUR)]
    await keep({ list: [item('a', { name: 'Ana' })], open: open('a', [first]) })
    await keep({ list: [item('b', { name: 'Eva' })], open: open('b', [second]) })
    await addMark(db, await chatKey(db, SITE, 'a'), { what: 'agreed', at: NOW }, NOW)
    for (const [a, b] of [
      ['Eva', 'Eva'],
      ['Eva', 'Ana'],
    ] as const) {
      await keep({ list: [item('a', { name: a }), item('b', { name: b })], open: open('a', [first]) })
      const cards = await db.chats.bulkGet([await chatKey(db, SITE, 'a'), await chatKey(db, SITE, 'b')])
      expect([await nameOf(cards[0]), await nameOf(cards[1])]).toEqual([a, b])
      const [ofA, ofB] = [await historyOf('a'), await historyOf('b')]
      expect([ofA.seen.map(({ digest }) => digest), ofA.marks.length]).toEqual([[1], 1])
      expect([ofB.seen.map(({ digest }) => digest), ofB.marks.length]).toEqual([[2], 0])
    }
  })

  it('takes direction marks and line breaks out of a hostile name, and cuts it', async () => {
    await keep({ list: [item('a', { name: `\u202eevil\n${'x'.repeat(100_000)}` })] })
    const card = await db.chats.get(await chatKey(db, SITE, 'a'))
    const name = await nameOf(card)
    expect(name.startsWith('evil x')).toBe(true)
    expect(name.length).toBe(80)
  })

  it('starts the clock of an unread message when it turns up, and later ones do not move it', async () => {
    await keep({ list: [item('a')] })
    await keep({ list: [item('a', { unread: 1 })], seenAt: NOW + HOUR })
    await keep({ list: [item('a', { unread: 2 })], seenAt: NOW + 2 * HOUR })
    expect((await factsAbout('a'))?.events).toEqual([{ what: 'client', at: NOW + HOUR }])
  })

  it('lets a message that was seen to come answer what was noted in the same minute', async () => {
    const minute = NOW - (NOW % 60_000)
    await keep({ open: open('a', [message('client', 1, minute - HOUR)]), seenAt: minute })
    await addMark(
      db,
      await chatKey(db, SITE, 'a'),
      { what: 'paid', at: minute + 20_000, session: NOW + 9 * HOUR },
      NOW,
    )
    const both = [message('client', 1, minute - HOUR), message('specialist', 2, minute)]
    await keep({ open: open('a', both), seenAt: minute + 40_000 })
    expect((await factsAbout('a'))?.events.map(({ what, at }) => [what, at - minute])).toEqual([
      ['client', -HOUR],
      ['paid', 20_000],
      ['specialist', 40_000],
    ])
  })

  it('does not invent since when a message is unread on the first reading of a site', async () => {
    await keep({ list: [item('a', { unread: 3 })] })
    expect(await factsAbout('a')).toBeNull()
  })

  it('forgets the unread mark once the messages themselves were read', async () => {
    await keep({ list: [item('a'), item('b')] })
    await keep({ list: [item('a', { unread: 1 })], seenAt: NOW + HOUR })
    await keep({ open: open('a', [message('client', 1, NOW + HOUR)]), seenAt: NOW + 2 * HOUR })
    const facts = await factsAbout('a')
    expect(facts?.events.map(({ at }) => at)).toEqual([NOW + HOUR])
  })

  it('takes a chat that turns up later, with a time of today, for a new one', async () => {
    await keep({ list: [item('a')] })
    await keep({ list: [item('a'), item('b', { at: NOW - HOUR })] })
    expect((await factsAbout('b'))?.events).toEqual([{ what: 'opened', at: NOW - HOUR }])
  })

  it('takes an old chat that scrolls into view for what it is: unknown', async () => {
    await keep({ list: [item('a')] })
    await keep({ list: [item('b', { at: NOW - 40 * HOUR })] })
    expect(await factsAbout('b')).toBeNull()
  })

  it('dates a message without a time by when it was first seen, never before the one above it', async () => {
    const messages = [message('client', 1, NOW - HOUR), message('specialist', 2, null)]
    await keep({ open: open('a', messages) })
    expect((await factsAbout('a'))?.events.map(({ at }) => at)).toEqual([NOW - HOUR, NOW])
  })

  it('dates a message without a time after the one above it, even when the clocks of page and computer differ', async () => {
    await keep({ open: open('a', [message('client', 1, NOW + HOUR), message('specialist', 2, null)]) })
    expect((await factsAbout('a'))?.events.map(({ at }) => at)).toEqual([NOW + HOUR, NOW + HOUR])
  })

  it('dates a message without a time by the next one that has a time', async () => {
    const messages = [message('client', 1, null), message('specialist', 2, NOW - HOUR)]
    await keep({ open: open('a', messages) })
    expect((await factsAbout('a'))?.events.map(({ at }) => at)).toEqual([NOW - HOUR, NOW - HOUR])
  })

  it('marks what an unsure reading told', async () => {
    await keep({ open: open('a', [message('client', 1, NOW)]), confidence: 'check' })
    expect((await db.chats.get(await chatKey(db, SITE, 'a')))?.sure).toBe(false)
  })

  it('starts no clock by the list of an unsure reading, and all of them by the next sure one', async () => {
    await keep({ list: [item('a')] })
    const news = { list: [item('a', { unread: 2 }), item('b', { at: NOW, unread: 1 })] }
    await keep({ ...news, confidence: 'check' })
    expect(await factsAbout('a')).toBeNull()
    expect(await db.chats.get(await chatKey(db, SITE, 'b'))).toBeUndefined()
    await keep(news)
    expect((await factsAbout('a'))?.events.map(({ what }) => what)).toEqual(['client'])
    expect((await factsAbout('b'))?.events.map(({ what }) => what)).toEqual(['opened', 'client'])
  })

  it('wakes a chat only for news', async () => {
    const messages = [message('client', 1, NOW)]
    await keep({ open: open('a', messages) })
    await db.chats.update(await chatKey(db, SITE, 'a'), { wakeAt: 77 })
    await keep({ open: open('a', messages), seenAt: NOW + 1 })
    expect((await db.chats.get(await chatKey(db, SITE, 'a')))?.wakeAt).toBe(77)
    await keep({ open: open('a', [...messages, message('specialist', 2, NOW + 2)]), seenAt: NOW + 2 })
    expect((await db.chats.get(await chatKey(db, SITE, 'a')))?.wakeAt).toBe(0)
  })

  it('takes a text for the automatic message once it came 15 min after opening in a second chat', async () => {
    const chat = (digest: number) => [
      message('client', digest, NOW),
      message('specialist', 555, NOW + 15 * 60_000),
    ]
    await keep({ open: open('a', chat(1)), seenAt: NOW + HOUR })
    await db.chats.update(await chatKey(db, SITE, 'a'), { wakeAt: 77 })
    const events = async () =>
      factsOf(await historyOf('a'), await automaticElsewhere(db, [555]))?.events.map(({ what }) => what)
    expect(await events()).toEqual(['client', 'specialist'])
    await keep({ open: open('b', chat(2)), seenAt: NOW + HOUR })
    expect(await events()).toEqual(['client', 'automatic'])
    expect((await db.chats.get(await chatKey(db, SITE, 'a')))?.wakeAt).toBe(0)
  })
})

describe('a page that makes up chats and messages without end', () => {
  const bounds = { chats: 20, messages: 8 }
  const flood = (more: Partial<PageReport>, seenAt: number) =>
    record(db, report({ ...more, seenAt }), `${SITE}/chat`, bounds)

  it('fills no more room than is given to a site, and takes none from another', async () => {
    const words = [message('client', 1, NOW - HOUR)]
    await record(db, { ...report({ list: [item('theirs')] }), site: 'https://other.example' }, '', bounds)
    await flood({ open: open('real', words) }, NOW)
    await db.chats.update(await chatKey(db, SITE, 'real'), { stage: 'first-contact' })
    for (let at = 1; at <= 12; at++)
      await flood({ list: Array.from({ length: 5 }, (_, i) => item(`${at}-${i}`)) }, NOW + at)
    const tables = [db.chats, db.histories]
    for (const count of await Promise.all(tables.map((table) => table.count())))
      expect(count).toBeLessThanOrEqual(21)
    expect(await historyOf('real')).toMatchObject({ read: true })
    expect(await historyOf('12-4')).toBeDefined()
    expect(await db.chats.get(await chatKey(db, 'https://other.example', 'theirs'))).toBeDefined()
  })

  it('keeps the newest messages of a chat', async () => {
    for (let at = 0; at < 30; at++)
      await flood(
        { open: open('a', [message('client', at, NOW + at), message('client', at + 1, NOW + at + 1)]) },
        NOW + at,
      )
    const { seen } = await historyOf('a')
    expect([seen.length, seen.at(-1)?.digest]).toEqual([8, 30])
  })
})
