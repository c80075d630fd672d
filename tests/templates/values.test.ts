import { describe, expect, it } from 'vitest'
import { meetingLink, valuesFor } from '../../lib/templates/values'

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

describe('valuesFor', () => {
  const known = { language: 'es', zone: 'Europe/Madrid' } as const

  it('words all that is known', () => {
    const values = valuesFor({
      ...known,
      client: 'Eva',
      session: Date.UTC(2026, 2, 12, 17),
      texts: ['https://meet.google.com/abc-defg-hij'],
      slots: ' lunes ',
      directions: 'Calle Mayor 1',
      price: ' 50 € ',
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
    const nothing = { ...known, client: null, session: null, slots: ' ', directions: null }
    expect(Object.values(valuesFor(nothing)).filter((value) => value !== undefined)).toEqual([])
  })

  it('takes the first moment of 1970 for a session like any other', () => {
    expect(valuesFor({ ...known, session: 0 }).date).toBe('jueves 1 de enero')
  })

  it('names the client as the specialist set it, by the first name unless told otherwise', () => {
    expect(valuesFor({ ...known, client: 'Ana María Pérez' }).client).toBe('Ana')
    expect(valuesFor({ ...known, client: 'Ana María Pérez', clientName: 'shown' }).client).toBe(
      'Ana María Pérez',
    )
  })

  it('tells the hour of the client where their zone is known to differ', () => {
    const session = Date.UTC(2026, 2, 12, 17)
    expect(valuesFor({ ...known, session, clientZone: 'Europe/Kyiv' }).timeZone).toBe(
      'hora de Madrid (19:00 hora de Kyiv)',
    )
    expect(valuesFor({ ...known, session, clientZone: null }).timeZone).toBe('hora de Madrid')
  })
})
