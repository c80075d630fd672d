import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../lib/platforms/types'
import {
  type Inside,
  KIT_PAGES,
  look,
  NOT_CHATS,
  pick,
  settle,
  start,
  type Truth,
  WILD_PAGES,
} from './inside'
import { readingIn } from './reading'

declare const window: Window & Inside

const chats = [...KIT_PAGES, ...WILD_PAGES]
/** Pages with one chat and no list. */
const ALONE = /alone|chatui|deep-chat|twilio/

const only = (snapshot: Snapshot, { list, open }: Truth) => ({
  list: snapshot.list.map((item, i) => pick(item, list[i])),
  name: snapshot.open?.name,
  messages: snapshot.open?.messages.map((message, i) => pick(message, open.messages[i])),
})
const wanted = ({ list, open }: Truth) => ({ list, name: open.name, messages: open.messages })

for (const kind of ['chromium', 'firefox'] as const)
  describe(`the reader in ${kind}`, () => {
    const reading = readingIn(kind)
    const open = async (name: string) => {
      const page = await reading.show(name)
      await settle(page)
      return page
    }

    it.each(chats)('reads %s without a trace, follows it, and opens another of its chats', async (name) => {
      const page = await open(name)
      const untouched = await page.evaluate(() => {
        const before = document.documentElement.outerHTML
        window.hilo.readPage(document)
        return document.documentElement.outerHTML === before
      })
      expect(untouched).toBe(true)
      await page.evaluate(start)
      const first = await page.evaluate(look)
      expect(only(first.snapshot, first.truth)).toEqual(wanted(first.truth))
      // Nothing but classes says that one's own words stand on the unusual side.
      expect(first.snapshot.confidence).toBe(name.includes('ownLeft') ? 'check' : 'good')
      expect(first.snapshot.composer).not.toBeNull()

      await page.evaluate(() => window.kitState.receive('¿Sigue en pie lo del jueves?'))
      await page.evaluate(() => window.kitState.send('Sí, allí estaré'))
      await settle(page)
      const more = await page.evaluate(look)
      expect(only(more.snapshot, more.truth)).toEqual(wanted(more.truth))
      expect(await page.evaluate(() => window.changes)).toBeGreaterThan(1)

      if (ALONE.test(name)) return
      const ids = more.snapshot.list.map((item) => item.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(await page.evaluate((id) => window.reader.showChat(id ?? ''), ids[1])).toBe(true)
      await settle(page)
      const other = await page.evaluate(look)
      expect(only(other.snapshot, other.truth)).toEqual(wanted(other.truth))
      expect(other.snapshot.open?.id).toBe(ids[1])
    })

    it.each([
      [
        'body',
        'of a frame that holds nothing else',
        '<iframe srcdoc="<body contenteditable>" style="height: 60px"></iframe>',
      ],
      [
        'textarea',
        'by which an editor hears that draws its text itself',
        '<div style="width: 300px; height: 60px"><textarea style="opacity: 0; width: 1px; height: 1px"></textarea></div>',
      ],
      [
        'p',
        'under a pane that its editor lays over the page',
        '<div style="width: 300px"><p contenteditable style="min-height: 30px"></p><div style="position: fixed; inset: 0; pointer-events: none"></div></div>',
      ],
    ])('finds the %s %s', async (composer, _, html) => {
      const page = await open('wild/wild.html?style=hashed')
      await page.evaluate((html) => {
        document.querySelector('.f1')?.replaceChildren(document.createRange().createContextualFragment(html))
      }, html)
      await settle(page)
      await page.evaluate(start)
      const { snapshot, truth } = await page.evaluate(look)
      expect(only(snapshot, truth)).toEqual(wanted(truth))
      expect(await page.evaluate(() => window.reader.composer()?.localName)).toBe(composer)
    })

    it('takes no row that is called by a day in figures, but a client who is called Abril 23', async () => {
      const page = await open('wild/wild.html?style=hashed')
      await page.evaluate(() => {
        const [, , client] = document.querySelectorAll('.k9 .n1')
        const row = client?.closest('.q2')
        if (!client || !row) return
        client.textContent = '24/11/2026'
        row.after(row.cloneNode(true))
        client.textContent = 'Abril 23'
      })
      await settle(page)
      await page.evaluate(start)
      const { snapshot, truth } = await page.evaluate(look)
      const names = truth.list.map(({ name }, i) => (i === 2 ? 'Abril 23' : name))
      expect(snapshot.list.map(({ name }) => name)).toEqual(names)
    })

    it('reads a chat that was closed, without a field to write in', async () => {
      const page = await open('wild/wild.html?style=hashed')
      await page.evaluate(() => {
        document.title = 'Mensajes'
        document.querySelector('.zz')?.setAttribute('aria-current', 'page')
        document.querySelector('.f1')?.replaceChildren('Este chat está cerrado.')
      })
      await page.evaluate(start)
      const { snapshot, truth } = await page.evaluate(look)
      expect(only(snapshot, truth)).toEqual(wanted(truth))
      expect([snapshot.confidence, snapshot.composer]).toEqual(['check', null])
    })

    it.each(NOT_CHATS)('reads nothing on %s', async (name) => {
      const page = await open(name)
      await page.evaluate(start)
      const { snapshot } = await page.evaluate(look)
      expect(snapshot).toEqual({
        confidence: 'none',
        findings: ['no-chat'],
        list: [],
        open: null,
        composer: null,
      })
    })

    it('reads a long list and a long chat whole, and each further message once', async () => {
      const page = await open('long.html?chats=120&messages=700')
      await page.evaluate(start)
      const first = await page.evaluate(() => window.reader.read())
      expect([first.list.length, first.open?.messages.length, first.confidence]).toEqual([120, 700, 'good'])
      await page.evaluate(() => (window as unknown as { addMessage(): void }).addMessage())
      const { open: chat } = await page.evaluate(() => window.reader.read())
      expect(chat?.messages.slice(0, 700)).toEqual(first.open?.messages)
      expect(
        chat?.messages.slice(700).map(({ author, text, at }) => [author, text, at?.slice(0, 10)]),
      ).toEqual([
        [
          'client',
          'Mensaje número 700: unas palabras sobre la próxima sesión y cómo ha ido la semana.',
          '2026-03-02',
        ],
      ])
    })

    it('tells a long chat only when it is whole, with what changed while it was being read', async () => {
      const page = await open('long.html?chats=500&messages=1000')
      const told = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const { addMessage } = window as unknown as { addMessage(): void }
            const head = document.querySelector('header')
            const change = (times: number) => {
              addMessage()
              if (head) head.textContent = `Otra Persona ${times}`
              if (times > 1) setTimeout(change, 0, times - 1)
            }
            let early = true
            const tell = ({ list, open: chat }: Snapshot) =>
              resolve({
                early,
                list: list.length,
                name: chat?.name === head?.textContent,
                missing: document.querySelectorAll('.line').length - (chat?.messages.length ?? 0),
              })
            window.hilo.startReader(window, tell, new AbortController().signal)
            early = false
            setTimeout(change, 0, 40)
          }),
      )
      expect(told).toEqual({ early: false, list: 500, name: true, missing: 0 })
    })

    it('reads a hostile page as it is, and lives through a storm of changes', async () => {
      const page = await open('wild/hostile.html')
      await page.evaluate(start)
      const read = await page.evaluate(() => window.reader.read())
      expect(read.list.map((item) => [item.id, item.name.length, item.active])).toEqual([
        ['k0', 36, true],
        ['k1', 12, false],
        ['k2', 100_004, false],
        ['k3', 11, false],
        ['k4', 3, false],
        ['k5', 3, false],
      ])
      expect(read.open?.messages.map(({ author, text }) => [author, text.slice(0, 20)])).toEqual([
        ['client', 'constructor __proto_'],
        ['specialist', `largo ${'x'.repeat(14)}`],
        ['client', '👍'],
        ['specialist', '14:30'],
        ['client', 'Ayer'],
        ['specialist', 'Adiós'],
      ])
      const longest = await page.evaluate(() =>
        (window as unknown as { storm(s: number): Promise<number> }).storm(1.5),
      )
      expect(longest).toBeLessThan(500)
      await settle(page)
      expect(await page.evaluate(() => window.reader.read().open?.messages.length)).toBe(6)
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
    })

    it('tells nothing new of a page that is drawn again, and nothing at all when stopped', async () => {
      const page = await open('wild/wild.html?style=hashed')
      await page.evaluate(start)
      await page.evaluate(() => window.kitState.redraw())
      await settle(page)
      const again = await page.evaluate(() => ({
        open: window.reader.read().open?.messages.length,
        changes: window.changes,
      }))
      expect(again).toEqual({ changes: 1, open: 9 })
      await page.evaluate(() => window.stop.abort())
      await page.evaluate(() => window.kitState.receive('Hola'))
      await settle(page)
      expect(await page.evaluate(() => window.changes)).toBe(1)
    })
  })
