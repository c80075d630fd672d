import { describe, expect, it } from 'vitest'
import { DAYS, MONTHS, UNITS, WEEKDAYS } from '../../lib/platforms/calendar-words'
import { dayAhead, dayOf, dayOfClock, instantOf } from '../../lib/platforms/instants'
import { timeWithin, wordingOf } from '../../lib/platforms/times'
import { vocabularyOf } from '../../lib/platforms/vocabulary'

const NOW = new Date(2026, 10, 23, 16, 0).getTime()
const es = vocabularyOf('es')
const local = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).getTime()
const at = (text: string, day: number | null = null) => {
  const wording = wordingOf(text, es)
  return wording && instantOf(wording, NOW, day)
}
const dayIn = (text: string) => {
  const wording = wordingOf(text, es)
  return wording && dayOf(wording, NOW)
}

describe('a time as a page words it', () => {
  it.each([
    ['Ayer, 9:05', local(2026, 11, 22, 9, 5)],
    ['Hoy a las 14:32', local(2026, 11, 23, 14, 32)],
    ['Today at 3:05 PM', local(2026, 11, 23, 15, 5)],
    ['вчора о 2:05 пп', local(2026, 11, 22, 14, 5)],
    ['12:10 a. m., ayer', local(2026, 11, 22, 0, 10)],
    ['lun 14:32', local(2026, 11, 23, 14, 32)],
    ['lun 18:32', local(2026, 11, 16, 18, 32)],
    ['15 листопада 2025 р. о 14:32', local(2025, 11, 15, 14, 32)],
    ['mié, 5 nov, 10:00', local(2026, 11, 5, 10)],
    ['12.11.2025 14:05', local(2025, 11, 12, 14, 5)],
    ['3/11/2026, 14:05', local(2026, 11, 3, 14, 5)],
    ['11/3/2026, 2:05:09 PM', local(2026, 11, 3, 14, 5) + 9000],
    ['2026-11-03 14:05', local(2026, 11, 3, 14, 5)],
    ['2026-11-03T14:05:00Z', Date.UTC(2026, 10, 3, 14, 5)],
    ['hace 5 min', NOW - 5 * 60_000],
    ['hace una hora', NOW - 3_600_000],
    ['3 hours ago', NOW - 3 * 3_600_000],
    ['5 хв тому', NOW - 5 * 60_000],
    ['14h', NOW - 14 * 3_600_000],
    ['just now', NOW],
    [
      `${new Date(local(2026, 11, 3, 14, 5)).toString().slice(0, 33)} (Central European Standard Time)`,
      local(2026, 11, 3, 14, 5),
    ],
  ])('%s is an instant', (text, expected) => {
    expect(at(text)).toBe(expected)
  })

  it.each(['2 days ago', 'hace 2 días', '3d', 'Ayer', 'martes', '15 листопада', '14:32', 'May 2026'])(
    '%s is too coarse for an instant by itself',
    (text) => {
      expect(wordingOf(text, es)).not.toBeNull()
      expect(at(text)).toBeNull()
    },
  )

  it('takes its day from the separator above', () => {
    expect(at('14:32', local(2026, 11, 3))).toBe(local(2026, 11, 3, 14, 32))
    expect(at('14:32', local(2026, 10, 25))).toBe(local(2026, 10, 25, 14, 32))
  })

  it.each([
    ['Ayer', local(2026, 11, 22)],
    ['lunes', local(2026, 11, 16)],
    ['domingo', local(2026, 11, 22)],
    ['3 de noviembre', local(2026, 11, 3)],
    ['24 de diciembre', local(2025, 12, 24)],
    ['Monday, November 3, 2025', local(2025, 11, 3)],
    ['П’ЯТНИЦЯ', local(2026, 11, 20)],
    ['3 mar', local(2026, 3, 3)],
    ['mar 3 nov', local(2026, 11, 3)],
  ])('%s is a day', (text, expected) => {
    expect(dayIn(text)).toBe(expected)
  })

  it.each([
    'Hola',
    'a las 5',
    '25',
    'May',
    'ok',
    'Ana García',
    'nos vemos a las 14:32',
    '25:00',
    '14:75',
    '31/02',
    '',
  ])('%j is not a time', (text) => {
    const wording = wordingOf(text, es)
    expect(wording && (instantOf(wording, NOW, local(2026, 11, 3)) ?? dayOf(wording, NOW))).toBeNull()
  })

  it('knows the language of the page besides the three', () => {
    expect(wordingOf('3. März 2026', vocabularyOf('de'))).toMatchObject({ day: 3, month: 2, year: 2026 })
    expect(wordingOf('vor 5 Minuten', vocabularyOf('de'))).toMatchObject({ ago: 300_000 })
    expect(wordingOf('3. März 2026', es)).toBeNull()
  })

  it('is found in what is said for screen readers', () => {
    expect(timeWithin('said by Ana at 3:05 PM', es)).toMatchObject({
      text: '3:05 PM',
      wording: { clock: 15 * 3_600_000 + 5 * 60_000 },
    })
    expect(timeWithin('said by Ana', es)).toBeNull()
  })

  it.each([
    [0, 28, '2026-11-26'],
    [9, 0, '2026-11-26'],
    // A page of another zone may be some hours ahead: that is not for Hilo to settle.
    [19, 0, '2026-11-27'],
    [23, 0, '2026-11-27'],
  ])('a bare clock of 22:10, seen in a list at %i:%i, is of %s', (hour, minute, day) => {
    const now = new Date(2026, 10, 27, hour, minute).getTime()
    expect(dayOfClock((22 * 60 + 10) * 6e4, now)).toBe(new Date(`${day}T00:00:00`).getTime())
  })

  it('looks ahead for an appointment', () => {
    const ahead = (text: string) => dayAhead(wordingOf(text, es) ?? {}, NOW)
    expect(ahead('jueves 3')).toBe(local(2026, 12, 3))
    expect(ahead('12 de enero')).toBe(local(2027, 1, 12))
    expect(ahead('viernes')).toBe(local(2026, 11, 27))
  })
})

describe('the written-out words', () => {
  const intl = (lang: string, options: Intl.DateTimeFormatOptions, date: Date, type: string) =>
    new Intl.DateTimeFormat(lang, options)
      .formatToParts(date)
      .find((part) => part.type === type)
      ?.value.toLowerCase()
      .replace('.', '')
  it.each(['es', 'en', 'uk'])('hold all that Intl says in %s', (lang) => {
    for (const width of ['long', 'short'] as const) {
      for (let i = 0; i < 12; i++)
        expect(MONTHS[i]).toContain(
          intl(lang, { month: width, day: 'numeric' }, new Date(2026, i, 15), 'month'),
        )
      for (let i = 0; i < 7; i++)
        expect(WEEKDAYS[i]).toContain(intl(lang, { weekday: width }, new Date(2026, 1, 1 + i), 'weekday'))
    }
    const auto = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })
    for (const n of [-1, 0, 1]) expect(DAYS[n + 2]).toContain(auto.format(n, 'day'))
    for (const n of [1, 2, 5]) {
      const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
      units.forEach((unit, i) => {
        const words = new Intl.RelativeTimeFormat(lang).format(-n, unit).match(/\p{L}+/gu) ?? []
        expect(words.some((word) => UNITS[i]?.includes(word))).toBe(true)
      })
    }
  })
})
