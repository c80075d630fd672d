import type { Instant } from '../protocol/types'
import { instantOfWall } from '../protocol/wall-clock'
import type { InterfaceLanguage } from '../settings'
import type { Words } from './index'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Nearer than this a date without a year cannot be meant otherwise. */
const HALF_A_YEAR = 180 * DAY

/** 5 January 1970. */
const A_MONDAY = 4 * DAY

const LOCALE: Record<InterfaceLanguage, string> = { es: 'es-ES', en: 'en-GB', uk: 'uk-UA' }

/** Instants in the words of a language and the wall-clock of a zone. */
export interface Clock {
  zone: string
  /** `18:30` */
  time(at: Instant): string
  /** `hoy a las 18:30`, `el jueves 12 de marzo a las 18:00`; with its year if that is half a year away or more. */
  when(at: Instant, now: Instant): string
  /** `Faltan 25 min`, or `Retraso de 2 h` from the due moment on. */
  countdown(due: Instant, now: Instant): string
  /** `hace 2 h`, or `en 2 h` of a moment to come: where the words around already say what it means. */
  relative(at: Instant, now: Instant): string
  /** How long that is: `25 min`, `1 h 20 min`, `3 días`. */
  span(milliseconds: number): string
  /** `jue 12` */
  day(at: Instant): string
  /** `jue`; 0 is Monday. */
  weekday(day: number): string
  /** The instant of a local date (`2026-03-12`) and time (`18:00`); null if they are none. */
  instant(date: string, time: string): Instant | null
  /** The local date of an instant, as a date field takes it: `2026-03-12`. */
  date(at: Instant): string
}

/** Dates and spans for a language (its words) and an IANA zone. Formatters are slow to make: once, and when needed. */
export function createClock(words: Words, zone: string): Clock {
  const hourMinute = formatter('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  const isoDay = formatter('en-CA', { dateStyle: 'short', timeZone: zone })
  const long = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  const longDay = formatter(LOCALE[words.language], long)
  const longDayOfYear = formatter(LOCALE[words.language], { ...long, year: 'numeric' })
  const shortDay = formatter(LOCALE[words.language], { weekday: 'short', day: 'numeric', timeZone: zone })
  const weekday = formatter(LOCALE[words.language], { weekday: 'short', timeZone: 'UTC' })
  const time = (at: Instant) => hourMinute(at).replace(/^0/, '')
  const date = (at: Instant) => isoDay(at)
  const longDate = (at: Instant, now: Instant) => {
    const date = Math.abs(at - now) < HALF_A_YEAR ? longDay(at) : longDayOfYear(at)
    return words.language === 'es' ? date.replace(',', '') : date
  }
  return {
    zone,
    time,
    date,
    when: (at, now) => {
      const key = NEAR[dayNumber(date(at)) - dayNumber(date(now))] ?? 'when.date'
      return words.t(key, { ...hourOf(time(at)), date: longDate(at, now) })
    },
    countdown: (due, now) => countdown(words, due - now),
    relative: (at, now) => relative(words, at - now),
    span: (milliseconds) => spanOf(words, milliseconds),
    day: (at) => shortDay(at).replace(',', ''),
    weekday: (day) => weekday(A_MONDAY + day * DAY),
    instant: (day, at) => instantOf(zone, day, at),
  }
}

/** A time (`18:30`) as words take it: Spanish says "la" of one o'clock, and "las" of any other hour. */
export const hourOf = (time: string) => ({ time, count: Number.parseInt(time, 10) })

function formatter(locale: string, options: Intl.DateTimeFormatOptions): (at: Instant) => string {
  let made: Intl.DateTimeFormat | null = null
  return (at) => {
    made ??= new Intl.DateTimeFormat(locale, options)
    return made.format(at)
  }
}

const NEAR: Readonly<Record<number, 'when.yesterday' | 'when.today' | 'when.tomorrow'>> = {
  [-1]: 'when.yesterday',
  0: 'when.today',
  1: 'when.tomorrow',
}

const dayNumber = (isoDay: string) => Date.parse(isoDay) / DAY

/** The largest unit that a tired person needs: minutes up to 10 h, hours up to two days, then days. */
function spanOf({ t }: Words, milliseconds: number): string {
  if (milliseconds < MINUTE) return t('span.moment')
  const minutes = Math.floor(milliseconds / MINUTE) % 60
  const hours = Math.floor(milliseconds / HOUR)
  if (hours === 0) return t('span.minutes', { minutes })
  if (hours < 10 && minutes > 0) return t('span.hoursMinutes', { hours, minutes })
  if (hours < 48) return t('span.hours', { hours })
  return t('span.days', { count: Math.floor(milliseconds / DAY) })
}

/** Time left is rounded up to the minute, so that "1 min" is the last thing said before "late". */
function countdown(words: Words, left: number): string {
  if (left <= 0) return words.t('span.late', { span: spanOf(words, -left) })
  const rounded = Math.ceil(left / MINUTE) * MINUTE
  return words.t('span.left', { span: spanOf(words, rounded), count: leading(rounded) })
}

function relative(words: Words, left: number): string {
  if (left <= 0) return words.t('span.ago', { span: spanOf(words, -left) })
  return words.t('span.in', { span: spanOf(words, Math.ceil(left / MINUTE) * MINUTE) })
}

const leading = (milliseconds: number) =>
  Math.floor(milliseconds / (milliseconds < HOUR ? MINUTE : milliseconds < 48 * HOUR ? HOUR : DAY))

function instantOf(zone: string, day: string, at: string): Instant | null {
  const [year, month, date] = day.split('-').map(Number)
  const [hour, minute] = at.split(':').map(Number)
  if (!year || !month || !date || hour === undefined || minute === undefined) return null
  const wall = Date.UTC(year, month - 1, date, hour, minute)
  return Number.isNaN(wall) ? null : instantOfWall(zone, wall)
}
