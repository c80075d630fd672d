import type { ChatLanguage } from '../facts'
import type { Instant } from '../protocol/types'
import { formatDate, formatSlot, formatTime } from './format'

/**
 * Names of time zones as people say them. `Intl` is no help: it calls Madrid's "Central European Standard
 * Time", and for old moments names Kyiv's after another country's capital. Written out only where the rule
 * below is not enough: a city that is called differently, and every Ukrainian adjective.
 */
const NAMES: Readonly<Record<string, Partial<Record<ChatLanguage, string>>>> = {
  'Atlantic/Canary': {
    es: 'hora de Canarias',
    en: 'Canary Islands time',
    uk: 'за часом Канарських островів',
  },
  'Europe/Madrid': { uk: 'за мадридським часом' },
  'Europe/Kyiv': { uk: 'за київським часом' },
  'Europe/Kiev': { es: 'hora de Kyiv', en: 'Kyiv time', uk: 'за київським часом' },
  'Europe/London': { es: 'hora de Londres', uk: 'за лондонським часом' },
  'Europe/Lisbon': { es: 'hora de Lisboa', uk: 'за лісабонським часом' },
  'Europe/Paris': { es: 'hora de París', uk: 'за паризьким часом' },
  'Europe/Berlin': { es: 'hora de Berlín', uk: 'за берлінським часом' },
  'Europe/Rome': { es: 'hora de Roma', uk: 'за римським часом' },
  'Europe/Warsaw': { es: 'hora de Varsovia', uk: 'за варшавським часом' },
  'Europe/Prague': { es: 'hora de Praga', uk: 'за празьким часом' },
  'Europe/Vienna': { es: 'hora de Viena', uk: 'за віденським часом' },
  'Europe/Zurich': { es: 'hora de Zúrich', uk: 'за цюрихським часом' },
  'Europe/Dublin': { es: 'hora de Dublín', uk: 'за дублінським часом' },
  'Europe/Brussels': { es: 'hora de Bruselas', uk: 'за брюссельським часом' },
  'Europe/Amsterdam': { es: 'hora de Ámsterdam', uk: 'за амстердамським часом' },
  'America/New_York': { es: 'hora de Nueva York', uk: 'за нью-йоркським часом' },
  'America/Los_Angeles': { es: 'hora de Los Ángeles', uk: 'за часом Лос-Анджелеса' },
  'America/Mexico_City': { es: 'hora de Ciudad de México', uk: 'за часом Мехіко' },
  'America/Bogota': { es: 'hora de Bogotá', en: 'Bogotá time', uk: 'за часом Боготи' },
  'America/Argentina/Buenos_Aires': { uk: 'за часом Буенос-Айреса' },
  'America/Buenos_Aires': { uk: 'за часом Буенос-Айреса' },
  'America/Santiago': { es: 'hora de Santiago de Chile', uk: 'за часом Сантьяго' },
  'Europe/Athens': { es: 'hora de Atenas', uk: 'за афінським часом' },
  'Europe/Belgrade': { es: 'hora de Belgrado', uk: 'за белградським часом' },
  'Europe/Bratislava': { uk: 'за братиславським часом' },
  'Europe/Bucharest': { es: 'hora de Bucarest', uk: 'за бухарестським часом' },
  'Europe/Budapest': { uk: 'за будапештським часом' },
  'Europe/Chisinau': { es: 'hora de Chisináu', uk: 'за кишинівським часом' },
  'Europe/Copenhagen': { es: 'hora de Copenhague', uk: 'за копенгагенським часом' },
  'Europe/Helsinki': { uk: 'за гельсінським часом' },
  'Europe/Istanbul': { es: 'hora de Estambul', uk: 'за стамбульським часом' },
  'Europe/Oslo': { uk: 'за часом Осло' },
  'Europe/Riga': { uk: 'за ризьким часом' },
  'Europe/Sofia': { es: 'hora de Sofía', uk: 'за софійським часом' },
  'Europe/Stockholm': { es: 'hora de Estocolmo', uk: 'за стокгольмським часом' },
  'Europe/Tallinn': { es: 'hora de Tallin', uk: 'за талліннським часом' },
  'Europe/Vilnius': { es: 'hora de Vilna', uk: 'за вільнюським часом' },
  'America/Caracas': { uk: 'за часом Каракаса' },
  'America/Chicago': { uk: 'за чиказьким часом' },
  'America/Denver': { uk: 'за часом Денвера' },
  'America/Guayaquil': { uk: 'за часом Гуаякіля' },
  'America/Lima': { uk: 'за часом Ліми' },
  'America/Montevideo': { uk: 'за часом Монтевідео' },
  'America/Toronto': { uk: 'за часом Торонто' },
  'Asia/Dubai': { es: 'hora de Dubái', uk: 'за часом Дубая' },
  'Asia/Jerusalem': { es: 'hora de Jerusalén', uk: 'за єрусалимським часом' },
  'Asia/Shanghai': { es: 'hora de Shanghái', uk: 'за шанхайським часом' },
  'Asia/Tbilisi': { es: 'hora de Tiflis', uk: 'за тбіліським часом' },
  'Asia/Tokyo': { es: 'hora de Tokio', uk: 'за токійським часом' },
  'Australia/Sydney': { es: 'hora de Sídney', uk: 'за сіднейським часом' },
  'America/Sao_Paulo': { es: 'hora de São Paulo', en: 'São Paulo time', uk: 'за часом Сан-Паулу' },
  UTC: { es: 'hora UTC', en: 'UTC', uk: 'за UTC' },
}

/** The rule for the rest, from the city in the zone's own name. */
const NAMED_AFTER: Record<ChatLanguage, (city: string) => string> = {
  es: (city) => `hora de ${city}`,
  en: (city) => `${city} time`,
  uk: (city) => `за часом міста ${city}`,
}

/** An IANA zone as a person would say it: "hora de Madrid", "Madrid time", "за мадридським часом". */
export function formatTimeZone(zone: string, language: ChatLanguage): string {
  const id = /^(Etc\/)?(UTC|UCT|GMT|Zulu)$/.test(zone) ? 'UTC' : zone
  return NAMES[id]?.[language] ?? NAMED_AFTER[language](city(id))
}

/** Between an hour and its zone: "18:00, hora de Madrid", "18:00 Madrid time". */
const BETWEEN: Record<ChatLanguage, string> = { es: ', ', en: ' ', uk: ' ' }

/**
 * The zone of an hour, and the client's hour where their clock shows another: "hora de Madrid (19:00, hora de Kyiv)".
 * Written after the hour. The client's day is told where it is another day. @throws RangeError: unknown zone.
 */
export function bothZones(at: Instant, zone: string, clientZone: string, language: ChatLanguage): string {
  const own = formatTimeZone(zone, language)
  const [day, hour] = [formatDate(at, clientZone, language), formatTime(at, clientZone, language)]
  const sameDay = day === formatDate(at, zone, language)
  if (sameDay && hour === formatTime(at, zone, language)) return own
  const theirs = sameDay ? hour : formatSlot(at, clientZone, language)
  return `${own} (${theirs}${BETWEEN[language]}${formatTimeZone(clientZone, language)})`
}

function city(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
