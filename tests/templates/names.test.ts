import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName } from '../../lib/names'
import { clientName } from '../../lib/templates/names'

describe('clientName', () => {
  it.each([
    ['Ana María Pérez', 'Ana María'],
    ['Ana Pérez María', 'Ana'],
    ['Maria Jose Garcia', 'Maria Jose'],
    ['Mª José Ruiz', 'Mª José'],
    ['María de los Ángeles Gil', 'María de los Ángeles'],
    ['María del Río', 'María'],
    ['Mary Ann Smith', 'Mary Ann'],
    ['Анна Марія Коваль', 'Анна Марія'],
    ["Sinéad O'Connor", 'Sinéad'],
    ['Дар’я Мельник', 'Дар’я'],
    ['محمد علي', 'محمد'],
    ['Ana P.', 'Ana'],
    ['lucía gómez', 'lucía'],
    ['María José García Ruiz', 'María José'],
    ['JOSÉ LUIS MORENO', 'JOSÉ LUIS'],
    ['María del Carmen López', 'María del Carmen'],
    ['Anna-Maria Kovács', 'Anna-Maria'],
    ['Sean O’Brien', 'Sean'],
    ["Д'Артаньян Коваль", "Д'Артаньян"],
    ['Mary-Jane Watson', 'Mary-Jane'],
    ['Олена Коваленко', 'Олена'],
    ['Лук’ян Бондаренко', 'Лук’ян'],
    ['Eva', 'Eva'],
  ])('calls %s %s', (name, called) => {
    expect(clientName(name)).toBe(called)
    expect(clientName(name, 'first')).toBe(called)
    expect(clientName(name, 'shown')).toBe(name)
  })

  it.each([
    'Ana (pareja) García',
    '(Ana) García',
    'Ana [Madrid]',
    'A. García López',
    'Mª López',
    'Ana (prueba)',
    'A',
    'J P Smith',
    'JL García',
    'Ana y Luis',
    'Ana e Inés',
    'Ana & Luis Pérez',
    'Ana, Luis',
    'Ana/Luis Gil',
    'García, Ana',
    'Anna and Tom Brown',
    'Олена та Ігор',
    'Олена й Ігор Бондар',
    'Олена і Марко',
    'ana_1990 perez',
    'ana.perez gmail',
    '@ana perez',
    'Ana2 Pérez',
    '🌸 Ana Pérez',
    'Sra. López',
    'Doña Carmen Ruiz',
    'Mrs Smith',
    'пані Олена Коваль',
    'Коваленко Олена',
    'Шевчук Ірина Петрівна',
    'Ірина Петрівна',
    'Cliente anónimo',
    'User 4711',
    'Клієнт 12',
    'Mamá de Luis',
    'мама Олени',
    'de la Cruz Ana',
    'X Æ',
  ])('calls %s as shown: what the first name is, cannot be told', (name) => {
    expect(clientName(name)).toBe(name)
  })

  it.each(['', ' ', '\u200b'])('finds no name in %j', (name) => {
    expect(clientName(name)).toBeUndefined()
  })

  it('is the name as shown or whole words from its beginning, whatever the name', () => {
    const word = fc.oneof(
      fc.constantFrom('Ana', 'María', 'José', 'y', 'та', 'de', 'Коваленко', '(', '.'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const shown = cleanName(words.join(' '))
        const called = clientName(words.join(' ')) ?? ''
        expect(`${shown} `.startsWith(`${called} `)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
