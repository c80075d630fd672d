import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AUTOMATIC } from '../demo/page/words'
import { type Demo, startDemo } from '../demo/server'
import { type ExtensionPage, launch, type Session } from './driver'
import { until } from './until'
import { agreeOnWelcomePage } from './welcome'

describe.each(['chromium', 'firefox'] as const)('the first minutes in %s', (browser) => {
  let demo: Demo
  let hilo: Session
  let welcome: ExtensionPage
  let popup: ExtensionPage
  /** A page that is being left says nothing. */
  const shows = (page: ExtensionPage, words: string) => async () =>
    (await page.text().catch(() => '')).includes(words)
  const press = (page: ExtensionPage, words: string) => page.evaluate(pressNamed, words)
  const kept = () => Promise.all(['chats', 'histories', 'uses'].map((store) => hilo.inside(countOf, store)))
  const here = () => welcome.evaluate(ownTab)

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({ browser, shared: true, url: demo.url, consent: false })
    welcome = await until('the welcome page', hilo.welcome)
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  it('lead from consent to the practice page in four presses: nobody is asked for what the installation gave', async () => {
    await agreeOnWelcomePage(welcome, { name: 'Marta', automaticMessage: AUTOMATIC, language: 'es' })
    await until('the steps', shows(welcome, 'Ya lo he fijado'))
    await press(welcome, 'Ya lo he fijado')
    await until('the notification test', shows(welcome, 'Enviar un aviso de prueba'))
    await press(welcome, 'Enviar un aviso de prueba')
    await until('the question', shows(welcome, '¿Lo has visto?'))
    await press(welcome, 'Sí, lo he visto')
    await until('the tour', shows(welcome, 'Empezar la prueba'))
    await press(welcome, 'Empezar la prueba')
    await until('the practice page', shows(welcome, 'Lucía Prado'))
  })

  it('show in the popup what Hilo reads there', async () => {
    popup = await hilo.open(`popup.html?tab=${await here()}`)
    await until('the chat in the popup', shows(popup, 'Primer contacto'))
    expect(await popup.text()).toContain('Se lee bien')
    await until('the next step', shows(welcome, 'Inserta un mensaje'))
  })

  it('end with the first message inserted, and nothing of it is kept', async () => {
    const before = await kept()
    await popup.click('.template-open .button-primary')
    const draft = () => welcome.evaluate(() => document.querySelector('textarea')?.value ?? '')
    expect(await until('the message in the box', draft)).toContain('Lucía')
    await until('the last step', shows(welcome, 'Hilo nunca envía por ti'))
    await press(welcome, 'Enviar')
    await until('the end', shows(welcome, '¡Eso es todo!'))
    expect(await kept()).toEqual(before)
    await press(welcome, 'Volver a la puesta en marcha')
    await until('the set-up where it was left, one step on', shows(welcome, '5 de 6'))
  })
})

/** In the page: presses what says this. */
function pressNamed(words: string): void {
  const all = [...document.querySelectorAll<HTMLElement>('button, a')]
  const found = all.find(({ textContent }) => textContent?.includes(words))
  if (!found) throw new Error(`Nothing says ${words}`)
  found.click()
}

declare const chrome: { tabs: { getCurrent(): Promise<{ id: number }> } }

const ownTab = async (): Promise<number> => (await chrome.tabs.getCurrent()).id

/** How many rows of a store are kept. */
function countOf(store: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hilo')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const asked = opening.result.transaction(store).objectStore(store).count()
      asked.onsuccess = () => {
        opening.result.close()
        resolve(asked.result)
      }
    }
  })
}
