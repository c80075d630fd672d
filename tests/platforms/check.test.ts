// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { check, previews } from '../../lib/platforms/check'
import { identify, idInAddress } from '../../lib/platforms/identity'
import type { ListItem, Message, Snapshot } from '../../lib/platforms/types'

const message = (author: Message['author'], text: string, at: string | null = null): Message => ({
  author,
  text,
  at,
  timeText: at,
})
const item = (more: Partial<ListItem> = {}): ListItem => ({
  id: '1',
  name: 'Ana',
  preview: 'Adiós',
  timeText: null,
  unread: 0,
  active: true,
  ...more,
})
const page = (
  messages: Message[],
  more: Partial<Pick<Snapshot, 'list' | 'composer'>> = {},
  name: string | null = 'Ana',
) =>
  check({ list: [item()], composer: { kind: 'textarea' }, ...more, open: { id: '1', name, messages } }, false)
const both = [
  message('client', 'Hola', '2026-01-01T10:00:00.000Z'),
  message('specialist', 'Adiós', '2026-01-01T11:00:00.000Z'),
]

it('a reading in which all adds up is good', () =>
  expect(page(both)).toEqual({ confidence: 'good', findings: [] }))
it('a fresh chat with one side only is good, and says so', () =>
  expect(page([message('specialist', 'Adiós', '2026-01-01T10:00:00.000Z')])).toEqual({
    confidence: 'good',
    findings: ['one-side-only'],
  }))
it('a page without a chat has none', () =>
  expect(check({ list: [], open: null, composer: null }, false)).toEqual({
    confidence: 'none',
    findings: ['no-chat'],
  }))
it('another preview than the last message is to be checked', () =>
  expect(page(both, { list: [item({ preview: 'Otra cosa', timeText: '11:00' })] })).toEqual({
    confidence: 'check',
    findings: ['preview-differs'],
  }))
it('in a list without times only what was said before may be out of date', () => {
  expect(page(both, { list: [item({ preview: 'Pareja' })] }).findings).toEqual([])
  const said = [message('client', '¿Qué tal?', '2026-01-01T09:00:00.000Z'), ...both, ...both]
  expect(page(said, { list: [item({ preview: '¿Qué tal?' })] }).findings).toContain('preview-differs')
})
it('where the list shows a last paragraph alone, it was a message of its own', () => {
  const joined = message('specialist', 'Perfecto\n\n¿Sigue en pie?', '2026-01-01T11:00:00.000Z')
  const read = (preview: string) => page([...both.slice(0, 1), joined], { list: [item({ preview })] })
  expect(read('¿Sigue en pie?')).toEqual({ confidence: 'check', findings: ['text-unsure'] })
  expect(read('Perfecto ¿Sigue en pie?').confidence).toBe('good')
})
it('what the list tells of people is not taken for what they said last', () => {
  const told = ['Terapia individual', 'Terapia de pareja', 'Terapia individual'].map((preview, i) =>
    item({ preview, id: `${i}`, active: i === 0 }),
  )
  expect(page(both, { list: told })).toEqual({ confidence: 'good', findings: [] })
  const last = { ...message('specialist', 'Hasta el jueves', '2026-01-01T11:00:00.000Z'), timeText: '11:00' }
  const timed = (preview: string) =>
    page([...both.slice(0, 1), last], { list: [item({ preview, timeText: '11:00' })] }).findings
  expect(timed('Cuatro sesiones')).toEqual([])
  expect(timed('Tú y jueves')).toEqual(['preview-differs'])
})
it('another name in the head than in the list is to be checked', () =>
  expect(page(both, {}, 'Luis').findings).toEqual(['header-differs']))
it('times that go back are to be checked', () =>
  expect(page([...both].reverse()).findings).toContain('times-descend'))
