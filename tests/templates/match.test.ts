import { describe, expect, it } from 'vitest'
import type { Offered } from '../../lib/templates/library'
import { type Situation, templatesFor } from '../../lib/templates/match'
import type { Template } from '../../lib/templates/types'

const asked: Situation = { stage: 'no-reply', contacts: 1, language: 'es', register: 'tu' }
const steps = (contacts: number) => templatesFor({ ...asked, contacts }).map(({ sequence }) => sequence ?? 0)

const made = (id: string, rest: Partial<Template>): Template => ({
  id,
  title: id,
  text: id,
  language: 'es',
  occasion: 'doubts',
  stage: 'doubts',
  ...rest,
})

describe('templatesFor', () => {
  it('puts the second message first after one contact', () => {
    expect(steps(1)).toEqual([2, 2, 0, 0, 3, 3])
  })

  it('puts the third message first after two contacts', () => {
    expect(steps(2)).toEqual([3, 3, 0, 0, 2, 2])
  })

  it('does not begin again after the third: what belongs to no step comes first', () => {
    expect(steps(3)).toEqual([0, 0, 3, 3, 2, 2])
    expect(steps(9)).toEqual([0, 0, 3, 3, 2, 2])
  })

  it('offers first messages while there was no contact', () => {
    const first = templatesFor({ ...asked, stage: 'first-contact', contacts: 0 })
    expect(first.map(({ sequence }) => sequence)).toEqual([1, 1, 1])
  })

  it.each(['tu', 'usted'] as const)('keeps to the register %s', (register) => {
    const registers = templatesFor({ ...asked, register }).map((template) => template.register)
    expect(new Set(registers)).toEqual(new Set([register]))
  })

  it.each(['es', 'en', 'uk'] as const)('keeps to the language %s', (language) => {
    expect(new Set(templatesFor({ ...asked, language }).map((template) => template.language))).toEqual(
      new Set([language]),
    )
  })

  it('keeps to the place of the session, and shows both when it is unknown, online first', () => {
    const places = (where?: 'online' | 'in-person') =>
      templatesFor({ ...asked, stage: 'paid', ...(where ? { where } : {}) })
        .filter(({ stage }) => stage === 'paid')
        .map((template) => template.where)
    expect(places('online')).toEqual(['online', 'online', 'online'])
    expect(places('in-person')).toEqual(['in-person', 'in-person'])
    expect(places()).toEqual(['online', 'online', 'online', 'in-person', 'in-person'])
  })

  const occasions = (more: Partial<Situation>) => [
    ...new Set(templatesFor({ ...asked, ...more }).map(({ occasion }) => occasion)),
  ]

  it('offers after the stage what is often needed beside it, and only what suits the place', () => {
    expect(occasions({ stage: 'paid', where: 'online' })).toEqual(['paid', 'moving', 'meeting-link'])
    expect(occasions({ stage: 'paid', where: 'in-person' })).toEqual(['paid', 'moving', 'directions'])
    expect(occasions({ stage: 'ongoing' })).toEqual(['ongoing', 'book-next'])
    expect(occasions({ stage: 'doubts' })).toEqual(['doubts', 'price'])
    expect(occasions({ stage: 'first-contact' })).toEqual(['first-contact'])
  })

  it.each([
    ['a no-show', { stage: 'inactive', mark: 'no-show' }, 'no-show'],
    ['a session that was moved', { stage: 'paid', mark: 'moved' }, 'moving'],
    ['the end of a session', { stage: 'after-session', rule: 'book-next' }, 'book-next'],
    ['Friday afternoon', { stage: 'no-reply', rule: 'weekend' }, 'away'],
    ['a referral', { stage: 'closed', closed: 'referred' }, 'referral'],
    ['an excluded chat', { stage: 'closed', closed: 'excluded' }, 'support-excluded'],
  ] as const)('puts first what %s calls for', (_, more, occasion) => {
    expect(occasions(more)[0]).toBe(occasion)
  })

  it('offers each situation once, though a fact and the stage both call for it', () => {
    expect(occasions({ stage: 'ongoing', rule: 'book-next' })).toEqual(['book-next', 'ongoing'])
    const ids = templatesFor({ ...asked, stage: 'ongoing', rule: 'book-next' }).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has nothing to say after a refusal', () => {
    expect(occasions({ stage: 'closed', closed: 'refused', mark: 'closed' })).toEqual([])
  })

  it('shows online first whatever the order of the file', () => {
    const library = [made('in-person', { where: 'in-person' }), made('online', { where: 'online' })]
    const offered = templatesFor({ ...asked, stage: 'doubts' }, library)
    expect(offered.map(({ id }) => id)).toEqual(['online', 'in-person'])
  })

  it('offers nothing in a closed chat', () => {
    expect(templatesFor({ ...asked, stage: 'closed' })).toEqual([])
  })

  it('falls back to Spanish, in the register, where a language lacks the stage', () => {
    const library = [
      made('a', { register: 'usted' }),
      made('b', { register: 'tu' }),
      made('c', { language: 'en', occasion: 'paid' }),
    ]
    const offered = templatesFor({ ...asked, stage: 'doubts', language: 'en' }, library)
    expect(offered.map(({ id }) => id)).toEqual(['b'])
  })

  describe('among those that fit equally', () => {
    const doubts = { ...asked, stage: 'doubts' } as const
    const order = (...library: Offered[]) => templatesFor(doubts, library).map(({ id }) => id)
    const one = (id: string, rest: Partial<Offered> = {}): Offered => made(id, rest)
    const rate = (booked: number) => ({ chats: 20, booked })

    it('puts favourites first, then what worked', () => {
      expect(order(one('a'), one('b', { favourite: true }))).toEqual(['b', 'a'])
      expect(order(one('a', { rate: rate(3) }), one('b', { rate: rate(9) }))).toEqual(['b', 'a'])
      expect(order(one('a', { rate: rate(9) }), one('b', { favourite: true, rate: rate(3) }))).toEqual([
        'b',
        'a',
      ])
    })

    it('puts what little is known of between what worked and what did not', () => {
      const [good, bad] = [one('good', { rate: rate(12) }), one('bad', { rate: rate(2) })]
      expect(order(bad, one('new'), good)).toEqual(['good', 'new', 'bad'])
      expect(order(one('a'), one('b'))).toEqual(['a', 'b'])
    })

    it('looks at the step of the sequence before either', () => {
      const third = one('third', { sequence: 3, favourite: true, rate: rate(20) })
      expect(order(third, one('second', { sequence: 2 }))).toEqual(['second', 'third'])
    })

    it('puts what the specialist wrote before the shipped ones of its step, but not before a favourite', () => {
      const own = one('own', { origin: 'own' })
      const [second, loved] = [one('second', { sequence: 2 }), one('loved', { sequence: 2, favourite: true })]
      expect(order(second, one('none'), own)).toEqual(['own', 'second', 'none'])
      expect(order(second, own, loved)).toEqual(['loved', 'own', 'second'])
    })

    it('puts last what was used in this chat, be it a favourite', () => {
      const used = one('used', { lastUsed: 1, favourite: true, rate: rate(20), sequence: 2 })
      expect(order(used, one('a'), one('b', { sequence: 3 }))).toEqual(['a', 'b', 'used'])
    })
  })

  it('keeps the order of the file among equals and leaves the library as it was', () => {
    const library = [made('third', { sequence: 3 }), made('one', {}), made('two', {})]
    const before = [...library]
    expect(templatesFor({ ...asked, stage: 'doubts' }, library).map(({ id }) => id)).toEqual([
      'one',
      'two',
      'third',
    ])
    expect(library).toEqual(before)
  })
})
