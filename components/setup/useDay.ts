import { useSpeech } from '../words'

/** A day in words, on the specialist's clock: `15 de febrero`, `15 February`, `15 лютого`. */
export function useDay(): (at: number) => string {
  const { language, clock } = useSpeech()
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    timeZone: clock.zone,
  })
  return (at) => format.format(at)
}
