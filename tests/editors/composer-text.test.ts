// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { composerText, insertText, isComposer } from '../../lib/platforms/insert'

const PRE_WRAP = 'style="white-space: pre-wrap"'

function composer(html: string): HTMLElement {
  document.body.append(document.createRange().createContextualFragment(html))
  const box = document.body.querySelector<HTMLElement>('[contenteditable], textarea, input, p')
  if (!box) throw new Error('no composer in the test')
  return box
}

/** jsdom does not know it. */
Object.defineProperty(HTMLElement.prototype, 'isContentEditable', {
  get(this: HTMLElement) {
    return this.matches('[contenteditable]:not([contenteditable="false"])')
  },
})

beforeEach(() => document.body.replaceChildren())

it.each([
  ['a field', '<textarea>a\n\nb</textarea>', 'a\n\nb'],
  ['an empty editor', '<div contenteditable><p><br></p></div>', ''],
  ['paragraphs', '<div contenteditable><p>a</p><p><br></p><p>b</p></div>', 'a\n\nb'],
  ['breaks', '<div contenteditable>a<br><br>b<br></div>', 'a\n\nb'],
  [
    'text and then blocks',
    '<div contenteditable>a<div>b</div><div><br></div><div>c</div></div>',
    'a\nb\n\nc',
  ],
  ['blocks in blocks', '<div contenteditable><div><div>a</div><div>b</div></div></div>', 'a\nb'],
  ['line breaks as characters', `<div contenteditable ${PRE_WRAP}>a\n\nb  c\n</div>`, 'a\n\nb  c'],
  ['indented source', '<div contenteditable>\n  <p>a\n  b</p>\n  <p>c</p>\n</div>', 'a b\nc'],
  ['words in several elements', '<div contenteditable><p><span>a </span><b>b</b>c</p></div>', 'a bc'],
  ['fillers', '<div contenteditable><p>\u200ba\u00a0b\ufeff</p><p>\u2060</p></div>', 'a b\n'],
  ['an emoji drawn as a picture', '<div contenteditable>a <img alt="🙂"> b</div>', 'a 🙂 b'],
  ['a mention', '<div contenteditable>a <span contenteditable="false">@Ana</span></div>', 'a @Ana'],
  [
    'a placeholder',
    '<div contenteditable><p><span contenteditable="false" style="position: absolute">Escribe</span><br></p></div>',
    '',
  ],
  ['what is hidden', '<div contenteditable>a<span style="display: none">b</span></div>', 'a'],
])('reads %s as displayed', (_name, html, text) => {
  expect(composerText(composer(html))).toBe(text)
})

it.each([
  ['<textarea></textarea>', true],
  ['<input>', true],
  ['<input type="search">', true],
  ['<input type="email">', false],
  ['<div contenteditable></div>', true],
  ['<div contenteditable="plaintext-only"></div>', true],
  ['<div contenteditable="false"></div>', false],
  ['<p></p>', false],
])('%s can be written into: %s', (html, writable) => {
  expect(isComposer(composer(html))).toBe(writable)
})

it('writes nothing that is not wanted there any more', async () => {
  const box = composer('<textarea></textarea>')
  const outcome = await insertText(box, 'Hola', { isWanted: () => false })
  expect(outcome).toEqual({ ok: false, why: 'other-chat' })
  expect(composerText(box)).toBe('')
})

it('writes nothing where the composer is no longer on the page', async () => {
  const box = composer('<textarea></textarea>')
  box.remove()
  expect(await insertText(box, 'Hola')).toEqual({ ok: false, why: 'no-composer' })
})
