import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createDatabase, eraseAll, type HiloDatabase, saveTemplates, templateRecords } from '../../lib/db'
import { asJson, readJson as readFile } from '../../lib/exchange/json'
import { planImport } from '../../lib/exchange/plan'
import { UnreadableFile } from '../../lib/exchange/types'
import { catalogue } from '../../lib/templates/catalogue'
import { libraryOf, type OneChange } from '../../lib/templates/library'
import { isLong, tellRow } from './table'

const readJson = (file: string) => readFile(file, { plain: (html) => html, languageOf: () => 'es' })
const NOW = Date.parse('2026-03-10T12:00:00Z')
const RUNS = isLong ? 300 : 25
const counts = { inputsTried: 0 }
afterAll(() => tellRow({ what: 'export, erase, import; broken files', ...counts }))

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => `a${text.replace(/[{}\s[\]]/gu, ' ').trim()}`)
const words = fc.record({
  language: fc.constantFrom('es', 'en', 'uk'),
  occasion: fc.constantFrom('doubts', 'anytime', 'agreed-unpaid'),
  title: word,
  text: word,
})
const own = fc
  .record({ own: words, favourite: fc.boolean(), hidden: fc.boolean(), shortcut: fc.boolean() })
  .map(
    (change) =>
      (place: number): OneChange => ({
        id: `own-${place}`,
        change: { ...change, shortcut: change.shortcut ? `;propio${place}` : null },
      }),
  )
const shipped = fc
  .record({ at: fc.nat(catalogue.length - 1), favourite: fc.boolean(), hidden: fc.boolean() })
  .map(
    ({ at, ...change }) =>
      (): OneChange => ({ id: catalogue[at]?.id ?? '', change }),
  )
const changesOfAny = fc
  .array(fc.oneof(own, shipped), { maxLength: 12 })
  .map((all) => all.map((one, place) => one(place)))

const libraryIn = async (db: HiloDatabase) => libraryOf(await templateRecords(db))
/** Places are the library's own: what came in stands where it may. */
const meaning = async (db: HiloDatabase) =>
  (await libraryIn(db)).map(({ position: _, ...template }) => template).sort((a, b) => (a.id < b.id ? -1 : 1))

async function take(db: HiloDatabase, file: string): Promise<void> {
  const { fresh, changed } = planImport(readJson(file), await libraryIn(db))
  await saveTemplates(
    db,
    [...fresh, ...changed].map(({ change }) => change),
    NOW,
  )
}

async function withChanges(changes: readonly OneChange[]): Promise<HiloDatabase> {
  const db = createDatabase(`exchange-${Math.random()}`)
  await saveTemplates(db, changes, NOW)
  return db
}

describe('a file of messages', () => {
  it('brings everything back after all was erased', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(changesOfAny, async (changes) => {
        const db = await withChanges(changes)
        const before = await meaning(db)
        const file = asJson(await libraryIn(db))
        await eraseAll(db)
        await take(db, file)
        counts.inputsTried += 1
        expect(await meaning(db)).toEqual(before)
        await db.delete()
      }),
      { numRuns: RUNS, seed: 7 },
    )
  })

  it('that is cut off or changed anywhere is refused with its line, or taken as it reads; nothing else is changed', async () => {
    const db = await withChanges([
      { id: 'own-1', change: { own: { language: 'es', occasion: 'doubts', title: 'Mía', text: 'Hola' } } },
    ])
    const before = await meaning(db)
    const file = asJson(await libraryIn(db))
    fc.assert(
      fc.property(fc.nat(file.length - 2), fc.option(fc.string({ maxLength: 3 })), (at, instead) => {
        const broken = instead === null ? file.slice(0, at) : file.slice(0, at) + instead + file.slice(at + 1)
        counts.inputsTried += 1
        try {
          readJson(broken)
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error
          if (error.problem === 'unfinished' || error.problem === 'not-text')
            expect(error.line).toBeGreaterThan(0)
        }
        if (instead === null) expect(() => readJson(broken)).toThrow(UnreadableFile)
      }),
      { numRuns: RUNS * 20, seed: 7 },
    )
    expect(await meaning(db)).toEqual(before)
    await db.delete()
  })
})
