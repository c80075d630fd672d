import { describe, expect, it } from 'vitest'
import { type Inside, settle, start } from './inside'
import { readingIn } from './reading'

interface Loaded extends Inside {
  addMessage(): void
  longest: number
}
declare const window: Window & Loaded

/** Far more than a slice of the reader takes, far less than a hang: machines that run tests are busy. */
const NO_HANG = 1_000

/** From here on the longest of the reader's own tasks is kept in `longest`, ms. Runs in the page. */
const clockTasks = () => {
  window.longest = 0
  const timed =
    (task: (...given: never[]) => void) =>
    (...given: never[]) => {
      const before = performance.now()
      task(...given)
      window.longest = Math.max(window.longest, performance.now() - before)
    }
  const later = window.setTimeout
  const own = (task: () => void, wait?: number) => later(timed(task), wait)
  window.setTimeout = own as typeof setTimeout
  const Observer = window.MutationObserver
  window.MutationObserver = class extends Observer {
    constructor(heard: MutationCallback) {
      super(timed(heard as (...given: never[]) => void) as MutationCallback)
    }
  }
}

for (const kind of ['chromium', 'firefox'] as const)
  describe(`bad input in ${kind}`, () => {
    const reading = readingIn(kind)

    it('a page of 100,000 elements is read without holding it up', async () => {
      const page = await reading.open('long.html?chats=30&messages=100')
      await page.evaluate(() => {
        const aside = document.createElement('aside')
        aside.style.cssText = 'position:absolute;left:0;top:0;width:10px;height:10px;overflow:hidden'
        aside.innerHTML = '<p><b>a</b><i>b</i><u>c</u></p>'.repeat(25_000)
        document.body.prepend(aside)
      })
      await page.evaluate(clockTasks)
      await page.evaluate(start)
      await page.waitForFunction(() => window.changes > 0)
      const read = await page.evaluate(() => ({
        longest: window.longest,
        list: window.reader.read().list.length,
        open: window.reader.read().open?.messages.length,
      }))
      expect(read).toMatchObject({ list: 30, open: 100 })
      expect(read.longest).toBeLessThan(NO_HANG)
      await page.close()
    })

    it('10,000 changes a second for ten seconds hang nothing, and what follows is read', async () => {
      const page = await reading.open('long.html?chats=30&messages=200')
      await page.evaluate(clockTasks)
      await page.evaluate(start)
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const [room, list] = [document.querySelector('.room'), document.querySelector('.list')]
            const end = performance.now() + 10_000
            const { setTimeout: own } = window
            const channel = new MessageChannel()
            const change = (i: number) => {
              room?.children[(i * 7) % 200]?.setAttribute('data-n', String(i))
              list?.children[i % 30]?.toggleAttribute('data-on')
            }
            // 50 changes to messages and 50 to rows, each hundredth of a second.
            channel.port1.onmessage = () => {
              for (let i = 0; i < 50; i++) change(i)
              if (performance.now() > end) resolve()
              else Reflect.apply(own, window, [() => channel.port2.postMessage(0), 10])
            }
            channel.port2.postMessage(0)
          }),
      )
      await page.evaluate(() => window.addMessage())
      await settle(page)
      const read = await page.evaluate(() => ({
        longest: window.longest,
        open: window.reader.read().open?.messages.length,
        confidence: window.reader.read().confidence,
      }))
      expect(read).toMatchObject({ open: 201, confidence: 'good' })
      expect(read.longest).toBeLessThan(NO_HANG)
      await page.close()
    })
  })
