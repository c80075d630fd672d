// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { settlePreviews, withoutHeadings } from '../../lib/platforms/list'
import type { Row } from '../../lib/platforms/row'

/** As much of a row as is looked at: what stands in it, and what was read. */
const row = (words: readonly string[], read: Partial<Row>): Row => {
  const el = document.createElement('div')
  el.append(...words)
  return { el, lines: [], preview: null, timeText: null, time: null, ...read } as Partial<Row> as Row
}
const others = (): Row[] =>
  ['Marta Enero', 'Rosa Mayo'].map((name) =>
    row([name, 'Nos vemos'], { name, lines: ['Nos vemos'], preview: 'Nos vemos' }),
  )
const settled = (one: Row) => {
  settlePreviews([one, ...others()])
  return [one.name, one.preview, one.timeText]
}

it('a client who is called as a day is has a name, in a list without times', () =>
  expect(
    settled(row(['Abril 23', 'Hola, ¿qué tal?'], { name: 'Hola, ¿qué tal?', timeText: 'Abril 23' })),
  ).toEqual(['Abril 23', 'Hola, ¿qué tal?', null]))

it('a day below the name is what was said', () =>
  expect(settled(row(['Ana', 'Viernes'], { name: 'Ana', timeText: 'Viernes' }))).toEqual([
    'Ana',
    'Viernes',
    null,
  ]))

it('a clock below the name is when', () =>
  expect(settled(row(['Ana', '18:02'], { name: 'Ana', timeText: '18:02' }))).toEqual(['Ana', null, '18:02']))

const ofList = (name: string, read: Partial<Row>): Row =>
  row([name], { name, ids: new Map(), unread: 0, faced: false, marked: false, ...read })

it.each([
  ['stays where it is on screen', (name: string) => name === 'Olga Rey', true],
  ['goes where another is', (name: string) => name === 'Ana Gil', false],
])('a row of which nothing but a name is known, as no other, %s', (_, isOnScreen, stays) => {
  const chats = ['Ana Gil', 'Marta Enero', 'Rosa Mayo', 'Leo Paz'].map((name) =>
    ofList(name, { preview: 'Nos vemos', timeText: '18:02', faced: true }),
  )
  const names = withoutHeadings([ofList('Olga Rey', {}), ...chats], isOnScreen).map(({ name }) => name)
  expect(names.includes('Olga Rey')).toBe(stays)
})
