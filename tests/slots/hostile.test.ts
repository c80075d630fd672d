import { describe, expect, it } from 'vitest'
import { CalendarFault, type CalendarProblem } from '../../lib/slots/calendar/fault'
import { readCalendar } from '../../lib/slots/calendar/read'
import { madrid } from '../protocol/scene'
import { calendar, event, ROMANCE } from './calendars'

const NOW = madrid('2026-03-09 08:00')

function faultOf(text: string): { problem: CalendarProblem; line: number | null } {
  try {
    readCalendar(text, 'Europe/Madrid', NOW)
  } catch (error) {
    if (error instanceof CalendarFault) return { problem: error.problem, line: error.line }
    throw error
  }
  throw new Error('It was read')
}

const START = 'DTSTART:20260310T100000'
const HOUR = 'DURATION:PT1H'
const repeating = (rule: string) => calendar(event(START, HOUR, `RRULE:${rule}`))

describe('a file that cannot be read names its line', () => {
  it.each([
    ['a web page', '<!doctype html>\n<html></html>', 'not-a-calendar', 1],
    ['a sentence', '\n\nhola', 'not-a-calendar', 3],
    ['a card of addresses', 'BEGIN:VCARD\nEND:VCARD', 'not-a-calendar', 1],
    ['something after its end', `${calendar()}hola`, 'not-a-calendar', 5],
    ['a packed file', 'PK\x03\x04…', 'zip', null],
    ['a file that breaks off', calendar(event(START, HOUR)).slice(0, -30), 'unfinished', 7],
    ['an end of something else', calendar('BEGIN:VEVENT\r\nEND:VTODO'), 'unfinished', 5],
    ['an event without a time', calendar(event(HOUR)), 'time', 4],
    ['a day that does not exist', calendar(event('DTSTART:20260231T100000')), 'time', 6],
    ['an hour that does not exist', calendar(event('DTSTART:20260310T250000')), 'time', 6],
    ['half a time', calendar(event('DTSTART:20260310T10')), 'time', 6],
    ['a time that is none', calendar(event('DTSTART:mañana')), 'time', 6],
    ['a time with nothing behind it', calendar(event('DTSTART')), 'time', 6],
    ['an end before the start', calendar(event(START, 'DTEND:20260310T090000')), 'time', 7],
    ['a length that is none', calendar(event(START, 'DURATION:una hora')), 'time', 7],
    ['a length backwards', calendar(event(START, 'DURATION:-PT1H')), 'time', 7],
    ['a zone nobody knows', calendar(event('DTSTART;TZID=Luna/Mar:20260310T100000')), 'zone', 6],
    [
      'a zone that is a trap',
      calendar(
        ROMANCE.replace('YEARLY', 'SECONDLY'),
        event('DTSTART;TZID=Romance Standard Time:20260310T100000'),
      ),
      'zone',
      10,
    ],
    [
      'a change of one and all later ones',
      calendar(event('RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T100000', START, HOUR)),
      'repeat',
      6,
    ],
    ['a rule without a rhythm', repeating('BYDAY=MO'), 'repeat', 8],
    ['a rule of words', repeating('FREQ=A VECES'), 'repeat', 8],
    ['an impossible day of the week', repeating('FREQ=MONTHLY;BYDAY=9MO'), 'repeat', 8],
    ['a rule of a million weeks', repeating('FREQ=WEEKLY;INTERVAL=1000000'), 'repeat', 8],
    ['an end of a rule that is none', repeating('FREQ=WEEKLY;UNTIL=20269999'), 'time', 8],
    ['a rule for each second', repeating('FREQ=SECONDLY'), 'too-often', 8],
    ['a rule that is never met', repeating('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), 'too-often', 8],
    ['a rhythm that misses its day', repeating('FREQ=DAILY;INTERVAL=7;BYDAY=MO'), 'too-often', 8],
    [
      'too many repetitions',
      calendar(event('DTSTART:19900101T100000', HOUR, 'RRULE:FREQ=HOURLY;COUNT=99999999')),
      'too-often',
      8,
    ],
  ] as const)(
    '%s',
    (_, text, problem, line) => {
      expect(faultOf(text)).toEqual({ problem, line })
    },
    20_000,
  )

  it('counts the lines as an editor does, folded ones too', () => {
    const folded = 'X-NOTE:uno\r\n dos\r\n tres'
    expect(faultOf(calendar(folded, event('DTSTART:nunca')))).toEqual({ problem: 'time', line: 9 })
    expect(faultOf(calendar(folded, event('DTSTART:nunca')).replaceAll('\r\n', '\n'))).toEqual({
      problem: 'time',
      line: 9,
    })
  })
})

describe('a file that is only odd is read', () => {
  it.each([
    ['with a mark before its first line', `\uFEFF${calendar(event(START, HOUR))}`],
    [
      'in small letters',
      calendar(event(START, HOUR)).replace(/BEGIN|END|VCALENDAR|VEVENT|DTSTART/g, (word) =>
        word.toLowerCase(),
      ),
    ],
    ['with empty lines', calendar(event(START, '', HOUR))],
    [
      'with lines that belong to nothing',
      calendar(event('DESCRIPTION:uno', 'dos, sin nada delante', START, HOUR)),
    ],
    ['with signs of its own', calendar('X-WR-CALNAME:😀', event('X-A;B="c:d;e":f', START, HOUR))],
    [
      'with parts inside parts',
      calendar(event('BEGIN:X', 'BEGIN:Y', 'DTSTART:nunca', 'END:Y', 'END:X', START, HOUR)),
    ],
    ['twice in one', calendar() + calendar(event(START, HOUR))],
  ])('%s', (_, text) => {
    expect(readCalendar(text, 'Europe/Madrid', NOW).appointments).toBe(1)
  })
})

describe('a huge file', () => {
  it('beyond all measure is refused at once', () => {
    expect(faultOf(`BEGIN:VCALENDAR\n${'x'.repeat(15_000_000)}`)).toEqual({
      problem: 'too-large',
      line: null,
    })
  })

  it('of ten years of appointments is read in a few seconds', () => {
    const day = (index: number) => new Date(Date.UTC(2020, 0, 1) + index * 6 * 3_600_000).toISOString()
    const events = Array.from({ length: 14_000 }, (_, index) =>
      event(
        `UID:${index}`,
        `DTSTART:${day(index).replace(/[-:]|\.000/g, '')}`,
        HOUR,
        `DESCRIPTION:${'x'.repeat(200)}`,
      ),
    )
    const began = process.cpuUsage()
    expect(readCalendar(calendar(...events), 'Europe/Madrid', NOW).appointments).toBe(84 * 4)
    // Of the processor's time, µs: how long others hold it up says nothing.
    expect(process.cpuUsage(began).user).toBeLessThan(8_000_000)
  })

  it('of nothing but openings ends', () => {
    expect(faultOf(`BEGIN:VCALENDAR\n${'BEGIN:A\n'.repeat(100_000)}`).problem).toBe('unfinished')
  })

  it('of one endless line ends', () => {
    expect(faultOf(`BEGIN:VCALENDAR\nX:${'\n a'.repeat(1_000_000)}`).problem).toBe('unfinished')
  })
})
