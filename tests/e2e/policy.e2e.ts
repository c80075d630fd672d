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
const POLICY = {
  templates: [
    {
      ...{ id: 'hello', language: 'es', register: 'tu', occasion: 'no-reply' },
      ...{ title: 'De la casa', text: 'Hola, {{client}}. Te escribo de la casa.' },
    },
    { id: 'wrong', language: 'es', occasion: 'doubts', title: 'Con fallo', text: 'Hola, {{cliente}}.' },
  ],
  protocol: { thirdAfterHours: 48 },
  locked: ['templates'],
}

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
    const hilo = await start('chromium')
    const id = await hilo.inside(() => location.host)
    await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: POLICY } } }))
    await isThere(hilo, 30)
    await rm(file)
    await until('the policy to be gone', async () => (await hilo.inside(kept)) === null, 30)
  })

  it('arrives in Firefox by a native manifest', async () => {
    const home = await mkdtemp(join(tmpdir(), 'hilo-home-'))
    const folder = join(home, '.mozilla/managed-storage')
    await mkdir(folder, { recursive: true })
    const manifest = { name: ID, description: 'Hilo', type: 'storage', data: POLICY }
    await writeFile(join(folder, `${ID}.json`), JSON.stringify(manifest))
    const { HOME } = process.env
    process.env.HOME = home
    toClose.push(async () => {
      process.env.HOME = HOME
      await rm(home, { recursive: true, force: true })
    })
    await isThere(await start('firefox'), 10)
  })

  async function start(browser: 'chromium' | 'firefox'): Promise<Session> {
    const demo: Demo = await startDemo()
    toClose.push(demo.close)
    const hilo = await launch({ browser, url: new URL(ANDRES, demo.url).href })
    toClose.push(hilo.close)
    return hilo
  }
})

/** In force, told in the settings with what is wrong, and not to be changed. */
async function isThere(hilo: Session, seconds: number): Promise<void> {
  await until('the policy', () => hilo.inside(kept), seconds)
  const options = await hilo.open('options.html#you')
  await until('what is said of it', shows(options, 'Puesto por tu organización'))
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
  const popup = await hilo.popup()
  await until('its message in the popup', shows(popup, 'De la casa'))
}

const shows = (page: ExtensionPage, words: string) => async () => (await page.text()).includes(words)

declare const chrome: import('webextension-polyfill').Browser

/** In the extension: what was taken over. */
async function kept(): Promise<unknown> {
  return (await chrome.storage.local.get('policy')).policy ?? null
}
