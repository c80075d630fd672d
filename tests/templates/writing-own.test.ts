import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../lib/templates/catalogue'
import { exampleValues } from '../../lib/templates/example'
import { faultsOf, shortcutOf, type Wording } from '../../lib/templates/faults'
import { libraryOf, type OwnWords } from '../../lib/templates/library'
import { moved, placeAfter } from '../../lib/templates/order'
import { render } from '../../lib/templates/render'
import { PLACEHOLDERS } from '../../lib/templates/types'
import { asKept, asWritten, markOf } from '../../lib/templates/written'
import { GENDERS, LANGUAGES } from './situations'

const WORDS: OwnWords = { language: 'es', occasion: 'doubts', title: 'Mía', text: 'Hola, {{client}}.' }
const LIBRARY = libraryOf([
  {
    ...{ id: 'other', changedAt: 1, own: { ...WORDS, title: 'La otra' }, deleted: false, favourite: false },
    ...{ hidden: false, position: null, shortcut: ';Otra' },
  },
])
const whys = (words: Partial<OwnWords>, more: Partial<Wording> = {}) =>
  faultsOf({ id: 'new', words: { ...WORDS, ...words }, shortcut: null, ...more }, LIBRARY).map(
    ({ why, words: place }) => [why, place],
  )

describe('a template that someone wrote', () => {
  it.each(catalogue.map((template) => [template.id, template] as const))('may be %s', (_, template) => {
    expect(faultsOf({ id: template.id, words: template, shortcut: null }, LIBRARY)).toEqual([])
  })

  it.each([
    ['Hola, {{cliente1}}.', [['unknown-place', '{{cliente1}}']]],
    ['Hola, {client}.', [['unknown-place', '{client}']]],
    ['Hola, {{client}.', [['unknown-place', '{{client}']]],
    ['Hola, {{client.', [['unknown-place', '{{client.']]],
    ['Soy {psicóloga|psicólogo}.', [['forms', '{psicóloga|psicólogo}']]],
    ['Soy {psicóloga|psicólogo|}.', [['forms', '{psicóloga|psicólogo|}']]],
    ['Hola, [nombre].', [['brackets', '[nombre]']]],
    [' ', [['no-text', '']]],
    ['a'.repeat(2_001), [['too-long', '2000']]],
    [
      '{{x}} y [y]',
      [
        ['unknown-place', '{{x}}'],
        ['brackets', '[y]'],
      ],
    ],
  ] as const)('is told what is wrong with the text %j', (text, faults) => {
    expect(whys({ text })).toEqual(faults)
  })

  it('needs a title, of no more than a line', () => {
    expect(whys({ title: ' ' })).toEqual([['no-title', '']])
    expect(whys({ title: 'a'.repeat(81) })).toEqual([['too-long', '80']])
  })

  it.each([
    [';dos palabras', [['odd-shortcut', ';dos palabras']]],
    ['hola', [['odd-shortcut', 'hola']]],
    [';mañana-2', [['odd-shortcut', ';mañana-2']]],
    [';', [['odd-shortcut', ';']]],
    [';otra', [['taken-shortcut', 'La otra']]],
    [';OTRA', [['taken-shortcut', 'La otra']]],
    [';mañana2', []],
    ['//hola', []],
  ] as const)('has the shortcut %j or is told why not', (shortcut, faults) => {
    expect(whys({}, { shortcut })).toEqual(faults)
  })

  it('may share a shortcut with one of another language: the chat tells which is meant', () => {
    expect(whys({ language: 'uk' }, { shortcut: ';otra' })).toEqual([])
    expect(whys({ register: 'usted' }, { shortcut: ';otra' })).toEqual([['taken-shortcut', 'La otra']])
  })

  it('keeps the shortcut that is its own', () => {
    expect(whys({}, { id: 'other', shortcut: ';otra' })).toEqual([])
  })

  it('gets its `;` by itself', () => {
    const typed = ['hola', ' ;hola ', '/hola', '', ';', ' ']
    expect(typed.map(shortcutOf)).toEqual([';hola', ';hola', '/hola', null, null, null])
  })
})

describe('placeholders, as people write them', () => {
  it.each(LANGUAGES)('read in %s and are kept as they are', (language) => {
    for (const { text } of catalogue) expect(asKept(asWritten(text, language))).toBe(text)
    for (const name of PLACEHOLDERS) expect(asKept(markOf(name, language))).toBe(`{{${name}}}`)
  })

  it('are recognised however they are typed', () => {
    const typed = "{{ Nombre }}, {{nombre}}, {{COMO LLEGAR}}, {{Ім'я}}, {{to.first_name}}, {{free times}}"
    expect(asKept(typed)).toBe('{{client}}, {{client}}, {{directions}}, {{client}}, {{client}}, {{slots}}')
  })

  it('stay where they name nothing', () => {
    expect(asKept('{{signo}} {nombre} {a|b|c} {{}}')).toBe('{{signo}} {nombre} {a|b|c} {{}}')
  })
})

describe('the example', () => {
  it('fills every placeholder in every language, whoever signs', () => {
    const practice = { price: '', couplePrice: '', directions: '', meetingLink: '' }
    const text = PLACEHOLDERS.map((name) => `{{${name}}}`).join(' ')
    for (const language of LANGUAGES)
      for (const gender of GENDERS) {
        const values = exampleValues(language, 'Europe/Madrid', practice)
        expect(render({ text }, values, { name: 'Ana', gender }).missing).toEqual([])
      }
  })
})

describe('moving a template by one', () => {
  const group = [0, 1, 1, 4].map((position, i) => ({ id: 'abcd'[i] ?? '', position }))
  const after = (changes: ReturnType<typeof moved>) =>
    group
      .map((one) => changes.find(({ id }) => id === one.id) ?? one)
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id)
      .join('')

  it.each([
    ['a', 1, 'bacd', 4],
    ['b', -1, 'bacd', 1],
    ['d', -1, 'abdc', 4],
    ['c', 1, 'abdc', 1],
    ['a', -1, 'abcd', 0],
    ['d', 1, 'abcd', 0],
    ['nobody', 1, 'abcd', 0],
  ] as const)('%s by %i: %s', (id, by, order, changes) => {
    const places = moved(group, id, by)
    expect(after(places)).toBe(order)
    expect(places).toHaveLength(changes)
  })

  it('never disturbs the others, however often it is done', () => {
    const step = fc.record({ at: fc.nat(4), by: fc.constantFrom<1 | -1>(1, -1) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        let places = ['a', 'b', 'c', 'd', 'e'].map((id, position) => ({ id, position }))
        for (const { at, by } of steps) {
          const order = places.map(({ id }) => id)
          const id = order[at] ?? ''
          const [wanted] = [order.toSpliced(at, 1).toSpliced(at + by, 0, id)]
          const changes = moved(places, id, by)
          places = places
            .map((one) => changes.find((change) => change.id === one.id) ?? one)
            .sort((x, y) => x.position - y.position)
          const inside = at + by >= 0 && at + by < order.length
          expect(places.map((one) => one.id)).toEqual(inside ? wanted : order)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has a place after all others', () => {
    expect(placeAfter(group)).toBe(5)
    expect(placeAfter([])).toBe(0)
  })
})
