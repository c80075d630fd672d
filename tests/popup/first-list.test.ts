import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { addMark, chatKey, createDatabase, record } from '../../lib/db'
import { firstCards } from '../../lib/db/first-cards'
import { sealingKey } from '../../lib/db/keys'
import { dueCards } from '../../lib/db/queries'
import { seal } from '../../lib/db/seal'
import type { Snapshot } from '../../lib/platforms/types'
import { firstModel, newDesk } from '../../lib/popup/desk'
import { firstChat } from '../../lib/popup/first-chat'
import { readCurrent } from '../../lib/popup/kept'
import { type FirstReads, startFirstReads } from '../../lib/popup/reads'
import { listOf } from '../../lib/popup/rows'
import { createPopup } from '../../lib/popup/store'
import { defaultHours, guide } from '../../lib/protocol/presets'
import { settings } from '../../lib/settings'
import { cardOf } from '../fakes/cards'
import { fakeLocks } from '../fakes/locks'

const SITE = 'https://chat.example'
const db = createDatabase()
beforeEach(async () => void (await db.open()))
afterEach(async () => {
  await db.delete()
  fakeBrowser.reset()
})

const desk = () => newDesk({ kind: 'popup', search: '' }, 'es')
const read = (seen: Pick<Snapshot, 'open'>): Snapshot => ({
  ...{ confidence: 'good', findings: [], list: [], composer: null },
  ...seen,
})

/** Three chats, the last ones the most urgent, one of them without a name; and one with nothing due. */
async function keepChats(): Promise<void> {
  const [ana, eva] = await seal(await sealingKey(db), ['Ana', 'Eva'])
  const [a, b, c, d] = await Promise.all(['a', 'b', 'c', 'd'].map((id) => cardOf(db, SITE, id)))
  if (!a || !b || !c || !d) throw new Error('no cards')
  const due = { stage: 'no-reply', rule: 'second-message', state: 'soon' } as const
  await db.chats.bulkPut([
    { ...a, ...due, name: ana ?? null, due: 300 },
    { ...b, ...due, due: 200 },
    { ...c, ...due, name: eva ?? null, due: 100 },
    d,
  ])
}

describe('the quick way to the first list', () => {
  it('tells what the database tells: most urgent first, with names', async () => {
    await keepChats()
    const first = await firstCards(10)
    expect(first.map(({ card, name }) => [card.due, name])).toEqual([
      [100, 'Eva'],
      [200, ''],
      [300, 'Ana'],
    ])
    expect(first).toEqual(await dueCards(db, 10))
    expect(await firstCards(2)).toHaveLength(2)
  })

  it('tells when there are more than were asked for', async () => {
    await keepChats()
    expect(listOf(await firstCards(3), 3)).toMatchObject({ others: { length: 3 }, othersGoOn: true })
    expect(listOf(await firstCards(4), 4)).toMatchObject({ others: { length: 3 }, othersGoOn: false })
  })

  it('makes no database where there is none', async () => {
    await db.delete()
    await expect(firstCards(10)).rejects.toBeDefined()
    expect(await indexedDB.databases()).toEqual([])
  })

  it('keeps nobody waiting: the database can be erased afterwards', async () => {
    await keepChats()
    await firstCards(10)
    await expect(db.delete()).resolves.toBeUndefined()
  })

  it('says nothing before the specialist agreed', async () => {
    await keepChats()
    fakeBrowser.i18n.getUILanguage = () => 'es'
    fakeBrowser.tabs.get = () => Promise.reject(new Error('No such tab'))
    expect(await firstModel(desk(), startFirstReads('?tab=1'))).toBeNull()
    await settings.consent.setValue({ agreedAt: 1 })
    expect(await firstModel(desk(), startFirstReads('?tab=1'))).toMatchObject({
      state: 'ready',
      others: [{}, {}, {}],
    })
  })

  it.each([
    [
      'a chat that is still to be looked up',
      read({ open: { id: '7', name: 'Ana', messages: [] } }),
      'opening',
    ],
    ['a page without a chat, as it was read', read({ open: null }), { chats: 0, messages: 0 }],
    ['a page that may not be read', null, null, false],
    ['a page that is silent: what is kept tells when it was read', null, 'waiting'],
    ['a page that is slow', new Promise<never>(() => {}), 'waiting'],
  ])('stands where it will stay: above it %s', async (_, snapshot, reading, granted = true) => {
    await keepChats()
    await settings.consent.setValue({ agreedAt: 1 })
    fakeBrowser.i18n.getUILanguage = () => 'es'
    const tab = Promise.resolve({ id: 1, windowId: 1, origin: 'https://a.example', granted })
    const chat = Promise.resolve(null)
    const reads = { ...startFirstReads(''), tab, chat, snapshot: Promise.resolve(snapshot) }
    expect((await firstModel(desk(), reads))?.reading).toEqual(
      typeof reading === 'object' && reading ? expect.objectContaining(reading) : reading,
    )
  })
})

