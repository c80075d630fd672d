import { describe, expect, it } from 'vitest'
import { catalogue } from '../../lib/templates/catalogue'
import forbidden from './forbidden-words.json'
import { LANGUAGES, messages, toSupport } from './situations'

const namesWhere = (language: string, wrong: (text: string) => boolean) =>
  messages
    .filter(({ template, text }) => template.language === language && wrong(text))
    .map(({ name }) => name)

/** Everything of a template that somebody reads. */
const shown = catalogue.flatMap(({ id, language, title, text, personal = '' }) =>
  [title, text, personal].map((words) => ({ id, language, words })),
)

/** A word of the list: whole, or with `*` every word that begins so. */
const word = (listed: string) => new RegExp(`(?<!\\p{L})${listed.replace('*', '\\p{L}*')}(?!\\p{L})`, 'iu')

describe.each(LANGUAGES)('words in %s', (language) => {
  it.each(Object.entries(forbidden[language]))('are never %s', (_, list) => {
    expect(list.filter((listed) => namesWhere(language, (text) => word(listed).test(text)).length)).toEqual(
      [],
    )
  })

  it('hold no address, number or link of their own', () => {
    const texts = catalogue.filter((template) => template.language === language)
    expect(texts.filter(({ text }) => /@|https?:|www\.|\d{3}/.test(text)).map(({ id }) => id)).toEqual([])
  })

  it('leave no bracket, no double space and no space before a sign', () => {
    expect(namesWhere(language, (text) => /[{}|]|\[|\]|\s{2}|\s[.,;:?!)]|^\s|\s$/.test(text))).toEqual([])
  })

  it('greet or thank by name, and end as a sentence or with a value', () => {
    expect(namesWhere(language, (text) => !/[.?!]$|meet\.google\.com\/\S+$|\)$/.test(text))).toEqual([])
    const toClients = catalogue.filter((template) => !toSupport(template))
    const nameless = toClients.filter(({ text }) => !text.slice(0, 60).includes('{{client}}'))
    expect(nameless.map(({ id }) => id)).toEqual([])
  })

  it('use typographic apostrophes and quotes only', () => {
    expect(shown.filter((piece) => piece.language === language && /['"`´ʼ]/.test(piece.words))).toEqual([])
  })
})

describe('Spanish', () => {
  const spanish = shown.filter(({ language }) => language === 'es')

  it.each([
    ['¿', '?'],
    ['¡', '!'],
  ] as const)('opens every %s that it closes', (open, close) => {
    const inner = new RegExp(`\\${open}[^\\${open}\\${close}]+\\${close}`, 'g')
    const loose = spanish.filter(
      ({ words }) => /[¿?¡!]/.test(words) && new RegExp(`[${open}${close}]`).test(words.replace(inner, '')),
    )
    expect(loose).toEqual([])
  })

  it('sets a comma between greeting and name', () => {
    expect(spanish.filter(({ words }) => /Hola \{\{/.test(words))).toEqual([])
  })

  it('keeps its registers apart', () => {
    const tu =
      /(?<!\p{L})(tú|te|ti|tu|tus|contigo|dime|cuéntame|escríbeme|puedes|quieres|prefieres|tienes|busca)(?!\p{L})/iu
    const usted =
      /(?<!\p{L})(usted|dígame|cuénteme|escríbame|puede|quiere|prefiere|tiene|busque|le|su|sus)(?!\p{L})/iu
    for (const template of catalogue.filter(({ language }) => language === 'es')) {
      const { register, text, id } = template
      if (toSupport(template)) continue
      const mixes = register === 'tu' ? usted.test(text) : tu.test(text)
      expect(register === 'tu' ? tu.test(text) : usted.test(text), `${id} addresses the client`).toBe(true)
      expect(mixes, `${id} mixes registers`).toBe(false)
    }
  })

  it('says vosotros to the support team with tú, and ustedes with usted', () => {
    const vosotros = /(?<!\p{L})(os|podéis|podríais|decídmelo|vuestra)(?!\p{L})/iu
    const ustedes = /(?<!\p{L})(les|pueden|podrían|díganmelo|su)(?!\p{L})/iu
    for (const { register, text, id } of catalogue
      .filter(toSupport)
      .filter(({ language }) => language === 'es'))
      expect([vosotros.test(text), ustedes.test(text)], id).toEqual([register === 'tu', register === 'usted'])
  })

  it('writes accents where they are most often forgotten', () => {
    const bare =
      /(?<!\p{L})(sesion|tambien|calendario esta|aqui|asi|dia|dias|facil|telefono|psicolog[oa]|ultim[oa]|dimelo|mas que)(?!\p{L})/iu
    expect(spanish.filter(({ words }) => bare.test(words))).toEqual([])
  })
})

describe('Ukrainian', () => {
  const ukrainian = shown.filter(({ language }) => language === 'uk')

  it('has no Russian letters and no Latin look-alikes', () => {
    const cyrillic = ukrainian.map(({ id, words }) => ({ id, words: words.replace(/\{\{\w+\}\}/g, '') }))
    expect(cyrillic.filter(({ words }) => /[ыэъё]|[a-z]/i.test(words))).toEqual([])
  })

  it('writes the apostrophe where the spelling asks for it', () => {
    const missing = /(?<!\p{L})(звязк|імя|памят|обєкт|підїзд|пят|компютер|здоровя|обовязков|зобовязан)/iu
    expect(ukrainian.filter(({ words }) => missing.test(words))).toEqual([])
    expect(ukrainian.some(({ words }) => words.includes('’'))).toBe(true)
  })

  it('says Ви with a capital', () => {
    expect(
      ukrainian.filter(({ words }) => /(?<!\p{L})(ви|вас|вам|вами|ваш\p{L}*)(?!\p{L})/u.test(words)),
    ).toEqual([])
  })
})
