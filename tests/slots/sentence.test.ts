import { describe, expect, it } from 'vitest'
import { slotsSentence } from '../../lib/slots/sentence'
import { madrid } from '../protocol/scene'

const at = (...walls: string[]) => walls.map((wall) => ({ from: madrid(wall), to: madrid(wall) + 3_600_000 }))
const MAY = at('2026-05-12 17:00', '2026-05-13 10:00', '2026-05-15 11:00')

describe('slots in a sentence', () => {
  it.each([
    ['es', 'el martes 12 a las 17:00, el miércoles 13 a las 10:00 o el viernes 15 a las 11:00'],
    ['en', 'Tuesday the 12th at 17:00, Wednesday the 13th at 10:00 or Friday the 15th at 11:00'],
    [
      'uk',
      'у вівторок, 12 травня, о 17:00, у середу, 13 травня, о 10:00 або в п’ятницю, 15 травня, об 11:00',
    ],
  ] as const)('of three days, in %s', (language, words) => {
    expect(slotsSentence(MAY, language, 'Europe/Madrid')).toBe(words)
  })

  it.each([
    ['es', 'el sábado 30 de mayo a la 1:00 o el martes 2 de junio a las 9:00'],
    ['en', 'Saturday 30 May at 01:00 or Tuesday 2 June at 09:00'],
    ['uk', 'у суботу, 30 травня, о 1:00 або у вівторок, 2 червня, о 9:00'],
  ] as const)('of two months, in %s', (language, words) => {
    const slots = at('2026-06-02 09:00', '2026-05-30 01:00')
    expect(slotsSentence(slots, language, 'Europe/Madrid')).toBe(words)
  })

  it.each([
    ['es', 'el martes 12 a las 10:00 o a las 17:00, o el viernes 15 a las 12:00'],
    ['en', 'Tuesday the 12th at 10:00 or at 17:00, or Friday the 15th at 12:00'],
    ['uk', 'у вівторок, 12 травня, о 10:00 або о 17:00, або в п’ятницю, 15 травня, о 12:00'],
  ] as const)('of two on one day, in %s', (language, words) => {
    const slots = at('2026-05-12 10:00', '2026-05-12 17:00', '2026-05-15 12:00')
    expect(slotsSentence(slots, language, 'Europe/Madrid')).toBe(words)
  })

  it('of one day only', () => {
    expect(slotsSentence(at('2026-05-12 10:00'), 'es', 'Europe/Madrid')).toBe('el martes 12 a las 10:00')
    const three = at('2026-05-12 10:00', '2026-05-12 13:00', '2026-05-12 17:00')
    expect(slotsSentence(three, 'es', 'Europe/Madrid')).toBe(
      'el martes 12 a las 10:00, a las 13:00 o a las 17:00',
    )
  })

  it('tells the clock of the zone', () => {
    expect(slotsSentence(MAY.slice(0, 1), 'es', 'America/Bogota')).toBe('el martes 12 a las 10:00')
  })

  it.each([
    [
      'es',
      'el martes 12 a las 17:00 (18:00), el miércoles 13 a las 10:00 (11:00) o el viernes 15 a las 11:00 (12:00), hora de Madrid (entre paréntesis, hora de Kyiv)',
    ],
    [
      'en',
      'Tuesday the 12th at 17:00 (18:00), Wednesday the 13th at 10:00 (11:00) or Friday the 15th at 11:00 (12:00), Madrid time (in brackets, Kyiv time)',
    ],
    [
      'uk',
      'у вівторок, 12 травня, о 17:00 (18:00), у середу, 13 травня, о 10:00 (11:00) або в п’ятницю, 15 травня, об 11:00 (12:00) за мадридським часом (у дужках — за київським часом)',
    ],
  ] as const)('for a client by another clock, in %s', (language, words) => {
    expect(slotsSentence(MAY, language, 'Europe/Madrid', 'Europe/Kyiv')).toBe(words)
  })

  it('tells the client’s day where it is another, and nothing of a zone with the same clock', () => {
    const late = at('2026-05-12 20:00')
    expect(slotsSentence(late, 'es', 'Europe/Madrid', 'Asia/Tokyo')).toBe(
      'el martes 12 a las 20:00 (miércoles 13 de mayo a las 3:00), hora de Madrid (entre paréntesis, hora de Tokio)',
    )
    expect(slotsSentence(late, 'es', 'Europe/Madrid', 'Europe/Paris')).toBe('el martes 12 a las 20:00')
  })

  it('of the week in which the clocks of two continents differ less than usual', () => {
    const slots = at('2026-10-24 17:00', '2026-10-26 17:00')
    expect(slotsSentence(slots, 'en', 'Europe/Madrid', 'America/New_York')).toBe(
      'Saturday the 24th at 17:00 (11:00) or Monday the 26th at 17:00 (12:00), Madrid time (in brackets, New York time)',
    )
  })

  it('of the night that has an hour twice', () => {
    const slots = at('2026-10-25 00:30', '2026-10-26 02:30')
    expect(slotsSentence(slots, 'es', 'Europe/Madrid')).toBe(
      'el domingo 25 a las 0:30 o el lunes 26 a las 2:30',
    )
  })

  it.each(['es', 'en', 'uk'] as const)('is empty without slots in %s', (language) => {
    expect(slotsSentence([], language, 'Europe/Madrid')).toBe('')
  })
})
