import { describe, expect, it } from 'vitest'
import { readCsv } from '../../lib/exchange/csv'
import { occasionNamed } from '../../lib/exchange/occasions'
import { planImport } from '../../lib/exchange/plan'
import en from '../../lib/locales/en.json'
import es from '../../lib/locales/es.json'
import uk from '../../lib/locales/uk.json'
import { libraryOf } from '../../lib/templates/library'
import { ANYTIME, OCCASIONS } from '../../lib/templates/situations'

const csv = (source: string) => readCsv(source, { plain: (text) => text, languageOf: () => 'es' })

describe('a label', () => {
  it.each([
    ['Primer mensaje', 'first-contact'],
    ['first message', 'first-contact'],
    ['Перше повідомлення', 'first-contact'],
    ['PRIMER  CONTACTO', 'first-contact'],
    ['Segundo mensaje', 'no-reply'],
    ['follow-up', 'no-reply'],
    ['Sesión pagada', 'paid'],
    ['Tarifas', 'price'],
    ['як дістатися', 'directions'],
    ['Clientes/Primer mensaje', 'first-contact'],
    ['psico, no-show', 'no-show'],
    ['no-reply', 'no-reply'],
    ['General', 'anytime'],
  ])('"%s" names %s', (label, occasion) => {
    expect(occasionNamed(label)).toBe(occasion)
  })

  it.each(['', '  ', 'Mi carpeta', 'precioso', '😀', '///'])('"%s" names nothing', (label) => {
    expect(occasionNamed(label)).toBeNull()
  })

  it('is known by every word that Hilo itself has for it', () => {
    const unknown = [es, en, uk].flatMap((words: Readonly<Record<string, string>>) =>
      [...OCCASIONS, ANYTIME]
        .filter((occasion) => {
          const word = words[`stage.${occasion}`] ?? words[`occasion.${occasion}`] ?? ''
          return occasionNamed(word) !== occasion
        })
        .map((occasion) => `${occasion}: ${words[`stage.${occasion}`] ?? words[`occasion.${occasion}`]}`),
    )
    expect(unknown).toEqual([])
  })
})

describe('a table with labels', () => {
  it('says what its messages are for: by the label, or else by the title', () => {
    const { incoming } = csv(
      'title,category,text\nHola,Primer mensaje,Hola a ti\nTarifas,,Son 50\nBienvenida,Mi carpeta,Hola\nOtra,Mi carpeta,Adiós',
    )
    expect(incoming.map(({ words }) => words.occasion)).toEqual([
      ...['first-contact', 'price', 'first-contact', 'anytime'],
    ])
    expect(incoming.map(({ unknownLabel }) => unknownLabel)).toEqual([
      ...[undefined, undefined, 'Mi carpeta', 'Mi carpeta'],
    ])
  })

  it('tells an unknown label before anything is taken', () => {
    const plan = planImport(csv('label,text\nMi carpeta,Un texto mío'), libraryOf([]))
    expect(plan.fresh).toMatchObject([{ title: 'Mi carpeta', unknownLabel: 'Mi carpeta' }])
    expect(plan.fresh[0]?.change.change.own?.occasion).toBe('anytime')
  })
})
