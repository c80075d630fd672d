import { TZDate } from '@date-fns/tz'
import { format, isSameMonth } from 'date-fns'
import { enGB } from 'date-fns/locale/en-GB'
import { es } from 'date-fns/locale/es'
import { uk } from 'date-fns/locale/uk'
import type { ChatLanguage } from '../facts'
import type { Span } from '../protocol/quiet-time'
import type { Instant } from '../protocol/types'
import { formatDate, formatSlot, formatTime } from '../templates/format'
import { formatTimeZone } from '../templates/zones'

interface Wording {
  day(at: TZDate, withMonth: boolean): string
  time(at: TZDate): string
  or: string
  /** Which clock is told, and whose hours stand in brackets. */
  clocks(own: string, theirs: string): string
}

/** Day and hour as somebody would write them. Ukrainian names the month always: a bare number of a day is none there. */
const WORDINGS: Record<ChatLanguage, Wording> = {
  es: {
    day: (at, withMonth) => format(at, withMonth ? "'el' EEEE d 'de' MMMM" : "'el' EEEE d", { locale: es }),
    time: (at) => format(at, at.getHours() === 1 ? "'a la' H:mm" : "'a las' H:mm"),
    or: 'o',
    clocks: (own, theirs) => `, ${own} (entre paréntesis, ${theirs})`,
  },
  en: {
    day: (at, withMonth) => format(at, withMonth ? 'EEEE d MMMM' : "EEEE 'the' do", { locale: enGB }),
    time: (at) => format(at, "'at' HH:mm"),
    or: 'or',
    clocks: (own, theirs) => `, ${own} (in brackets, ${theirs})`,
  },
  uk: {
    day: (at) =>
      `у ${accusative(format(at, 'EEEE', { locale: uk }))}, ${format(at, 'd MMMM', { locale: uk })},`,
    time: (at) => format(at, at.getHours() === 11 ? "'об' H:mm" : "'о' H:mm"),
    or: 'або',
    clocks: (own, theirs) => ` ${own} (у дужках — ${theirs})`,
  },
}

/** "середа" → "середу", "неділя" → "неділю"; the others stay. */
const accusative = (weekday: string) => weekday.replace(/а$/, 'у').replace(/я$/, 'ю')

/**
 * The slots as a part of a sentence, in order of time: "el martes 12 a las 17:00, el miércoles 13 a las 10:00 o el
 * viernes 15 a las 12:00". The month is named where they lie in more than one. Empty for none.
 * @param zone IANA zone whose clock is told.
 * @param clientZone of the client, where it is known: if their clock shows another hour, each is told in brackets, and
 * both zones are named. @throws RangeError for an unknown zone.
 */
export function slotsSentence(
  slots: readonly Span[],
  language: ChatLanguage,
  zone: string,
  clientZone: string | null = null,
): string {
  const starts = slots.map(({ from }) => from).toSorted((a, b) => a - b)
  const times = starts.map((from) => new TZDate(from, zone))
  const withMonth = times.some((at) => !isSameMonth(at, times[0] ?? at))
  const { day, time, or, clocks } = WORDINGS[language]
  const theirs = clientZone && starts.some((at) => hasOtherHour(at, zone, clientZone)) ? clientZone : null
  const days = new Map<string, string[]>()
  for (const at of times) {
    const key = day(at, withMonth)
    const hour = theirs ? `${time(at)} (${hourOf(at.getTime(), zone, theirs, language)})` : time(at)
    days.set(key, [...(days.get(key) ?? []), hour])
  }
  const phrases = [...days].map(([on, hours]) => `${on} ${listed(hours, ` ${or}`)}`)
  // Where a day has two hours, the last "or" needs a pause before it.
  const sentence = listed(phrases, days.size < times.length && days.size > 1 ? `, ${or}` : ` ${or}`)
  const named = theirs ? clocks(formatTimeZone(zone, language), formatTimeZone(theirs, language)) : ''
  return sentence.replaceAll(/ або у (?!в)/g, ' або в ') + named
}

const hasOtherHour = (at: Instant, zone: string, clientZone: string) =>
  formatSlot(at, zone, 'en') !== formatSlot(at, clientZone, 'en')

/** On the client's clock; with the day where it is another one. */
function hourOf(at: Instant, zone: string, clientZone: string, language: ChatLanguage): string {
  const isSameDay = formatDate(at, zone, language) === formatDate(at, clientZone, language)
  return isSameDay ? formatTime(at, clientZone, language) : formatSlot(at, clientZone, language)
}

function listed(phrases: readonly string[], or: string): string {
  const last = phrases.at(-1) ?? ''
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')}${or} ${last}`
}
