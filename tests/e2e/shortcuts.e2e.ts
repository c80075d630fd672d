import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../demo/server'
import { serve } from '../kits/harness'
import { launch, type Session } from './driver'
import { chatsOpened, givenKeys } from './kept'
import { until } from './until'

/** A new client, to whom nothing was written yet. */
const ANDRES = { path: '/chat/3d5ea9f7', name: 'Andrés Molina' }
const OTHER = 'Lucía Ferrer'

/** Longer than it takes to fill and insert a message. */
const LONG_ENOUGH = 2_500
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each(['chromium', 'firefox'] as const)('shortcuts in %s', (browser) => {
  describe('on the demo', () => {
    let demo: Demo
    let hilo: Session
    const box = () =>
      hilo.page.$eval('textarea', ({ value, selectionStart, selectionEnd }) => ({
        value,
        selected: value.slice(selectionStart, selectionEnd),
      }))
    const focused = () => hilo.page.evaluate(() => document.activeElement?.localName)

    beforeAll(async () => {
      demo = await startDemo()
      hilo = await launch({ browser, shared: true, url: new URL(ANDRES.path, demo.url).href })
    })
    afterAll(async () => {
      await hilo?.close()
      await demo?.close()
    })

    /** The chat on screen with nothing in its box but this. */
    async function typed(text: string, chat = ANDRES.name) {
      await hilo.page.evaluate((name) => window.demo.open(name), chat)
      await until(`${chat} to be read`, async () => (await hilo.read()).open?.name === chat)
      await hilo.page.click('textarea')
      await hilo.page.keyboard.down('Control')
      await hilo.page.keyboard.press('a')
      await hilo.page.keyboard.up('Control')
      await hilo.page.keyboard.press('Delete')
      await hilo.page.keyboard.type(text)
    }

    it('stand beside keys of which the browser itself uses none', async () => {
      const keys = await hilo.inside(givenKeys)
      expect(keys.toSorted()).toEqual(['J', 'K', 'L'].map((letter) => `Alt+Shift+${letter}`))
    })

    it('become the message for the chat on screen, in the place where they were typed', async () => {
      await typed('Buenos días. ;hola')
      await hilo.page.keyboard.press('Tab')
      const { value } = await until('the message', async () => {
        const now = await box()
        return !now.value.includes(';hola') && now
      })
      expect(value).toMatch(/^Buenos días\. Hola, Andrés\. Soy Marta Vidal/)
      expect(await focused()).toBe('textarea')
      expect(await hilo.page.evaluate(() => window.demo.sent)).toEqual([])
    })

    it('come back with one Ctrl+Z', async () => {
      // Hilo still looks whether the text stays.
      await wait(1_000)
      await hilo.page.keyboard.down('Control')
      await hilo.page.keyboard.press('z')
      await hilo.page.keyboard.up('Control')
      await until('the shortcut', async () => (await box()).value === 'Buenos días. ;hola')
    })

    it('show what is missing as a gap, and select the first', async () => {
      await typed(';link')
      await hilo.page.keyboard.press('Tab')
      await until('the gap to be selected', async () => (await box()).selected === '[enlace]')
      await hilo.page.keyboard.type('https://meet.google.com/abc-defg-hij')
      expect((await box()).value).toContain('https://meet.google.com/abc-defg-hij')
    })

    it('are never filled for one chat and written into another', async () => {
      await typed(';hola')
      await hilo.page.keyboard.press('Tab')
      await hilo.page.evaluate((name) => window.demo.open(name), OTHER)
      await wait(LONG_ENOUGH)
      expect((await box()).value).not.toContain('Andrés')
    })

    it('leave Tab to the page where none was typed', async () => {
      await typed('hola')
      await hilo.page.keyboard.press('Tab')
      expect(await focused()).toBe('button')
      expect((await box()).value).toBe('hola')
    })

    it('cannot be used by the page itself', async () => {
      await typed(';hola')
      await hilo.page.$eval('textarea', (field) => {
        const key = { key: 'Tab', code: 'Tab', bubbles: true, cancelable: true, composed: true }
        field.dispatchEvent(new KeyboardEvent('keydown', key))
      })
      await wait(LONG_ENOUGH)
      expect((await box()).value).toBe(';hola')
    })
  })

  if (browser === 'firefox')
    it('of the keyboard insert the best message, and open another chat that is due', async () => {
      const demo = await startDemo()
      const hilo = await launch({ browser, shared: true, url: new URL(ANDRES.path, demo.url).href })
      try {
        await until('the chat to be read', async () => (await hilo.read()).open?.name === ANDRES.name)
        await hilo.page.bringToFront()
        await hilo.pressKey?.('J')
        const draft = () => hilo.page.$eval('textarea', ({ value }) => value)
        expect(await until('the message', draft)).toContain('Andrés')
        await hilo.page.evaluate((name) => window.demo.open(name), OTHER)
        await until('the other chat', async () => (await hilo.read()).open?.name === OTHER)
        await until('both to be kept', async () => (await hilo.inside(chatsOpened)).length === 2)
        await hilo.pressKey?.('K')
        await until('a chat that is due', async () => (await hilo.read()).open?.name !== OTHER)
      } finally {
        await hilo.close()
        await demo.close()
      }
    })

  it('work in the editable of a chat kit, whose Send then sends the message', async () => {
    const site = await serve()
    const hilo = await launch({ browser, shared: true, url: `${site.url}/chatscope.html` })
    try {
      await until('the chat to be read', async () => (await hilo.read()).open?.name === 'Ana García')
      const draft = () => hilo.page.$eval('[contenteditable="true"]', ({ textContent }) => textContent)
      await hilo.page.click('[contenteditable="true"]')
      await hilo.page.keyboard.type(';duda')
      await hilo.page.keyboard.press('Tab')
      await until('the message', async () => (await draft()).startsWith('Gracias por contármelo, Ana.'))
      expect(await draft()).not.toContain(';duda')
      await hilo.page.click('.cs-button--send')
      const [sent] = await hilo.page.evaluate(() => window.kitState.sent)
      expect(sent).toContain('Gracias por contármelo, Ana.')
    } finally {
      await hilo.close()
      site.close()
    }
  })
})
