import 'fake-indexeddb/auto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { reconcile } from '../../lib/background/reconcile'
import { makeBackup } from '../../lib/backup'
import {
  allCards,
  chatKey,
  createDatabase,
  factsOf,
  type HiloDatabase,
  isNewer,
  isReadOnly,
  placeOf,
  record,
  saveText,
  templateRecords,
  unsavedWordings,
  usesIn,
} from '../../lib/db'
import { steps } from '../../lib/db/migrations'
import { settings } from '../../lib/settings'
import { fakeLocks } from '../fakes/locks'
import { layDesktop } from '../trust/desktop'
import { layOut, settled, textOf } from './example'

const SITE = 'https://chat.example'
const NOW = Date.parse('2026-03-10T12:00:00Z')
const HOUR = 3_600_000
const UNREAD = { id: 'lucia-7', name: 'Lucía', language: null, messages: [] }

let name: string
let db: HiloDatabase
beforeEach(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  name = `test-${Math.random()}`
  db = createDatabase(name)
})
afterEach(async () => {
  await db.delete()
  vi.unstubAllGlobals()
})

const earlier = steps.slice(1).map((_, i) => `v${i + 1}`)

describe('every earlier schema', () => {
  it.each(earlier)('%s has a frozen example', (version) => {
    expect(existsSync(join(import.meta.dirname, 'examples', `${version}.json`))).toBe(true)
  })

  it.each(earlier)('%s: chats keep their names, places and histories', async (version) => {
    await layOut(version, name)
    const named = await allCards(db)
    expect(named.map(({ name }) => name).sort()).toEqual(['Ana', 'Lucía Robles', 'Marc Núñez'])
    const [lucia, marc] = await Promise.all(['lucia-7', 'marc|9'].map((id) => chatKey(db, SITE, id)))
    expect(await placeOf(db, lucia ?? '')).toEqual({
      site: SITE,
      id: 'lucia-7',
      address: `${SITE}/chats/lucia-7`,
    })
    expect(await placeOf(db, marc ?? '')).toEqual({ site: SITE, id: 'marc|9', address: SITE })
    const history = await db.histories.get(lucia ?? '')
    expect(history && factsOf(history)?.events.map(({ what }) => what)).toEqual([
      'client',
      'specialist',
      'client',
      'agreed',
    ])
    expect(await db.chats.get(lucia ?? '')).toMatchObject({
      stage: 'agreed-unpaid',
      rule: 'reply',
      language: 'es',
    })
  })

  it.each(earlier)('%s: what was announced is not announced again', async (version) => {
    await layOut(version, name)
    const key = await chatKey(db, SITE, 'lucia-7')
    const rows = await db.ledger.toArray()
    expect(rows.map(({ chat, deadline }) => [chat, deadline.rule])).toEqual([
      [key, 'reply'],
      [key, 'reply'],
    ])
    const client = `client@${NOW - 3 * HOUR}`
    expect(rows.map(({ id }) => id)).toEqual([
      `${key}#reply|${client}|overdue`,
      `${key}#reply|${client}|soon`,
    ])
  })

  it.each(earlier)('%s: nothing that names somebody is readable any more', async (version) => {
    await layOut(version, name)
    // Since the third it is encrypted.
    expect((await textOf(name)).includes('lucia-7')).toBe(version < 'v3')
    await db.open()
    const kept = await textOf(name)
    for (const word of ['lucia-7', 'marc', 'chat.example', 'Lucía', ';calma', 'Con calma'])
      expect(kept).not.toContain(word)
  })

  it.each(earlier)('%s: the next reading finds the chats again', async (version) => {
    await layOut(version, name)
    const list = [{ id: 'lucia-7', name: 'Lucía Robles', unread: 0, active: true, at: null }]
    await record(db, { site: SITE, seenAt: NOW, confidence: 'good', list, open: null }, SITE)
    expect(await db.chats.count()).toBe(3)
  })

  it.each(earlier)(
    '%s: every chat is looked at anew, for its sessions, and none is put off',
    async (version) => {
      await layOut(version, name)
      for (const card of await db.chats.toArray())
        expect(card).toMatchObject({ wakeAt: 0, snooze: null, session: null })
    },
  )

  it('v2: own templates, what was being written, and what was inserted', async () => {
    await layOut('v2', name)
    const records = await templateRecords(db)
    expect(records).toMatchObject([
      { id: 'es-doubts-1', own: null, hidden: true, shortcut: null },
      { id: 'own-1', own: { title: 'Con calma' }, shortcut: ';calma', favourite: true },
    ])
    expect(await unsavedWordings(db)).toMatchObject([{ id: 'own-2', text: 'Sin acabar' }])
    expect(await usesIn(db, await chatKey(db, SITE, 'lucia-7'))).toMatchObject([
      { template: 'own-1', at: NOW },
    ])
  })
})

describe('a database that a newer Hilo left', () => {
  const leaveNewer = async () => {
    await db.open()
    db.close()
    const opening = indexedDB.open(name, (steps.length + 1) * 10)
    ;(await settled(opening)).close()
  }

  it('is not opened for writing, nor mended, and says why', async () => {
    await leaveNewer()
    const older = createDatabase(name)
    const failed = await older.chats.clear().then(
      () => null,
      (error: unknown) => error,
    )
    expect(isNewer(failed)).toBe(true)
    const found = await settled(indexedDB.open(name))
    found.close()
    expect(found.version).toBe((steps.length + 1) * 10)
  })

  it('is read as far as it is understood, and every change is refused', async () => {
    const list = [{ id: 'lucia-7', name: 'Lucía Robles', unread: 1, active: false, at: NOW }]
    await record(db, { site: SITE, seenAt: NOW, confidence: 'good', list, open: null }, SITE)
    await leaveNewer()
    const before = await textOf(name)
    fakeBrowser.reset()
    layDesktop()
    await settings.consent.setValue({ agreedAt: 1 })
    const older = createDatabase(name)
    expect((await allCards(older)).map((one) => one.name)).toEqual(['Lucía Robles'])
    expect(isReadOnly(older)).toBe(true)
    const [card] = await older.chats.toArray()
    const changes = [
      () => older.chats.clear(),
      () => older.chats.update(card?.key ?? '', { unread: 0 }),
      () => saveText(older, 'automaticMessage', 'Otro'),
      () => record(older, { site: SITE, seenAt: NOW, confidence: 'good', list: [], open: UNREAD }, SITE),
      () => reconcile(older, NOW),
      () => makeBackup(older, [], NOW),
    ]
    for (const change of changes)
      expect(
        isNewer(
          await change().then(
            () => null,
            (error: unknown) => error,
          ),
        ),
      ).toBe(true)
    older.close()
    expect(await textOf(name)).toBe(before)
  })

  it('that lacks what this Hilo needs is not mended: it is not opened at all', async () => {
    const opening = indexedDB.open(name, (steps.length + 1) * 10)
    opening.onupgradeneeded = () => opening.result.createObjectStore('other')
    ;(await settled(opening)).close()
    const older = createDatabase(name)
    const failed = await older.chats.toArray().then(
      () => null,
      (error: unknown) => error,
    )
    expect(isNewer(failed)).toBe(true)
    const found = await settled(indexedDB.open(name))
    found.close()
    expect([found.version, found.objectStoreNames.length]).toEqual([(steps.length + 1) * 10, 1])
  })

  it('can still be erased', async () => {
    await leaveNewer()
    const older = createDatabase(name)
    await older.open().catch(() => undefined)
    await older.delete()
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
  })
})
