import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { reconcile } from '../../lib/background/reconcile'
import { asFile, type Backup, makeBackup, readFile, restore, UnreadableBackup } from '../../lib/backup'
import { readKeptSettings, writeKeptSettings } from '../../lib/backup/settings'
import { createDatabase, eraseAll, type HiloDatabase, readTexts, wakeAll } from '../../lib/db'
import { fakeLocks } from '../fakes/locks'
import { aCopy } from './a-copy'
import { type Desktop, layDesktop } from './desktop'
import { everythingIn, sameKeys } from './kept'
import { aLife, live } from './practice-life'
import { isLong, tellRow } from './table'

const NOW = Date.parse('2026-03-10T12:00:00Z')
const RUNS = isLong ? 200 : 15
const counts = { inputsTried: 0 }
afterAll(() => tellRow({ what: 'copy, erase, put back; broken copies', ...counts }))

let db: HiloDatabase
let desktop: Desktop
const begin = async () => {
  fakeBrowser.reset()
  desktop = layDesktop()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  db = createDatabase(`backup-${Math.random()}`)
}
beforeEach(async () => {
  sameKeys()
  await begin()
})
afterEach(() => {
  db.close()
  vi.restoreAllMocks()
})

/** A copy, whether or not it was locked. */
async function opened(file: string, passphrase = ''): Promise<Backup> {
  const read = readFile(file)
  return 'unlock' in read ? read.unlock(passphrase) : read
}
const refusal = async (file: string, passphrase?: string) =>
  opened(file, passphrase).then(
    () => null,
    (error: unknown) => {
      if (error instanceof UnreadableBackup) return error.fault
      throw error
    },
  )
const copyNow = async () => (await makeBackup(db, ['https://chat.example'], NOW)).backup
const upToDate = async () => {
  await wakeAll(db)
  await reconcile(db, NOW)
}
/** Rows of uses are numbered as they come. */
async function state() {
  const { stores } = (await everythingIn(db.name)) as { stores: Record<string, Record<string, unknown>[]> }
  const uses = stores.uses?.map((use) => JSON.stringify([use.chat, use.template, use.at])).sort()
  return { stores: { ...stores, uses, texts: await readTexts(db) }, settings: await readKeptSettings() }
}

describe('a copy of everything', () => {
  it('brings everything back after all was erased, and nothing is announced again', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(aLife, async (life) => {
        await begin()
        await live(db, life, NOW)
        await upToDate()
        const before = await state()
        const raised = [...desktop.raised]
        const file = await asFile(await copyNow(), null)
        await eraseAll(db)
        await fakeBrowser.storage.local.clear()
        await restore(db, await opened(file))
        await reconcile(db, NOW)
        counts.inputsTried += 1
        expect(await state()).toEqual(before)
        expect(desktop.raised).toEqual(raised)
        await db.delete()
      }),
      { numRuns: RUNS },
    )
  })

  it('made again of what was put back, it is the same', async () => {
    await restore(db, aCopy(NOW))
    const { chats, ...others } = await copyNow()
    const inOrder = chats.toSorted((a, b) => a.place.id.localeCompare(b.place.id))
    expect({ chats: inOrder, ...others }).toEqual(aCopy(NOW))
  })

  it('takes the place of all that was here, and what was here can be put back', async () => {
    await live(db, fc.sample(aLife, { numRuns: 1, seed: 3 })[0] ?? [], NOW)
    await upToDate()
    const [before, copy] = [await state(), await copyNow()]
    await restore(db, aCopy(NOW))
    expect((await copyNow()).chats.map(({ name }) => name).sort()).toEqual(['Ana', 'Eva', 'Luis'])
    await restore(db, copy)
    await reconcile(db, NOW)
    expect(await state()).toEqual(before)
  })

  it('has names in it and never the words of a message, which are kept nowhere', async () => {
    await restore(db, aCopy(NOW))
    const file = await asFile(await copyNow(), null)
    expect(file).toContain('"name":"Ana"')
    const { seen } = (await copyNow()).chats[0]?.history ?? { seen: [] }
    expect(Object.keys(seen[0] ?? {}).sort()).toEqual(
      ['asks', 'at', 'author', 'automatic', 'booking', 'digest', 'firstSeen'].sort(),
    )
  })

  it('leaves out what is damaged, and says how much', async () => {
    await restore(db, aCopy(NOW))
    const [card] = await db.chats.toArray()
    if (card) await db.chats.put({ ...card, place: { ...card.place, bytes: new ArrayBuffer(20) } })
    const { backup, damaged } = await makeBackup(db, [], NOW)
    expect([backup.chats.length, damaged]).toEqual([2, 1])
  })

  it('is put back whole or not at all: a database that fails keeps what it had, settings too', async () => {
    await restore(db, aCopy(NOW))
    const before = await state()
    const failing = { ...aCopy(NOW), chats: [], texts: { ...aCopy(NOW).texts, automaticMessage: 'Otra' } }
    vi.spyOn(db.texts, 'bulkPut').mockImplementation(() => Promise.reject(new Error('no room')) as never)
    await expect(restore(db, failing)).rejects.toThrow('no room')
    expect(await state()).toEqual(before)
    expect(await fakeBrowser.storage.local.get('restoring')).toEqual({})
  })
})

