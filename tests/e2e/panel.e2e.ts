import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AUTOMATIC } from '../demo/page/words'
import { type Demo, startDemo } from '../demo/server'
import { type ExtensionPage, launch, type Session } from './driver'
import { until } from './until'

const ANDRES = { path: '/chat/3d5ea9f7', name: 'Andrés Molina' }

describe.each(['chromium', 'firefox'] as const)('the panel beside the page in %s', (browser) => {
  let demo: Demo
  let hilo: Session
  let panel: ExtensionPage
  const words = (selector: string) =>
    panel.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)
  const draft = () => hilo.page.evaluate(() => document.querySelector('textarea')?.value ?? '')
  /** Clicks another chat in the page's own list, as the specialist would. */
  const openAnother = async (): Promise<string> => {
    const { list, open } = await hilo.read()
    const other = list.find(({ id, name }) => id !== open?.id && name !== open?.name)
    if (!other) throw new Error('There is one chat only')
    await hilo.page.evaluate((path) => {
      document.querySelector<HTMLAnchorElement>(`a[href$="${path}"]`)?.click()
    }, other.id)
    return other.name ?? ''
  }

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({
      browser,
      shared: true,
      url: new URL(ANDRES.path, demo.url).href,
      settings: { automaticMessage: AUTOMATIC },
    })
    await hilo.read()
    panel = await hilo.panel()
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  it('shows the chat on screen, and offers no other panel', async () => {
    await until('the chat in the panel', async () => (await words('.chat-name')) === ANDRES.name)
    expect(await words('.visually-hidden[aria-live]')).toBe('')
    expect(await panel.evaluate(() => document.querySelectorAll('.popup-header button').length)).toBe(1)
  })

  it('stays open when it has inserted a message', async () => {
    await until('the templates', () => words('.template-open p'))
    await panel.click('.template-open .button-primary')
    expect(await until('the template in the composer', draft)).toContain('Andrés')
    await until('what is said of it', () => words('.notice'))
    expect(await words('.chat-name')).toBe(ANDRES.name)
  })

  it('follows to another chat that is opened on the page, and forgets what was said of the first', async () => {
    const name = await openAnother()
    await until('the other chat in the panel', async () => (await words('.chat-name')) === name, 5)
    expect(await words('.notice')).toBe('')
    expect(await until('the other chat to be told', () => words('.visually-hidden[aria-live]'))).toContain(
      `Ahora: ${name}.`,
    )
  })

  it('follows to another page in the tab', async () => {
    await hilo.page.goto(demo.url)
    await until('the list without a chat', async () => (await words('.chat-name')) === '', 5)
    await hilo.page.goto(new URL(ANDRES.path, demo.url).href)
    await until('the first chat again', async () => (await words('.chat-name')) === ANDRES.name, 10)
  })
})
