import { beforeEach, describe, expect, it } from 'vitest'
import type { ComposerPage } from './composer-page'
import { TEXT } from './measure'
import { inBothBrowsers } from './tab'

declare global {
  interface Window {
    later: (task: () => void) => void
  }
}

const COMPOSER = { name: 'blank', composer: '.target' }
const DONE = { ok: true, undo: true }
const bare = (text: string) => text.replace(/\s+/g, '')

/** Pages with a will of their own: what they may do to an insertion, and what must never happen to them. */
inBothBrowsers('a page', (open, kind) => {
  const { tab } = open
  beforeEach(() => tab.load(COMPOSER))

  const given: ComposerPage['given'] = (...how) => tab.given(...how)

  describe('keeps what is there', () => {
    it.each(['<textarea class="target"></textarea>', '<div class="target" contenteditable></div>'])(
      'at the caret in the middle of a sentence: %s',
      async (html) => {
        await given(html)
        await tab.type('Hola  Ana')
        for (let step = 0; step < 4; step++) await tab.press('ArrowLeft')
        expect(await tab.insert('¿qué tal,')).toEqual(DONE)
        await tab.page.keyboard.type('!')
        expect((await tab.model()).replaceAll('\u00a0', ' ')).toBe('Hola ¿qué tal,! Ana')
      },
    )

    it.each([
      '<textarea class="target"></textarea>',
      '<div class="target" contenteditable style="white-space: pre-wrap"></div>',
    ])('at the end when the caret is elsewhere, selected text included: %s', async (html) => {
      await given(`${html}<textarea class="other"></textarea>`)
      await tab.type('Hola Ana')
      await tab.press('Control', 'a')
      await tab.click('.other')
      expect(await tab.insert('Uno')).toEqual(DONE)
      expect(await tab.model()).toBe('Hola Ana\nUno')
      await tab.undo()
      expect(await tab.model()).toBe('Hola Ana')
    })

    it.each([
      '<textarea class="target"></textarea>',
      '<div class="target" contenteditable style="white-space: pre-wrap"></div>',
    ])('does not overwrite what was selected backwards: %s', async (html) => {
      await given(html)
      await tab.type('Hola Ana')
      await tab.press('Shift', 'Home')
      expect(await tab.insert('Uno')).toEqual(DONE)
      expect(await tab.model()).toBe('Hola Ana\nUno')
    })

    it('takes the same text twice', async () => {
      await given('<div class="target" contenteditable style="white-space: pre-wrap"></div>')
      await tab.insert('Uno')
      expect(await tab.insert('Uno')).toEqual(DONE)
      expect(await tab.model()).toBe('Uno\nUno')
    })

    it('adds no line after white space', async () => {
      await given('<textarea class="target"></textarea>')
      await tab.type('Hola Ana. ')
      await tab.insert('Uno')
      expect(await tab.model()).toBe('Hola Ana. Uno')
    })

    it('a text that was there from the start, with the caret before it', async () => {
      await given('<textarea class="target">Borrador</textarea>')
      await tab.insert('Uno')
      expect(await tab.model()).toBe('Borrador\nUno')
    })
  })

  describe('sets limits', () => {
    it('maxlength: nothing is cut off', async () => {
      await given('<textarea class="target" maxlength="12"></textarea>')
      await tab.type('Hola')
      expect(await tab.insert('Ocho más')).toEqual({ ok: false, why: 'too-long' })
      expect(await tab.model()).toBe('Hola')
      expect(await tab.insert('Siete 7')).toEqual(DONE)
      expect(await tab.model()).toBe('Hola\nSiete 7')
    })

    it.each([
      '<textarea class="target" readonly>a</textarea>',
      '<input class="target" disabled value="a">',
      '<fieldset disabled><textarea class="target">a</textarea></fieldset>',
      '<div class="target" contenteditable aria-disabled="true">a</div>',
      '<div inert><div class="target" contenteditable>a</div></div>',
    ])('read-only: %s', async (html) => {
      await given(html)
      expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'read-only' })
      expect(await tab.model()).toBe('a')
    })

    it('read-only until it has the focus', async () => {
      await given('<textarea class="target" readonly></textarea>', (box) =>
        box.addEventListener('focus', () => box.removeAttribute('readonly')),
      )
      expect(await tab.insert(TEXT)).toEqual(DONE)
      expect(await tab.model()).toBe(TEXT)
    })

    it('a line that becomes a box when it gets the focus', async () => {
      await given('<input class="target">', (line) =>
        line.addEventListener('focus', () => {
          const box = document.createElement('div')
          box.className = 'target'
          box.contentEditable = 'true'
          box.style.whiteSpace = 'pre-wrap'
          line.replaceWith(box)
          box.focus()
        }),
      )
      expect(await tab.insert(TEXT)).toEqual(DONE)
      expect(await tab.model()).toBe(TEXT)
    })

    it.each([
      '<input class="target" type="email">',
      '<input class="target" type="password">',
      '<div class="target" contenteditable="false"></div>',
      '<div class="target"></div>',
    ])('no composer: %s', async (html) => {
      await given(html)
      expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'no-composer' })
      expect(await tab.model()).toBe('')
    })

    it('a script that cuts the text: said, not hidden', async () => {
      await given('<textarea class="target"></textarea>', (box) =>
        box.addEventListener('input', () => {
          box.value = box.value.slice(0, 10)
        }),
      )
      expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'unverified' })
    })

    /** Chromium does not ask the page before a command. */
    it('a script that takes nothing from the keyboard: told as typing, without undo', async () => {
      await given('<textarea class="target"></textarea>', (box) =>
        box.addEventListener('beforeinput', (event) => event.preventDefault()),
      )
      expect(await tab.insert(TEXT)).toEqual({ ok: true, undo: kind === 'chromium' })
      expect(await tab.model()).toBe(TEXT)
    })
  })

  describe('takes a paste its own way', () => {
    const BOX = '<div class="target" contenteditable style="white-space: pre-wrap"></div>'

    /** What such a page puts in by a script, and undoes by none, the browser cannot undo either. */
    it('late: once, not twice', async () => {
      await given(BOX, (box) =>
        box.addEventListener('paste', (event) => {
          event.preventDefault()
          const text = event.clipboardData?.getData('text/plain') ?? ''
          setTimeout(() => box.append(text), 600)
        }),
      )
      expect(await tab.insert(TEXT)).toEqual({ ok: true, undo: false })
      expect(await tab.model()).toBe(TEXT)
    })

    it('a second and a half later: waited for', async () => {
      await given(BOX, (box) =>
        box.addEventListener('paste', (event) => {
          event.preventDefault()
          const text = event.clipboardData?.getData('text/plain') ?? ''
          setTimeout(() => box.append(text), 1500)
        }),
      )
      expect(await tab.insert(TEXT)).toEqual({ ok: true, undo: false })
      expect(await tab.model()).toBe(TEXT)
    })

    /** Chromium's commands do not announce themselves: the text would stand on the page, and not in the model. */
    it('only as announced input, drawn from a model of its own', async () => {
      await given(BOX, (box) => {
        let model = ''
        box.addEventListener('beforeinput', (event) => {
          event.preventDefault()
          model += event.data ?? event.dataTransfer?.getData('text/plain') ?? ''
          box.textContent = model
          getSelection()?.selectAllChildren(box)
          getSelection()?.collapseToEnd()
        })
        Object.assign(window, { model: () => model })
      })
      await tab.type('Hola Ana')
      expect(await tab.insert(TEXT)).toMatchObject({ ok: true })
      expect(await tab.model()).toBe(`Hola Ana\n${TEXT}`)
    })

    it('too late: not confirmed, and still once', async () => {
      await given(BOX, (box) =>
        box.addEventListener('paste', (event) => {
          event.preventDefault()
          const text = event.clipboardData?.getData('text/plain') ?? ''
          setTimeout(() => box.append(text), 3500)
        }),
      )
      expect(await tab.insert(TEXT)).toMatchObject({ ok: false })
      await new Promise((resolve) => setTimeout(resolve, 2500))
      expect(await tab.model()).toBe(TEXT)
    })

    it('as an attachment: nothing in the text, and said so', async () => {
      await given(BOX, (box) => box.addEventListener('paste', (event) => event.preventDefault()))
      await tab.type('Hola')
      expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'failed' })
      expect(await tab.model()).toBe('Hola')
    })

    it('as a quote that nobody can change: not confirmed', async () => {
      await given(BOX, (box) =>
        box.addEventListener('paste', (event) => {
          event.preventDefault()
          const quote = document.createElement('blockquote')
          quote.contentEditable = 'false'
          quote.textContent = event.clipboardData?.getData('text/plain') ?? ''
          box.append(quote)
        }),
      )
      expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'unverified' })
    })

    /** As editors do that wait for the browser's `beforeinput`, which a paste by a script does not bring. */
    it('only without HTML', async () => {
      await given('<div class="target" contenteditable><p>Hola</p></div>', (box) =>
        box.addEventListener('paste', (event) => {
          if (event.clipboardData?.types.includes('text/html')) return
          event.preventDefault()
          const lines = event.clipboardData?.getData('text/plain').split('\n') ?? []
          Object.assign(window, { model: () => lines.join('\n') })
          for (const line of lines)
            box.append(Object.assign(document.createElement('p'), { textContent: line }))
        }),
      )
      expect(await tab.insert('Uno\nDos')).toMatchObject({ ok: true })
      expect(await tab.model()).toBe('\nUno\nDos')
    })

    it('with something added: not confirmed', async () => {
      await given(BOX, (box) =>
        box.addEventListener('paste', (event) => {
          event.preventDefault()
          box.append(`> ${event.clipboardData?.getData('text/plain')}`)
        }),
      )
      expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'unverified' })
    })
  })

  describe('does with a change what it likes', () => {
    it.each(['p', 'br'])(
      'knows no line break but <%s>: no line is lost, in one step of its undo',
      async (tag) => {
        await tab.open({ name: `prosemirror-lines?${tag}`, composer: '.ProseMirror' })
        await tab.type('Hola Ana')
        expect(await tab.insert(TEXT)).toEqual(DONE)
        expect(await tab.model()).toBe(`Hola Ana\n${TEXT}`)
        await tab.undo()
        expect(await tab.model()).toBe('Hola Ana')
      },
    )

    /** As Toast UI does. */
    it('parts a paragraph at each line break: none too many', async () => {
      await tab.open({ name: 'prosemirror-lines?parts', composer: '.ProseMirror' })
      expect(await tab.insert(TEXT)).toEqual(DONE)
      expect(await tab.model()).toBe(TEXT)
    })

    it('formats what is pasted: no sign is lost, in one step of its undo', async () => {
      const text = 'Hola, **Ana**: soy _Marta_.\n\n~~Hoy~~ no,\n`el jueves`'
      await tab.open({ name: 'tiptap', composer: '.ProseMirror' })
      await tab.type('Hola Ana')
      expect(await tab.insert(text)).toEqual(DONE)
      expect(await tab.model()).toBe(`Hola Ana\n${text}`)
      await tab.undo()
      expect(await tab.model()).toBe('Hola Ana')
    })

    /** As some do that read it as Markdown. */
    it('makes a block of a pasted line: the line it comes to is not parted', async () => {
      await tab.open({ name: 'prosemirror-lines?block', composer: '.ProseMirror' })
      await tab.type('Hola  Ana')
      for (let step = 0; step < 4; step++) await tab.press('ArrowLeft')
      expect(await tab.insert('¿qué tal,')).toEqual(DONE)
      expect(await tab.model()).toBe('Hola ¿qué tal, Ana')
      await tab.undo()
      expect(await tab.model()).toBe('Hola  Ana')
    })

    it('makes a block of whatever is pasted: no letter before it goes along', async () => {
      await tab.open({ name: 'prosemirror-lines?blocks', composer: '.ProseMirror' })
      await tab.type('Hola Ana ')
      expect(await tab.insert('Te espero.')).toEqual(DONE)
      expect(await tab.model()).toBe('Hola Ana \nTe espero.')
      await tab.undo()
      expect(await tab.model()).toBe('Hola Ana ')
    })

    /** As those do that colour names. */
    it('draws its text anew: without undo, and said so', async () => {
      await given('<div class="target" contenteditable></div>', (box) =>
        box.addEventListener('input', () => {
          box.replaceChildren(box.textContent)
          getSelection()?.selectAllChildren(box)
          getSelection()?.collapseToEnd()
        }),
      )
      expect(await tab.insert('Uno')).toEqual({ ok: true, undo: false })
      expect(await tab.model()).toBe('Uno')
    })

    /** As CodeMirror 5 does: it puts what follows within 1250 ms into one step of its undo. */
    it('draws what it hears by a field that nobody sees: one step of its own undo', async () => {
      const ear =
        '<div style="overflow: hidden; height: 0"><textarea class="target"></textarea></div><pre></pre>'
      await given(ear, (box) => {
        const shown = box.parentElement?.nextElementSibling
        const steps: { text: string; at: number }[] = []
        box.addEventListener('input', () => {
          const last = steps.at(-1)
          if (last && Date.now() - last.at < 1250) steps.pop()
          steps.push({ text: box.value, at: Date.now() })
          shown?.replaceChildren(box.value)
        })
        Object.assign(window, { model: () => shown?.textContent, undo: () => steps.at(-2)?.text })
      })
      await tab.page.focus('.target')
      await tab.page.keyboard.type('Hola')
      expect(await tab.insert(TEXT)).toEqual(DONE)
      expect(await tab.model()).toBe(`Hola\n${TEXT}`)
      expect(await tab.page.evaluate('undo()')).toBe('Hola')
    })

    describe('draws its text itself, and takes pastes by a field that nobody sees', () => {
      /** As code editors do: the field follows the caret and holds what is selected; keys move it. `shows` so many letters. */
      const editor = (shows: number) => {
        const box = document.querySelector<HTMLTextAreaElement>('.target')
        const drawn = document.querySelector('pre')
        if (!box || !drawn) return
        const steps = ['']
        let selected = ''
        const draw = (text: string) => {
          drawn.replaceChildren(shows ? text.slice(-shows) : '')
          const range = document.createRange()
          range.selectNodeContents(drawn)
          const last = [...range.getClientRects()].at(-1)
          const { left, top } = drawn.getBoundingClientRect()
          box.style.translate = last ? `${last.right - left}px ${last.top - top + 2}px` : ''
          box.value = selected
          box.select()
        }
        const model = () => steps.at(-1) ?? ''
        const write = (text: string) => {
          steps.push(selected ? text : model() + text)
          selected = ''
          draw(model())
        }
        box.addEventListener('keydown', (event) => {
          if (event.key.length === 1 && !event.ctrlKey) write(event.key)
          if (event.key === 'ArrowRight') selected = ''
          if (event.ctrlKey && event.key === 'a') selected = model()
          if (event.ctrlKey && event.key === 'z') steps.pop()
          event.preventDefault()
          draw(model())
        })
        box.addEventListener('paste', (event) => {
          event.preventDefault()
          write(event.clipboardData?.getData('text/plain') ?? '')
        })
        Object.assign(window, { model })
      }
      const EAR =
        '<div style="position: relative"><textarea class="target" style="position: absolute; left: 0; top: 0; width: 1px; height: 1px; padding: 0; border: 0"></textarea><pre></pre></div>'

      async function typedInto(shows: number) {
        await given(EAR)
        await tab.page.evaluate(editor, shows)
        await tab.page.focus('.target')
        await tab.page.keyboard.type('Hola Ana')
      }

      it.each([
        ['all of it', 9999],
        ['what is in sight', 120],
      ])('%s: one step of its own undo', async (_, shows) => {
        await typedInto(shows)
        const text = `${TEXT}\n\n${'Y así. '.repeat(20)}Hasta pronto`
        expect(await tab.insert(text)).toEqual(DONE)
        expect(await tab.model()).toBe(`Hola Ana\n${text}`)
        await tab.undo()
        expect(await tab.model()).toBe('Hola Ana')
      })

      it('and keeps what is selected', async () => {
        await typedInto(9999)
        await tab.press('Control', 'a')
        expect(await tab.insert(TEXT)).toEqual(DONE)
        expect(await tab.model()).toBe(`Hola Ana\n${TEXT}`)
      })

      it('where nobody can read: not confirmed', async () => {
        await typedInto(0)
        expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'unverified' })
      })
    })

    it('keeps what it hears in a field that nobody sees, and makes nothing of it: not confirmed', async () => {
      await given('<textarea class="target" style="opacity: 0"></textarea>')
      expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'unverified' })
    })

    it('empties the field, and keeps the text elsewhere: once', async () => {
      await given('<textarea class="target"></textarea>', (box) => {
        let kept = ''
        box.addEventListener('input', () => {
          kept += box.value
          box.value = ''
        })
        Object.assign(window, { model: () => kept })
      })
      expect(await tab.insert(TEXT)).toMatchObject({ ok: false })
      expect(await tab.model()).toBe(TEXT)
    })

    it('shows beside the field what it takes out of it, as CodeMirror 5 does', async () => {
      await given('<div><textarea class="target"></textarea><pre></pre></div>', (box) => {
        box.addEventListener('input', () => {
          box.nextElementSibling?.append(box.value)
          box.value = ''
        })
        Object.assign(window, { model: () => box.nextElementSibling?.textContent })
      })
      await tab.type('Hola ')
      expect(await tab.insert(TEXT)).toMatchObject({ ok: true })
      expect(await tab.model()).toBe(`Hola ${TEXT}`)
    })

    /** As frameworks do where the state follows later: some by a timer, some before anybody else's turn. */
    it.each(['setTimeout', 'queueMicrotask'])(
      'takes it back and sets it again, by %s: without undo, and said so',
      async (later) => {
        await tab.page.evaluate(
          (later) => Object.assign(window, { later: Reflect.get(window, later) }),
          later,
        )
        await given('<textarea class="target"></textarea>', (box) => {
          let state = ''
          box.addEventListener('input', () => {
            const { value } = box
            box.value = state
            state = value
            window.later(() => {
              box.value = value
            })
          })
        })
        expect(await tab.insert(TEXT)).toEqual({ ok: true, undo: false })
        expect(await tab.model()).toBe(TEXT)
      },
    )

    /** Firefox forgets what it could undo in a field that is drawn anew, as fields that grow sometimes are. */
    it('draws its field anew: undo is promised only where there is one', async () => {
      await given('<textarea class="target"></textarea>', (box) =>
        box.addEventListener('input', () => {
          box.style.display = 'none'
          box.getBoundingClientRect()
          box.style.display = ''
          box.focus()
        }),
      )
      await tab.type('Hola')
      const outcome = await tab.insert(TEXT)
      await tab.undo()
      expect(outcome).toEqual({ ok: true, undo: (await tab.model()) === 'Hola' })
    })

    it.each([
      '<textarea class="target"></textarea>',
      '<div class="target" contenteditable style="white-space: pre-wrap"></div>',
    ])('makes a new composer: without undo, and once for two clicks: %s', async (html) => {
      await given(html, (box) =>
        box.addEventListener('input', () => {
          const heir = box.cloneNode(true) as HTMLTextAreaElement
          if (box.value) heir.value = box.value
          box.replaceWith(heir)
          heir.focus()
        }),
      )
      const clicks = await Promise.all([tab.insert(TEXT), tab.insert(TEXT)])
      expect(clicks).toEqual([DONE, DONE].map((done) => ({ ...done, undo: false })))
      expect(await tab.model()).toBe(TEXT)
    })

    it('looks at its composer only when a key is let go', async () => {
      await given('<textarea class="target"></textarea>', (box) => {
        let known = ''
        box.addEventListener('keyup', () => {
          known = box.value
        })
        Object.assign(window, { model: () => known })
      })
      expect(await tab.insert(TEXT)).toEqual(DONE)
      expect(await tab.model()).toBe(TEXT)
    })

    it('corrects what was written, as writing assistants do: not confirmed, and once', async () => {
      await given('<textarea class="target"></textarea>', (box) =>
        box.addEventListener('input', () =>
          setTimeout(() => {
            box.value = box.value.replace('Un saludo', 'Un abrazo')
          }, 120),
        ),
      )
      expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'unverified' })
      expect(await tab.model()).toBe(TEXT.replace('Un saludo', 'Un abrazo'))
    })

    it('hangs a widget into it, as spelling checkers do', async () => {
      await given('<div class="target" contenteditable></div>', (box) =>
        box.addEventListener('input', () => {
          if (box.querySelector('x-speller')) return
          const widget = document.createElement('x-speller')
          widget.contentEditable = 'false'
          widget.style.position = 'absolute'
          widget.attachShadow({ mode: 'open' }).append('3 errores')
          box.append(widget)
        }),
      )
      await tab.type('Hola Ana')
      expect(await tab.insert(TEXT)).toEqual(DONE)
      expect(bare(await tab.model())).toBe(bare(`Hola Ana${TEXT}`))
    })
  })

  describe('is asked for one step of its own undo', () => {
    /** No model, no undo of its own: the browser's. */
    it.each([
      '<textarea class="target"></textarea>',
      '<div class="target" contenteditable><p>Hola</p></div>',
      '<div class="target" contenteditable><p><br></p></div>',
      '<div class="target" contenteditable></div>',
      '<div class="target" contenteditable="plaintext-only"></div>',
    ])('%s', async (html) => {
      await given(html)
      await tab.type('Ana')
      const typed = await tab.model()
      const text = Array.from({ length: 40 }, (_, line) => `${line}: ${'y así '.repeat(42)}.`).join('\n\n')
      expect(await tab.insert(text)).toMatchObject(DONE)
      expect(bare(await tab.model())).toBe(bare(typed + text))
      await tab.undo()
      expect(await tab.model()).toBe(typed)
    })
  })

  describe('sends only by the person', () => {
    it('whatever it takes for Enter', async () => {
      await given('<div class="target" contenteditable><p><br></p></div>', (box) => {
        const send = () => Object.assign(window, { sent: box.textContent })
        const isEnter = (event: InputEvent) => /^insert(Paragraph|LineBreak)$/.test(event.inputType)
        for (const key of ['keydown', 'keypress']) window.addEventListener(key, send)
        window.addEventListener('keyup', ({ key }) => key === 'Control' || send())
        box.addEventListener('beforeinput', (event) => {
          if (!isEnter(event)) return
          event.preventDefault()
          send()
        })
      })
      expect(await tab.insert('Uno\nDos')).toEqual(DONE)
      expect(await tab.page.evaluate('sent')).toBeNull()
    })
  })

  describe('is led through the gaps of a text', () => {
    const GAPS = '🙂🙂 Hola [nombre],\n\n¿el [fecha] a las [hora]'
    const gaps = [...GAPS.matchAll(/\[\w+\]/g)].map(({ 0: gap, index }) => ({
      start: index,
      end: index + gap.length,
    }))
    const focus = () => tab.page.evaluate(() => document.activeElement?.className)
    const COMPOSERS = [
      '<textarea class="target"></textarea>',
      '<input class="target">',
      '<div class="target" contenteditable></div>',
      '<div class="target" contenteditable><p><br></p></div>',
    ]

    it.each(COMPOSERS)('typing replaces one, Tab leads to the next, and then out: %s', async (html) => {
      await given(`${html}<button class="after">.</button>`)
      await tab.type('[hora] ')
      expect(await tab.insert(GAPS, gaps)).toMatchObject(DONE)
      await tab.page.keyboard.type('Ana')
      await tab.press('Tab')
      await tab.press('Tab')
      await tab.page.keyboard.type('18:00')
      await tab.press('Tab')
      expect(await focus()).toBe('target')
      await tab.page.keyboard.type('Son las tres:')
      await tab.press('Tab')
      await tab.page.keyboard.type('jueves')
      expect(bare(await tab.model())).toBe(bare('Son las tres: 🙂🙂 Hola Ana, ¿el jueves a las 18:00'))
      await tab.press('Tab')
      expect(await focus()).toBe('after')
    })

    it.each(COMPOSERS)('Tab is no trap, and Escape ends it: %s', async (html) => {
      await given(`${html}<button class="after">.</button>`)
      await tab.insert(GAPS, gaps)
      for (let presses = 0; presses < 3; presses++) await tab.press('Tab')
      expect(await focus()).toBe('after')
      await tab.insert(GAPS, gaps)
      await tab.press('Escape')
      await tab.press('Tab')
      expect(await focus()).toBe('after')
    })

    it('an editor with a model of its own', async () => {
      await tab.open({ name: 'lexical', composer: '.target' })
      expect(await tab.insert(GAPS, gaps)).toEqual(DONE)
      await tab.page.keyboard.type('Ana')
      await tab.press('Tab')
      await tab.page.keyboard.type('jueves')
      expect(await tab.model()).toBe('🙂🙂 Hola Ana,\n\n¿el jueves a las [hora]')
    })
  })

  describe('has its composer elsewhere', () => {
    it.each(['<textarea></textarea>', '<div contenteditable><p><br></p></div>'])(
      'in shadow roots within each other, under Trusted Types: %s',
      async (html) => {
        await given('<x-outer></x-outer>')
        await tab.page.evaluate((html) => {
          const root = document.querySelector('x-outer')?.attachShadow({ mode: 'open' })
          const inner = root?.appendChild(document.createElement('x-inner')).attachShadow({ mode: 'open' })
          inner?.append(document.createRange().createContextualFragment(html))
          const box = inner?.firstElementChild as HTMLTextAreaElement | null
          if (box) box.className = 'target'
          const policy = "require-trusted-types-for 'script'; trusted-types 'none'"
          const meta = Object.assign(document.createElement('meta'), { content: policy })
          meta.httpEquiv = 'Content-Security-Policy'
          document.head.append(meta)
          const isRefused = () => {
            try {
              document.createElement('p').innerHTML = '<i></i>'
              return false
            } catch {
              return true
            }
          }
          Object.assign(window, { model: () => box?.value ?? box?.textContent, isRefused })
        }, html)
        expect(await tab.page.evaluate('isRefused()')).toBe(true)
        expect(await tab.insert(TEXT)).toEqual(DONE)
        expect(bare(await tab.model())).toBe(bare(TEXT))
      },
    )

    it('in an element that is but called a text box', async () => {
      await given('<div class="target" role="textbox"><div contenteditable></div></div>')
      expect(await tab.insert('Uno')).toEqual(DONE)
      expect(await tab.model()).toBe('Uno')
    })

    it('in a frame', async () => {
      await given('<iframe srcdoc="<textarea></textarea>"></iframe>')
      await new Promise((resolve) => setTimeout(resolve, 200))
      await tab.page.evaluate(() => {
        const box = document.querySelector('iframe')?.contentDocument?.querySelector('textarea')
        if (box) box.className = 'target'
        Object.assign(window, { model: () => box?.value })
      })
      expect(await tab.insert(TEXT)).toEqual(DONE)
      await tab.page.keyboard.type('X')
      expect(await tab.model()).toBe(`${TEXT}X`)
    })

    it.each(['textarea', 'lexical'])('in a window without the focus: %s', async (name) => {
      const behind = await open.behind()
      await behind.open({ name, composer: '.target' })
      expect(await behind.page.evaluate(() => document.hasFocus())).toBe(false)
      expect(await behind.insert(TEXT)).toEqual(DONE)
      expect(await behind.model()).toBe(TEXT)
    })
  })

  describe('has an input method at work', () => {
    /** A real one in Chromium; WebDriver has none, so that Firefox gets its events. */
    async function compose(word: string) {
      if (kind === 'firefox') return announce('compositionstart')
      const devtools = await tab.page.createCDPSession()
      await devtools.send('Input.imeSetComposition', { text: word, selectionStart: 2, selectionEnd: 2 })
    }

    const announce = (type: string) =>
      tab.page.evaluate((type) => {
        document.querySelector('.target')?.dispatchEvent(new CompositionEvent(type, { bubbles: true }))
      }, type)

    it('whose word is not destroyed', async () => {
      await given('<textarea class="target"></textarea>')
      await tab.type('Hola ')
      await compose('かん')
      const composing = await tab.model()
      expect(await tab.insert(TEXT)).toEqual({ ok: false, why: 'composing' })
      expect(await tab.model()).toBe(composing)
    })

    it('which is waited for', async () => {
      await given('<textarea class="target"></textarea>')
      await tab.type('Hola ')
      await compose('かん')
      const inserted = tab.insert('Uno')
      await (kind === 'firefox' ? announce('compositionend') : tab.page.keyboard.sendCharacter('感'))
      expect(await inserted).toEqual(DONE)
      expect(await tab.model()).toBe(kind === 'firefox' ? 'Hola Uno' : 'Hola 感\nUno')
    })
  })
})
