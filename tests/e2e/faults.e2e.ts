import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import es from '../../lib/locales/es.json'
import { type Demo, startDemo } from '../demo/server'
import { launch, type Session } from './driver'
import { until } from './until'

const ANDRES = '/chat/3d5ea9f7'

/** In the extension: holds an older database of the same name open, as a window from before an update may. */
async function blockDatabase(): Promise<void> {
  const done = (request: IDBOpenDBRequest) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  await done(indexedDB.deleteDatabase('hilo'))
  Object.assign(globalThis, { held: await done(indexedDB.open('hilo', 1)) })
}

function releaseDatabase(): void {
  const { held } = globalThis as unknown as { held: IDBDatabase }
  held.close()
}

describe.each(['chromium', 'firefox'] as const)('faults in %s', (browser) => {
  let demo: Demo
  let hilo: Session

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({ browser, url: new URL(ANDRES, demo.url).href })
    await hilo.read()
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  it('a database that does not open is said; the chat on screen is read all the same', async () => {
    await hilo.killBackground()
    await hilo.inside(blockDatabase)
    const popup = await hilo.popup()
    await until(
      'the warning',
      async () => (await popup.text()).includes(es['database.unavailable.title']),
      15,
    )
    await until('the chat', async () => (await popup.text()).includes('Andrés Molina'), 15)
    await popup.close()
    const settings = await hilo.open('options.html#you')
    const said = async () => (await settings.text()).includes(es['database.unavailable.title'])
    await until('the warning in the settings', said, 15)
    await settings.close()
  })

  it('once it opens again, chats are kept again', async () => {
    await hilo.inside(releaseDatabase)
    await hilo.page.reload()
    await until('the reader', hilo.read)
    const popup = await hilo.popup()
    await until('the list', async () => (await popup.text()).includes('Lucía Ferrer'), 20)
    expect(await popup.text()).not.toContain(es['database.unavailable.title'])
    await popup.close()
  })

  it('a page has no way to speak to the extension', async () => {
    const way = await hilo.page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }
      return typeof chrome?.runtime?.sendMessage
    })
    expect(way).toBe('undefined')
  })
})
