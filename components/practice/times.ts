import { useSpeech } from '../words'

const DAY = 86_400_000

/** Times as chat pages word them, on the specialist's clock. */
export function useTimes(now: number) {
  const { clock, language } = useSpeech()
  const daysAgo = (at: number) => Math.round((Date.parse(clock.date(now)) - Date.parse(clock.date(at))) / DAY)
  const dayOf = (at: number) =>
    capital(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-daysAgo(at), 'day'))
  return {
    /** `14:05` of a message of today, `Ayer` of one before. */
    inList: (at: number) => (daysAgo(at) === 0 ? clock.time(at) : dayOf(at)),
    /** Over the first message of a day: `Hoy`, `Ayer`. */
    dayOf,
    time: clock.time,
    date: clock.date,
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
