import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser as WebExtension } from 'webextension-polyfill'
import { type Demo, startDemo } from '../demo/server'
import { type ExtensionPage, launch, type Session } from './driver'
import { tell } from './inside'
import { until } from './until'

const ANDRES = '/chat/3d5ea9f7'

describe.each(['chromium', 'firefox'] as const)('a message of one’s own in %s', (browser) => {
  let demo: Demo
  let hilo: Session
  let options: ExtensionPage
  const shows = (page: ExtensionPage, words: string) => async () => (await page.text()).includes(words)
  const write = async (field: string, words: string) => {
    await options.click(field)
    await options.evaluate((text) => document.execCommand('insertText', false, text), words)
  }

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({ browser, shared: true, url: new URL(ANDRES, demo.url).href })
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  it('is written in the settings, with the client’s name by menu', async () => {
    options = await hilo.open('options.html#messages')
    await until('the list of messages', shows(options, 'Escribir un mensaje nuevo'))
    await options.click('.message-bar .button-primary')
    await until('the editor', shows(options, 'Así se leería'))
    await write('[name="title"]', 'El mío')
    await options.evaluate(choose, '.message-editor select', 'no-reply')
    await write('[name="text"]', 'Me alegra leerte, ')
    await options.click('.message-chip')
    await until('the preview', shows(options, 'Me alegra leerte, Marina'))
  })

  it('is still there when its page was closed halfway', async () => {
    // Every change is encrypted and kept at once; on a busy machine that takes a moment.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await options.close()
    options = await hilo.open('options.html#messages')
    await until('what was not saved', shows(options, 'Sin guardar: «El mío»'))
    await options.click('.message-unsaved a')
    await until('the editor', shows(options, 'Me alegra leerte, Marina'))
    await options.click('.message-editor [type="submit"]')
    await until('the list again', shows(options, '«El mío» se ha guardado.'))
  })

  it('is offered in the popup, filled in, and goes into the composer', async () => {
    const popup = await hilo.popup()
    await until('its title', shows(popup, 'El mío'))
    await popup.evaluate(press, 'El mío')
    await until('its text', shows(popup, 'Me alegra leerte, Andrés'))
    await popup.click('.template-open .button-primary')
    const draft = () => hilo.page.evaluate(() => document.querySelector('textarea')?.value ?? '')
    expect(await until('the message in the composer', draft)).toContain('Me alegra leerte, Andrés')
    await popup.close()
  })

  it('goes into the browser’s account once that is turned on, and nothing else does', async () => {
    expect(await hilo.inside(account)).toBe('{}')
    options = await hilo.open('options.html#data')
    await until('what is said of it', shows(options, 'Nada de tus clientes'))
    await options.click('[aria-label="En tus otros ordenadores"] input')
    await until('how it went', shows(options, 'Al día'))
    const kept = await hilo.inside(account)
    expect(kept).toContain('El mío')
    expect(kept).not.toMatch(/Andrés|3d5ea9f7|127\.0\.0\.1/)
  })

  it('is as another computer changed it, soon after', async () => {
    await hilo.inside(changeElsewhere, 'El mío', 'El de los dos')
    await options.evaluate(() => {
      location.hash = 'messages'
    })
    // Rows out of view are not drawn until they are scrolled to.
    await until('the change', () => options.evaluate(holds, 'body', 'El de los dos'))
  })

  it('is gone once everything is erased, from the account too, and what another computer leaves there stays out', async () => {
    const theirs = await hilo.inside(account)
    await options.evaluate(() => {
      location.hash = 'data'
    })
    await until('the button', shows(options, 'Borrar todo…'))
    await options.click('.button-danger')
    // The keyboard is led there, and the page scrolled with it.
    await until('the question', async () => (await options.evaluate(focused)) === 'No, conservar')
    await options.click('.button-danger')
    // In the browser's own language: the one that was chosen is erased, too.
    await until('what is said', async () => /Todo borrado\.|All erased\./.test(await options.text()))
    expect(await hilo.inside(account)).toBe('{}')
    await hilo.inside(leaveInAccount, theirs)
    await hilo.inside(tell, 'follow', { at: 'once' })
    expect(await hilo.inside(account)).toBe(theirs)
    const settings = await hilo.open('options.html#messages')
    await until('the messages', () => settings.evaluate(() => document.querySelector('.message') !== null))
    expect(await settings.text()).not.toContain('El de los dos')
  })
})

declare const chrome: WebExtension

/** In the extension: all that is in the browser's account. */
const account = async () => JSON.stringify(await chrome.storage.sync.get())

/** In the page, drawn or not. */
const holds = (place: string, words: string) => document.querySelector(place)?.textContent?.includes(words)

/** In the page. */
const focused = (): string => document.activeElement?.textContent ?? ''

/** In the extension: as another computer does that still follows. */
const leaveInAccount = (kept: string) => chrome.storage.sync.set(JSON.parse(kept))

/** In the extension: what another computer would have left in the account, a minute later. */
async function changeElsewhere(from: string, to: string): Promise<void> {
  const chunks: Record<string, unknown> = await chrome.storage.sync.get()
  const later = (entry: unknown[]) =>
    JSON.stringify(entry).includes(from) ? [entry[0], Date.now() + 60_000, entry[2]] : entry
  for (const [key, entries] of Object.entries(chunks)) {
    if (!Array.isArray(entries)) continue
    const changed = JSON.stringify(entries.map(later)).replaceAll(from, to)
    await chrome.storage.sync.set({ [key]: JSON.parse(changed) })
  }
}

/** In the page: React hears a choice only if it was made past its own setter. */
function choose(selector: string, value: string): void {
  const field = document.querySelector<HTMLSelectElement>(selector)
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(field, value)
  field?.dispatchEvent(new Event('change', { bubbles: true }))
}

function press(words: string): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.template-title')]
  buttons.find(({ textContent }) => textContent?.includes(words))?.click()
}
