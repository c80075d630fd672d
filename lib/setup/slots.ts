import type { CalendarRefusal, SlotsModel } from '../../components/setup/hours-model'
import type { Instant } from '../protocol/types'
import { settings } from '../settings'
import { CalendarFault } from '../slots/calendar/fault'
import { readFreeHours } from '../slots/offered'
import { slotsSentence } from '../slots/sentence'

/** The week and the calendar as kept, and what would be offered now. */
export async function readSlots(now: Instant): Promise<SlotsModel> {
  const [weekly, calendar, findFree] = await Promise.all([
    settings.weeklyHours.getValue(),
    settings.calendar.getValue(),
    readFreeHours(),
  ])
  const { slots, zone } = findFree(now, [])
  const phraseIn = (language: 'es' | 'en' | 'uk') => slotsSentence(slots, language, zone) || null
  return { weekly, calendar, phrases: { es: phraseIn('es'), en: phraseIn('en'), uk: phraseIn('uk') } }
}

/**
 * Keeps the busy times of an iCalendar text in place of those kept before. The parser is fetched only now: most pages
 * never need it.
 * @returns what is wrong with the text; then everything stays as it was. Null: it is kept.
 */
export async function importCalendar(text: string, now: Instant): Promise<CalendarRefusal | null> {
  try {
    const { readCalendar } = await import('../slots/calendar/read')
    const { zone } = await settings.workingHours.getValue()
    await settings.calendar.setValue(readCalendar(text, zone, now))
    return null
  } catch (error) {
    if (error instanceof CalendarFault) return { problem: error.problem, line: error.line }
    return { problem: 'unreadable', line: null }
  }
}
