import type { ChatLanguage } from '../facts'
import type { Instant } from '../protocol/types'
import { beforeHour } from './grammar'

const LOCALE: Record<ChatLanguage, string> = { es: 'es-ES', en: 'en-GB', uk: 'uk-UA' }

const DATE: Record<ChatLanguage, (weekday: string, day: string, month: string) => string> = {
  es: (weekday, day, month) => `${weekday} ${day} de ${month}`,
  en: (weekday, day, month) => `${weekday} ${day} ${month}`,
  uk: (weekday, day, month) => `${weekday}, ${day} ${month}`,
}

/** Day of `at` in `zone` (IANA): "jueves 12 de marzo". @throws RangeError for an unknown zone. */
export function formatDate(at: Instant, zone: string, language: ChatLanguage): string {
  const words = { weekday: 'long', day: 'numeric', month: 'long' } as const
  const parts = new Intl.DateTimeFormat(LOCALE[language], { ...words, timeZone: zone }).formatToParts(at)
  const part = (type: keyof typeof words) => parts.find((one) => one.type === type)?.value ?? ''
  return DATE[language](part('weekday'), part('day'), part('month'))
}

/**
 * Clock time of `at` in `zone` (IANA): "18:00". Spanish and Ukrainian write 9:00; in English only 09:00 is read as
 * the 24-hour clock. @throws RangeError for an unknown zone.
 */
export function formatTime(at: Instant, zone: string, language: ChatLanguage): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  const time = clock.format(at)
  return language === 'en' ? time : time.replace(/^0/, '')
}

const SLOT: Record<ChatLanguage, (date: string, time: string) => string> = {
  es: (date, time) => `${date}${beforeHour(' a las ', time)}${time}`,
  en: (date, time) => `${date} at ${time}`,
  uk: (date, time) => `${date}, ${time}`,
}

/** Day and hour of `at` in `zone` (IANA): "martes 10 de marzo a la 1:00". @throws RangeError for an unknown zone. */
export function formatSlot(at: Instant, zone: string, language: ChatLanguage): string {
  return SLOT[language](formatDate(at, zone, language), formatTime(at, zone, language))
}

/**
 * Free hours as one phrase, in time order: "lunes 9 de marzo a las 10:00 o martes 10 de marzo a las 18:00".
 * Ukrainian dates hold commas, so there the hours are parted by semicolons.
 */
export function formatSlots(starts: readonly Instant[], zone: string, language: ChatLanguage): string {
  const phrases = starts.toSorted((a, b) => a - b).map((at) => formatSlot(at, zone, language))
  if (language === 'uk') return phrases.join('; ')
  const disjunction = new Intl.ListFormat(language === 'en' ? 'en-GB' : 'es', { type: 'disjunction' })
  return disjunction.format(phrases)
}
