import { describe, expect, it } from 'vitest'
import { catalogue } from '../../lib/templates/catalogue'
import { parse } from '../../lib/templates/parse'
import { asText, render } from '../../lib/templates/render'
import { PLACEHOLDERS, type Placeholder, type Template } from '../../lib/templates/types'
import { fullValues, GENDERS, LANGUAGES, VOICES } from './situations'

const LINK = 'https://meet.google.com/abc-defg-hij'
const MARTA = { es: 'Marta Vidal', en: 'Marta Vidal', uk: 'Марта Відаль' }

/** How each reads: Thursday 12 March 2026, 18:00 in Madrid, for a client in Kyiv. Written here by hand. */
const READS: Record<Template['language'], Record<Placeholder, string>> = {
  es: {
    ...{ client: 'María Fernanda', specialist: MARTA.es, date: 'jueves 12 de marzo', time: '18:00' },
    ...{ timeZone: 'hora de Madrid (19:00, hora de Kyiv)', meetingLink: LINK, price: '50 €' },
    slots:
      'martes 10 de marzo a las 10:00, miércoles 11 de marzo a las 17:00 o jueves 12 de marzo a las 18:00',
    directions: 'calle de Fuencarral 112, 3.º B, Madrid (metro Bilbao, salida Fuencarral)',
  },
  en: {
    ...{ client: 'Christopher', specialist: MARTA.en, date: 'Thursday 12 March', time: '18:00' },
    ...{ timeZone: 'Madrid time (19:00 Kyiv time)', meetingLink: LINK, price: '50 €' },
    slots: 'Tuesday 10 March at 10:00, Wednesday 11 March at 17:00 or Thursday 12 March at 18:00',
    directions: '112 Fuencarral Street, 3rd floor B, Madrid (Bilbao underground station)',
  },
  uk: {
    ...{ client: 'Олександра', specialist: MARTA.uk, date: 'четвер, 12 березня', time: '18:00' },
    ...{ timeZone: 'за мадридським часом (19:00 за київським часом)', meetingLink: LINK, price: '50 €' },
    slots: 'вівторок, 10 березня, 10:00; середа, 11 березня, 17:00; четвер, 12 березня, 18:00',
    directions: 'вул. Володимирська 47, 3-й поверх, Київ (станція метро «Золоті ворота»)',
  },
}

const cells = VOICES.flatMap((voice) =>
  GENDERS.flatMap((gender) => PLACEHOLDERS.map((placeholder) => ({ ...voice, gender, placeholder }))),
)

describe.each(cells)('$placeholder in $language ($register, $gender)', ({ placeholder, ...voice }) => {
  const { language, register, gender } = voice
  const using = catalogue.filter(
    (template) =>
      template.language === language &&
      (template.register ?? register) === register &&
      template.text.includes(`{{${placeholder}}}`),
  )

  it('reads as it should in every message of the library that has it', () => {
    expect(using.length).toBeGreaterThan(0)
    for (const template of using) {
      const specialist = { name: MARTA[language], gender }
      const text = asText(render(template, fullValues(language), specialist).parts)
      expect(text).toContain(READS[language][placeholder])
      expect(text).not.toMatch(/[[\]{}|]/)
      for (const token of parse(template.text))
        if (token.kind === 'forms') expect(text).toContain(token[gender])
      for (const other of LANGUAGES) if (other !== language) expect(text).not.toContain(READS[other].timeZone)
    }
  })
})
