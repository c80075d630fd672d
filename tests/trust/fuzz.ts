import fc from 'fast-check'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserKind } from '../e2e/browsers'
import { readingIn } from '../kits/reading'
import type { prepare, Recipe, tryAll, tryOne } from './fuzz-page'
import { KINDS } from './fuzz-steps'
import { isLong, tellRow } from './table'

declare const hilo: { prepare: typeof prepare; tryAll: typeof tryAll; tryOne: typeof tryOne }

/** 10,000 pages in the long form, half of them in each browser; `HILO_FUZZ`: so many. The seed is fixed: a failure comes again. */
const RUNS = Number(process.env.HILO_FUZZ ?? (isLong ? 5000 : 80))
const SEED = 20_261_126
/** So many pages are tried in one call. */
const BATCH = 20
const BASES = ['hashed', 'grouped', 'flat', 'reverse', 'loose', 'rich', 'compact', 'floating']

// Objects without a prototype do not travel to Firefox.
const plain = { noNullPrototype: true }
const step = fc.record(
  { do: fc.constantFrom(...KINDS), at: fc.nat(400), to: fc.nat(400), what: fc.nat(60) },
  plain,
)
const recipe: fc.Arbitrary<Recipe> = fc.record(
  {
    base: fc.nat(BASES.length - 1),
    before: fc.array(step, { maxLength: 10 }),
    later: fc.array(step, { maxLength: 4 }),
  },
  plain,
)

export const fuzzIn = (kind: BrowserKind) =>
  describe(`a page that means harm, in ${kind}`, () => {
    const reading = readingIn(kind, new URL('fuzz-page.ts', import.meta.url).pathname)
    let page: Page
    let tried = 0

    beforeAll(async () => {
      page = await reading.show('not-chats/empty.html')
      const addresses = BASES.map((style) => new URL(`/wild/wild.html?style=${style}`, page.url()).href)
      await page.evaluate((all) => hilo.prepare(all), addresses)
    })
    afterAll(() => tellRow({ what: `pages made worse and read (${kind})`, inputsTried: tried }))

    it('is read or not read, and never more', { timeout: 1_200_000 }, async () => {
      const recipes = fc.sample(recipe, { seed: SEED, numRuns: RUNS })
      for (; tried < recipes.length; tried += BATCH) {
        const failed = await page.evaluate((all) => hilo.tryAll(all), recipes.slice(tried, tried + BATCH))
        if (failed) await shrink(tried + failed.at)
      }
    })

    /** The same page again, made smaller until nothing can be taken away from it. @throws what is left, and how it fails. */
    async function shrink(index: number): Promise<void> {
      const harmless = fc.asyncProperty(recipe, async (made) => {
        expect(await page.evaluate((one) => hilo.tryOne(one), made)).toBeNull()
      })
      await fc.assert(harmless, { seed: SEED, path: String(index), numRuns: 1 })
      throw new Error(`Page ${index} failed once, and not when it was tried again`)
    }

    it('is told where reading goes wrong: the test can fail', async () => {
      const fails = await page.evaluate(() => hilo.tryOne({ base: -1, before: [], later: [] }))
      expect(fails).toBe('no page to begin with')
    })
  })
