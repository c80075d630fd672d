import { beforeEach, expect, it } from 'vitest'
import { TEXT } from './measure'
import { inBothBrowsers } from './tab'

const DONE = { ok: true, undo: true }
const ONE = 'Te espero el jueves, sin prisa.'
const BOX = '<div class="target" contenteditable style="white-space: pre-wrap"></div>'

/** Whose undo it is, the page's or the browser's: what is promised must be what Ctrl+Z does. */
inBothBrowsers('undo', ({ tab }, kind) => {
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

  it.each(['no paste', 'a paste by a script'])(
    'of the browser, after a space, which is kept: %s',
    async (way) => {
      await tab.page.evaluate((way) => {
        document.title = way
      }, way)
      await tab.given(BOX, (box) => {
        if (document.title === 'no paste') return
        box.addEventListener('paste', (event) => {
          event.preventDefault()
          const range = getSelection()?.getRangeAt(0)
          range?.insertNode(document.createTextNode(event.clipboardData?.getData('text/plain') ?? ''))
          range?.collapse(false)
        })
      })
      await tab.type('Hola Ana ')
      expect(await tab.insert(ONE)).toEqual(DONE)
      expect(await tab.model()).toBe(`Hola Ana ${ONE}`)
      await backAfter('Hola Ana ')
    },
  )

  it.each([ONE, TEXT])('of Slate, which joins what follows a typed space: %j', async (text) => {
    await tab.open({ name: 'slate', composer: '.target' })
    await tab.type('Hola Ana ')
    expect(await tab.insert(text)).toEqual(DONE)
    expect(await tab.model()).toBe(`Hola Ana ${text}`)
    await backAfter('Hola Ana ')
  })

  /** As some do that clean what is pasted. */
  it('of a page that joins so, and leaves out spaces at the beginning of a paste', async () => {
    await tab.given(BOX, (box) => {
      const steps = [['', 0]] as [string, number][]
      const range = () => {
        const { anchorOffset: from = 0, focusOffset: to = 0 } = getSelection() ?? {}
        return [Math.min(from, to), Math.max(from, to)] as const
      }
      const put = (text: string) => {
        const [now = '', end = 0] = steps.at(-1) ?? []
        const [from, to] = box.textContent ? range() : [0, 0]
        if (from === to && from === end && now) steps.pop()
        steps.push([now.slice(0, from) + text + now.slice(to), from + text.length])
        draw()
      }
      const draw = () => {
        const [now = '', end = 0] = steps.at(-1) ?? []
        box.textContent = now
        getSelection()?.collapse(box.firstChild ?? box, end)
      }
      box.addEventListener('beforeinput', (event) => {
        event.preventDefault()
        if (event.inputType === 'insertText') put(event.data ?? '')
      })
      box.addEventListener('paste', (event) => {
        event.preventDefault()
        put(event.clipboardData?.getData('text/plain').trimStart() ?? '')
      })
      box.addEventListener('keydown', (event) => {
        if (!event.ctrlKey || !/^[zy]$/i.test(event.key)) return
        event.preventDefault()
        if (event.key === 'z') steps.pop()
        draw()
      })
    })
    await tab.type('Hola Ana ')
    expect(await tab.insert(ONE)).toEqual(DONE)
    expect(await tab.model()).toBe(`Hola Ana ${ONE}`)
    await backAfter('Hola Ana ')
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

  it.each([
    ['keydown', 'Hola Ana'],
    ['beforeinput', 'Hola Ana'],
    ['any Z', 'Hola Ana'],
    ['any Z', 'Hola Ana. '],
  ])('of a page that has its own, and hears of it by %s, after %j', async (way, typed) => {
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
    await tab.type(typed)
    expect(await tab.insert(TEXT)).toEqual(DONE)
    expect(await tab.model()).toBe(`${typed}${typed.endsWith(' ') ? '' : '\n'}${TEXT}`)
    await backAfter(typed)
  })

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

  /** Chromium tells a page of each line apart. */
  it('of a field that makes a step of each time it hears', async () => {
    await tab.given('<textarea class="target"></textarea>', (box) => {
      const steps = ['']
      box.addEventListener('input', () => steps.push(box.value))
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

  /** There the limit comes into force in time. */
  it.runIf(kind === 'chromium')(
    'of a field whose limit cuts the text: it hears of what is left',
    async () => {
      await tab.given('<textarea class="target"></textarea>', (box) => {
        box.addEventListener('beforeinput', () => {
          box.maxLength = 5
        })
        box.addEventListener('input', () => {
          document.title = box.value
        })
      })
      expect(await tab.insert(ONE)).toEqual({ ok: false, why: 'unverified' })
      expect(await tab.page.title()).toBe(ONE.slice(0, 5))
    },
  )
})
