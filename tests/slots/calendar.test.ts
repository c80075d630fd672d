import { describe, expect, it } from 'vitest'
import { readCalendar } from '../../lib/slots/calendar/read'
import { hour, madrid } from '../protocol/scene'
import { instantIn } from '../stories/times'
import { calendar, event, ROMANCE } from './calendars'

/** A Monday. */
const NOW = madrid('2026-03-09 08:00')
const span = (from: string, to: string, zone = 'Europe/Madrid') => ({
  from: instantIn(zone, from, 'test'),
  to: instantIn(zone, to, 'test'),
})
const busyOf = (...components: string[]) => readCalendar(calendar(...components), 'Europe/Madrid', NOW).busy
const MADRID = 'DTSTART;TZID=Europe/Madrid'

describe('one event', () => {
  it.each([
    ['in a zone', [`${MADRID}:20260310T100000`, 'DTEND;TZID=Europe/Madrid:20260310T110000']],
    ['in UTC', ['DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z']],
    ['without a zone', ['DTSTART:20260310T100000', 'DTEND:20260310T110000']],
    ['with a duration', [`${MADRID}:20260310T100000`, 'DURATION:PT1H']],
    ['from one zone to another', ['DTSTART;TZID=Europe/Kyiv:20260310T110000', 'DTEND:20260310T100000Z']],
    ['with its name in quotes', ['DTSTART;TZID="Europe/Madrid":20260310T100000', 'DURATION:PT60M']],
    ['with a path before the zone', ['DTSTART;TZID=/a.org/b/Europe/Madrid:20260310T100000', 'DURATION:PT1H']],
    ['folded', ['DTSTART;TZID=Europe/Ma\r\n drid:20260310\r\n\tT100000', 'DURATION:PT1H']],
  ])('%s', (_, lines) => {
    expect(busyOf(event(...lines))).toEqual([span('2026-03-10 10:00', '2026-03-10 11:00')])
  })

  it('of a zone that the file defines', () => {
    const romance = 'DTSTART;TZID=Romance Standard Time'
    const busy = busyOf(
      ROMANCE,
      event(`${romance}:20260310T100000`, 'DURATION:PT1H'),
      event(`${romance}:20260410T100000`, 'DURATION:PT1H'),
    )
    expect(busy).toEqual([
      span('2026-03-10 10:00', '2026-03-10 11:00'),
      span('2026-04-10 10:00', '2026-04-10 11:00'),
    ])
  })

  it.each([
    ['Romance Standard Time', 'Europe/Madrid'],
    ['"FLE Standard Time"', 'Europe/Kyiv'],
    ['w. europe standard time', 'Europe/Madrid'],
    ['GMT Standard Time', 'Europe/London'],
    ['Pacific SA Standard Time', 'America/Santiago'],
  ])('of a zone as Windows calls it, which the file does not define: %s', (name, zone) => {
    const busy = busyOf(
      event(`DTSTART;TZID=${name}:20260310T100000`, 'DURATION:PT1H'),
      event(`DTSTART;TZID=${name}:20260410T100000`, 'DURATION:PT1H'),
    )
    expect(busy).toEqual([
      span('2026-03-10 10:00', '2026-03-10 11:00', zone),
      span('2026-04-10 10:00', '2026-04-10 11:00', zone),
    ])
  })

  it.each([
    ['a day', ['DTSTART;VALUE=DATE:20260329'], '2026-03-30 00:00'],
    ['days', ['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260401'], '2026-04-01 00:00'],
    ['days as a duration', ['DTSTART;VALUE=DATE:20260329', 'DURATION:P3D'], '2026-04-01 00:00'],
    ['a day without its sign', ['DTSTART:20260329', 'DTEND:20260330'], '2026-03-30 00:00'],
  ])('all day: %s, on the specialist’s clock, though it changes', (_, lines, end) => {
    expect(busyOf(event(...lines))).toEqual([span('2026-03-29 00:00', end)])
  })

  it.each([
    ['free', 'TRANSP:TRANSPARENT'],
    ['cancelled', 'STATUS:CANCELLED'],
  ])('%s takes no time', (_, line) => {
    expect(busyOf(event(`${MADRID}:20260310T100000`, 'DURATION:PT1H', line))).toEqual([])
  })

  it('with no end takes none', () => {
    expect(busyOf(event(`${MADRID}:20260310T100000`))).toEqual([])
  })

  it('keeps its alarm’s times out', () => {
    const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'DURATION:P9D', 'REPEAT:2', 'END:VALARM']
    expect(busyOf(event(`${MADRID}:20260310T100000`, ...alarm, 'DURATION:PT1H'))).toHaveLength(1)
    expect(busyOf(event(...alarm, `${MADRID}:20260310T100000`, 'DURATION:PT1H'))).toEqual([
      span('2026-03-10 10:00', '2026-03-10 11:00'),
    ])
  })

  it('past, or more than twelve weeks ahead, is not kept; one under way is, from now', () => {
    expect(busyOf(event(`${MADRID}:20260308T100000`, 'DURATION:PT1H'))).toEqual([])
    expect(busyOf(event(`${MADRID}:20260601T100000`, 'DURATION:PT1H'))).toEqual([])
    expect(busyOf(event(`${MADRID}:20260309T070000`, 'DURATION:PT2H'))).toEqual([
      { from: NOW, to: madrid('2026-03-09 09:00') },
    ])
  })
})

