import { describe, expect, it } from 'vitest'
import messages from '../../lib/setup/automatic-messages.json'
import { asText, render } from '../../lib/templates/render'
import forbidden from '../templates/forbidden-words.json'

const word = (listed: string) => new RegExp(`(?<!\\p{L})${listed.replace('*', '\\p{L}*')}(?!\\p{L})`, 'iu')
const texts = (['es', 'en', 'uk'] as const).flatMap((language) =>
  messages
    .filter((message) => message.language === language)
    .map(({ id, text }) => {
      const named = render({ text }, {}, { name: 'Ana Belén Martínez', gender: 'neutral' })
      return { id, language, source: text, text: asText(named.parts) }
    }),
)

describe.each(texts)('the automatic message $id', ({ language, source, text }) => {
  it('needs nothing but the specialist’s name: it is sent to anybody', () => {
    expect(source.replace('{{specialist}}', '')).not.toMatch(/[{}|[\]]/)
  })

  it('is short, whole, and has no sign out of place', () => {
    expect(text.length).toBeLessThan(320)
    expect(text).toMatch(/\.$/)
    expect(text).not.toMatch(/['"`´ʼ]|\s{2}|\s[.,;:?!]|\d/)
  })

  it('uses no technical word and never leads off the platform', () => {
    const found = Object.values(forbidden[language])
      .flat()
      .filter((listed) => word(listed).test(text))
    expect(found).toEqual([])
  })

  it('promises a personal answer and leaves the door open for a question', () => {
    expect(text).toMatch(/personalmente|contestaré yo|personally|write to you myself|особисто|Вам напишу/)
    expect(text).toMatch(/pregúnt|duda|ask|question|запита/)
  })

  it('addresses in one form', () => {
    if (language === 'uk') expect(text).not.toMatch(/(?<!\p{L})(ти|тебе|тобі|ваш\p{L}*|вам|вас|ви)(?!\p{L})/u)
    const tu = /(?<!\p{L})(te|tú|ti|cuéntame|pregúntame|tienes|cuentes|necesites)(?!\p{L})/u
    const usted = /(?<!\p{L})(usted|le|cuénteme|pregúnteme|desea|ponerse)(?!\p{L})/u
    if (language === 'es') expect(tu.test(text)).not.toBe(usted.test(text))
  })
})

it('there is one with a name and one without in each language', () => {
  for (const language of ['es', 'en', 'uk']) {
    const named = texts
      .filter((text) => text.language === language)
      .map(({ source }) => source.includes('{{'))
    expect(new Set(named)).toEqual(new Set([true, false]))
  }
})
