import type { SlotsModel } from '../../components/setup/model'
import type { Instant } from '../protocol/types'
import { settings } from '../settings'
import { nextSlots } from '../slots/offered'
import { slotsSentence } from '../slots/sentence'

/** The week as kept, and what would be offered now. */
export async function readSlots(now: Instant): Promise<SlotsModel> {
  const [weekly, { slots, zone }] = await Promise.all([settings.weeklyHours.getValue(), nextSlots(now)])
  const phraseIn = (language: 'es' | 'en' | 'uk') => slotsSentence(slots, language, zone) || null
  return { weekly, phrases: { es: phraseIn('es'), en: phraseIn('en'), uk: phraseIn('uk') } }
}
