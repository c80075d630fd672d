import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns'
import { enGB } from 'date-fns/locale/en-GB'
import { es } from 'date-fns/locale/es'
import { uk } from 'date-fns/locale/uk'
import type { ChatLanguage } from '../facts'
import type { Instant } from '../protocol/types'
import { beforeHour } from './grammar'

/** Spanish and Ukrainian write 9:00; in English only 09:00 is read as the 24-hour clock. */
const WORDING = {
  es: { locale: es, date: "EEEE d 'de' MMMM", time: 'H:mm' },
  en: { locale: enGB, date: 'EEEE d MMMM', time: 'HH:mm' },
  uk: { locale: uk, date: 'EEEE, d MMMM', time: 'H:mm' },
} as const satisfies Record<ChatLanguage, object>

/** Day of `at` in `zone` (IANA): "jueves 12 de marzo". @throws RangeError for an unknown zone. */
export function formatDate(at: Instant, zone: string, language: ChatLanguage): string {
  const { locale, date } = WORDING[language]
  return format(new TZDate(at, zone), date, { locale })
}

/** Clock time of `at` in `zone` (IANA): "18:00". @throws RangeError for an unknown zone. */
export function formatTime(at: Instant, zone: string, language: ChatLanguage): string {
  const { locale, time } = WORDING[language]
  return format(new TZDate(at, zone), time, { locale })
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
