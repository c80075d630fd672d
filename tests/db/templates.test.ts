import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createDatabase,
  dropWording,
  eraseAll,
  type HiloDatabase,
  keepWording,
  noteUse,
  putTemplates,
  saveTemplate,
  templateRecords,
  unsavedWordings,
  usesIn,
} from '../../lib/db'
import type { OwnWords, TemplateRecord } from '../../lib/templates/library'

const NOW = Date.parse('2026-03-10T12:00:00Z')
const WORDS: OwnWords = {
  language: 'es',
  occasion: 'doubts',
  title: 'Con calma',
  text: 'Hola, {{client}}. Sin prisa.',
}
const NOTHING = {
  own: null,
  deleted: false,
  favourite: false,
  hidden: false,
  position: null,
  shortcut: null,
}

let db: HiloDatabase
beforeEach(() => {
  db = createDatabase(`test-${Math.random()}`)
})
afterEach(() => db.delete())

describe('what the specialist makes of templates', () => {
  it('is found again as it was written', async () => {
    await saveTemplate(db, 'own-1', { own: WORDS, shortcut: ';calma' }, NOW)
    expect(await templateRecords(db)).toEqual([
      { ...NOTHING, id: 'own-1', own: WORDS, shortcut: ';calma', changedAt: NOW },
    ])
  })

  it('is kept without a readable word', async () => {
    await saveTemplate(db, 'own-1', { own: WORDS }, NOW)
    const row = await db.templates.get('own-1')
    expect(JSON.stringify({ ...row, own: null })).not.toMatch(/calma|prisa/)
    expect(new TextDecoder('latin1').decode(row?.own?.bytes)).not.toMatch(/calma|prisa/)
  })

  it('changes only what is named', async () => {
    await saveTemplate(db, 'own-1', { own: WORDS }, NOW)
    await saveTemplate(db, 'own-1', { favourite: true }, NOW + 1)
    await saveTemplate(db, 'own-1', { hidden: true }, NOW + 2)
    const [record] = await templateRecords(db)
    expect(record).toEqual({
      ...NOTHING,
      id: 'own-1',
      own: WORDS,
      favourite: true,
      hidden: true,
      changedAt: NOW + 2,
    })
  })

  it('gives a shipped template its own words back', async () => {
    await saveTemplate(db, 'es-tu-doubts-one', { own: WORDS }, NOW)
    await saveTemplate(db, 'es-tu-doubts-one', { own: null }, NOW + 1)
    expect((await templateRecords(db))[0]?.own).toBeNull()
  })

  it('is never older than what it changed, even when the clock was put back', async () => {
    await saveTemplate(db, 'own-1', { own: WORDS }, NOW)
    await saveTemplate(db, 'own-1', { deleted: true }, NOW - 60_000)
    expect((await templateRecords(db))[0]).toMatchObject({ deleted: true, changedAt: NOW + 1 })
  })

  it('takes whole records over as they are', async () => {
    const records: TemplateRecord[] = [
      { ...NOTHING, id: 'a', changedAt: 5, own: WORDS },
      { ...NOTHING, id: 'b', changedAt: 7, deleted: true },
    ]
    await putTemplates(db, records)
    expect(await templateRecords(db)).toEqual(records)
  })

  it('loses only the words of a row that is damaged, and keeps them where they may still be read', async () => {
    await saveTemplate(db, 'good', { own: WORDS }, NOW)
    await saveTemplate(db, 'harmed', { own: WORDS }, NOW)
    const row = await db.templates.get('harmed')
    const own = row?.own ? { ...row.own, bytes: row.own.bytes.slice(1) } : null
    await db.templates.update('harmed', { own })
    await saveTemplate(db, 'harmed', { favourite: true }, NOW)
    const records = await templateRecords(db)
    expect(records.map((record) => record.own)).toEqual([WORDS, null])
    expect((await db.templates.get('harmed'))?.own).toEqual(own)
  })

  it('goes when everything is erased, and so do the uses', async () => {
    await saveTemplate(db, 'own-1', { own: WORDS }, NOW)
    await noteUse(db, { template: 'own-1', chat: 'a', at: NOW })
    await eraseAll(db)
    expect([await templateRecords(db), await usesIn(db, 'a')]).toEqual([[], []])
  })
})

describe('what is being written', () => {
  const wording = (id: string, text: string) => ({ id, words: { ...WORDS, text }, shortcut: null })

  it('is there again when its page was closed, the latest first', async () => {
    await keepWording(db, wording('own-1', 'a medias'), NOW)
    await keepWording(db, wording('own-2', 'una nueva'), NOW + 1)
    await keepWording(db, wording('own-1', 'casi entera'), NOW + 2)
    expect(await unsavedWordings(db)).toEqual([
      wording('own-1', 'casi entera'),
      wording('own-2', 'una nueva'),
    ])
  })

  it('is kept without a readable word, and gone once it is dropped', async () => {
    await keepWording(db, wording('own-2', 'secreto'), NOW)
    const [row] = await db.wordings.toArray()
    expect(new TextDecoder('latin1').decode(row?.wording.bytes)).not.toContain('secreto')
    await dropWording(db, 'own-2')
    expect(await unsavedWordings(db)).toEqual([])
  })
})

describe('uses', () => {
  it('are told per chat, oldest first', async () => {
    await noteUse(db, { template: 'two', chat: 'a', at: NOW + 2 })
    await noteUse(db, { template: 'one', chat: 'a', at: NOW })
    await noteUse(db, { template: 'other', chat: 'b', at: NOW })
    expect((await usesIn(db, 'a')).map(({ template }) => template)).toEqual(['one', 'two'])
  })
})

describe('a database of the first version', () => {
  it('is kept and gets the new tables', async () => {
    const name = `old-${Math.random()}`
    const old = new Dexie(name)
    old.version(1).stores({
      chats: 'key, site, wakeAt, due, state',
      histories: 'key, *early',
      ledger: 'id, chat, shownAt',
      keys: 'id',
    })
    await old.table('chats').put({ key: 'kept' })
    old.close()
    const opened = createDatabase(name)
    await saveTemplate(opened, 'own-1', { own: WORDS }, NOW)
    expect(await opened.chats.toCollection().primaryKeys()).toEqual(['kept'])
    expect(await templateRecords(opened)).toHaveLength(1)
    await opened.delete()
  })
})
