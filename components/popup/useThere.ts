import { createClock, hourOf } from '../../lib/locales/clock'
import { useSpeech } from '../words'

/** What the clock says where the client lives; null: that is the specialist's own zone. */
export function useThere(zone: string | null, now: number): string | null {
  const speech = useSpeech()
  if (!zone) return null
  return speech.t('zone.there', { ...hourOf(createClock(speech, zone).time(now)), city: cityOf(zone) })
}

const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
