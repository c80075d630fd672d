import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import type { Message } from '../../lib/platforms/types'
import { type Inside, start } from './inside'
import { readingIn } from './reading'

interface Long extends Inside {
  addMessage(): void
}
declare const window: Window & Long

/** More than are kept whole once they were read. */
const MESSAGES = 1_300

/** What was followed and what a reader makes of the page that has never seen it. */
const both = (page: Page): Promise<[followed: Message[], anew: Message[]]> =>
  page.evaluate(() => [
    window.reader.read().open?.messages ?? [],
    window.hilo.readPage(document).open?.messages ?? [],
  ])
const linesIn = (page: Page) => page.evaluate(() => document.querySelectorAll('.line').length)

/** Things that a page may do to its lines. They run in it. */
const HAPPENINGS: Record<string, (lines: HTMLElement[]) => void> = {
  'nothing happens': () => {},
  'three messages come': () => {
    for (let i = 0; i < 3; i++) window.addMessage()
  },
  'earlier messages are loaded': ([first, second]) => {
    for (let i = 0; i < 5; i++) first?.before(second?.cloneNode(true) ?? '')
  },
  'one of the earliest is taken away': (lines) => lines[9]?.remove(),
  'one amid them is taken away, and then one at the end': (lines) => {
    lines[500]?.remove()
    lines.at(-1)?.remove()
  },
  'the newest is edited': (lines) => {
    const words = lines.at(-1)?.querySelector('.text')?.firstChild
    if (words) words.nodeValue = 'Otra cosa'
  },
  'all are drawn anew': (lines) => {
    for (const line of lines) line.replaceWith(line.cloneNode(true))
  },
  'the same elements say what another chat says': (lines) => {
    for (const line of lines) {
      line.className = `line ${line.className.includes('out') ? 'in' : 'out'}`
      const words = line.querySelector('.text')?.firstChild
      if (words) words.nodeValue = `Otra conversación, ${words.nodeValue}`
    }
  },
  'only the newest of them are left': (lines) => {
    for (const line of lines.slice(0, -50)) line.remove()
  },
}

describe.each(['chromium', 'firefox'] as const)('a long chat in %s', (kind) => {
  const reading = readingIn(kind)

  it.each(Object.entries(HAPPENINGS))('is read as if anew where %s', async (_, happens) => {
    const page = await reading.open(`long.html?chats=5&messages=${MESSAGES}`)
    await page.evaluate(start)
    const [known] = await both(page)
    expect(known.length).toBe(MESSAGES)
    await page.evaluate(`(${happens})([...document.querySelectorAll('.line')])`)
    const [followed, anew] = await both(page)
    expect(anew.length).toBe(await linesIn(page))
    expect(followed).toEqual(anew)
    await page.evaluate(() => window.addMessage())
    const [then, thenAnew] = await both(page)
    expect(then).toEqual(thenAnew)
    await page.close()
  })

  it('keeps what was said long before as it was read', async () => {
    const page = await reading.open(`long.html?chats=5&messages=${MESSAGES}`)
    await page.evaluate(start)
    const same = await page.evaluate(() => {
      const before = window.reader.read().open?.messages ?? []
      window.addMessage()
      const after = window.reader.read().open?.messages ?? []
      return before.filter((one, i) => one === after[i]).length
    })
    expect(same).toBe(MESSAGES)
    await page.close()
  })
})
