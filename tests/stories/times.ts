import { Temporal } from 'temporal-polyfill'
import { MalformedStory, nameOf } from './reading'

const FORM = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?::00)?(?: ?(Z|[+-]\d\d:\d\d))?$/

/**
 * `YYYY-MM-DD HH:mm` in a zone, with an offset where that time comes twice. The calendar here is Temporal's, so
 * the stories do not lean on the arithmetic they prove.
 */
export function instantIn(zone: string, value: unknown, place: string): number {
  const text = nameOf(value, place)
  const [, date, time, offset] = FORM.exec(text.trim()) ?? []
  if (!date || !time) throw new MalformedStory(place, `"${text}" is not YYYY-MM-DD HH:mm`)
  try {
    if (offset) return Temporal.Instant.from(`${date}T${time}${offset}`).epochMilliseconds
    const plain = Temporal.PlainDateTime.from(`${date}T${time}`)
    const zoned = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
    if (!zoned.toPlainDateTime().equals(plain)) throw new RangeError('the clocks skip this time')
    return zoned.epochMilliseconds
  } catch (error) {
    throw new MalformedStory(place, `"${text}": ${error instanceof Error ? error.message : error}`)
  }
}

export function wallIn(zone: string, at: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return `${zoned.toPlainDate()} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })} ${zoned.offset}`
}
