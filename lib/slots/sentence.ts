import { TZDate } from '@date-fns/tz'
import { format, isSameMonth } from 'date-fns'
import { enGB } from 'date-fns/locale/en-GB'
import { es } from 'date-fns/locale/es'
import { uk } from 'date-fns/locale/uk'
import type { ChatLanguage } from '../facts'
import type { Span } from '../protocol/quiet-time'

interface Wording {
  day(at: TZDate, withMonth: boolean): string
  time(at: TZDate): string
  or: string
}

/** Day and hour as somebody would write them. Ukrainian names the month always: a bare number of a day is none there. */
const WORDINGS: Record<ChatLanguage, Wording> = {
  es: {
    day: (at, withMonth) => format(at, withMonth ? "'el' EEEE d 'de' MMMM" : "'el' EEEE d", { locale: es }),
    time: (at) => format(at, at.getHours() === 1 ? "'a la' H:mm" : "'a las' H:mm"),
    or: 'o',
  },
  en: {
    day: (at, withMonth) => format(at, withMonth ? 'EEEE d MMMM' : "EEEE 'the' do", { locale: enGB }),
    time: (at) => format(at, "'at' HH:mm"),
    or: 'or',
  },
  uk: {
    day: (at) =>
      `у ${accusative(format(at, 'EEEE', { locale: uk }))}, ${format(at, 'd MMMM', { locale: uk })},`,
    time: (at) => format(at, at.getHours() === 11 ? "'об' H:mm" : "'о' H:mm"),
    or: 'або',
  },
}

/** "середа" → "середу", "неділя" → "неділю"; the others stay. */
const accusative = (weekday: string) => weekday.replace(/а$/, 'у').replace(/я$/, 'ю')

/**
 * The slots as a part of a sentence, in order of time: "el martes 12 a las 17:00, el miércoles 13 a las 10:00 o el
 * viernes 15 a las 12:00". The month is named where they lie in more than one. Empty for none.
 * @param zone IANA zone whose clock is told. @throws RangeError for an unknown zone.
 */
export function slotsSentence(slots: readonly Span[], language: ChatLanguage, zone: string): string {
  const starts = slots.map(({ from }) => from).toSorted((a, b) => a - b)
  const times = starts.map((from) => new TZDate(from, zone))
  const withMonth = times.some((at) => !isSameMonth(at, times[0] ?? at))
  const { day, time, or } = WORDINGS[language]
  const days = new Map<string, string[]>()
  for (const at of times) {
    const key = day(at, withMonth)
    days.set(key, [...(days.get(key) ?? []), time(at)])
  }
  const phrases = [...days].map(([on, hours]) => `${on} ${listed(hours, ` ${or}`)}`)
  // Where a day has two hours, the last "or" needs a pause before it.
  const sentence = listed(phrases, days.size < times.length && days.size > 1 ? `, ${or}` : ` ${or}`)
  return sentence.replaceAll(/ або у (?!в)/g, ' або в ')
}

function listed(phrases: readonly string[], or: string): string {
  const last = phrases.at(-1) ?? ''
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')}${or} ${last}`
}
