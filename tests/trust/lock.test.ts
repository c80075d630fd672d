import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { automaticMessageOf, heedLock } from '../../lib/background/lock'
import { reconcile } from '../../lib/background/reconcile'
import { endRestore } from '../../lib/backup/restore'
import {
  allCards,
  ClosedHilo,
  chatKey,
  copyOf,
  createDatabase,
  type HiloDatabase,
  placeOf,
  putBack,
  readTexts,
  record,
  saveTemplates,
  saveText,
  templateRecords,
} from '../../lib/db'
import type { MessageFact, PageReport } from '../../lib/facts'
import { change, close, open, settleLock, turnOff, turnOn } from '../../lib/lock'
import { lockState, noteUse } from '../../lib/lock/state'
import { pauseAfter } from '../../lib/lock/tries'
import { settings } from '../../lib/settings'
import { textOf } from '../db/example'
import { fakeDesktop } from '../fakes/desktop'
import { fakeLocks } from '../fakes/locks'
import { aCopy } from './a-copy'
import { IN_ONE_MEMORY, layUnder } from './seam'
import { tellRow } from './table'

const SITE = 'https://chat.example'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Tuesday, 11:00 in Madrid: what is asked then is to be answered by 13:00. */
const ASKED = Date.parse('2026-03-10T10:00:00Z')
const SOON = ASKED + 100 * MINUTE
const [WORDS, OTHER] = ['caballo grapa batería', 'correcto zanahoria nube']
const counts = { faults: 0 }

let db: HiloDatabase
let desktop: ReturnType<typeof fakeDesktop>
beforeEach(async () => {
  // A million rounds are slow on purpose; here it is not for anybody to guess.
  const { deriveKey } = crypto.subtle
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation((algorithm, ...rest) =>
    deriveKey.call(crypto.subtle, Object.assign({}, algorithm, { iterations: 1 }), ...rest),
  )
  await begin()
})
afterEach(async () => {
  db.close()
  vi.restoreAllMocks()
  vi.useRealTimers()
})
afterAll(() => tellRow({ what: 'passphrase set, changed, taken away: ended anywhere (Node)', ...counts }))

async function begin(): Promise<void> {
  fakeBrowser.reset()
  desktop = fakeDesktop()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  db = createDatabase(`lock-${Math.random()}`)
  await settings.consent.setValue({ agreedAt: ASKED - HOUR })
  await settings.notifications.setValue({ level: 'all', sound: true, names: 'first' })
}

const message = (author: MessageFact['author'], at: number): MessageFact => ({
  ...{ author, at, digest: at % 65_536, asks: true, automatic: false, booking: null },
})
/** What the page shows of a chat: its row in the list, and its messages where it is open. */
const shows = (id: string, name: string, messages: MessageFact[], seenAt: number): PageReport => ({
  ...{ site: SITE, seenAt, confidence: 'good' },
  list: [{ id, name, unread: 0, active: true, at: null }],
  open: { id, name, language: 'es', messages },
})
const OLD = [message('client', ASKED - 240 * HOUR), message('specialist', ASKED - 239 * HOUR)]
const asks = (id: string, name: string, at = ASKED) =>
  record(db, shows(id, name, [...OLD, message('client', at)], at), `${SITE}/c/${id}`)
const names = async () => (await allCards(db)).map(({ name }) => name).sort()
/** Its memory goes with the browser. */
const startBrowserAnew = () => fakeBrowser.storage.session.clear()
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

