/** Times as a chat platform words them, in the page's language and the browser's time zone. */

const DAY = 86_400_000

function startOfDay(at: number): number {
  const day = new Date(at)
  day.setHours(0, 0, 0, 0)
  return day.getTime()
}

/** Calendar days between two moments; a day of 23 or 25 hours is still one day. */
const daysBefore = (at: number, now: number) => Math.round((startOfDay(now) - startOfDay(at)) / DAY)

export const clockTime = (at: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at)

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const nearDay = (days: number, locale: string) =>
  capital(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day'))

/** Beside a chat in the list: the hour today, then yesterday, the weekday, the date. */
export function listTime(at: number, now: number, locale: string): string {
  const days = daysBefore(at, now)
  if (days <= 0) return clockTime(at, locale)
  if (days === 1) return nearDay(1, locale)
  if (days < 7) return capital(new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(at))
  return new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at)
}

/** Between messages of different days. */
export function daySeparator(at: number, now: number, locale: string): string {
  const days = daysBefore(at, now)
  if (days === 0 || days === 1) return nearDay(days, locale)
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const }
  return capital(
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(at),
  )
}

export const sameDay = (a: number, b: number) => startOfDay(a) === startOfDay(b)

/** Date, hour and zone of a session, as in the platform's booking messages. */
export function sessionTime(at: number, locale: string): { date: string; hour: string; zone: string } {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(at)
  return { date, hour: clockTime(at, locale), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}
