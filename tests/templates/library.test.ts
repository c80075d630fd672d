import { describe, expect, it } from 'vitest'
import { readTemplateFiles } from '../../lib/templates/build'
import { catalogue } from '../../lib/templates/catalogue'
import { checkTemplates } from '../../lib/templates/check'
import { AROUND_STAGES, LANGUAGES, messages, STAGES, toSupport, VOICES } from './situations'

const at = (occasion: string, { language, register }: (typeof VOICES)[number]) =>
  catalogue.filter(
    (template) =>
      template.occasion === occasion &&
      template.language === language &&
      (template.register ?? register) === register,
  )

describe('the library', () => {
  it('passes the check that guards the build', () => {
    expect(() => checkTemplates(readTemplateFiles(process.cwd()))).not.toThrow()
  })

  it('is loaded completely', () => {
    const entries = Object.values(readTemplateFiles(process.cwd())).flat()
    expect(catalogue).toHaveLength(entries.length)
  })

  describe.each(VOICES)('in $language, $register', (voice) => {
    it.each([...STAGES, ...AROUND_STAGES])('has two wordings or more for %s', (stage) => {
      const texts = new Set(at(stage, voice).map((template) => template.text))
      expect(texts.size).toBeGreaterThanOrEqual(2)
    })

    it.each([
      ['first-contact', 1],
      ['no-reply', 2],
      ['no-reply', 3],
    ] as const)('has two wordings or more for the step %s %i', (stage, step) => {
      expect(at(stage, voice).filter(({ sequence }) => sequence === step).length).toBeGreaterThanOrEqual(2)
    })

    it.each(['online', 'in-person'] as const)('has two confirmations or more for a session %s', (place) => {
      expect(at('paid', voice).filter(({ where }) => where === place).length).toBeGreaterThanOrEqual(2)
    })

    it('has something to write when nothing but the name is known, except where and when to meet', () => {
      for (const stage of STAGES.filter((written) => written !== 'paid'))
        expect(at(stage, voice).some(({ text }) => !/\{\{(?!client|specialist)/.test(text))).toBe(true)
    })
  })

  it('tells client, date, time and zone in every confirmation', () => {
    for (const { text } of catalogue.filter(({ stage }) => stage === 'paid'))
      expect(text).toMatch(/\{\{client\}\}.*\{\{date\}\}.*\{\{time\}\}.*\{\{timeZone\}\}/s)
  })

  it('has the same wordings, by id, in every voice', () => {
    const ids = ({ language, register }: (typeof VOICES)[number]) =>
      catalogue
        .filter((template) => template.language === language && (template.register ?? register) === register)
        .map(({ id }) => id.replace(/^(es-tu|es-usted|en|uk)-/, ''))
        .sort()
    for (const voice of VOICES) expect(ids(voice)).toEqual(ids({ language: 'es', register: 'tu' }))
  })

  it('names no client to the support team but to say which chat is meant', () => {
    for (const { occasion, text, personal = '' } of catalogue.filter(toSupport)) {
      expect(text.includes('{{client}}')).toBe(occasion === 'support-excluded')
      expect(text + personal).not.toMatch(/\{\{(?!client)/)
    }
  })

  it('tells the price with every answer about it', () => {
    const answers = catalogue.filter(({ occasion }) => occasion === 'price')
    expect(answers.filter(({ text }) => text.includes('{{price}}'))).toHaveLength(4 * 2)
    expect(new Set(answers.map(({ language }) => language))).toEqual(new Set(LANGUAGES))
  })

  it('never sets the zone in brackets: it brings its own for the hour of the client', () => {
    const after = { es: '{{time}}, {{timeZone}}', en: '{{time}} {{timeZone}}', uk: '{{time}} {{timeZone}}' }
    const others = catalogue.filter(({ text, language }) =>
      text.replace(after[language], '').includes('timeZone'),
    )
    expect(others).toEqual([])
  })

  it('gives directions to whoever comes in person, and never a link to enter', () => {
    for (const { text } of catalogue.filter(({ where }) => where === 'in-person')) {
      expect(text).toContain('{{directions}}')
      expect(text).not.toContain('{{meetingLink}}')
    }
  })

  it('has nothing to say in a closed chat', () => {
    expect(catalogue.filter(({ stage }) => stage === 'closed')).toEqual([])
  })

  it('never says the same twice', () => {
    expect(new Set(catalogue.map(({ text }) => text)).size).toBe(catalogue.length)
  })
})

describe('the three first messages', () => {
  const sentences = (text: string) => text.split(/(?<=[.?!:])\s+/).filter((sentence) => sentence.length > 25)
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu))
  const shared = (a: Set<string>, b: Set<string>) => [...a].filter((word) => b.has(word)).length

  it.each(VOICES)('do not repeat themselves in $language, $register', (voice) => {
    const steps = [...at('first-contact', voice), ...at('no-reply', voice)]
    for (const third of steps.filter(({ sequence }) => sequence === 3))
      for (const earlier of steps.filter(({ sequence }) => sequence === 1 || sequence === 2)) {
        expect(
          sentences(earlier.text).filter((sentence) => sentences(third.text).includes(sentence)),
        ).toEqual([])
        const [a, b] = [words(third.text), words(earlier.text)]
        expect(shared(a, b) / Math.min(a.size, b.size)).toBeLessThan(0.5)
      }
  })
})

describe('length', () => {
  it('stays under 400 characters, whoever signs', () => {
    expect(messages.filter(({ text }) => text.length >= 400).map(({ name }) => name)).toEqual([])
  })

  it('is mostly under 280 before the long values come in', () => {
    const short = catalogue.filter(({ text }) => text.length < 280)
    expect(short.length / catalogue.length).toBeGreaterThan(0.9)
  })
})
