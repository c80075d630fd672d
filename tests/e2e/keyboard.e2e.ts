import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../demo/server'
import { type ExtensionPage, launch, type Session } from './driver'
import { tabTo, walk } from './keyboard'
import { until } from './until'

const ANDRES = { path: '/chat/3d5ea9f7', name: 'Andrés Molina' }
/** All but the messages, of which there are as many stops as in all others together. */
const SECTIONS = [
  ...['overview', 'you', 'hours', 'protocol', 'notifications', 'sites', 'shortcuts', 'look'],
  ...['data', 'help', 'about'],
]

describe.each(['chromium', 'firefox'] as const)('by keyboard alone in %s', (browser) => {
  let demo: Demo
  let hilo: Session
  const shows = (page: ExtensionPage, words: string) => async () => (await page.text()).includes(words)

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({ browser, shared: true, url: new URL(ANDRES.path, demo.url).href })
    await until('the chat to be read', async () => (await hilo.read()).open?.name === ANDRES.name)
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  it('the popup can be gone through', async () => {
    const popup = await hilo.popup()
    // How many are due depends on the hour: in a night to Saturday it was three of seventeen.
    await until('other chats', async () => (await popup.evaluate(countOf, '.row')) > 0)
    await until('the messages', shows(popup, 'Insertar'))
    expect(await walk(popup)).toEqual({ unreached: [], unseen: [] })
    await popup.close()
  })

  it('a message is inserted, an agreement noted and taken back', async () => {
    const popup = await hilo.popup()
    await until('the messages', shows(popup, 'Insertar'))
    await tabTo(popup, 'Anotar algo')
    await popup.press('Enter')
    await tabTo(popup, 'Sesión acordada…')
    await popup.press('Enter')
    await tabTo(popup, 'Guardar')
    await popup.press('Enter')
    await until('what was noted', shows(popup, 'Anotado: sesión acordada.'))
    await tabTo(popup, 'Deshacer')
    await popup.press('Enter')
    await until('what was undone', shows(popup, 'Deshecho.'))
    await tabTo(popup, 'Insertar')
    await popup.press('Enter')
    const draft = () => hilo.page.$eval('textarea', ({ value }) => value)
    expect(await until('the message', draft)).toContain('Andrés')
    await popup.close()
  })

  it('the parts of the settings can be gone through', async () => {
    const found: Record<string, unknown> = {}
    for (const section of SECTIONS) {
      const settings = await hilo.open(`options.html#${section}`)
      await until(section, async () => (await settings.evaluate(countOf, 'main')) > 0)
      const { unreached, unseen } = await walk(settings)
      if (unreached.length + unseen.length > 0) found[section] = { unreached, unseen }
      await settings.close()
    }
    expect(found).toEqual({})
    // Eleven pages, some twenty keys each.
  }, 240_000)
})

/** In the page. */
const countOf = (selector: string): number => document.querySelectorAll(selector).length