describe('a passphrase for Hilo', () => {
  it('opens it, no other does, and nothing is lost by it', async () => {
    await asks('ana', 'Ana Prats')
    await saveText(db, 'automaticMessage', 'Gracias por escribir.')
    await saveTemplates(
      db,
      [{ id: 'own-1', change: { own: { language: 'es', occasion: 'anytime', title: 'Mío', text: 'Hola' } } }],
      ASKED,
    )
    const before = (await copyOf(db)).copy
    await turnOn(db, WORDS, 15)
    expect(await lockState(Date.now())).toBe('open')
    expect((await copyOf(db)).copy).toEqual(before)
    startBrowserAnew()
    expect(await lockState(Date.now())).toBe('shut')
    expect(await names()).toEqual([''])
    expect(await open(db, OTHER, 1)).toBe('wrong')
    expect(await names()).toEqual([''])
    expect(await open(db, WORDS, Date.now())).toBe('right')
    expect((await copyOf(db)).copy).toEqual(before)
  })

  it('leaves no key in what is kept, and nothing readable', async () => {
    await asks('ana', 'Ana Prats')
    expect(await db.keys.count()).toBe(2)
    await turnOn(db, WORDS, 15)
    expect(await db.keys.count()).toBe(0)
    const kept = await textOf(db.name)
    const { sealing, naming } = (await fakeBrowser.storage.session.get('keys')).keys as Record<string, string>
    for (const secret of ['Ana Prats', SITE, WORDS, sealing, naming].map(String))
      expect(kept).not.toContain(secret)
    const settingsKept = JSON.stringify(await fakeBrowser.storage.local.get())
    for (const secret of [WORDS, sealing, naming].map(String)) expect(settingsKept).not.toContain(secret)
  })

  it('is changed: from then on only the new one opens', async () => {
    await asks('ana', 'Ana Prats')
    await turnOn(db, WORDS, 15)
    expect(await change(db, OTHER, WORDS, 1)).toBe('wrong')
    expect(await change(db, WORDS, OTHER, 2)).toBe('right')
    startBrowserAnew()
    expect(await open(db, WORDS, 3)).toBe('wrong')
    expect(await open(db, OTHER, Date.now())).toBe('right')
    expect(await names()).toEqual(['Ana Prats'])
  })

  it('is taken away only by who knows it', async () => {
    await asks('ana', 'Ana Prats')
    await turnOn(db, WORDS, 15)
    expect(await turnOff(db, OTHER, 1)).toBe('wrong')
    expect(await turnOff(db, WORDS, 2)).toBe('right')
    startBrowserAnew()
    expect(await lockState(Date.now())).toBe('none')
    expect(await names()).toEqual(['Ana Prats'])
    await asks('ana', 'Ana Prats', ASKED + HOUR)
    expect(await db.chats.count()).toBe(1)
  })

  it('is asked for ever more slowly', async () => {
    expect([1, 2, 3, 4, 5, 30].map(pauseAfter)).toEqual([0, 0, 5_000, 10_000, 20_000, 300_000])
    await turnOn(db, WORDS, 15)
    for (let i = 0; i < 2; i++) expect(await open(db, OTHER, ASKED)).toBe('wrong')
    expect(await open(db, OTHER, ASKED)).toEqual({ until: ASKED + 5_000 })
    expect(await open(db, WORDS, ASKED + 4_999)).toEqual({ until: ASKED + 5_000 })
    expect(await open(db, WORDS, ASKED + 5_000)).toBe('right')
    // Put back a day, the clock does not make anybody wait that long.
    for (let i = 0; i < 3; i++) await open(db, OTHER, ASKED)
    expect(await open(db, WORDS, ASKED - 24 * HOUR)).toBe('right')
  })
})

describe('while Hilo is closed', () => {
  const closeIt = async () => {
    await turnOn(db, WORDS, 15)
    await close(db)
  }

  it('reminders come, and name nobody', async () => {
    await asks('ana', 'Ana Prats')
    await closeIt()
    await reconcile(db, SOON)
    expect(desktop.shown.map(({ title }) => title)).toEqual(['Mensaje pendiente'])
  })

  it('and opened, they name whom they may', async () => {
    await asks('ana', 'Ana Prats')
    await turnOn(db, WORDS, 0)
    await reconcile(db, SOON)
    expect(desktop.shown.map(({ title }) => title)).toEqual(['Mensaje pendiente · Ana'])
  })

  it('it reads on: what comes in has its reminder, and names follow with the next reading', async () => {
    await asks('ana', 'Ana Prats', ASKED - 5 * HOUR)
    await closeIt()
    await asks('ana', 'Ana Prats')
    await asks('eva', 'Eva Roca')
    expect(await names()).toEqual(['', ''])
    await reconcile(db, SOON)
    expect(desktop.shown).toHaveLength(2)
    await open(db, WORDS, Date.now())
    expect(await names()).toEqual(['', 'Ana Prats'])
    await asks('eva', 'Eva Roca')
    expect(await names()).toEqual(['Ana Prats', 'Eva Roca'])
    expect(await placeOf(db, await chatKey(db, SITE, 'eva'))).toMatchObject({ id: 'eva' })
    await reconcile(db, SOON + MINUTE)
    expect(desktop.shown).toHaveLength(2)
  })

  it('the readers still know the automatic message', async () => {
    await saveText(db, 'automaticMessage', 'Gracias por escribir.')
    await closeIt()
    expect((await readTexts(db)).automaticMessage).toBe('')
    expect(await automaticMessageOf(db)).toBe('Gracias por escribir.')
  })

  it('own words are not read, and not lost', async () => {
    const own = { language: 'es', occasion: 'anytime', title: 'Mío', text: 'Hola' } as const
    await saveTemplates(db, [{ id: 'own-1', change: { own } }], ASKED)
    await closeIt()
    expect(await templateRecords(db)).toMatchObject([{ own: null }])
    expect(await refused(saveTemplates(db, [{ id: 'own-1', change: { own } }], ASKED))).toBeInstanceOf(
      ClosedHilo,
    )
    await open(db, WORDS, Date.now())
    expect(await templateRecords(db)).toMatchObject([{ own }])
  })

  it('in a browser that was just started nothing new is noted, and what was known is reminded of', async () => {
    await asks('ana', 'Ana Prats')
    await turnOn(db, WORDS, 15)
    startBrowserAnew()
    expect(await refused(asks('eva', 'Eva Roca'))).toBeInstanceOf(ClosedHilo)
    await reconcile(db, SOON)
    expect(desktop.shown.map(({ title }) => title)).toEqual(['Mensaje pendiente'])
  })

  it('a copy that was being put back when the browser ended waits for it', async () => {
    await turnOn(db, WORDS, 15)
    const { settings: chosen, ...copy } = aCopy(ASKED)
    await fakeBrowser.storage.local.set({ restoring: true })
    await putBack(db, copy, chosen)
    startBrowserAnew()
    await endRestore(db)
    expect(await settings.theme.getValue()).toBe('system')
    await open(db, WORDS, Date.now())
    await endRestore(db)
    expect(await settings.theme.getValue()).toBe('dark')
  })
})

