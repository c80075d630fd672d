import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearch, type Findable } from '../../lib/search'
import { catalogue } from '../../lib/templates/catalogue'

const entry = (id: string, rest: Partial<Findable> = {}): Findable => ({ id, title: id, ...rest })
const library = catalogue.map(({ id, title, text, occasion }) => ({ id, title, text, about: occasion }))
const found = async (asked: string, entries: readonly Findable[]) => (await createSearch(entries))(asked, 8)

describe('the search', () => {
  it.each([
    ['manana', 'Mañana'],
    ['MAÑANA', 'mañana'],
    ['ano nuevo', 'Año nuevo'],
    ['calendrio', 'Calendario'],
    ['calednario', 'Calendario'],
    ['calenn', 'Calendario'],
    ['claend', 'Calendario'],
    ['orientacion calend', 'Calendario y orientación'],
    ['Дякую', 'дякую за повідомлення'],
    ['дякю', 'Дякую'],
    ['зустрич', 'Зустріч'],
    ["ім'я", 'Ім’я клієнта'],
    ['імя', "Ім'я клієнта"],
    ['Núñez', 'Javier Nunez Fuentes'],
    ['nuñes', 'Javier Núñez Fuentes'],
    ['oleksndra', 'Oleksandra'],
  ])('finds by "%s": %s', async (asked, title) => {
    expect(await found(asked, [entry('other', { title: 'Precio' }), entry('it', { title })])).toEqual(['it'])
  })

  it.each(['prezio rojo', 'xyz', '', '  ', '¿?', '😀'])('finds nothing by "%s"', async (asked) => {
    expect(await found(asked, [entry('it', { title: 'Calendario' })])).toEqual([])
  })

  it('looks at the shortcut, what it is for, and the text', async () => {
    const entries = [
      entry('a', { shortcut: ';hola' }),
      entry('b', { about: 'Sesión pagada · español' }),
      entry('c', { text: 'Te envío el enlace de la reunión.' }),
    ]
    expect(await found(';hola', entries)).toEqual(['a'])
    expect(await found('sesion pagada', entries)).toEqual(['b'])
    expect(await found('enlce', entries)).toEqual(['c'])
  })

  it('puts the shortcut before the title, the title before the text, and what was typed rightly before errors', async () => {
    const entries = [
      entry('text', { text: 'Aquí está el precio.' }),
      entry('error', { title: 'Aprecio' }),
      entry('title', { title: 'Precio' }),
      entry('shortcut', { shortcut: ';precio' }),
    ]
    const ids = await found('precio', entries)
    expect(ids.slice(0, 2)).toEqual(['shortcut', 'title'])
    expect(ids.indexOf('error')).toBeGreaterThan(ids.indexOf('title'))
  })

  it('puts what weighs more before its like', async () => {
    const entries = [entry('a', { title: 'Precio' }), entry('b', { title: 'Precio', weight: 1.5 })]
    expect(await found('precio', entries)).toEqual(['b', 'a'])
  })

  it('falls back to some of the words where none has all', async () => {
    const entries = [entry('a', { title: 'Precio' }), entry('b', { title: 'Enlace' })]
    expect((await found('precio enlace', entries)).toSorted()).toEqual(['a', 'b'])
    const both = entry('c', { title: 'Precio y enlace' })
    expect(await found('precio enlace', [...entries, both])).toEqual(['c'])
  })

  it('finds each template of the library by its title with an error in its longest word', async () => {
    const search = await createSearch(library)
    const lost = library.filter(({ title }) => {
      const [longest = ''] = (title.match(/\p{L}+/gu) ?? []).toSorted((a, b) => b.length - a.length)
      const wrong = title.replace(longest, longest.slice(0, 2) + longest.slice(3))
      return !search(wrong, 8).some((id) => library.find((one) => one.id === id)?.title === title)
    })
    expect(lost.map(({ title }) => title)).toEqual([])
  })

  it('takes anything typed, and tells each id once and no more than asked', async () => {
    const search = await createSearch(library)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(9), (asked, most) => {
        const ids = search(asked, most)
        expect(ids.length).toBeLessThanOrEqual(most)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