it('last words that the list gives to somebody else are to be checked', () => {
  const said = (preview: string) => page(both, { list: [item({ preview })] }).findings
  expect(said('Tú: Adiós')).toEqual([])
  expect(said('Ana: Adiós')).toEqual(['preview-differs'])
  expect(page([...both].slice(0, 1), { list: [item({ preview: 'You: Hola' })] }).findings).toContain(
    'preview-differs',
  )
})
it('a chat in which all is mine is to be checked where the list does not give its last words to me', () => {
  const mine = both.slice(-1)
  const said = (all: typeof both, preview: string, other = 'Tú: Hasta el lunes') =>
    page(all, { list: [item({ preview }), { ...item({ preview: other }), id: 'b', active: false }] }).findings
  expect(said(mine, 'Adiós')).toContain('preview-differs')
  expect(said(mine, 'Tú: Adiós')).not.toContain('preview-differs')
  expect(said(mine, 'Adiós', 'Hasta el lunes')).not.toContain('preview-differs')
  expect(said(both, 'Adiós')).not.toContain('preview-differs')
})
it.each([['Ana\n¿Nos vemos?'], ['¿Nos vemos?\n10:00'], ['done_all\nSesión reservada']])(
  'words that hold what is none of theirs are to be checked: %s',
  (text) =>
    expect(page([{ ...message('client', text), timeText: '10:00' }, ...both]).findings).toContain(
      'text-unsure',
    ),
)
it.each([
  ['a role before the words', (text: string) => `Psicóloga\n${text}`],
  ['a label after them', (text: string) => `${text}\nTraducido del ucraniano`],
])('one and the same line in message after message is to be checked: %s', (_, labelled) => {
  const said = ['Hola', 'Sí', 'No', 'Vale'].map((text) => message('client', text))
  const odd = said.map((one) => ({ ...one, text: labelled(one.text) }))
  expect(page([...odd, ...both]).findings).toContain('text-unsure')
  // Some end their messages with their name, and the same words may come twice.
  expect(page([...odd.slice(0, 3), ...said, ...both]).findings).not.toContain('text-unsure')
  const [same = []] = odd.map((one) => [one, one, one])
  expect(page([...same, ...both]).findings).not.toContain('text-unsure')
})
it('a clock of another language left in the words is to be checked', () =>
  expect(page([message('client', 'نعم\n1:02 م'), ...both]).findings).toContain('text-unsure'))
it('a chat in which hardly anyone speaks is to be checked', () => {
  const lines = Array.from({ length: 9 }, (_, i) => message('system', `Aviso ${i}`, null))
  expect(page([...lines, ...both]).findings).toContain('sides-unsure')
  expect(page([...lines.slice(0, 3), ...both]).findings).not.toContain('sides-unsure')
})
it('no composer is to be checked', () => expect(page(both, { composer: null }).confidence).toBe('check'))
it('a chat without times is said to have none', () =>
  expect(page([message('client', 'x'), message('specialist', 'Adiós')]).findings).toEqual(['no-times']))

it('a preview may be cut short or begin with a name', () => {
  expect(previews('Perfecto, muchas gra…', message('client', 'Perfecto, muchas gracias por todo'))).toBe(true)
  expect(previews('Tú: Adiós', message('specialist', 'Adiós'))).toBe(true)
  expect(previews('Adiós', message('specialist', 'Hola'))).toBe(false)
})

const row = (name: string, ids: Record<string, string> = {}, preview: string | null = null) => ({
  el: document.createElement('li'),
  name,
  avatar: null,
  preview,
  ids: new Map(Object.entries(ids)),
})
it('chats are named by what the page gives them, not by counters', () => {
  expect(identify([row('Ana', { 'data-chat-id': '17' }), row('Luis', { 'data-chat-id': '34' })])).toEqual([
    '17',
    '34',
  ])
  const drawn = identify([row('Ana', { id: ':r1:' }), row('Luis', { id: ':r2:' })])
  expect(drawn).toEqual(identify([row('Ana', { id: ':r7:' }), row('Luis', { id: ':r9:' })]))
})
it('two of one name stay two, and keep their identity when a third is renamed', () => {
  const before = identify([row('Ana'), row('Luis'), row('Ana')])
  const after = identify([row('Ana'), row('Luis Pérez'), row('Ana')])
  expect(new Set(before).size).toBe(3)
  expect([after[0], after[2]]).toEqual([before[0], before[2]])
})
it('two of one name keep their identities when the page puts them in another order', () => {
  const rows = [row('Ana', {}, 'Hola'), row('Luis', {}, 'Sí'), row('Ana', {}, 'Gracias')]
  const before = rows.map((one, i) => ({ ...one, id: identify(rows)[i] ?? '' }))
  const [hola, , thanks] = before.map((one) => one.id)
  expect(identify([row('Ana', {}, 'Gracias'), row('Ana', {}, 'Hola')], before)).toEqual([thanks, hola])
  expect(identify([row('Ana', {}, 'Hasta luego'), row('Ana', {}, 'Hola')], before)).toEqual([thanks, hola])
  expect(identify([row('Ana', {}, 'Gracias')], before)).toEqual([thanks])
})
it('the address names a chat only where it can', () => {
  expect(idInAddress('https://app.example/chats/8f14e45f-ceea')).toBe('8f14e45f-ceea')
  expect(idInAddress('https://app.example/inbox?chat=42')).toBe('42')
  expect(idInAddress('https://app.example/#/conversation/ana')).toBe('ana')
  expect(idInAddress('https://app.example/index.html')).toBeNull()
  expect(idInAddress('https://app.example/messages')).toBeNull()
})
