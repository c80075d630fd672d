import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../lib/drafts/check'
import { type DraftContext, FINDINGS } from '../../lib/drafts/types'
import { createWords, LANGUAGES } from '../../lib/locales'
import { messages } from '../templates/situations'
import badMessages from './bad-messages.json'
import { goodMessages, OTHERS } from './inbox'

interface BadMessage extends Omit<DraftContext, 'otherClients'> {
  id: string
  text: string
  words: string
}
const bad = badMessages as BadMessage[]

const told = (text: string, context: DraftContext) =>
  checkDraft(text, context).map(({ id, values }) => `${id}: ${values.words}`)

describe('false alarms', () => {
  const mostOf = (count: number) => Math.floor(count * 0.02 - 1e-9)

  it.each(LANGUAGES)(
    'are rarer than 2 in 100 good messages in %s',
    (language) => {
      const asked = goodMessages.filter(({ context }) => context.language === language)
      const alarms = asked.flatMap(({ text, context }) =>
        told(text, context).map((found) => `${found} ← ${text}`),
      )
      expect(asked.length).toBeGreaterThanOrEqual(50)
      expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(mostOf(asked.length))
    },
    60_000,
  )

  it('are rarer than 2 in 100 messages of the library', () => {
    const alarms = messages.flatMap(({ template, name, text }) => {
      const { language, stage, register } = template
      const known = { language, client: 'Noa', otherClients: OTHERS, specialist: 'Olena Коваленко' }
      const context = { ...known, ...(stage && { stage }), ...(register && { register }) }
      return told(text, context).map((found) => `${found} ← ${name}`)
    })
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(mostOf(messages.length))
  })
})

describe('a bad message', () => {
  it('is there for every finding, in every language that can have it', () => {
    expect(bad.length).toBeGreaterThanOrEqual(60)
    expect(new Set(bad.map(({ id }) => id))).toEqual(new Set(Object.keys(FINDINGS)))
  })

  it.each(bad)('$id in $language: $text', ({ id, text, words, ...context }) => {
    const found = checkDraft(text, { ...context, otherClients: OTHERS, specialist: 'Ana Belén' })
    const right = found.filter((finding) => finding.id === id)
    expect([...new Set(found.map((finding) => finding.id))]).toEqual([id])
    expect(right[0]?.values.words).toBe(words)
    expect(right[0]?.span === undefined).toBe(words === '')
  })
})

describe('every finding', () => {
  it.each(LANGUAGES)('has its reason and its fix in %s', (language) => {
    const { has } = createWords(language)
    for (const { id, text, words: _, ...context } of bad)
      for (const { reason, fix } of checkDraft(text, { ...context, otherClients: OTHERS }))
        expect([has(reason), has(fix)], id).toEqual([true, true])
  })

  it('points at its words, what must wait comes first, and nothing is told twice', () => {
    const sentence = fc.constantFrom(...bad.map(({ text }) => text), ...goodMessages.map(({ text }) => text))
    const anything = fc.oneof(
      sentence,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{{', '[x]', '@abc', '\u0301'),
    )
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), fc.constantFrom(...LANGUAGES), (pieces, language) => {
        const text = pieces.join(' ')
        const found = checkDraft(text, {
          language,
          client: 'Eva',
          otherClients: OTHERS,
          stage: 'first-contact',
        })
        for (const { span, values } of found)
          if (span) expect(text.slice(span.start, span.end)).toBe(values.words)
        const weights = found.map(({ weight }) => weight)
        expect(weights).toEqual([...weights].sort().reverse())
        const places = found.map(({ id, span }) => `${id}@${span?.start}`)
        expect(new Set(places).size).toBe(places.length)
        expect(
          checkDraft(text, { language, client: 'Eva', otherClients: OTHERS, stage: 'first-contact' }),
        ).toEqual(found)
      }),
      { numRuns: 40 },
    )
  })

  it('is silent about an empty composer, and about what the context does not tell', () => {
    expect(checkDraft(' \n', { language: 'es', template: 'Hola' })).toEqual([])
    expect(
      checkDraft('Hello Marta, thank you for your message and for your trust in me.', { language: null }),
    ).toEqual([])
  })
})
