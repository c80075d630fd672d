import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { reconcile } from '../../lib/background/reconcile'
import { addMark, chatKey, createDatabase, type HiloDatabase, record } from '../../lib/db'
import type { MessageFact } from '../../lib/facts'
import { yetToCome } from '../../lib/health'
import { settings } from '../../lib/settings'
import { fakeLocks } from '../fakes/locks'

const SITE = 'https://chat.example'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Tuesday, 11:00 in Madrid: working time. */
const OPENED = Date.parse('2026-03-10T10:00:00Z')

const message = (author: MessageFact['author'], at: number): MessageFact => ({
  author,
  at,
  digest: at % 65_536,
  asks: false,
  automatic: false,
  booking: null,
})

let db: HiloDatabase
let notified: string[]
let failNotifications: boolean
let permission: string
beforeEach(async () => {
  fakeBrowser.reset()
  notified = []
  failNotifications = false
  permission = 'granted'
  // Fakes of what fake-browser does not have, or does not do: the badge, alarms that can be read, failures.
  Object.assign(fakeBrowser.action, {
    setBadgeText: vi.fn(async () => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
    setBadgeTextColor: vi.fn(async () => {}),
    setTitle: vi.fn(async () => {}),
  })
  Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => permission })
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'es' })
  vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation(async (...args: unknown[]) => {
    if (failNotifications) throw new Error('refused')
    notified.push(String(args[0]))
    return String(args[0])
  })
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  db = createDatabase(`test-${Math.random()}`)
  await settings.consent.setValue({ agreedAt: OPENED - HOUR })
})
afterEach(async () => {
  await db.delete()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function clientWrote(id: string, at: number, ...others: MessageFact[]) {
  await record(
    db,
    {
      site: SITE,
      seenAt: at,
      confidence: 'good',
      list: [],
      open: { id, name: 'Ana', language: 'es', messages: [message('client', at), ...others] },
    },
    SITE,
  )
}
const cardOf = async (id: string) => db.chats.get(await chatKey(db, SITE, id))
const badge = () => vi.mocked(fakeBrowser.action.setBadgeText).mock.lastCall?.[0].text

describe('reconcile', () => {
  it('announces a first message 30 working minutes before it is due, and again when it is overdue', async () => {
    await clientWrote('a', OPENED)
    await reconcile(db, OPENED + 89 * MINUTE)
    expect(notified.filter((id) => id.includes('first-message'))).toEqual([])
    await reconcile(db, OPENED + 90 * MINUTE)
    expect(notified.filter((id) => id.includes('first-message'))).toHaveLength(1)
    await reconcile(db, OPENED + 120 * MINUTE)
    expect(notified.filter((id) => id.includes('first-message'))).toHaveLength(2)
  })

  it('announces nothing twice, however often it runs', async () => {
    await clientWrote('a', OPENED)
    const now = OPENED + 100 * MINUTE
    await reconcile(db, now)
    const first = [...notified]
    await Promise.all([reconcile(db, now), reconcile(db, now + 1), reconcile(db, now + 2)])
    expect(first.length).toBeGreaterThan(0)
    expect(notified).toEqual(first)
  })

  it('keeps no endless ledger of a chat, and announces nothing again for that', async () => {
    await clientWrote('a', OPENED)
    await reconcile(db, OPENED + 100 * MINUTE)
    const [row] = await db.ledger.toArray()
    if (!row) throw new Error('Nothing was announced')
    const former = Array.from({ length: 1_500 }, (_, i) => ({ ...row, id: `${row.chat}#reply|${i}|soon` }))
    await db.ledger.bulkAdd(former)
    const before = [...notified]
    await reconcile(db, OPENED + 130 * MINUTE)
    expect(await db.ledger.count()).toBeLessThan(1_010)
    expect(new Set(notified).size).toBe(notified.length)
    expect(notified.slice(0, before.length)).toEqual(before)
  })

  it('shows what was decided but not shown: the worker died in between', async () => {
    await clientWrote('a', OPENED)
    failNotifications = true
    await reconcile(db, OPENED + 100 * MINUTE)
    expect(notified).toEqual([])
    failNotifications = false
    await reconcile(db, OPENED + 101 * MINUTE)
    expect(notified.filter((id) => id.includes('first-message'))).toHaveLength(1)
  })

  it('counts, and wakes again, although the browser refuses notifications', async () => {
    await clientWrote('a', OPENED)
    failNotifications = true
    await reconcile(db, OPENED + 100 * MINUTE)
    expect(badge()).toBe('1')
    expect(await fakeBrowser.alarms.get('heartbeat')).toBeDefined()
    expect(await fakeBrowser.alarms.get('next-due')).toBeDefined()
  })

  it('raises nothing while notifications are blocked, and all of it once they are let through', async () => {
    await clientWrote('a', OPENED)
    permission = 'denied'
    await reconcile(db, OPENED + 100 * MINUTE)
    expect(notified).toEqual([])
    permission = 'granted'
    await reconcile(db, OPENED + 101 * MINUTE)
    expect(notified.filter((id) => id.includes('first-message'))).toHaveLength(1)
  })

  it('drops a reminder that could not be shown until it was answered', async () => {
    await clientWrote('a', OPENED)
    failNotifications = true
    await reconcile(db, OPENED + 100 * MINUTE)
    await clientWrote('a', OPENED, message('specialist', OPENED + 101 * MINUTE))
    failNotifications = false
    await reconcile(db, OPENED + 102 * MINUTE)
    expect(notified.filter((id) => id.includes('first-message'))).toEqual([])
  })

  it('says once, as overdue, what could not be shown while it was only soon', async () => {
    await clientWrote('a', OPENED)
    failNotifications = true
    await reconcile(db, OPENED + 100 * MINUTE)
    failNotifications = false
    await reconcile(db, OPENED + 130 * MINUTE)
    expect(notified.filter((id) => id.includes('first-message')).join()).toMatch(/^[^,]+overdue$/)
  })

  it('tells many that come up at one moment as one', async () => {
    for (let i = 0; i < 12; i++) await clientWrote(`chat-${i}`, OPENED)
    await reconcile(db, OPENED + 100 * MINUTE)
    await reconcile(db, OPENED + 101 * MINUTE)
    expect(notified).toHaveLength(1)
    expect(await db.ledger.where('shownAt').above(0).count()).toBeGreaterThanOrEqual(12)
  })

  it('goes by the clock that was put back, and announces nothing again', async () => {
    await clientWrote('a', OPENED)
    await reconcile(db, OPENED + 3 * HOUR)
    expect(await cardOf('a')).toMatchObject({ state: 'overdue' })
    const told = [...notified]
    await reconcile(db, OPENED + 5 * MINUTE)
    expect(await cardOf('a')).toMatchObject({ state: 'upcoming' })
    expect(badge()).toBe('')
    await reconcile(db, OPENED + 3 * HOUR)
    expect(notified).toEqual(told)
  })

  it('notes that the clock was put back by more than clocks are set right by, until it is there again', async () => {
    const look = async (at: number) => {
      await reconcile(db, at)
      return yetToCome.getValue()
    }
    expect(await look(OPENED + 48 * HOUR)).toBeNull()
    expect(await look(OPENED + 48 * HOUR - 9 * MINUTE)).toBeNull()
    expect(await look(OPENED)).toBe(OPENED + 48 * HOUR - 9 * MINUTE)
    // Put back again, the latest of them counts.
    expect(await look(OPENED - 24 * HOUR)).toBe(OPENED + 48 * HOUR - 9 * MINUTE)
    expect(await look(OPENED + 24 * HOUR)).toBe(OPENED + 48 * HOUR - 9 * MINUTE)
    expect(await look(OPENED + 48 * HOUR)).toBeNull()
  })

  it.each([
    ['lets the heartbeat beat', 4 * MINUTE, 0],
    ['makes it anew where the clock was put back and it would wait for days', 48 * HOUR, 1],
  ])('%s', async (_, ahead, made) => {
    fakeBrowser.alarms.create('heartbeat', { when: OPENED + ahead })
    const create = vi.spyOn(fakeBrowser.alarms, 'create').mockClear()
    await reconcile(db, OPENED)
    expect(create.mock.calls.filter(([name]) => String(name) === 'heartbeat')).toHaveLength(made)
  })

  it('tells although the settings take nothing any more: their file is full or broken', async () => {
    await clientWrote('a', OPENED)
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No space left on device'))
    await reconcile(db, OPENED + 100 * MINUTE)
    expect(notified).toHaveLength(1)
    expect(await fakeBrowser.alarms.get('heartbeat')).toBeDefined()
  })

  it('sets its alarms again where the browser lost them, and raises nothing again that was taken off the desktop', async () => {
    await clientWrote('a', OPENED)
    await reconcile(db, OPENED + 100 * MINUTE)
    await fakeBrowser.alarms.clearAll()
    await Promise.all(notified.map((id) => fakeBrowser.notifications.clear(id)))
    await reconcile(db, OPENED + 101 * MINUTE)
    expect(await fakeBrowser.alarms.get('heartbeat')).toBeDefined()
    expect(await fakeBrowser.alarms.get('next-due')).toBeDefined()
    expect(notified).toHaveLength(1)
  })

  it('tells of the others although one chat cannot be judged', async () => {
    await clientWrote('a', OPENED)
    await clientWrote('b', OPENED)
    const broken = await chatKey(db, SITE, 'a')
    await db.histories.update(broken, { firstSeen: Number.NaN })
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await reconcile(db, OPENED + 100 * MINUTE)
    expect(notified.filter((id) => id.includes('first-message'))).toHaveLength(1)
  })

  it('tells only the later level where both came up at once', async () => {
    await clientWrote('a', OPENED)
    await reconcile(db, OPENED + 3 * HOUR)
    expect(notified.filter((id) => id.includes('first-message'))).toHaveLength(1)
  })

  it('is silent about an unsure reading', async () => {
    await clientWrote('a', OPENED)
    await db.chats.update(await chatKey(db, SITE, 'a'), { sure: false })
    await reconcile(db, OPENED + 3 * HOUR)
    expect(notified).toEqual([])
  })

  it('is silent about what was due before the installation', async () => {
    await settings.consent.setValue({ agreedAt: OPENED + 200 * HOUR })
    await clientWrote('a', OPENED)
    await reconcile(db, OPENED + 201 * HOUR)
    expect(notified).toEqual([])
    expect((await cardOf('a'))?.state).toBe('missed')
    expect(badge()).toBe('')
  })

  it('does nothing without consent', async () => {
    await clientWrote('a', OPENED)
    await settings.consent.setValue(null)
    await reconcile(db, OPENED + 3 * HOUR)
    expect((await cardOf('a'))?.stage).toBeNull()
    expect(badge()).toBe('')
  })

  it('forgets old chats only once the time to keep them was not changed for an hour', async () => {
    await clientWrote('a', OPENED)
    const later = OPENED + 400 * 24 * HOUR
    await settings.retentionSetAt.setValue(later - HOUR / 2)
    await reconcile(db, later)
    expect(await db.chats.count()).toBe(1)
    await reconcile(db, later + HOUR)
    expect(await db.chats.count()).toBe(0)
  })

  it('counts in the badge the chats that are soon or overdue', async () => {
    await clientWrote('a', OPENED)
    await clientWrote('b', OPENED + 95 * MINUTE)
    await reconcile(db, OPENED + 96 * MINUTE)
    expect(badge()).toBe('1')
  })

  it('sets one absolute alarm at the next moment something changes', async () => {
    await clientWrote('a', OPENED)
    const now = OPENED + 20 * MINUTE
    await reconcile(db, now)
    const alarm = await fakeBrowser.alarms.get('next-due')
    expect(alarm?.scheduledTime).toBe((await cardOf('a'))?.wakeAt)
    expect(alarm?.scheduledTime).toBeGreaterThan(now)
  })

  it('looks at many chats, and only at those whose time has come', async () => {
    for (let i = 0; i < 5; i++) await clientWrote(`chat-${i}`, OPENED)
    await reconcile(db, OPENED + MINUTE)
    await db.chats.update(await chatKey(db, SITE, 'chat-3'), { stage: 'closed' })
    await reconcile(db, OPENED + 2 * MINUTE)
    expect((await cardOf('chat-3'))?.stage).toBe('closed')
  })

  it('tells before the quiet hours what is due in them, although it is not soon by then', async () => {
    await clientWrote(
      'a',
      OPENED,
      message('specialist', OPENED + MINUTE),
      message('specialist', OPENED + HOUR),
    )
    const session = Date.parse('2026-03-10T21:00:00Z')
    await addMark(
      db,
      await chatKey(db, SITE, 'a'),
      { what: 'paid', at: OPENED + 2 * MINUTE, session },
      OPENED,
    )
    await reconcile(db, Date.parse('2026-03-10T19:25:00Z'))
    notified = []
    await reconcile(db, Date.parse('2026-03-10T19:35:00Z'))
    expect(notified.filter((id) => id.includes('connection-check'))).toHaveLength(1)
    const told = { type: 'basic', title: '', message: '' } as const
    const onDesktop = vi.spyOn(fakeBrowser.notifications, 'getAll')
    onDesktop.mockResolvedValue({ [notified[0] ?? '']: told })
    const cleared = vi.spyOn(fakeBrowser.notifications, 'clear').mockClear()
    await reconcile(db, Date.parse('2026-03-10T19:40:00Z'))
    expect(cleared).not.toHaveBeenCalled()
    onDesktop.mockRestore()
  })

  it('does not remind of a weekend whoever has no chats', async () => {
    await reconcile(db, Date.parse('2026-03-13T15:00:00Z'))
    expect(notified).toEqual([])
  })

  it('reminds of the weekend on Friday afternoon, once', async () => {
    await clientWrote('a', OPENED)
    const friday = Date.parse('2026-03-13T15:00:00Z')
    await reconcile(db, friday - 1)
    expect(notified.filter((id) => id.includes('weekend'))).toEqual([])
    await reconcile(db, friday)
    await reconcile(db, friday + HOUR)
    expect(notified.filter((id) => id.includes('weekend'))).toHaveLength(1)
  })

  it('keeps for the morning what was decided a moment before the quiet hours and not shown', async () => {
    const evening = Date.parse('2026-03-10T19:59:00Z')
    await clientWrote('a', evening - 90 * MINUTE)
    failNotifications = true
    await reconcile(db, evening)
    failNotifications = false
    await reconcile(db, evening + HOUR)
    expect(notified).toEqual([])
    await reconcile(db, Date.parse('2026-03-11T08:00:00Z'))
    expect(notified.length).toBeGreaterThan(0)
  })
})
