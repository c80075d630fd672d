import { describe, expect, it } from 'vitest'
import { catalogue } from '../../lib/templates/catalogue'
import { shortcutsOf, templateOf } from '../../lib/templates/shortcuts'

const typed = (
  id: string,
  language: 'es' | 'en' | 'uk',
  shortcut: string | null,
  register?: 'tu' | 'usted',
) => ({
  ...{ id, language, shortcut, origin: id === 'own' ? ('own' as const) : ('shipped' as const) },
  ...(register && { register }),
})
const LIBRARY = [
  typed('es-usted', 'es', ';link', 'usted'),
  typed('es-tu', 'es', ';link', 'tu'),
  typed('en', 'en', ';link'),
  typed('uk', 'uk', ';Лінк'),
  typed('none', 'es', null, 'tu'),
]
const meant = (shortcut: string, language: 'es' | 'en' | 'uk', register: 'tu' | 'usted' = 'tu') =>
  templateOf(shortcut, LIBRARY, { language, register })?.id

describe('a typed shortcut', () => {
  it('means the template of the chat’s language and register', () => {
    expect(meant(';link', 'es')).toBe('es-tu')
    expect(meant(';link', 'es', 'usted')).toBe('es-usted')
    expect(meant(';link', 'en', 'usted')).toBe('en')
  })

  it('means the Spanish one where the language has none, or the only one there is', () => {
    expect(meant(';link', 'uk')).toBe('es-tu')
    expect(meant(';лінк', 'es')).toBe('uk')
  })

  it('is told apart from others, not by capitals', () => {
    expect(meant(';LINK', 'en')).toBe('en')
    expect(meant(';linked', 'en')).toBeUndefined()
    expect(shortcutsOf(LIBRARY)).toEqual([';link', ';лінк'])
  })

  it('means the specialist’s own template before a shipped one', () => {
    const both = [typed('own', 'en', ';link'), ...LIBRARY]
    expect(templateOf(';link', both, { language: 'en', register: 'tu' })?.id).toBe('own')
    expect(templateOf(';link', both, { language: 'es', register: 'tu' })?.id).toBe('es-tu')
  })

  it('is listed before one that is its end, and not at all without a sign', () => {
    const listed = [typed('a', 'es', ';a'), typed('b', 'es', ';;a'), typed('c', 'es', 'hola')]
    expect(shortcutsOf(listed)).toEqual([';;a', ';a'])
  })
})

describe('the shortcuts that Hilo ships with', () => {
  it('are the same wordings in every voice', () => {
    const shipped = (prefix: string) =>
      catalogue
        .filter(({ id, shortcut }) => id.startsWith(prefix) && shortcut)
        .map(({ id }) => id.slice(prefix.length))
    expect(shipped('es-tu-').length).toBeGreaterThan(15)
    for (const voice of ['es-usted-', 'en-', 'uk-']) expect(shipped(voice)).toEqual(shipped('es-tu-'))
  })

  it('can be typed without changing the keyboard’s language', () => {
    const letters = { es: /^;[a-zñ]+$/, en: /^;[a-z]+$/, uk: /^;[а-щьюяґєії]+$/ }
    for (const { shortcut, language } of catalogue) if (shortcut) expect(shortcut).toMatch(letters[language])
  })
})
