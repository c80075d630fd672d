import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingLink, shownName, valuesFor } from '../../lib/templates/values'

describe('shownName', () => {
  it.each([
    ['María José García', 'María José García'],
    ['  Олександра  ', 'Олександра'],
    ['Ana\n\tBelén', 'Ana Belén'],
    ['{{slots}}', '{{slots}}'],
    ['<img onerror=alert(1)>', '<img onerror=alert(1)>'],
    ['👩‍👩‍👧 Eva', '👩‍👩‍👧 Eva'],
    ['\u202eavE\u202c', 'avE'],
    ['\u2066Eva\u2069\u200f\u061c', 'Eva'],
    ['E\u0000v\u0007a\u009b', 'Eva'],
    ['Eva\ufeff\u200b', 'Eva'],
    ['Eva\ud800', 'Eva'],
  ])('shows %j as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown)
  })

  it.each(['', '   ', '\u200b\u200d', '\u202e', '\n'])('finds no name in %j', (name) => {
    expect(shownName(name)).toBeUndefined()
  })

  it('keeps 80 characters and cuts what is longer, never through an emoji', () => {
    expect(shownName('a'.repeat(80))).toBe('a'.repeat(80))
    expect(shownName('a'.repeat(100_000))).toBe('a'.repeat(80))
    expect(shownName('😀'.repeat(81))).toBe('😀'.repeat(80))
  })

  it('gives one visible line without direction signs for anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const shown = shownName(name)
        if (shown === undefined) return
        expect([...shown].length).toBeLessThanOrEqual(80)
        expect(shown).toBe(shown.trim())
        expect(shown).not.toMatch(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
        expect(shown.isWellFormed()).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('meetingLink', () => {
  it('takes the newest', () => {
    const texts = [
      'https://meet.google.com/aaa-bbbb-ccc',
      'hola',
      'Tu enlace: https://meet.google.com/abc-defg-hij.',
    ]
    expect(meetingLink(texts)).toBe('https://meet.google.com/abc-defg-hij')
  })

  it('leaves out what hangs on it', () => {
    expect(meetingLink(['https://meet.google.com/abc-defg-hij?authuser=0'])).toBe(
      'https://meet.google.com/abc-defg-hij',
    )
  })

  it.each([
    'http://meet.google.com/abc-defg-hij',
    'https://meet.google.com.evil.example/abc-defg-hij',
    'https://meet-google.com/abc-defg-hij',
    'https://meet.google.com/abc-defg-hijk',
    'https://meet.google.com/abc-defg-hij-extra',
    'https://meet.google.com/lookup/abc',
    'https://zoom.us/j/123456789',
    '',
  ])('does not take %j for one', (text) => {
    expect(meetingLink([text])).toBeUndefined()
  })
})

describe('valuesFor', () => {
  const known = { language: 'es', zone: 'Europe/Madrid' } as const

  it('words all that is known', () => {
    const values = valuesFor({
      ...known,
      client: 'Eva',
      session: Date.UTC(2026, 2, 12, 17),
      texts: ['https://meet.google.com/abc-defg-hij'],
      slots: ' lunes ',
      directions: 'Calle Mayor 1',
    })
    expect(values).toEqual({
      client: 'Eva',
      date: 'jueves 12 de marzo',
      time: '18:00',
      timeZone: 'hora de Madrid',
      meetingLink: 'https://meet.google.com/abc-defg-hij',
      slots: 'lunes',
      directions: 'Calle Mayor 1',
    })
  })

  it('gives no value for what is not known', () => {
    const nothing = { ...known, client: null, session: null, slots: ' ', directions: null }
    expect(Object.values(valuesFor(nothing)).filter((value) => value !== undefined)).toEqual([])
  })

  it('takes the first moment of 1970 for a session like any other', () => {
    expect(valuesFor({ ...known, session: 0 }).date).toBe('jueves 1 de enero')
  })
})
