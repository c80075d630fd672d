import { beforeEach, describe, expect, it } from 'vitest'
import type { InsertOutcome } from '../../lib/platforms/types'
import type { BrowserKind } from '../e2e/browsers'
import type { ComposerPage } from './composer-page'
import { EDITORS, type Editor } from './editors'
import { TEXT } from './measure'
import { inBothBrowsers } from './tab'

const DONE = { ok: true, undo: true } as const
const TYPED = 'Hola Ana. '

interface Expanded {
  outcome: InsertOutcome
  model: string
  /** After one Ctrl+Z. */
  undone: string
}

async function expand(tab: ComposerPage, editor: Editor): Promise<Expanded> {
  await tab.open(editor)
  await tab.watchShortcut(TEXT)
  await tab.type(`${TYPED};hola`)
  await tab.press('Tab')
  const outcome = await tab.expanded()
  const model = await tab.model()
  await tab.undo()
  return { outcome, model, undone: await tab.model() }
}

const ONE_LINE = TEXT.replace(/\n+/g, ' ')
const WITHOUT_BLANK = TEXT.replace('\n\n', '\n')
const WIDER = TEXT.replace('\n\n', '\n\n\n')

/** Lines and spaces about which an editor has a will of its own: see `expected.ts`. */
const DIFFERENT: Record<string, Partial<Expanded>> = {
  input: { outcome: { ...DONE, note: 'line-breaks-removed' }, model: TYPED + ONE_LINE },
  tinymce: { model: `${TYPED}\n\n${TEXT}` },
  squire: { model: `${TYPED.trim()}\u00a0${TEXT}` },
  'medium chromium': { model: TYPED + WITHOUT_BLANK },
  'medium firefox': { model: `${TYPED}\n${WITHOUT_BLANK}` },
  'deep-chat chromium': { model: TYPED + WIDER },
}

const expected = ({ name }: Editor, kind: BrowserKind): Expanded => ({
  ...{ outcome: DONE, model: TYPED + TEXT, undone: `${TYPED};hola` },
  ...DIFFERENT[name],
  ...DIFFERENT[`${name} ${kind}`],
})

inBothBrowsers('a typed shortcut', ({ tab }, kind) => {
  it.each(EDITORS)('becomes its text in $name, and one Ctrl+Z brings it back', async (editor) => {
    expect(await expand(tab, editor)).toEqual(expected(editor, kind))
  })

  describe.each(['<textarea class="target"></textarea>', '<div class="target" contenteditable></div>'])(
    'in %s',
    (html) => {
      beforeEach(async () => {
        await tab.load({ name: 'blank', composer: '.target' })
        await tab.page.evaluate((markup) => {
          const shown = document.createRange().createContextualFragment(markup)
          document.querySelector('#editor')?.append(shown)
        }, `<input class="before">${html}<input class="after">`)
        await tab.watchShortcut('Uno')
      })
      const focus = () => tab.page.evaluate(() => document.activeElement?.className)

      it('takes the place of the shortcut alone, in the middle of a draft', async () => {
        await tab.type('Hola  adiós')
        for (let step = 0; step < 6; step++) await tab.press('ArrowLeft')
        await tab.page.keyboard.type(';Hola')
        await tab.press('Tab')
        expect(await tab.expanded()).toEqual(DONE)
        await tab.page.keyboard.type('!')
        expect((await tab.model()).replaceAll('\u00a0', ' ')).toBe('Hola Uno! adiós')
      })

      it('selects the first of the places that are still to be filled', async () => {
        await tab.watchShortcut('El [fecha] a las [hora]', [
          { start: 3, end: 10 },
          { start: 17, end: 23 },
        ])
        await tab.type(';hola')
        await tab.press('Tab')
        expect(await tab.expanded()).toEqual(DONE)
        await tab.page.keyboard.type('jueves')
        await tab.press('Tab')
        await tab.page.keyboard.type('18:00')
        expect(await tab.model()).toBe('El jueves a las 18:00')
      })

      it('keeps the person in the composer while its text is on its way, the key held or pressed again', async () => {
        await tab.type(';hola')
        await tab.page.keyboard.down('Tab')
        await tab.page.keyboard.down('Tab')
        await tab.page.keyboard.up('Tab')
        await tab.press('Tab')
        expect(await tab.expanded()).toEqual(DONE)
        expect(await focus()).toBe('target')
        expect(await tab.model()).toBe('Uno')
        expect(await tab.outcomes()).toHaveLength(1)
        await tab.press('Tab')
        expect(await focus()).toBe('after')
      })

      it.each([
        ['there is none', 'hola', []],
        ['it does not stand before the caret', ';hola', ['ArrowLeft']],
        ['it is selected', ';hola', ['Shift', 'Home']],
      ] as const)('leaves Tab to the page when %s', async (_, typed, keys) => {
        await tab.type(typed)
        await tab.press(...keys)
        await tab.press('Tab')
        expect(await focus()).toBe('after')
        expect(await tab.model()).toBe(typed)
        expect(await tab.outcomes()).toEqual([])
      })

      it('leaves Shift+Tab to the page', async () => {
        await tab.type(';hola')
        await tab.press('Shift', 'Tab')
        expect(await focus()).not.toBe('target')
        expect(await tab.outcomes()).toEqual([])
      })

      it('is nothing outside the composer: in a search box Tab is the page’s', async () => {
        await tab.click('.after')
        await tab.page.keyboard.type(';hola')
        await tab.press('Tab')
        expect(await focus()).not.toBe('after')
        expect(await tab.outcomes()).toEqual([])
      })

      it('is not taken from the page itself: a Tab made by a script does nothing', async () => {
        await tab.type(';hola')
        const isTaken = await tab.page.evaluate(() => {
          const init = {
            key: 'Tab',
            code: 'Tab',
            keyCode: 9,
            bubbles: true,
            cancelable: true,
            composed: true,
          }
          return !document.querySelector('.target')?.dispatchEvent(new KeyboardEvent('keydown', init))
        })
        await new Promise((resolve) => setTimeout(resolve, 1500))
        expect(isTaken).toBe(false)
        expect(await tab.model()).toBe(';hola')
        expect(await tab.outcomes()).toEqual([])
      })
    },
  )

  it('writes nothing when the person types on before its text is there', async () => {
    await tab.open({ name: 'contenteditable', composer: '.target' })
    await tab.watchShortcut('Uno')
    await tab.type('Hola ;hola')
    await tab.press('Tab')
    await tab.page.keyboard.type('!')
    expect(await tab.expanded()).toEqual({ ok: false, why: 'failed' })
    expect(await tab.model()).toBe('Hola ;hola!')
  })
})
