import { describe, expect, it } from 'vitest'
import { formatDate, formatTime } from '../../lib/templates/format'
import { bothZones, formatTimeZone } from '../../lib/templates/zones'
import { LANGUAGES } from './situations'

const THURSDAY = Date.UTC(2026, 2, 12, 17)

describe('formatDate and formatTime', () => {
  it.each([
    ['es', 'jueves 12 de marzo', '18:00'],
    ['en', 'Thursday 12 March', '18:00'],
    ['uk', 'четвер, 12 березня', '18:00'],
  ] as const)('word a moment in %s', (language, date, time) => {
    expect(formatDate(THURSDAY, 'Europe/Madrid', language)).toBe(date)
    expect(formatTime(THURSDAY, 'Europe/Madrid', language)).toBe(time)
  })

  it('tell the day and hour of the zone, not of the machine', () => {
    const late = Date.UTC(2026, 2, 12, 22, 30)
    expect(formatDate(late, 'Atlantic/Canary', 'es')).toBe('jueves 12 de marzo')
    expect(formatDate(late, 'Europe/Kyiv', 'es')).toBe('viernes 13 de marzo')
    expect(formatTime(late, 'Atlantic/Canary', 'es')).toBe('22:30')
    expect(formatTime(late, 'Europe/Kyiv', 'es')).toBe('0:30')
  })

  it.each([
    [Date.UTC(2026, 2, 29, 0, 59), '1:59'],
    [Date.UTC(2026, 2, 29, 1), '3:00'],
    [Date.UTC(2026, 9, 25, 0, 30), '2:30'],
    [Date.UTC(2026, 9, 25, 1, 30), '2:30'],
  ])('follow the change of the clock: %i is %s', (at, time) => {
    expect(formatTime(at, 'Europe/Madrid', 'es')).toBe(time)
  })

  it('write a morning hour as each language does', () => {
    const morning = Date.UTC(2026, 2, 12, 8)
    expect(LANGUAGES.map((language) => formatTime(morning, 'Europe/Madrid', language))).toEqual([
      '9:00',
      '09:00',
      '9:00',
    ])
  })

  it.each(['Europe/Nowhere', '', 'Madrid'])('refuse the zone %j', (zone) => {
    expect(() => formatDate(THURSDAY, zone, 'es')).toThrow(RangeError)
    expect(() => formatTime(THURSDAY, zone, 'es')).toThrow(RangeError)
  })
})

describe('formatTimeZone', () => {
  it.each([
    ['Europe/Madrid', 'hora de Madrid', 'Madrid time', 'за мадридським часом'],
    ['Atlantic/Canary', 'hora de Canarias', 'Canary Islands time', 'за часом Канарських островів'],
    ['Europe/Kyiv', 'hora de Kyiv', 'Kyiv time', 'за київським часом'],
    ['Europe/Kiev', 'hora de Kyiv', 'Kyiv time', 'за київським часом'],
    ['Europe/London', 'hora de Londres', 'London time', 'за лондонським часом'],
    ['America/New_York', 'hora de Nueva York', 'New York time', 'за нью-йоркським часом'],
    ['America/Argentina/Buenos_Aires', 'hora de Buenos Aires', 'Buenos Aires time', 'за часом Буенос-Айреса'],
    ['America/Buenos_Aires', 'hora de Buenos Aires', 'Buenos Aires time', 'за часом Буенос-Айреса'],
    ['Asia/Ho_Chi_Minh', 'hora de Ho Chi Minh', 'Ho Chi Minh time', 'за часом міста Ho Chi Minh'],
    ['Etc/UTC', 'hora UTC', 'UTC', 'за UTC'],
  ])('names %s as people do', (zone, ...names) => {
    expect(LANGUAGES.map((language) => formatTimeZone(zone, language))).toEqual(names)
  })
})

describe('bothZones', () => {
  it.each([
    ['es', 'hora de Madrid (19:00, hora de Kyiv)'],
    ['en', 'Madrid time (19:00 Kyiv time)'],
    ['uk', 'за мадридським часом (19:00 за київським часом)'],
  ] as const)('tells the hour of the client too in %s', (language, told) => {
    expect(bothZones(THURSDAY, 'Europe/Madrid', 'Europe/Kyiv', language)).toBe(told)
  })

  it('tells one hour where the clocks of both zones show the same', () => {
    expect(bothZones(THURSDAY, 'Europe/Madrid', 'Europe/Paris', 'es')).toBe('hora de Madrid')
  })

  it('tells both in the weeks when only one of them has changed its clock', () => {
    const [before, after] = [Date.UTC(2026, 2, 1, 17), Date.UTC(2026, 2, 12, 17)]
    const told = (at: number) => bothZones(at, 'America/New_York', 'America/Bogota', 'es')
    expect(told(before)).toBe('hora de Nueva York')
    expect(told(after)).toBe('hora de Nueva York (12:00, hora de Bogotá)')
  })

  it.each([
    ['es', 'hora de Londres (viernes 13 de marzo a la 1:30, hora de Kyiv)'],
    ['en', 'London time (Friday 13 March at 01:30 Kyiv time)'],
    ['uk', 'за лондонським часом (п’ятниця, 13 березня, 1:30 за київським часом)'],
  ] as const)('tells the day where it is another in %s', (language, told) => {
    expect(bothZones(Date.UTC(2026, 2, 12, 23, 30), 'Europe/London', 'Europe/Kyiv', language)).toBe(told)
  })

  it.each(['Europe/Nowhere', ''])('refuses the zone %j', (zone) => {
    expect(() => bothZones(THURSDAY, 'Europe/Madrid', zone, 'es')).toThrow(RangeError)
  })
})
