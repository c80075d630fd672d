import { describe, expect, it } from 'vitest'
import { catalogue } from '../../lib/templates/catalogue'
import { libraryOf, type OwnWords, type TemplateRecord } from '../../lib/templates/library'
import { templatesFor } from '../../lib/templates/match'
import type { Template } from '../../lib/templates/types'

const shippedOne = (id: string, more: Partial<Template> = {}): Template => ({
  id,
  title: id,
  text: `shipped ${id}`,
  language: 'es',
  occasion: 'doubts',
  stage: 'doubts',
  ...more,
})
const SHIPPED = [shippedOne('a'), shippedOne('b'), shippedOne('c')]

const WORDS: OwnWords = { language: 'es', occasion: 'doubts', title: 'Mía', text: 'own words' }
const record = (id: string, more: Partial<TemplateRecord> = {}): TemplateRecord => ({
  id,
  changedAt: 1,
  own: null,
  deleted: false,
  favourite: false,
  hidden: false,
  position: null,
  shortcut: null,
  ...more,
})
const libraryWith = (...records: TemplateRecord[]) => libraryOf(records, SHIPPED)
const ids = (templates: readonly Template[]) => templates.map(({ id }) => id)

describe('the library', () => {
  it('is the catalogue while nothing was changed', () => {
    expect(new Set(ids(libraryOf([])))).toEqual(new Set(ids(catalogue)))
    expect(
      libraryOf([]).every(({ origin, hidden, favourite }) => origin === 'shipped' && !hidden && !favourite),
    ).toBe(true)
  })

  it('reads a rewritten one in the specialist’s words', () => {
    const library = libraryWith(record('b', { own: { ...WORDS, occasion: 'paid' } }))
    expect(library.find(({ id }) => id === 'b')).toMatchObject({
      origin: 'rewritten',
      text: 'own words',
      occasion: 'paid',
      stage: 'paid',
    })
  })

  it('puts own ones last, or where they were put', () => {
    expect(ids(libraryWith(record('z', { own: WORDS })))).toEqual(['a', 'b', 'c', 'z'])
    expect(ids(libraryWith(record('z', { own: WORDS, position: 0.5 })))).toEqual(['a', 'z', 'b', 'c'])
    expect(ids(libraryWith(record('c', { position: -1 })))).toEqual(['c', 'a', 'b'])
  })

  it('has one order, whatever the order of the records', () => {
    const records = [record('y', { own: WORDS }), record('z', { own: WORDS })]
    expect(libraryOf(records, SHIPPED)).toEqual(libraryOf(records.toReversed(), SHIPPED))
  })

  it('leaves out what was deleted and what has no words', () => {
    const gone = [record('y', { own: WORDS, deleted: true }), record('z'), record('a', { deleted: true })]
    expect(ids(libraryWith(...gone))).toEqual(['b', 'c'])
  })

  it('tells favourites, shortcuts and what is hidden', () => {
    const library = libraryWith(
      record('a', { favourite: true, shortcut: ';a' }),
      record('b', { hidden: true }),
    )
    expect(library[0]).toMatchObject({ id: 'a', favourite: true, shortcut: ';a', hidden: false })
    expect(library[1]).toMatchObject({ id: 'b', hidden: true })
  })
})

describe('choosing from the library', () => {
  const asked = { stage: 'doubts', contacts: 0, language: 'es', register: 'tu' } as const

  it('offers none that is hidden, and no other language in its place', () => {
    const uk = shippedOne('uk', { language: 'uk' })
    const library = libraryOf([record('uk', { hidden: true })], [...SHIPPED, uk])
    expect(ids(templatesFor({ ...asked, language: 'uk' }, library))).toEqual([])
    expect(ids(templatesFor(asked, libraryWith(record('b', { hidden: true }))))).toEqual(['a', 'c'])
  })

  it('keeps the specialist’s order among equals', () => {
    expect(ids(templatesFor(asked, libraryWith(record('c', { position: -1 }))))).toEqual(['c', 'a', 'b'])
  })

  it('offers those for any time after all others, in their own language only, and not in a closed chat', () => {
    const library = libraryWith(record('z', { own: { ...WORDS, occasion: 'anytime' }, position: -5 }))
    expect(ids(templatesFor(asked, library))).toEqual(['a', 'b', 'c', 'z'])
    expect(ids(templatesFor({ ...asked, language: 'uk' }, library))).not.toContain('z')
    expect(templatesFor({ ...asked, stage: 'closed' }, library)).toEqual([])
  })
})