describe('Hilo closes by itself', () => {
  const NOW = ASKED
  beforeEach(async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
    await turnOn(db, WORDS, 15)
  })

  it('when it was not used for so long', async () => {
    expect(await lockState(NOW + 15 * MINUTE - 1)).toBe('open')
    expect(await lockState(NOW + 15 * MINUTE)).toBe('closed')
    await noteUse(NOW + 10 * MINUTE)
    expect(await lockState(NOW + 24 * MINUTE)).toBe('open')
    await heedLock(db, NOW + 24 * MINUTE)
    expect((await fakeBrowser.alarms.get('closing'))?.scheduledTime).toBe(NOW + 25 * MINUTE + 1_000)
    await heedLock(db, NOW + 26 * MINUTE)
    expect((await fakeBrowser.storage.session.get('keys')).keys).toMatchObject({ sealing: null })
    // Used again it stays closed: only its passphrase opens it.
    await noteUse(NOW + 27 * MINUTE)
    expect(await lockState(NOW + 27 * MINUTE)).toBe('closed')
  })

  it('where the clock was put back', async () => {
    expect(await lockState(NOW - 48 * HOUR)).toBe('closed')
  })

  it('only with the browser, if that was chosen', async () => {
    await settings.lock.setValue({ minutes: 0 })
    expect(await lockState(NOW + 100 * HOUR)).toBe('open')
  })
})

describe('ended anywhere, the browser starts anew and nothing is lost', () => {
  const setUp = async () => {
    await begin()
    await asks('ana', 'Ana Prats')
    await asks('eva', 'Eva Roca')
    await saveText(db, 'automaticMessage', 'Gracias por escribir.')
    await reconcile(db, SOON)
  }
  const turnItOn = () => turnOn(db, WORDS, 15)
  const WORK = {
    'being turned on': { before: async () => {}, work: turnItOn },
    'being changed': { before: turnItOn, work: () => change(db, WORDS, OTHER, 1) },
    'being turned off': { before: turnItOn, work: () => turnOff(db, WORDS, 1) },
  }

  it.each(Object.entries(WORK))('%s', { timeout: 120_000 }, async (_, { before, work }) => {
    const run = async (end: number | null) => {
      await setUp()
      const was = await kept()
      await before()
      const seam = layUnder(IN_ONE_MEMORY)
      const life = await seam.live(work, end)
      seam.lift()
      db.close()
      return { was, life }
    }
    const { steps } = (await run(null)).life
    expect(steps).toBeGreaterThan(3)
    for (let end = 0; end < steps; end++) {
      const { was } = await run(end)
      await startEverythingAnew()
      counts.faults += 1
      expect([end, await kept()]).toEqual([end, was])
      await reconcile(db, SOON + MINUTE)
      expect([end, desktop.shown.length]).toEqual([end, 2])
    }
  })

  async function startEverythingAnew(): Promise<void> {
    startBrowserAnew()
    vi.stubGlobal('navigator', { locks: fakeLocks() })
    db = createDatabase(db.name)
    await settleLock(db)
    if ((await lockState(Date.now())) === 'none') return
    expect([await open(db, WORDS, 1), await open(db, OTHER, Date.now())]).toContain('right')
  }
})

/** All that is kept, in clear. */
async function kept() {
  const { chats, ...others } = (await copyOf(db)).copy
  return { ...others, chats: [...chats].sort((a, b) => a.place.id.localeCompare(b.place.id)) }
}
