import { beforeAll, describe, expect, it } from 'vitest'
import type { BrowserKind } from '../e2e/browsers'
import { EDITORS, type Editor } from './editors'
import { expected } from './expected'
import { type Measured, measure } from './measure'
import { openTab } from './tab'
import { tableOf } from './table'

const BROWSERS: BrowserKind[] = ['chromium', 'firefox']
const results = new Map<string, Measured | Error>()

async function measureIn(kind: BrowserKind, editors: Editor[]) {
  const { tab, close } = await openTab(kind)
  for (const editor of editors)
    results.set(`${kind} ${editor.name}`, await measure(tab, editor).catch((error: Error) => error))
  await close()
}

/** Most of the time is waiting: two of each browser share the editors. */
const halves = [0, 1].map((half) => EDITORS.filter((_, index) => index % 2 === half))

beforeAll(async () => {
  await Promise.all(BROWSERS.flatMap((kind) => halves.map((editors) => measureIn(kind, editors))))
  console.log(tableOf(results))
})

describe.each(BROWSERS)('inserting in %s', (kind) => {
  it.each(EDITORS)('$name', (editor) => {
    expect(results.get(`${kind} ${editor.name}`)).toEqual(expected(editor, kind))
  })
})
