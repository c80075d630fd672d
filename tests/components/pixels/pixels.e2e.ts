import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveGallery } from '../gallery/serve'
import { ALLOWED, compare } from './compare'
import { baseline, DRAWN_BY, major } from './kept'
import { GUARDED, openStill, startStill, take } from './take'

const SEEN = new URL('../../pictures/', import.meta.url)

describe('the main screens look as they did', () => {
  let gallery: Awaited<ReturnType<typeof serveGallery>>
  let browser: Browser
  let page: Page
  let allowed: number

  beforeAll(async () => {
    gallery = await serveGallery()
    browser = await startStill()
    page = await openStill(browser, gallery.url)
    allowed =
      (await readFile(DRAWN_BY, 'utf8')).trim() === (await major(browser)) ? ALLOWED.same : ALLOWED.other
  })
  afterAll(async () => {
    await browser?.close()
    await gallery?.close()
  })

  it.each(GUARDED)('$name', async (screen) => {
    const taken = await take(page, screen)
    const { share, picture } = compare(await readFile(baseline(screen.name)), taken)
    if (share > allowed) {
      await mkdir(SEEN, { recursive: true })
      await writeFile(new URL(`now-${screen.name}.png`, SEEN), taken)
      await writeFile(new URL(`differs-${screen.name}.png`, SEEN), picture)
    }
    expect(share, 'look at tests/pictures; if it is meant so: npm run baselines').toBeLessThanOrEqual(allowed)
  })
})
