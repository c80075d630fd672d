import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../demo/server'
import { type ExtensionPage, launch, type Session } from './driver'
import { until } from './until'

const ID = 'hilo@hilo.example'
const ANDRES = '/chat/3d5ea9f7'

/** An organisation's policy as it is written down, with one message that is wrong. */
const policyFor = (site: string) => ({
  templates: [
    {
      ...{ id: 'hello', language: 'es', register: 'tu', occasion: 'no-reply' },
      ...{ title: 'De la casa', text: 'Hola, {{client}}. Te escribo de la casa.' },
    },
    { id: 'wrong', language: 'es', occasion: 'doubts', title: 'Con fallo', text: 'Hola, {{cliente}}.' },
  ],
  protocol: { thirdAfterHours: 48 },
  siteProfiles: [{ version: 1, site, taughtAt: 0, composer: ['textarea'] }],
  locked: ['templates', 'siteProfiles'],
})

describe('what an organisation set', () => {
  const toClose: (() => Promise<unknown>)[] = []
  afterAll(async () => {
    for (const close of toClose.reverse()) await close()
  })

  it('arrives in Chromium by a policy file of the system, while it runs', async () => {
    const folder = '/etc/chromium/policies/managed'
    const file = join(folder, 'hilo-test.json')
    await mkdir(folder, { recursive: true }).catch((cause) => {
      throw new Error(`This test writes a policy into ${folder}: run it as root.`, { cause })
    })
    toClose.push(() => rm(file, { force: true }))
    const { url } = await demo()
    const hilo = await start('chromium', url)
    const id = await hilo.inside(() => location.host)
    const policy = policyFor(new URL(url).origin)
    await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }))
    await isThere(hilo, 30)
    await rm(file)
    await until('the policy to be gone', async () => (await hilo.inside(kept)) === null, 30)
  })

  it('arrives in Firefox by a native manifest', async () => {
    const home = await mkdtemp(join(tmpdir(), 'hilo-home-'))
    const folder = join(home, '.mozilla/managed-storage')
    await mkdir(folder, { recursive: true })
    const { url } = await demo()
    const data = policyFor(new URL(url).origin)
    const manifest = { name: ID, description: 'Hilo', type: 'storage', data }
    await writeFile(join(folder, `${ID}.json`), JSON.stringify(manifest))
    const { HOME } = process.env
    process.env.HOME = home
    toClose.push(async () => {
      process.env.HOME = HOME
      await rm(home, { recursive: true, force: true })
    })
    await isThere(await start('firefox', url), 10)
  })

  async function demo(): Promise<Demo> {
    const started = await startDemo()
    toClose.push(started.close)
    return started
  }

  async function start(browser: 'chromium' | 'firefox', url: string): Promise<Session> {
    const hilo = await launch({ browser, url: new URL(ANDRES, url).href })
    toClose.push(hilo.close)
    return hilo
  }
})

/** In force, told in the settings with what is wrong, and not to be changed. */
async function isThere(hilo: Session, seconds: number): Promise<void> {
  await until('the policy', () => hilo.inside(kept), seconds)
  const options = await hilo.open('options.html#you')
  await until('what is said of it', shows(options, 'Fijado por tu organización'))
  const words = await options.text()
  expect(words).toContain('1 mensaje')
  expect(words).toContain('El tercer mensaje, 48 horas después')
  expect(words).toMatch(/«Con fallo»: .*\{\{cliente\}\}/)
  await options.evaluate(() => {
    location.hash = 'messages'
  })
  await until('its message', shows(options, 'De la casa'))
  expect(await options.evaluate(() => document.querySelector('.message-locked')?.textContent)).toBe(
    'De la casa',
  )
  await options.evaluate(() => {
    location.hash = 'sites'
  })
  await until('its page', shows(options, 'de tu organización'))
  expect(await options.text()).not.toContain('Enseñar de nuevo')
  const popup = await hilo.popup()
  await until('its message in the popup', shows(popup, 'De la casa'))
  await popup.click('.reading-line summary')
  await until('its button', () =>
    popup.evaluate(() => document.querySelector('.reading-details .button') !== null),
  )
  await popup.click('.reading-details .button')
  await until('why it is not taught', shows(popup, 'así que aquí no se puede enseñar'))
}

const shows = (page: ExtensionPage, words: string) => async () => (await page.text()).includes(words)

declare const chrome: import('webextension-polyfill').Browser

/** In the extension: what was taken over. */
async function kept(): Promise<unknown> {
  return (await chrome.storage.local.get('policy')).policy ?? null
}
