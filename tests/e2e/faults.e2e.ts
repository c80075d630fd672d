import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import es from '../../lib/locales/es.json'
import { type Demo, startDemo } from '../demo/server'
import { type ExtensionPage, launch, type Session } from './driver'
import { badgeText, chatsOpened } from './kept'
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

/** In the extension: what clearing its data does, while its background and its pages have it open. */
async function clearAway(): Promise<void> {
  const deleting = indexedDB.deleteDatabase('hilo')
  await new Promise((resolve, reject) => {
    deleting.onsuccess = resolve
    deleting.onerror = () => reject(deleting.error)
  })
}

function releaseDatabase(): void {
  const { held } = globalThis as unknown as { held: IDBDatabase }
  held.close()
}

type Heard = (message: unknown, ...more: unknown[]) => unknown
interface Runtime {
  onMessage: { addListener(heard: Heard): void }
  sendMessage(message: unknown): Promise<unknown>
}

/** In the background: once told so, it answers nothing any more, as one that hangs. */
function canBeSilenced(): void {
  const { chrome, browser = chrome } = globalThis as unknown as Record<
    'chrome' | 'browser',
    { runtime: Runtime }
  >
  const { onMessage } = browser.runtime
  const addListener = onMessage.addListener.bind(onMessage)
  let silent = false
  onMessage.addListener = (heard) =>
    addListener((message, ...more) => {
      if (JSON.stringify(message) === '"silence"') silent = true
      return silent ? undefined : heard(message, ...more)
    })
}

/** In the extension. */
async function silence(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } }
  await chrome.runtime.sendMessage('silence').catch(() => undefined)
}

describe.each(['chromium', 'firefox'] as const)('faults in %s', (browser) => {
  let demo: Demo
  let hilo: Session

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({
      browser,
      shared: true,
      url: new URL(ANDRES, demo.url).href,
      inBackground: canBeSilenced,
    })
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

  it('its database is cleared away again and again while it is in use: it goes on, and keeps chats anew', async () => {
    const popup = await hilo.popup()
    for (let i = 0; i < 3; i++) {
      await hilo.inside(clearAway)
      await hilo.page.evaluate((chat) => window.demo.clientWrites(chat, '¿Sigue ahí?'), '3d5ea9f7')
      await until('the chat to be kept anew', async () => (await hilo.inside(chatsOpened)).length > 0)
    }
    await until('the chat', async () => (await popup.text()).includes('Andrés Molina'))
    expect(await popup.text()).not.toContain(es['database.unavailable.title'])
    expect(await hilo.inside(badgeText)).not.toBe('!')
    await popup.close()
  })

  it('a background that does not answer is said, with a way out, until it does', async () => {
    await hilo.inside(silence)
    const popup = await hilo.popup()
    const settings = await hilo.open('options.html#look')
    const said = (page: ExtensionPage) => async () => (await page.text()).includes(es['background.title'])
    await until('the warning', said(popup), 20)
    expect(await popup.text()).toContain('Andrés Molina')
    await until('the warning in the settings', said(settings), 20)
    await hilo.killBackground()
    await until('the warning to go', async () => !(await said(popup)()), 40)
    await popup.close()
    await settings.close()
  })

  it('a page has no way to speak to the extension', async () => {
    const way = await hilo.page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }
      return typeof chrome?.runtime?.sendMessage
    })
    expect(way).toBe('undefined')
  })
})
