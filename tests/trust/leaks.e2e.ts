import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser as WebExtension } from 'webextension-polyfill'
import { type Demo, startDemo } from '../demo/server'
import { launch, type Session } from '../e2e/driver'
import { until } from '../e2e/until'
import { CONTROL, storeControl } from './bytes/control'
import { useForAnHour } from './bytes/hour'
import { extensionFiles } from './bytes/profile'
import { type Searched, searchFiles } from './bytes/search'
import { isLong, tellRow } from './table'

declare const chrome: WebExtension

const CLIENTS = isLong ? 40 : 2

describe.each(['chromium', 'firefox'] as const)('the bytes that Hilo leaves in %s', (browser) => {
  let demo: Demo
  let profile: string
  let canaries: string[]
  let used: Searched
  const start = (consent?: false): Promise<Session> =>
    launch({ browser, profile, url: `${demo.url}/3d5ea9f7`, ...(consent === false && { consent }) })
  const search = () => searchFiles(extensionFiles(profile, browser), [...canaries, ...Object.values(CONTROL)])
  const found = ({ found }: Searched, strings: readonly string[]) =>
    found.filter(({ string }) => strings.includes(string))

  beforeAll(async () => {
    demo = await startDemo()
    profile = await mkdtemp(join(tmpdir(), 'hilo-profile-'))
    const hilo = await start(false)
    canaries = await useForAnHour(hilo, CLIENTS).finally(async () => {
      await hilo.inside(storeControl.run, ...storeControl.args)
      await hilo.close()
    })
    used = search()
  })
  afterAll(async () => {
    await demo?.close()
    await rm(profile, { recursive: true, force: true })
  })

  it('tell what was stored on purpose, torn apart and packed too', () => {
    const strings = new Set(found(used, Object.values(CONTROL)).map(({ string }) => string))
    expect([...strings].sort()).toEqual(Object.values(CONTROL).sort())
  })

  it('tell no name, id, link or word of a client, and none of the specialist', () => {
    expect(found(used, canaries)).toEqual([])
    const what = `what stands in the profile's bytes (${browser})`
    const counts = { stringsSearched: canaries.length, found: found(used, canaries).length }
    tellRow({ what, bytesSearched: used.bytes, ...counts })
  })

  it('tell none of it after all was erased either, and no row is left', async () => {
    const hilo = await start(false)
    const options = await hilo.open('options.html#data')
    await until('the button', () => options.evaluate(isThere, '.button-danger'))
    await options.click('.button-danger')
    await until('the question', () => options.evaluate(isThere, '[role="alert"] .button-danger'))
    await options.click('[role="alert"] .button-danger')
    await until('no row to be left', async () => (await hilo.inside(rowsKept)) === 0, 20)
    await hilo.close()
    const erased = search()
    expect(found(erased, canaries)).toEqual([])
    const left = new Set(found(erased, Object.values(CONTROL)).map(({ string }) => string)).size
    const what = `what stands there after all was erased (${browser})`
    tellRow({ what, bytesSearched: erased.bytes, stringsSearched: canaries.length, found: 0 })
    // Deleted rows stay in the files until the browser tidies up: that is why they are encrypted.
    console.log(
      `${browser}: of ${Object.keys(CONTROL).length} rows stored readable on purpose ${left} are still there`,
    )
  })
})

const isThere = (selector: string) => document.querySelector(selector) !== null

/** In the extension: how many rows and settings there are. */
async function rowsKept(): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  let rows = Object.keys(await chrome.storage.local.get()).length
  // Opening a database that is not there would make an empty one, and Hilo would find that.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'hilo')) return rows
  const db = await done(indexedDB.open('hilo'))
  for (const store of db.objectStoreNames)
    rows += await done(db.transaction(store).objectStore(store).count())
  db.close()
  return rows
}
