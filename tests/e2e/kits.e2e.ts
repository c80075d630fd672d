import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../kits/harness'
import { type ExtensionPage, launch, type Session } from './driver'
import { until } from './until'

/** Chat kits that others wrote, and where a person types and clicks in each. */
const KITS = [
  { kit: 'chatscope', editor: '[contenteditable="true"]', send: '.cs-button--send' },
  { kit: 'react-chat-elements', editor: 'textarea', send: '.rce-button' },
]

/** The page's own state, see `tests/kits/pages/inbox.js`. */
declare global {
  interface Window {
    kitState: { sent: string[]; receive(text: string): void }
  }
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

describe.each(['chromium', 'firefox'] as const)('pages of chat kits in %s', (browser) => {
  let site: Awaited<ReturnType<typeof serve>>
  let hilo: Session

  beforeAll(async () => {
    site = await serve()
    hilo = await launch({ browser, shared: true, url: `${site.url}/${KITS[0]?.kit}.html` })
  })
  afterAll(async () => {
    await hilo?.close()
    site?.close()
  })

  describe.each(KITS)('$kit', ({ kit, editor, send }) => {
    let popup: ExtensionPage
    const words = (selector: string) =>
      popup.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)
    const draft = () =>
      hilo.page.$eval(editor, (element) =>
        element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ''),
      )

    beforeAll(async () => {
      const address = `${site.url}/${kit}.html`
      if (hilo.page.url() !== address) await hilo.page.goto(address)
      await until(`${kit} to be read`, async () => (await hilo.read()).open?.name === 'Ana García')
      popup = await hilo.popup()
      await until('the chat in the popup', async () => (await words('.chat-name')) === 'Ana García')
      await until('a template', async () => words('.template-open'))
    })
    afterAll(() => popup?.close())

    it('shows the open chat and its unanswered question', async () => {
      expect(await words('.stage')).toBe('Pregunta o duda')
    })

    it("inserts a template that the kit's own Send then sends, as it was shown", async () => {
      await popup.click('.template-open .button-primary')
      const inserted = plain(await until('the template in the composer', draft))
      expect(await hilo.page.evaluate(() => window.kitState.sent)).toEqual([])
      await hilo.page.bringToFront()
      await hilo.page.click(send)
      const sent = await until('the kit to send', async () =>
        (await hilo.page.evaluate(() => window.kitState.sent)).at(0),
      )
      expect(plain(sent).replaceAll(' ', '')).toBe(inserted.replaceAll(' ', ''))
    })

    it('sees what was sent, and the stage moves on', async () => {
      const last = async () => (await hilo.read()).open?.messages.at(-1)?.author
      await until('the message to be read', async () => (await last()) === 'specialist')
      await until('the next stage', async () => (await words('.stage')) !== 'Pregunta o duda')
    })

    it('sees the client write again', async () => {
      await hilo.page.evaluate(() => window.kitState.receive('¿Y el viernes por la tarde podría ser?'))
      await until('the stage', async () => (await words('.stage')) === 'Pregunta o duda')
    })
  })
})
