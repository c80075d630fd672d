import { beforeEach, expect, it } from 'vitest'
import { TEXT } from './measure'
import { inBothBrowsers } from './tab'

const DONE = { ok: true, undo: true }
const BOX = '<div class="target" contenteditable style="white-space: pre-wrap"></div>'

/** Whose undo it is, the page's or the browser's: what is promised must be what Ctrl+Z does. */
inBothBrowsers('undo', ({ tab }) => {
  beforeEach(() => tab.load({ name: 'blank', composer: '.target' }))

  async function backAfter(typed: string) {
    await tab.undo()
    expect(await tab.model()).toBe(typed)
  }

  /** As many home-made composers do, to be rid of what is formatted. */
  it('of a page that puts a paste in by a script, and has none of its own', async () => {
    await tab.given(BOX, (box) =>
      box.addEventListener('paste', (event) => {
        event.preventDefault()
        const range = getSelection()?.getRangeAt(0)
        range?.insertNode(document.createTextNode(event.clipboardData?.getData('text/plain') ?? ''))
        range?.collapse(false)
      }),
    )
    await tab.type('Hola Ana')
    expect(await tab.insert(TEXT)).toEqual(DONE)
    expect(await tab.model()).toBe(`Hola Ana\n${TEXT}`)
    await backAfter('Hola Ana')
  })

  /** Where the caret stays behind, nobody knows what was put in. */
  it('of such a page that leaves the caret before its paste: not promised', async () => {
    await tab.given(BOX, (box) =>
      box.addEventListener('paste', (event) => {
        event.preventDefault()
        box.append(event.clipboardData?.getData('text/plain') ?? '')
      }),
    )
    await tab.type('Hola Ana')
    expect(await tab.insert(TEXT)).toEqual({ ok: true, undo: false })
    expect(await tab.model()).toBe(`Hola Ana\n${TEXT}`)
  })

  it.each(['keydown', 'beforeinput', 'any Z'])(
    'of a page that has its own, and hears of it by %s',
    async (way) => {
      await tab.page.evaluate((way) => {
        document.title = way
      }, way)
      await tab.given(BOX, (box) => {
        const steps = ['']
        const draw = () => {
          box.textContent = steps.at(-1) ?? ''
          getSelection()?.selectAllChildren(box)
          getSelection()?.collapseToEnd()
        }
        box.addEventListener('paste', (event) => {
          event.preventDefault()
          steps.push(box.textContent, box.textContent + event.clipboardData?.getData('text/plain'))
          draw()
        })
        const take = (event: Event, isUndo: boolean) => {
          event.preventDefault()
          if (isUndo) steps.pop()
          draw()
        }
        const onKey = (event: KeyboardEvent) => {
          if (event.ctrlKey && /^[zy]$/i.test(event.key)) take(event, event.key === 'z')
        }
        /** Knows no redo. */
        const onAnyZ = (event: KeyboardEvent) => {
          if (event.ctrlKey && event.key === 'z') take(event, true)
        }
        const onInput = (event: InputEvent) => {
          if (event.inputType.startsWith('history')) take(event, event.inputType === 'historyUndo')
        }
        if (document.title === 'keydown') box.addEventListener('keydown', onKey)
        else if (document.title === 'any Z') box.addEventListener('keydown', onAnyZ)
        else box.addEventListener('beforeinput', onInput)
      })
      await tab.type('Hola Ana')
      expect(await tab.insert(TEXT)).toEqual(DONE)
      expect(await tab.model()).toBe(`Hola Ana\n${TEXT}`)
      await backAfter('Hola Ana')
    },
  )

  /** As code editors do that draw over a field. */
  it('of a field with an undo of its own, which joins all but what is announced after a caret elsewhere', async () => {
    await tab.given('<textarea class="target"></textarea>', (box) => {
      const steps = ['']
      let isApart = true
      let isAnnounced = false
      document.addEventListener('selectionchange', () => {
        isApart ||= box.selectionEnd !== box.value.length
      })
      box.addEventListener('beforeinput', () => {
        isAnnounced = true
      })
      box.addEventListener('input', () => {
        if (!isApart || !isAnnounced) steps.pop()
        steps.push(box.value)
        isApart = isAnnounced = false
      })
      box.addEventListener('keydown', (event) => {
        if (!event.ctrlKey || event.key !== 'z') return
        event.preventDefault()
        steps.pop()
        box.value = steps.at(-1) ?? ''
      })
    })
    await tab.type('Hola Ana')
    expect(await tab.insert(TEXT)).toEqual(DONE)
    expect(await tab.model()).toBe(`Hola Ana\n${TEXT}`)
    await backAfter('Hola Ana')
  })
})