describe('a locked copy', () => {
  const PASSPHRASE = 'caballo grapa batería ñandú'

  it('opens with its passphrase only, and shows nothing of what is in it', async () => {
    const file = await asFile(aCopy(NOW), PASSPHRASE)
    // Three letters stand in any long file of random ones, three letters in quotes do not.
    for (const word of ['"Ana"', 'chat.example', 'Marta', '"Mío"']) expect(file).not.toContain(word)
    expect(await opened(file, PASSPHRASE)).toEqual(aCopy(NOW))
    expect(await refusal(file, 'caballo grapa bateria ñandú')).toMatchObject({ problem: 'passphrase' })
    expect(await refusal(file, '')).toMatchObject({ problem: 'passphrase' })
  })

  it('opens on a keyboard that writes accents in another way', async () => {
    const file = await asFile(aCopy(NOW), PASSPHRASE.normalize('NFC'))
    expect(await opened(file, PASSPHRASE.normalize('NFD'))).toEqual(aCopy(NOW))
  })

  it('is locked anew each time: salt, nonce and a million rounds', async () => {
    const [a, b] = await Promise.all([asFile(aCopy(NOW), PASSPHRASE), asFile(aCopy(NOW), PASSPHRASE)])
    const [one, other] = [JSON.parse(a), JSON.parse(b)]
    expect(one.lock.rounds).toBe(1_000_000)
    expect(one.lock.salt).not.toBe(other.lock.salt)
    expect(one.lock.iv).not.toBe(other.lock.iv)
    expect(one.data.slice(0, 24)).not.toBe(other.data.slice(0, 24))
  })

  it.each([
    ['fewer rounds', { rounds: 1_000 }, 'damaged'],
    ['rounds without end', { rounds: 4_000_000_000 }, 'damaged'],
    ['other rounds', { rounds: 1_000_001 }, 'passphrase'],
    ['no salt', { salt: '' }, 'damaged'],
    ['another salt', { salt: btoa('0123456789abcdef') }, 'passphrase'],
    ['another way', { by: 'none' }, 'damaged'],
  ])('that was given %s is refused', async (_, change, problem) => {
    const file = JSON.parse(await asFile(aCopy(NOW), PASSPHRASE))
    const changed = JSON.stringify({ ...file, lock: { ...file.lock, ...change } })
    expect(await refusal(changed, PASSPHRASE)).toMatchObject({ problem })
  })

  it('of which one sign was changed is refused', async () => {
    const file = JSON.parse(await asFile(aCopy(NOW), PASSPHRASE))
    const sign = file.data[40] === 'A' ? 'B' : 'A'
    const changed = { ...file, data: file.data.slice(0, 40) + sign + file.data.slice(41) }
    expect(await refusal(JSON.stringify(changed), PASSPHRASE)).toMatchObject({ problem: 'passphrase' })
  })
})