describe('the quick way to the chat on screen', () => {
  const NOW = Date.parse('2026-03-10T12:00:00Z')
  const RULES = { protocol: guide, hours: defaultHours, register: 'tu' } as const
  const open = { id: 'a', name: 'Ana', messages: [] }

  /** Her question of an hour ago, after Hilo's own message and a session that was agreed. */
  async function keepAna(): Promise<void> {
    vi.stubGlobal('navigator', { locks: fakeLocks() })
    const one = { asks: true, automatic: false, booking: null }
    const messages = [
      { ...one, author: 'specialist', at: NOW - 30 * 3_600_000, digest: 7 } as const,
      { ...one, author: 'client', at: NOW - 3_600_000, digest: 8 } as const,
    ]
    const seen = { site: SITE, seenAt: NOW, confidence: 'good' as const, list: [] }
    await record(db, { ...seen, open: { ...open, language: 'es', messages } }, `${SITE}/a`)
    const agreed = { what: 'agreed', at: NOW - 1, session: NOW + 9e7 } as const
    const key = await chatKey(db, SITE, 'a')
    await addMark(db, key, agreed, NOW)
    await db.chats.update(key, { stage: 'doubts', rule: 'reply', state: 'soon', due: 100 })
    vi.unstubAllGlobals()
  }

  it('tells what the database tells, but for the language', async () => {
    await keepAna()
    const whole = await readCurrent(SITE, read({ open }), RULES, NOW)
    const quick = await firstChat(SITE, Promise.resolve(read({ open })), Promise.resolve(RULES), NOW)
    expect(quick?.view).toMatchObject({ name: 'Ana', lastMark: 'agreed', contacts: 1 })
    expect(quick).toEqual({ ...whole, view: { ...whole?.view, voice: quick?.view.voice } })
  })

  it('is told with the list, of which it is none, before its messages are known', async () => {
    await keepAna()
    await settings.consent.setValue({ agreedAt: 1 })
    fakeBrowser.i18n.getUILanguage = () => 'es'
    const tab = Promise.resolve({ id: 1, windowId: 1, origin: SITE, granted: true })
    const snapshot = Promise.resolve(read({ open }))
    const chat = firstChat(SITE, snapshot, Promise.resolve(RULES), NOW)
    const reads = { ...startFirstReads(''), tab, chat, snapshot }
    const first = await firstModel(desk(), reads)
    expect(first).toMatchObject({ current: { name: 'Ana' }, templates: null, reading: { messages: 0 } })
    expect((await reads.list)?.others).toHaveLength(1)
    expect(first?.others).toEqual([])
  })
})

describe('a popup that cannot read', () => {
  const failing = (): FirstReads => {
    const failed = <T>() => Promise.reject<T>(new Error('No answer'))
    const reads: FirstReads = {
      ...{ setup: failed(), tab: failed(), snapshot: failed(), list: failed(), chat: failed() },
    }
    for (const read of Object.values(reads)) read.catch(() => undefined)
    return reads
  }

  it('says so instead of staying empty', async () => {
    // The fake throws where nobody even listens; a browser answers with an error.
    fakeBrowser.runtime.onMessage.addListener(() => undefined)
    const closing = new AbortController()
    const popup = createPopup({ kind: 'popup', search: '' }, failing(), 'es', closing.signal)
    await expect.poll(() => popup.getState().model.state).toBe('ready')
    expect(popup.getState().model).toMatchObject({ database: 'unavailable', reading: null })
    closing.abort()
    // What the popup loads after its first picture is on its way still.
    await vi.dynamicImportSettled()
  })
})
