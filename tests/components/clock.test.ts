import { describe, expect, it } from 'vitest'
import { createWords } from '../../lib/locales'
import { createClock } from '../../lib/locales/clock'
import { badgeTitle, digestText, notificationText } from '../../lib/locales/notify'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Thursday 12 March 2026, 16:05 in Madrid. */
const NOW = Date.UTC(2026, 2, 12, 15, 5)

const clockIn = (language: 'es' | 'en' | 'uk', zone = 'Europe/Madrid') =>
  createClock(createWords(language), zone)
const es = clockIn('es')

describe('time left', () => {
  it.each([
    [1, 'Falta 1 min'],
    [MINUTE, 'Falta 1 min'],
    [MINUTE + 1, 'Faltan 2 min'],
    [25 * MINUTE, 'Faltan 25 min'],
    [59 * MINUTE + 1, 'Falta 1 h'],
    [80 * MINUTE, 'Falta 1 h 20 min'],
    [2 * HOUR, 'Faltan 2 h'],
    [9 * HOUR + 59 * MINUTE, 'Faltan 9 h 59 min'],
    [10 * HOUR + 59 * MINUTE, 'Faltan 10 h'],
    [47 * HOUR, 'Faltan 47 h'],
    [48 * HOUR, 'Faltan 2 días'],
    [9 * DAY, 'Faltan 9 días'],
  ])('%i ms: %s', (left, words) => expect(es.countdown(NOW + left, NOW)).toBe(words))

  it('ends at the due moment itself', () => {
    expect(es.countdown(NOW, NOW)).toBe('Retraso de menos de 1 min')
    expect(es.countdown(NOW - 125 * MINUTE, NOW)).toBe('Retraso de 2 h 5 min')
  })

  it.each([
    ['en', '25 min left', '3 days overdue'],
    ['uk', 'Залишилося 25 хв', 'Запізнення: 3 дні'],
  ] as const)('in %s', (language, left, late) => {
    expect(clockIn(language).countdown(NOW + 25 * MINUTE, NOW)).toBe(left)
    expect(clockIn(language).countdown(NOW - 3 * DAY, NOW)).toBe(late)
  })
})

describe('a moment', () => {
  it.each([
    ['es', 'hoy a las 18:00', 'mañana a la 1:30', 'ayer a las 9:00', 'el jueves 19 de marzo a las 18:00'],
    ['en', 'today at 18:00', 'tomorrow at 1:30', 'yesterday at 9:00', 'Thursday 19 March at 18:00'],
    ['uk', 'сьогодні, 18:00', 'завтра, 1:30', 'учора, 9:00', 'четвер, 19 березня, 18:00'],
  ] as const)('in %s', (language, today, tomorrow, yesterday, later) => {
    const clock = clockIn(language)
    expect(clock.when(Date.UTC(2026, 2, 12, 17), NOW)).toBe(today)
    expect(clock.when(Date.UTC(2026, 2, 13, 0, 30), NOW)).toBe(tomorrow)
    expect(clock.when(Date.UTC(2026, 2, 11, 8), NOW)).toBe(yesterday)
    expect(clock.when(Date.UTC(2026, 2, 19, 17), NOW)).toBe(later)
  })

  it.each([
    ['es', 'el miércoles 12 de marzo de 2025 a las 16:05'],
    ['en', 'Wednesday, 12 March 2025 at 16:05'],
    ['uk', 'середа, 12 березня 2025 р., 16:05'],
  ] as const)('in %s has its year where another could be meant', (language, words) => {
    expect(clockIn(language).when(NOW - 365 * DAY, NOW)).toBe(words)
  })

  it('is told in the zone of the specialist', () => {
    expect(clockIn('es', 'Asia/Tokyo').when(NOW, NOW)).toBe('hoy a las 0:05')
    expect(clockIn('es', 'Asia/Tokyo').when(NOW - 10 * MINUTE, NOW)).toBe('ayer a las 23:55')
  })

  it('"tomorrow" is a day of the calendar, also when the clocks change', () => {
    const lateOnSaturday = Date.UTC(2026, 2, 28, 22, 50)
    expect(es.when(Date.UTC(2026, 2, 29, 21, 30), lateOnSaturday)).toBe('mañana a las 23:30')
    expect(es.when(Date.UTC(2026, 2, 29, 22, 30), lateOnSaturday)).toBe('el lunes 30 de marzo a las 0:30')
  })
})

describe('a day and an hour of a form', () => {
  it('are in the zone, on either side of a clock change', () => {
    expect(es.instant('2026-03-28', '18:00')).toBe(Date.UTC(2026, 2, 28, 17))
    expect(es.instant('2026-03-29', '18:00')).toBe(Date.UTC(2026, 2, 29, 16))
    expect(clockIn('es', 'America/Bogota').instant('2026-03-12', '09:30')).toBe(Date.UTC(2026, 2, 12, 14, 30))
  })

  it('come back as they were', () => {
    const at = es.instant('2026-07-01', '08:05') ?? 0
    expect([es.date(at), es.time(at)]).toEqual(['2026-07-01', '8:05'])
  })

  it.each([
    ['', ''],
    ['2026-03-12', ''],
    ['', '18:00'],
    ['nonsense', '18:00'],
  ])('%o %o is none', (date, time) => expect(es.instant(date, time)).toBeNull())
})

describe('notices', () => {
  const words = createWords('es')

  it('say what is due and by when, and nothing else', () => {
    expect(
      notificationText(words, es, { rule: 'reply', due: NOW + 25 * MINUTE, level: 'soon', now: NOW }),
    ).toEqual({
      title: 'Mensaje pendiente',
      message: 'Respuesta pendiente: hoy a las 16:30',
    })
  })

  it('say of several why they come together', () => {
    expect(digestText(words, 3, true).message).toContain('descanso')
    expect(digestText(words, 3, false).message).toBe('Abre Hilo para ver cuáles son.')
  })

  it('count', () => {
    expect(digestText(words, 1, true).title).toBe('Tienes 1 mensaje pendiente')
    expect(digestText(words, 3, true).title).toBe('Tienes 3 mensajes pendientes')
    expect(digestText(createWords('uk'), 5, true).title).toBe('Маєте написати 5 повідомлень')
  })

  it('the icon tells its state', () => {
    expect([null, 0, 1, 2].map((count) => badgeTitle(words, count))).toEqual([
      'Hilo: falta tu permiso para empezar',
      'Hilo: todo al día',
      'Hilo: 1 mensaje pendiente',
      'Hilo: 2 mensajes pendientes',
    ])
  })
})
