import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AUTOMATIC } from '../demo/page/words'
import { type Demo, startDemo } from '../demo/server'
import { pack } from '../release/pack'
import { ensureBuilt } from './build'
import { type ExtensionPage, launch, type Session } from './driver'
import { until } from './until'
import { agreeOnWelcomePage } from './welcome'

const MARTA = { name: 'Marta Vidal', automaticMessage: AUTOMATIC, language: 'es' } as const
/** A chat 1 h 50 min old in which only the platform's automatic message was written. */
const ANDRES = { id: '/chat/3d5ea9f7', name: 'Andrés Molina' }

/** At an address of the platform, so that what is packed for the stores can be installed as it is. */
describe.each(['chromium', 'firefox'] as const)('the main job in %s, by the packed extension', (browser) => {
  let demo: Demo
  let hilo: Session
  let popup: ExtensionPage
  const draft = () => hilo.page.evaluate(() => document.querySelector('textarea')?.value ?? '')
  const sent = () => hilo.page.evaluate(() => window.demo.sent)
  const words = (selector: string) =>
    popup.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)

  beforeAll(async () => {
    demo = await startDemo()
    for (const kind of ['chromium', 'firefox'] as const) await ensureBuilt(kind)
    const { [browser]: extension } = await pack()
    const url = `https://app.clearly.help${ANDRES.id}`
    hilo = await launch({ browser, url, extension, servedBy: demo.url, watched: true, consent: false })
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  it('reads nothing before the specialist agrees', async () => {
    await expect(hilo.read(1)).rejects.toThrow('the reader')
    popup = await hilo.popup()
    await until('the popup to ask for consent', async () => (await words('main')).includes('Hilo'))
    expect(await popup.evaluate(() => document.querySelector('.chat-name'))).toBeNull()
    await popup.close()
  })

  it('reads the open tab, without a reload, once the specialist agrees', async () => {
    await agreeOnWelcomePage(await until('the welcome page', hilo.welcome), MARTA)
    const { list, open, composer } = await hilo.read()
    expect(open).toMatchObject({ id: ANDRES.id, name: ANDRES.name })
    expect(list.map(({ name }) => name)).toContain(ANDRES.name)
    expect(list.filter(({ active }) => active)).toMatchObject([{ id: ANDRES.id }])
    expect(composer).toEqual({ kind: 'textarea' })
  })

  it('shows the chat on screen first in the popup, with its stage, and the others below', async () => {
    popup = await hilo.popup()
    await until('the chat in the popup', async () => (await words('.chat-name')) === ANDRES.name)
    expect(await words('.stage')).toBe('Primer contacto')
    await until('its messages', () => popup.evaluate(() => document.querySelectorAll('.template').length > 1))
  })

  it('puts a template into the composer with one click, and sends nothing', async () => {
    const preview = await words('.template-open p')
    await popup.click('.template-open .button-primary')
    const inserted = await until('the template in the composer', draft)
    expect(inserted).toContain('Andrés')
    expect(inserted.replace(/\s+/g, ' ')).toContain(preview.replace(/\s+/g, ' ').slice(0, 30))
    expect(await sent()).toEqual([])
  })

  it("leaves the text in the page's own state: its Send button sends it", async () => {
    const inserted = await draft()
    await hilo.page.bringToFront()
    await hilo.page.click('form button[type="submit"]')
    await until('the message to be sent', async () => (await sent()).length === 1)
    expect(await sent()).toMatchObject([{ chat: ANDRES.id.replace('/chat/', ''), text: inserted.trim() }])
  })

  it('sees the message that was sent, and the timer moves on', async () => {
    const last = async () => (await hilo.read()).open?.messages.at(-1)
    await until('the message to be read', async () => (await last())?.author === 'specialist')
    await until('the next stage in the popup', async () => (await words('.stage')) !== 'Primer contacto')
    expect(await words('.stage')).toBe('Sin respuesta todavía')
  })

  it('is told apart from a chat of the same name by its id', async () => {
    const { list } = await hilo.read()
    const twins = list.filter(({ name }) => name === 'Carmen Ruiz')
    expect(new Set(twins.map(({ id }) => id)).size).toBe(2)
  })
  // Last: the browser may be closed by it.
  it('makes not one request in all this', async () => {
    const page = await hilo.page.browser().newPage()
    await page.goto(`${demo.url}?control`)
    const ofThePage = /^\/($|chat|portrait\/|assets\/)/
    expect(demo.requests.filter((path) => !ofThePage.test(path))).toEqual([])
    const asked = await hilo.asked()
    expect(asked.map(({ url }) => url)).toContain(`${demo.url}?control`)
    expect(asked.filter(({ by }) => by.includes('extension:'))).toEqual([])
  })
})
