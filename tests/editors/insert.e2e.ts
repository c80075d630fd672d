import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserKind } from '../e2e/browsers'
import { ComposerPage } from './composer-page'
import { EDITORS } from './editors'
import { expected } from './expected'
import { launch } from './launch'
import { type Measured, measure } from './measure'
import { prepare } from './prepare'
import { servePages } from './serve'
import { tableOf } from './table'

const BROWSERS: BrowserKind[] = ['chromium', 'firefox']
const results = new Map<string, Measured | Error>()
const closing: (() => unknown)[] = []

async function measureIn(kind: BrowserKind, extension: string, address: string) {
  const browser = await launch(kind, extension)
  closing.push(() => browser.close())
  // A second tab: headless, Firefox gives its first one no focus.
  const tab = new ComposerPage(await browser.newPage(), address)
  for (const editor of EDITORS)
    results.set(`${kind} ${editor.name}`, await measure(tab, editor).catch((error: Error) => error))
}

beforeAll(async () => {
  const { pages, extension } = prepare()
  const { address, server } = await servePages(pages)
  closing.push(() => server.close())
  await Promise.all(BROWSERS.map((kind) => measureIn(kind, extension, address)))
  console.log(tableOf(results))
})

afterAll(() => Promise.all(closing.map((close) => close())))

describe.each(BROWSERS)('inserting in %s', (kind) => {
  it.each(EDITORS)('$name', (editor) => {
    expect(results.get(`${kind} ${editor.name}`)).toEqual(expected(editor, kind))
  })
})
