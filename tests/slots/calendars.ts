/** An event in the lines of a file; `DTSTART` and what else is given. */
export const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'SUMMARY:Secreto', ...lines, 'END:VEVENT'].join('\r\n')

export const calendar = (...components: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//ES', ...components, 'END:VCALENDAR', ''].join('\r\n')

/** As Outlook defines it: a name of its own, clocks that change in March and October. */
export const ROMANCE = [
  'BEGIN:VTIMEZONE',
  'TZID:Romance Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n')
