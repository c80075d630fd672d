import ICAL from 'ical.js'
import type { ChatRow } from '../../components/model'
import type { Words } from '../locales/words'
import type { Instant } from '../protocol/types'

const MINUTE = 60_000

/**
 * The deadlines as an iCalendar file, a quarter of an hour each. It leaves the device in the specialist's hands, so it
 * names nobody: that somebody has a chat with a psychologist is health data.
 * What was put off stands at its end.
 * @param now what is late already is put here.
 */
export function dueCalendar(rows: readonly ChatRow[], { t }: Words, now: Instant): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', '-//Hilo//ES')
  for (const { key, due, rule, snoozedUntil } of rows) {
    if (due === null || rule === null) continue
    const summary = t('due.entry', { what: t(`rule.${rule}`) })
    const at = Math.max(snoozedUntil ?? due, now)
    calendar.addSubcomponent(eventOf(`${key}.${rule}@hilo`, summary, at, now))
  }
  return calendar.toString()
}

/** @param uid the same at each export, so that a calendar that knows the event moves it; a digest, it tells nothing */
function eventOf(uid: string, summary: string, at: Instant, now: Instant): ICAL.Component {
  const event = new ICAL.Component('vevent')
  event.updatePropertyWithValue('uid', uid)
  event.updatePropertyWithValue('dtstamp', utc(now))
  event.updatePropertyWithValue('dtstart', utc(at))
  event.updatePropertyWithValue('dtend', utc(at + 15 * MINUTE))
  event.updatePropertyWithValue('summary', summary)
  // A message to write keeps no hour busy, here or where the calendar is brought back to Hilo.
  event.updatePropertyWithValue('transp', 'TRANSPARENT')
  return event
}

const utc = (at: Instant) => ICAL.Time.fromJSDate(new Date(at), true)
