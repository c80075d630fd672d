import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { merge } from '../../lib/db/merge'
import type { SeenMessage } from '../../lib/db/schema'
import { digest16 } from '../../lib/platforms/digest'
import { toReport } from '../../lib/platforms/to-report'
import type { Snapshot } from '../../lib/platforms/types'
import { setClock } from './harness'
import { type Inside, look, settle, start } from './inside'
import { readingIn } from './reading'

interface Said {
  author: string
  text: string
  at: string
}
interface Lists extends Inside {
  kitState: Inside['kitState'] & {
    chats: { id: string; name: string; messages: Said[] }[]
    scrollTo(index: number): void
    scrollListTo(index: number): void
  }
}
declare const window: Window & Lists

const SALT = 7
const OPTIONS = { site: 'https://kits.example', salt: SALT, automaticMessage: '' }
/** Items of the chat in all: its messages and some separators of days. */
const ITEMS = 150
const STEP = 5

/** What is known of a chat after one more look at the page, as the extension keeps it. */
const keep = (known: SeenMessage[], snapshot: Snapshot): SeenMessage[] => {
  const { open } = toReport(snapshot, { ...OPTIONS, seenAt: Date.now() })
  return merge(known, open?.messages ?? [], Date.now())
}
const wholeChat = (page: Page, index: number) =>
  page.evaluate(
    (at) =>
      window.kitState.chats[at]?.messages.map((m) => ({ ...m, at: new Date(m.at).toISOString() })) ?? [],
    index,
  )
const scrollTo = async (page: Page, item: number) => {
  await page.evaluate((to) => window.kitState.scrollTo(to), Math.max(0, item))
  await settle(page)
}

for (const kind of ['chromium', 'firefox'] as const)
  describe(`a virtual list in ${kind}`, () => {
    const reading = readingIn(kind)
    const open = async (hour?: number) => {
      const page = await reading.open('virtuoso.html', (fresh) =>
        hour === undefined ? Promise.resolve() : fresh.evaluateOnNewDocument(setClock, hour),
      )
      await settle(page)
      await page.evaluate(start)
      return page
    }
    const wanted = ({ truth }: { truth: Inside['truth'] }) => truth.open.messages.map(({ text }) => text)
    const texts = ({ snapshot }: { snapshot: Snapshot }) => snapshot.open?.messages.map(({ text }) => text)

    it('a long chat is known whole and in order after scrolling through it, with no wrong time', async () => {
      const page = await open()
      const truth = await wholeChat(page, 0)
      let known: SeenMessage[] = []
      for (let item = ITEMS; item > -STEP; item -= STEP) {
        await scrollTo(page, item)
        const seen = await page.evaluate(look)
        expect(texts(seen)).toEqual(wanted(seen))
        expect(seen.snapshot.open?.messages.length).toBeLessThan(40)
        expect([seen.snapshot.confidence, seen.snapshot.findings]).toEqual(['good', []])
        for (const { text, at } of seen.snapshot.open?.messages ?? [])
          if (at !== null) expect(truth.filter((m) => m.text === text).map((m) => m.at)).toContain(at)
        known = keep(known, seen.snapshot)
      }
      expect(known.map(({ author, digest }) => [author, digest])).toEqual(
        truth.map(({ author, text }) => [author, digest16(text, String(SALT))]),
      )
      // A day is told by its separator only: where none was on the page with a message, its time stays unknown. How many
      // that are hangs on where midnights fall among the messages, and so on the hour.
      const told = known.flatMap(({ at }, i) => (at === null ? [] : [[at, Date.parse(truth[i]?.at ?? '')]]))
      expect(told.every(([read, written]) => read === written)).toBe(true)
      expect(told.length).toBeGreaterThan(truth.length / 5)
      await page.close()
    })

    // When it is what decides which messages stand under the separator that is scrolled away.
    it.each([3, 17])('days that were scrolled past are kept on the way down, at %i:30', async (hour) => {
      const page = await open(hour)
      const truth = await wholeChat(page, 0)
      await scrollTo(page, 0)
      for (let item = 0; item < 60; item += STEP) {
        await scrollTo(page, item)
        const { snapshot } = await page.evaluate(look)
        const untold = snapshot.open?.messages.filter(({ at }) => at === null)
        expect(untold).toEqual([])
        for (const { text, at } of snapshot.open?.messages ?? [])
          expect(truth.filter((m) => m.text === text).map((m) => m.at)).toContain(at)
      }
      await page.close()
    })

    it('every chat of a long list is met once, and the open one stays itself while it is out of sight', async () => {
      const page = await open()
      const first = await page.evaluate(look)
      const names = new Map<string, string>()
      for (let row = 0; row < 95; row += STEP) {
        await page.evaluate((to) => window.kitState.scrollListTo(to), Math.min(89, row))
        await settle(page)
        const { snapshot, truth } = await page.evaluate(look)
        expect(snapshot.list.map(({ name }) => name)).toEqual(truth.list.map(({ name }) => name))
        expect(snapshot.list.filter(({ active }) => active).length).toBe(row === 0 ? 1 : 0)
        expect([snapshot.open?.id, snapshot.confidence]).toEqual([first.snapshot.open?.id, 'good'])
        for (const { id, name } of snapshot.list) {
          expect(names.get(id) ?? name).toBe(name)
          names.set(id, name)
        }
      }
      expect([...names.values()]).toEqual(await page.evaluate(() => window.kitState.chats.map((c) => c.name)))
      await page.close()
    })

    it('two long chats are never mixed, wherever they are left', async () => {
      const page = await open()
      const known = new Map<string, SeenMessage[]>()
      for (const [chat, item] of [
        [0, 140],
        [1, 140],
        [0, 130],
        [1, 125],
        [0, 60],
        [1, 143],
      ] as const) {
        await page.evaluate((id) => window.kitState.show(id), `c-${chat}`)
        await settle(page)
        await scrollTo(page, item)
        const seen = await page.evaluate(look)
        const topic = ['Sesión', 'Consulta'][chat] ?? ''
        expect(texts(seen)).toEqual(wanted(seen))
        expect(texts(seen)?.every((text) => text.includes(topic))).toBe(true)
        known.set(seen.snapshot.open?.id ?? '', [])
        expect(seen.snapshot.open?.name).toBe(seen.snapshot.list.find(({ active }) => active)?.name)
      }
      expect(known.size).toBe(2)
      await page.close()
    })
  })
