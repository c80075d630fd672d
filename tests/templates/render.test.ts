import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../lib/templates/catalogue'
import { withGaps } from '../../lib/templates/gaps'
import { asText, render, UnfilledTemplate } from '../../lib/templates/render'
import { PLACEHOLDERS } from '../../lib/templates/types'
import { fullValues, GENDERS, messages } from './situations'

const ANA = { name: 'Ana', gender: 'feminine' } as const

describe('render', () => {
  it('fills placeholders with what is known', () => {
    const { parts, missing } = render(
      { text: 'Hola, {{client}}. Soy {{specialist}}.' },
      { client: 'Eva' },
      ANA,
    )
    expect(parts).toEqual([{ text: 'Hola, Eva. Soy Ana.' }])
    expect(missing).toEqual([])
  })

  it.each([
    ['feminine', 'Soy psicóloga.'],
    ['masculine', 'Soy psicólogo.'],
    ['neutral', 'Soy profesional de la psicología.'],
  ] as const)('takes the %s form', (gender, text) => {
    const template = { text: 'Soy {psicóloga|psicólogo|profesional de la psicología}.' }
    expect(asText(render(template, {}, { name: 'Ana', gender }).parts)).toBe(text)
  })

  it('leaves a gap where something is missing, and names it once', () => {
    const { parts, missing } = render({ text: '{{date}}, {{time}}: {{date}}' }, { time: '18:00' }, ANA)
    expect(parts).toEqual([{ gap: 'date' }, { text: ', 18:00: ' }, { gap: 'date' }])
    expect(missing).toEqual(['date'])
  })

  it.each(['', '   ', undefined])('counts %j as missing', (client) => {
    expect(render({ text: '{{client}}' }, { client }, ANA).missing).toEqual(['client'])
  })

  it('counts a specialist without a name as missing, whatever the values say', () => {
    const nameless = { name: ' ', gender: 'neutral' } as const
    expect(render({ text: '{{specialist}}' }, { specialist: 'Otra' }, nameless).missing).toEqual([
      'specialist',
    ])
  })

  it.each(['{{slots}}', '{a|b|c}', '$&', "$'", '$1', '{{client}}', '\\{', '<b>x</b>'])(
    'keeps the name %s literal',
    (client) => {
      const { parts, missing } = render({ text: 'Hola, {{client}}.' }, { client, slots: 'lunes' }, ANA)
      expect(asText(parts)).toBe(`Hola, ${client}.`)
      expect(missing).toEqual([])
    },
  )
})

describe('asText', () => {
  it('refuses a message with a hole, and tells which', () => {
    const { parts } = render({ text: '{{client}}: {{meetingLink}}' }, { client: 'Eva' }, ANA)
    expect(() => asText(parts)).toThrow(UnfilledTemplate)
    expect(() => asText(parts)).toThrow(expect.objectContaining({ gaps: ['meetingLink'] }))
  })
})

describe('the words before an hour', () => {
  const told = (text: string, time: string) => asText(render({ text }, { time }, ANA).parts)

  it.each([
    ['Nos vemos a las {{time}}.', '1:00', 'Nos vemos a la 1:00.'],
    ['Nos vemos a las {{time}}.', '18:00', 'Nos vemos a las 18:00.'],
    ['Nos vemos a las {{time}}.', '10:00', 'Nos vemos a las 10:00.'],
    ['Nos vemos a las {{time}}.', ' 01:30 ', 'Nos vemos a la 01:30.'],
    ['Sobre las {{time}}.', '1:15', 'Sobre la 1:15.'],
    ['Las {{time}}', '1:00', 'La 1:00'],
    ['mis citas más {{time}}', '1:00', 'mis citas más 1:00'],
    ['Початок о {{time}}', '11:30', 'Початок об 11:30'],
    ['Початок о {{time}}', '10:30', 'Початок о 10:30'],
    ['О {{time}} чекаю', '11:00', 'Об 11:00 чекаю'],
    ['кіно {{time}}', '11:00', 'кіно 11:00'],
    ['at {{time}}', '1:00', 'at 1:00'],
  ])('%j at %s: %j', (text, time, said) => {
    expect(told(text, time)).toBe(said)
  })

  it('stay as they are before any other value, and before a missing hour', () => {
    expect(asText(render({ text: 'todas las {{slots}}' }, { slots: '1:00' }, ANA).parts)).toBe(
      'todas las 1:00',
    )
    expect(render({ text: 'a las {{time}}' }, {}, ANA).parts).toEqual([{ text: 'a las ' }, { gap: 'time' }])
  })
})

describe('withGaps', () => {
  it('shows each hole in the language of the template and tells where it is', () => {
    const { parts } = render({ text: '{{client}}, el {{date}}: {{meetingLink}}' }, { client: 'Eva' }, ANA)
    const { text, gaps } = withGaps(parts, 'es')
    expect(text).toBe('Eva, el [fecha]: [enlace]')
    expect(gaps.map(({ start, end }) => text.slice(start, end))).toEqual(['[fecha]', '[enlace]'])
  })

  it('has no holes where the message has none, and then says the same as asText', () => {
    for (const template of catalogue) {
      const { parts } = render(template, fullValues(template.language), ANA)
      expect(withGaps(parts, template.language)).toEqual({ text: asText(parts), gaps: [] })
    }
  })

  it('shows exactly the holes that render names, in every language', () => {
    for (const template of catalogue) {
      const { parts, missing } = render(template, {}, { name: '', gender: 'neutral' })
      const { text, gaps } = withGaps(parts, template.language)
      expect(new Set(gaps.map(({ start, end }) => text.slice(start, end))).size).toBe(missing.length)
      expect(gaps.every(({ start, end }) => text[start] === '[' && text[end - 1] === ']')).toBe(true)
    }
  })
})

describe('every template', () => {
  it('reads as a whole with full values, whoever signs', () => {
    expect(messages).toHaveLength(catalogue.length * GENDERS.length)
    expect(messages.filter(({ text }) => /[{}|]/.test(text)).map(({ name }) => name)).toEqual([])
  })

  it('asks for exactly what it lacks when nothing is known', () => {
    for (const template of catalogue) {
      const used = PLACEHOLDERS.filter((name) => template.text.includes(`{{${name}}}`))
      const { missing } = render(template, {}, { name: '', gender: 'neutral' })
      expect([...missing].sort()).toEqual([...used].sort())
    }
  })

  it('adds nothing of its own around any name', () => {
    const gender = fc.constantFrom(...GENDERS)
    const name = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(fc.constantFrom(...catalogue), gender, name, name, (template, form, client, specialist) => {
        const values = { ...fullValues(template.language), client }
        const text = asText(render(template, values, { name: specialist, gender: form }).parts)
        const count = (sign: string, where: string) => where.split(sign).length - 1
        const uses = (placeholder: string) => count(`{{${placeholder}}}`, template.text)
        for (const sign of ['{', '}', '|']) {
          const brought =
            uses('client') * count(sign, client.trim()) + uses('specialist') * count(sign, specialist.trim())
          expect(count(sign, text)).toBe(brought)
        }
      }),
      { numRuns: 150 },
    )
  })
})