describe('a file that is no good', () => {
  it('is told by where it goes wrong', async () => {
    const clear = JSON.parse(await asFile(aCopy(NOW), null))
    const [first, second] = clear.chats
    const wrong = (change: object) => JSON.stringify({ ...clear, ...change })
    const second_ = (change: object) => wrong({ chats: [first, { ...second, ...change }] })
    const at = { ...second.place, address: 'javascript:alert(1)' }
    const elsewhere = { ...second.place, address: 'https://evil.example/' }
    const told = await Promise.all(
      [
        '',
        'PK\u0003\u0004\0\0',
        '[1, 2]',
        '{"hilo":"templates","version":1,"templates":[]}',
        wrong({ version: 2 }),
        wrong({ salt: 1, settings: { ...clear.settings, salt: 'x' } }),
        wrong({
          settings: { ...clear.settings, workingHours: { ...clear.settings.workingHours, zone: 'Marte' } },
        }),
        wrong({ chats: {} }),
        second_({ place: at }),
        second_({ place: elsewhere }),
        second_({
          history: { ...second.history, marks: [{ event: { what: 'client', at: 1 }, markedAt: 1 }] },
        }),
        wrong({ sites: ['https://a.example/path'] }),
        wrong({ settings: { ...clear.settings, profiles: { 'https://a.example': { version: 1 } } } }),
      ].map((file) => refusal(file)),
    )
    expect(told.map((fault) => [fault?.problem, fault?.part, fault?.number])).toEqual([
      ['empty', null, null],
      ['not-text', null, null],
      ['not-ours', null, null],
      ['templates', null, null],
      ['newer', null, null],
      ['damaged', 'settings', null],
      ['damaged', 'settings', null],
      ['damaged', 'chats', null],
      ['damaged', 'chats', 2],
      ['damaged', 'chats', 2],
      ['damaged', 'chats', 2],
      ['damaged', 'sites', 1],
      ['damaged', 'settings', null],
    ])
  })

  it('that was cut off anywhere is refused, with the line where it ends', async () => {
    const file = (await asFile(aCopy(NOW), null)).trimEnd()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: file.length - 1 }), async (length) => {
        counts.inputsTried += 1
        const cut = file.slice(0, length)
        const fault = await refusal(cut)
        expect(['unfinished', 'not-text']).toContain(fault?.problem)
        if (fault?.problem === 'unfinished') expect(fault.line).toBe(cut.trimEnd().split('\n').length)
      }),
      { numRuns: RUNS * 10 },
    )
  })

  it('that was changed anywhere is refused, or holds nothing but what may be kept', async () => {
    const file = await asFile(aCopy(NOW), null)
    const piece = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom('"', '1e999', 'null', '{}', '[]', '-1'),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length), fc.nat(6), piece, async (from, length, instead) => {
        counts.inputsTried += 1
        const fault = await refusal(file.slice(0, from) + instead + file.slice(from + length))
        if (fault) expect(fault.problem).toMatch(/^(not-text|unfinished|not-ours|newer|damaged)$/)
      }),
      { numRuns: RUNS * 20 },
    )
  })

  it('brings in no field that Hilo does not know: a text can never slip in', async () => {
    const clear = JSON.parse(await asFile(aCopy(NOW), null))
    clear.chats[0].history.seen[0].text = 'Lo que dijo'
    clear.chats[0].transcript = ['Lo que dijo']
    clear.settings.follow = true
    const read = await opened(
      JSON.stringify(clear).replace('"chats"', '"__proto__":{"polluted":true},"chats"'),
    )
    expect(JSON.stringify(read)).not.toContain('Lo que dijo')
    expect(read).toEqual(aCopy(NOW))
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('nested without end, or of many chats, ends all the same', async () => {
    const deep = `${'{"hilo":"backup","version":1,"chats":'}${'['.repeat(200_000)}`
    expect((await refusal(deep))?.problem).toMatch(/unfinished|not-text/)
    const closed = `${deep}${']'.repeat(200_000)}}`
    expect((await refusal(closed))?.problem).toMatch(/not-text|damaged/)
    const many = { ...aCopy(NOW), chats: Array.from({ length: 3_000 }, () => aCopy(NOW).chats[0]) }
    expect((await opened(JSON.stringify({ hilo: 'backup', version: 1, ...many }))).chats.length).toBe(3_000)
  })
})

it('settings go in together', async () => {
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await writeKeptSettings(aCopy(NOW).settings)
  expect(set).toHaveBeenCalledTimes(1)
  expect(await readKeptSettings()).toEqual(aCopy(NOW).settings)
})
