import { describe, expect, it } from 'vitest'
import type { SessionKind } from '../../lib/protocol/types'
import { meetingLink, valuesFor } from '../../lib/templates/values'
import { LANGUAGES } from './situations'

describe('meetingLink', () => {
  it('takes the newest', () => {
    const texts = [
      'https://meet.google.com/aaa-bbbb-ccc',
      'hola',
      'Tu enlace: https://meet.google.com/abc-defg-hij.',
    ]
    expect(meetingLink(texts)).toBe('https://meet.google.com/abc-defg-hij')
  })

  it('leaves out what hangs on it', () => {
    expect(meetingLink(['https://meet.google.com/abc-defg-hij?authuser=0'])).toBe(
      'https://meet.google.com/abc-defg-hij',
    )
  })

  it.each([
    'http://meet.google.com/abc-defg-hij',
    'https://meet.google.com.evil.example/abc-defg-hij',
    'https://meet-google.com/abc-defg-hij',
    'https://meet.google.com/abc-defg-hijk',
    'https://meet.google.com/abc-defg-hij-extra',
    'https://meet.google.com/lookup/abc',
    'https://zoom.us/j/123456789',
    '',
  ])('does not take %j for one', (text) => {
    expect(meetingLink([text])).toBeUndefined()
  })
})

const PRACTICE = { price: '', couplePrice: '', directions: '', meetingLink: '' }

describe('the price', () => {
  const both = { ...PRACTICE, price: '50 €', couplePrice: '70 €' }
  const told = (kind: SessionKind | null, practice = both) =>
    LANGUAGES.map((language) => valuesFor({ language, zone: 'UTC', kind, practice }).price)

  it('is the one of the session’s kind', () => {
    expect(new Set(told('individual'))).toEqual(new Set(['50 €']))
    expect(new Set(told('couple'))).toEqual(new Set(['70 €']))
  })

  it('is not guessed for a child, or from what couples pay', () => {
    expect(new Set([...told('child'), ...told(null, { ...both, price: ' ' })])).toEqual(new Set([undefined]))
  })

  it('tells both where no session says which', () => {
    expect(told(null)).toEqual([
      '50 € (70 € para parejas)',
      '50 € (70 € for couples)',
      '50 € (для пари — 70 €)',
    ])
    expect(new Set(told(null, { ...both, couplePrice: '' }))).toEqual(new Set(['50 €']))
    expect(new Set(told(null, { ...both, couplePrice: '50 €' }))).toEqual(new Set(['50 €']))
  })
})

describe('the link', () => {
  const practice = { ...PRACTICE, meetingLink: ' https://rooms.example/ana ' }
  const link = (texts: string[]) => valuesFor({ language: 'es', zone: 'UTC', practice, texts }).meetingLink

  it('is the usual one where the chat holds none', () => {
    expect(link([])).toBe('https://rooms.example/ana')
    expect(link(['https://meet.google.com/abc-defg-hij'])).toBe('https://meet.google.com/abc-defg-hij')
  })
})

describe('valuesFor', () => {
  const known = { language: 'es', zone: 'Europe/Madrid' } as const

  it('words all that is known', () => {
    const values = valuesFor({
      ...known,
      client: 'Eva',
      session: Date.UTC(2026, 2, 12, 17),
      texts: ['https://meet.google.com/abc-defg-hij'],
      slots: ' lunes ',
      practice: { ...PRACTICE, directions: ' Calle Mayor 1 ', price: ' 50 € ' },
    })
    expect(values).toEqual({
      client: 'Eva',
      date: 'jueves 12 de marzo',
      time: '18:00',
      timeZone: 'hora de Madrid',
      meetingLink: 'https://meet.google.com/abc-defg-hij',
      slots: 'lunes',
      directions: 'Calle Mayor 1',
      price: '50 €',
    })
  })

  it('gives no value for what is not known', () => {
    const nothing = { ...known, client: null, session: null, slots: ' ', practice: PRACTICE }
    expect(Object.values(valuesFor(nothing)).filter((value) => value !== undefined)).toEqual([])
  })

  it('takes the first moment of 1970 for a session like any other', () => {
    expect(valuesFor({ ...known, session: 0 }).date).toBe('jueves 1 de enero')
  })

  it('names the client as the specialist set it, by the first name unless told otherwise', () => {
    expect(valuesFor({ ...known, client: 'Ana Pérez López' }).client).toBe('Ana')
    expect(valuesFor({ ...known, client: 'Ana Pérez López', clientName: 'shown' }).client).toBe(
      'Ana Pérez López',
    )
  })

  it('tells the hour of the client where their zone is known to differ', () => {
    const session = Date.UTC(2026, 2, 12, 17)
    expect(valuesFor({ ...known, session, clientZone: 'Europe/Kyiv' }).timeZone).toBe(
      'hora de Madrid (19:00, hora de Kyiv)',
    )
    expect(valuesFor({ ...known, session, clientZone: null }).timeZone).toBe('hora de Madrid')
  })
})
