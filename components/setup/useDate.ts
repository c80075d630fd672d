import { useSpeech } from '../words'

/** A local date (`2026-12-25`) in words: `viernes, 25 de diciembre de 2026`. */
export function useDate(): (day: string) => string {
  const { language } = useSpeech()
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'full',
    timeZone: 'UTC',
  })
  return (day) => format.format(Date.parse(day))
}
