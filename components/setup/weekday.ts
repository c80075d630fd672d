import type { Weekday } from '../../lib/protocol/types'
import { WEEKDAYS } from '../../lib/slots/weekly'

/** 1 January 2024 was a Monday. */
const FIRST = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

/** A weekday in words: `lunes`, `Monday`, `понеділок`. */
export const weekdayName = (day: Weekday, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    FIRST + WEEKDAYS.indexOf(day) * DAY,
  )
