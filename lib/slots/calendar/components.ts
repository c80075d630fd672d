import { CalendarFault } from './fault'

/** One line of an iCalendar file, its folded parts put together (RFC 5545, 3.1). */
export interface ContentLine {
  /** Where it begins in the file, from 1. */
  line: number
  /** `DTSTART` */
  name: string
  /** The whole of it, name included. */
  text: string
}

export interface Components {
  /** The lines of each event that tell when it is, and nothing else of it. */
  events: ContentLine[][]
  /** The lines of each time zone the file defines. */
  zones: ContentLine[][]
}

/** What is looked at. Titles, places, notes and people are left where they are. */
const TELLING = new Set(
  'UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID STATUS TRANSP'.split(' '),
)
const OF_ZONES = new Set('BEGIN END TZID DTSTART TZOFFSETFROM TZOFFSETTO RRULE RDATE'.split(' '))

/** Events and time zones of a file. @throws CalendarFault where it is no calendar, or breaks off. */
export function readComponents(text: string): Components {
  const found: Components = { events: [], zones: [] }
  const open: string[] = []
  let last = 1
  for (const content of contentLines(text)) {
    last = content.line
    const value = content.text
      .slice(content.name.length + 1)
      .trim()
      .toUpperCase()
    if (open.length === 0 && !(content.name === 'BEGIN' && value === 'VCALENDAR'))
      throw new CalendarFault('not-a-calendar', content.line)
    if (content.name === 'BEGIN') open.push(value)
    if (open[1] === 'VEVENT' && open.length === 2) takeEvent(found.events, content)
    if (open[1] === 'VTIMEZONE') takeZone(found.zones, content, open.length)
    if (content.name === 'END' && open.pop() !== value) throw new CalendarFault('unfinished', content.line)
  }
  if (open.length > 0) throw new CalendarFault('unfinished', last)
  return found
}

function takeEvent(events: ContentLine[][], content: ContentLine): void {
  if (content.name === 'BEGIN') events.push([content])
  else if (TELLING.has(content.name)) events.at(-1)?.push(content)
}

function takeZone(zones: ContentLine[][], content: ContentLine, depth: number): void {
  if (content.name === 'BEGIN' && depth === 2) zones.push([content])
  else if (OF_ZONES.has(content.name)) zones.at(-1)?.push(content)
}

/** Empty lines are no content; a line that begins with a blank goes on with the one before. */
function* contentLines(text: string): Generator<ContentLine> {
  let parts: string[] = []
  let began = 1
  let line = 0
  for (const physical of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    line++
    if (parts.length > 0 && /^[ \t]/.test(physical)) {
      parts.push(physical.slice(1))
      continue
    }
    if (parts.length > 0) yield contentLine(began, parts)
    parts = physical.trim() === '' ? [] : [physical]
    began = line
  }
  if (parts.length > 0) yield contentLine(began, parts)
}

function contentLine(line: number, parts: readonly string[]): ContentLine {
  const text = parts.join('')
  return { line, name: text.split(/[;:]/, 1)[0]?.trim().toUpperCase() ?? '', text }
}
