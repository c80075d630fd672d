import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser as WebExtension } from 'webextension-polyfill'
import es from '../../lib/locales/es.json'
import settings from '../../lib/locales/settings/es.json'
import { type Demo, startDemo } from '../demo/server'
import type { BrowserKind } from '../e2e/browsers'
import { type ExtensionPage, launch, type Session } from '../e2e/driver'
import { until } from '../e2e/until'
import { CONTROL, storeControl } from './bytes/control'
import { spendAnHour } from './bytes/hour'
import { findKeysOf, type SealedText } from './bytes/keys'
import { extensionFiles } from './bytes/profile'
import { aSealedText } from './bytes/sealed'
import { type Searched, searchFiles } from './bytes/search'
import { chatsKept, typeInto } from './faults-inside'
import { isLong, tellRow } from './table'

declare const chrome: WebExtension

const CLIENTS = isLong ? 40 : 2
const PASSPHRASE = 'caballo grapa batería'
/** Every 32 bytes in a row of all files are tried as the key: the long form leaves many. */
const LONG = { timeout: isLong ? 900_000 : 120_000 }
const LONG_USE_MS = isLong ? 600_000 : 180_000

export const leaksIn = (browser: BrowserKind) =>
  describe(`the bytes that Hilo leaves in ${browser}`, () => {
    let demo: Demo
    let profile: string
    let canaries: string[]
    let used: Searched
    let sealed: SealedText
    const start = (consent?: false): Promise<Session> =>
      launch({ browser, profile, url: `${demo.url}/3d5ea9f7`, ...(consent === false && { consent }) })
    const inHilo = async <T>(work: (hilo: Session) => Promise<T>): Promise<T> => {
      const hilo = await start(false)
      return work(hilo).finally(hilo.close)
    }
    const search = () =>
      searchFiles(extensionFiles(profile, browser), [...canaries, ...Object.values(CONTROL)])
    const found = ({ found }: Searched, strings: readonly string[]) =>
      found.filter(({ string }) => strings.includes(string))

    beforeAll(async () => {
      demo = await startDemo()
      profile = await mkdtemp(join(tmpdir(), 'hilo-profile-'))
      const hilo = await start(false)
      try {
        canaries = await spendAnHour(hilo, CLIENTS)
        await hilo.inside(storeControl.run, ...storeControl.args)
        sealed = await hilo.inside(aSealedText)
      } finally {
        await hilo.close()
      }
      used = search()
    }, LONG_USE_MS)
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

    it('hold no key that opens them, once Hilo has a passphrase; before, they do', LONG, async () => {
      expect(findKeysOf(extensionFiles(profile, browser), [sealed])).toEqual([true])
      const fresh = await inHilo(async (hilo) => {
        const options = await hilo.open('options.html#data')
        await says(options, settings['lock.title'])
        await options.evaluate(typeInto, `${LOCK} [type="password"]`, PASSPHRASE)
        await options.click(`${LOCK} .button-primary`)
        await says(options, settings['lock.closeNow'])
        const now = await hilo.inside(aSealedText)
        await options.click(`${LOCK} .button-primary`)
        await says(options, es['lock.closed'])
        await popupSays(hilo, es['lock.reads'])
        const practice = await hilo.open('practice.html')
        await says(practice, es['lock.closed'])
        await practice.close()
        await readsOn(hilo)
        return now
      })
      const [now, before] = findKeysOf(extensionFiles(profile, browser), [fresh, sealed])
      expect(now).toBe(false)
      console.log(`${browser}: the key of before is ${before ? 'there' : 'gone'}`)
      expect(found(search(), [...canaries, PASSPHRASE])).toEqual([])
    })

    it('tell none of it after all was erased either, and no row is left', LONG, async () => {
      await inHilo(async (hilo) => {
        const popup = await hilo.popup()
        await says(popup, es['lock.shut'])
        await open(popup, 'no es esta')
        await says(popup, es['lock.wrong'])
        await open(popup, PASSPHRASE)
        await says(popup, 'Andrés Molina')
        await popup.close()
        const options = await hilo.open('options.html#data')
        await until('the button', () => options.evaluate(isThere, '.button-danger'))
        await options.click('.button-danger')
        await until('the question', () => options.evaluate(isThere, '[role="alert"] .button-danger'))
        await options.click('[role="alert"] .button-danger')
        await until('no row to be left', async () => (await hilo.inside(rowsKept)) === 0, 20)
      })
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

const LOCK = `[aria-label="${settings['lock.title']}"]`

const says = (page: ExtensionPage, words: string) =>
  // It may be about to load anew.
  until(`«${words}»`, async () => (await page.text().catch(() => '')).includes(words), 20).catch(
    async (error) => {
      throw new Error(`${error.message}\n${await page.text()}`)
    },
  )

async function popupSays(hilo: Session, words: string): Promise<void> {
  const popup = await hilo.popup()
  await says(popup, words)
  await popup.close()
}

/** A message that comes in is noted. */
async function readsOn(hilo: Session): Promise<void> {
  const messages = async () => (await hilo.inside(chatsKept)).reduce((sum, { messages }) => sum + messages, 0)
  const before = await messages()
  await hilo.page.evaluate((words) => window.demo.clientWrites('3d5ea9f7', words), '¿Sigue ahí?')
  await until('the message to be noted', async () => (await messages()) > before, 20)
}

async function open(popup: ExtensionPage, passphrase: string): Promise<void> {
  await popup.evaluate(typeInto, '[type="password"]', passphrase)
  await popup.click('.button-primary')
}

const isThere = (selector: string) => document.querySelector(selector) !== null

/** In the extension: how many rows and settings there are. */
async function rowsKept(): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  let rows = Object.keys(await chrome.storage.local.get()).length
  const opening = indexedDB.open('hilo')
  // It is just being erased. A database made here would be of no version of Hilo's: it would be brought up to date, with keys.
  opening.onupgradeneeded = () => opening.transaction?.abort()
  const db = await done(opening).catch(() => null)
  if (!db) return rows
  for (const store of db.objectStoreNames)
    rows += await done(db.transaction(store).objectStore(store).count())
  db.close()
  return rows
}
