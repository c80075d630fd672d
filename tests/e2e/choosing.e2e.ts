import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../demo/server'
import { type ExtensionPage, launch, type Session } from './driver'
import { until } from './until'

const SOFIA = 'Sofía Blanco'
const LINK = 'https://meet.google.com/abc-defg-hij'

describe.each(['chromium', 'firefox'] as const)('choosing a message in %s', (browser) => {
  let demo: Demo
  let hilo: Session
  let popup: ExtensionPage
  const draft = () => hilo.page.evaluate(() => document.querySelector('textarea')?.value ?? '')
  const words = (selector: string) =>
    popup.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)
  const press = (label: string, within = 'button') => pressNamed(popup, label, within)

  beforeAll(async () => {
    demo = await startDemo()
    hilo = await launch({ browser, shared: true, url: demo.url })
    await hilo.page.evaluate(
      (name) => void window.demo.openNew(name, 'Hola, ya he podido reservar la sesión que me dijiste.'),
      SOFIA,
    )
    await openChat(hilo, SOFIA)
    await openChat(hilo, 'Andrés Molina')
    popup = await hilo.popup()
    await until('the chat in the popup', async () => (await words('.chat-name')) === 'Andrés Molina')
  })
  afterAll(async () => {
    await hilo?.close()
    await demo?.close()
  })

  it('finds a due chat by its name, mistyped, and opens it', async () => {
    await searchFor(popup, 'sofia balnco')
    await until('the chat to be found', async () => (await words('[role="option"]')).includes(SOFIA))
    await popup.evaluate(pressKey, 'Enter')
    await until('her chat on the page', async () => (await hilo.read()).open?.name === SOFIA)
    await until('her chat in the popup', async () => (await words('.chat-name')) === SOFIA)
  })

  it('offers what a payment noted by hand calls for, and asks for the link', async () => {
    await press('Anotar algo')
    await press('Sesión pagada…')
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    await popup.evaluate(fill, 'input[type="date"]', day)
    await popup.evaluate(fill, 'input[type="time"]', '18:00')
    await press('Guardar')
    await until('the stage', async () => (await words('.stage')) === 'Sesión pagada')
    await until('its message', async () =>
      (await words('.template-open')).includes('Confirmar y enviar el enlace'),
    )
    await press('Completar', '.template-open button')
    await popup.evaluate(fill, '.template-open input[type="url"]', LINK)
    expect(await words('.template-open .preview')).toContain(`para entrar: ${LINK}`)
  })

  it('puts it into the box', async () => {
    await press('Insertar', '.template-open button')
    const inserted = await until('the message in the box', draft)
    expect(inserted).toMatch(/^Gracias, Sofía\. Tu sesión queda confirmada para el .* a las 18:00/)
    expect(inserted).toContain(LINK)
    await until('the use to be told', async () => (await popup.text()).includes('Ya lo usaste aquí'))
  })

  it('checks what is in the box: first it is the template as it stands, then nothing is amiss', async () => {
    await press('Revisar lo que has escrito')
    await until('the finding', async () =>
      (await words('.review')).includes('Añade algo que te haya contado.'),
    )
    await hilo.page.bringToFront()
    await hilo.page.type('textarea', ' Tengo presente lo de tu nuevo trabajo.')
    await press('Revisar lo que has escrito')
    await until('no finding', async () => (await words('.review')).includes('Nada que señalar.'))
  })

  it('is sent by the page’s own button, and the next thing is due', async () => {
    await hilo.page.bringToFront()
    await hilo.page.click('form button[type="submit"]')
    await until('the message to be sent', () => hilo.page.evaluate(() => window.demo.sent.length === 1))
    await until('the deadline to be met', async () => (await words('.next-do')) !== 'Confirma la sesión')
    expect(await words('.template:first-child')).not.toContain('Ya lo usaste aquí')
  })

  it('finds a message by what it is for, and puts it in with its gap in sight and selected', async () => {
    await searchFor(popup, 'como llegr')
    await until('a message to be found', async () => (await words('[role="option"]')) !== '')
    await popup.evaluate(pressKey, 'Enter')
    await until('the message', async () => (await words('.template-open .gap')) === 'Cómo llegar')
    await press('Insertar con huecos', '.template-open button')
    await until('the message in the box', async () => (await draft()).includes('[cómo llegar]'))
    const selected = () => hilo.page.evaluate(() => document.getSelection()?.toString())
    await until('the gap to be selected', async () => (await selected()) === '[cómo llegar]')
  })

  it('writes in the language and the form of address that are chosen, and remembers them', async () => {
    const open = () => words('.template-open .preview')
    await popup.click('[title="usted"]')
    await until('usted', async () => /\b(su|le|usted)\b/.test(await open()))
    await popup.click('[title="ucraniano"]')
    await until('Ukrainian', async () => /\p{Script=Cyrillic}/u.test(await open()))
    await popup.close()
    popup = await hilo.popup()
    await until('Ukrainian again', async () => /\p{Script=Cyrillic}/u.test(await open()))
  })
})

async function openChat({ page, read }: Session, chat: string): Promise<void> {
  await page.evaluate((one) => window.demo.open(one), chat)
  await until(`${chat} to be read`, async () => (await read()).open?.name === chat)
}

/** Clicks the first control with exactly these words. */
async function pressNamed(popup: ExtensionPage, label: string, within: string): Promise<void> {
  await until(`"${label}"`, () => popup.evaluate(mark, label, within))
  await popup.click('[data-press]')
}

function mark(label: string, within: string): boolean {
  document.querySelector('[data-press]')?.removeAttribute('data-press')
  const found = [...document.querySelectorAll(within)].find((one) => one.textContent?.trim() === label)
  found?.setAttribute('data-press', '')
  return found !== undefined
}

const searchFor = (popup: ExtensionPage, asked: string) => popup.evaluate(fill, '[role="combobox"]', asked)

/** In the popup: React hears a value only if it was set past its own setter. */
function fill(selector: string, value: string): void {
  const field = document.querySelector<HTMLInputElement>(selector)
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  setter?.call(field, value)
  field?.dispatchEvent(new Event('input', { bubbles: true }))
}

function pressKey(key: string): void {
  const field = document.querySelector('[role="combobox"]')
  field?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
