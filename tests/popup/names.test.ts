import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName } from '../../lib/names'

describe('a name as it may be kept, shown and told', () => {
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
    expect(cleanName(name)).toBe(shown)
  })

  it.each(['', '   ', '\u200b\u200d', '\u202e', '\n'])('finds no name in %j', (name) => {
    expect(cleanName(name)).toBe('')
  })

  it('keeps 80 characters and cuts what is longer, never through an emoji', () => {
    expect(cleanName('a'.repeat(80))).toBe('a'.repeat(80))
    expect(cleanName('a'.repeat(100_000))).toBe('a'.repeat(80))
    expect(cleanName('😀'.repeat(81))).toBe('😀'.repeat(80))
  })

  it('gives one visible line without direction signs for anything at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const shown = cleanName(name)
        expect([...shown].length).toBeLessThanOrEqual(80)
        expect(shown).toBe(shown.trim())
        expect(shown).not.toMatch(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
        expect(shown.isWellFormed()).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