describe('a series', () => {
  const start = [`${MADRID}:20260302T170000`, 'DTEND;TZID=Europe/Madrid:20260302T180000']
  const mondays = (...more: string[]) =>
    busyOf(event('UID:1', ...start, 'RRULE:FREQ=WEEKLY', ...more)).slice(0, 4)

  it('keeps its hour when the clocks change', () => {
    expect(mondays()).toEqual([
      span('2026-03-09 17:00', '2026-03-09 18:00'),
      span('2026-03-16 17:00', '2026-03-16 18:00'),
      span('2026-03-23 17:00', '2026-03-23 18:00'),
      span('2026-03-30 17:00', '2026-03-30 18:00'),
    ])
  })

  it.each([
    ['in its zone', 'EXDATE;TZID=Europe/Madrid:20260316T170000,20260323T170000'],
    ['in UTC', 'EXDATE:20260316T160000Z\r\nEXDATE:20260323T160000Z'],
    ['by day', 'EXDATE;VALUE=DATE:20260316,20260323'],
  ])('without what was removed, %s', (_, line) => {
    expect(mondays(line).slice(0, 2)).toEqual([
      span('2026-03-09 17:00', '2026-03-09 18:00'),
      span('2026-03-30 17:00', '2026-03-30 18:00'),
    ])
  })

  it('with a time added', () => {
    expect(mondays('RDATE;TZID=Europe/Madrid:20260311T090000')[1]).toEqual(
      span('2026-03-11 09:00', '2026-03-11 10:00'),
    )
  })

  it.each([
    ['at a moment in UTC, itself included', 'UNTIL=20260316T160000Z', 2],
    ['at a moment in UTC just before', 'UNTIL=20260316T155959Z', 1],
    ['on a day', 'UNTIL=20260316', 2],
    ['at a time without a zone', 'UNTIL=20260316T170000', 2],
    ['after so many, the first included', 'COUNT=3', 2],
    ['long ago', 'UNTIL=20251231T000000Z', 0],
  ])('ends %s', (_, end, left) => {
    expect(busyOf(event(...start, `RRULE:FREQ=WEEKLY;${end}`))).toHaveLength(left)
  })

  it('with one moved: not at its old time, but at its new one', () => {
    const moved = event(
      'UID:1',
      'RECURRENCE-ID;TZID=Europe/Madrid:20260316T170000',
      `${MADRID}:20260317T090000`,
      'DURATION:PT2H',
    )
    const busy = busyOf(moved, event('UID:1', ...start, 'RRULE:FREQ=WEEKLY;COUNT=4'))
    expect(busy).toEqual([
      span('2026-03-09 17:00', '2026-03-09 18:00'),
      span('2026-03-17 09:00', '2026-03-17 11:00'),
      span('2026-03-23 17:00', '2026-03-23 18:00'),
    ])
  })

  it('with one cancelled, or set free', () => {
    for (const line of ['STATUS:CANCELLED', 'TRANSP:TRANSPARENT']) {
      const gone = event('UID:1', 'RECURRENCE-ID:20260316T160000Z', ...start, line)
      expect(busyOf(event('UID:1', ...start, 'RRULE:FREQ=WEEKLY;COUNT=3'), gone)).toEqual([
        span('2026-03-09 17:00', '2026-03-09 18:00'),
      ])
    }
  })

  it('of another event with the same hour stays', () => {
    const gone = event('UID:2', 'RECURRENCE-ID:20260309T160000Z', ...start, 'STATUS:CANCELLED')
    expect(busyOf(event('UID:1', ...start, 'RRULE:FREQ=WEEKLY;COUNT=2'), gone)).toHaveLength(1)
  })

  it.each([
    ['DAILY', '20100101T170000', 84],
    ['WEEKLY;BYDAY=MO,WE,FR', '20100101T170000', 36],
    ['MONTHLY;BYMONTHDAY=31', '20100131T170000', 2],
    ['MONTHLY', '20120131T170000', 2],
    ['MONTHLY;BYDAY=-1FR', '20100129T170000', 3],
    ['MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', '20100101T170000', 2],
    ['YEARLY', '20000229T170000', 0],
    ['YEARLY', '20000401T170000', 1],
    ['HOURLY;INTERVAL=12', '20100101T050000', 168],
  ])('that began long ago is found at once: %s', (rule, from, count) => {
    const long = event(`${MADRID}:${from}`, 'DURATION:PT30M', `RRULE:FREQ=${rule}`)
    const began = process.cpuUsage()
    expect(readCalendar(calendar(long), 'Europe/Madrid', NOW).appointments).toBe(count)
    // Of the processor's time, µs: how long others hold it up says nothing.
    expect(process.cpuUsage(began).user).toBeLessThan(3_000_000)
  })

  it('on the 31st skips the months that have none', () => {
    const busy = busyOf(event(`${MADRID}:20120131T170000`, 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY'))
    expect(busy).toEqual([
      span('2026-03-31 17:00', '2026-03-31 18:00'),
      span('2026-05-31 17:00', '2026-05-31 18:00'),
    ])
  })

  it('of long events has those still under way', () => {
    const long = event(`${MADRID}:20200101T100000`, 'DURATION:P5D', 'RRULE:FREQ=DAILY')
    expect(readCalendar(calendar(long), 'Europe/Madrid', NOW).appointments).toBe(89)
  })

  it('of every fourth Thursday keeps its rhythm over the years', () => {
    const busy = busyOf(event(`${MADRID}:20200102T100000`, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;INTERVAL=4'))
    const rest = busy.map(({ from }) => Math.round((from - madrid('2020-01-02 10:00')) / (24 * hour)) % 28)
    expect(rest).toEqual([0, 0, 0])
  })
})

describe('what is kept', () => {
  it('are busy times only, joined: nothing that was said in the file', () => {
    const people = ['ATTENDEE;CN=Ana Ruiz:mailto:ana@example.org', 'LOCATION:Casa', 'DESCRIPTION:Notas']
    const kept = readCalendar(
      calendar(
        event('UID:ana@example.org', `${MADRID}:20260310T100000`, 'DURATION:PT1H', ...people),
        event(`${MADRID}:20260310T103000`, 'DURATION:PT1H'),
      ),
      'Europe/Madrid',
      NOW,
    )
    expect(kept).toEqual({
      busy: [span('2026-03-10 10:00', '2026-03-10 11:30')],
      appointments: 2,
      until: NOW + 84 * 24 * hour,
      importedAt: NOW,
    })
  })

  it('is nothing of an empty calendar', () => {
    expect(busyOf()).toEqual([])
  })
})
