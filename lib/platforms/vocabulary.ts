import { AGO, DAYS, FILLERS, MONTHS, NOW, UNITS, WEEKDAYS } from './calendar-words'
import { lettered } from './patterns'

/** Words for times: Spanish, English, Ukrainian and, taken from the browser, the page's own language. */
export interface Vocabulary {
  months: Map<string, number>
  /** Sunday is 0. */
  weekdays: Map<string, number>
  /** Words for a day: -1 yesterday, 0 today. */
  days: Map<string, number>
  /** Length of a unit in milliseconds. */
  units: Map<string, number>
  ago: Set<string>
  fillers: Set<string>
  now: Set<string>
  /** Every word of the above. */
  all: Set<string>
  /** Day before month in 3/11/2026. */
  dayFirst: boolean
}

const UNIT: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['second', 1e3],
  ['minute', 6e4],
  ['hour', 36e5],
  ['day', 864e5],
  ['week', 6048e5],
  ['month', 2592e6],
  ['year', 31536e6],
]
const WORDS = lettered('[\\p{L}]+', 'g')
const LAST = lettered('[\\p{L}]+$')
const letters = (text: string): string[] => text.toLowerCase().normalize('NFC').match(WORDS) ?? []
const numbered = (rows: string[][], value = (i: number) => i): Map<string, number> =>
  new Map(rows.flatMap((words, i) => words.map((word): [string, number] => [word, value(i)])))

function addRelative(lang: string, into: Vocabulary): void {
  const seen = new Map<string, Set<number>>()
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.RelativeTimeFormat(lang, { style })
    for (const [unit, length] of UNIT)
      for (const n of [1, 2, 5, 21])
        for (const piece of format.formatToParts(-n, unit))
          if (piece.type === 'literal')
            for (const word of letters(piece.value)) seen.set(word, (seen.get(word) ?? new Set()).add(length))
  }
  // A word that goes with every unit means "ago"; a word of one unit is that unit's name.
  for (const [word, lengths] of seen) {
    if (lengths.size > 3) into.ago.add(word)
    else if (!into.units.has(word)) into.units.set(word, Math.min(...lengths))
  }
  const auto = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })
  for (const n of [-2, -1, 0, 1]) {
    const [word, more] = letters(auto.format(n, 'day'))
    if (word && !more) into.days.set(word, n)
  }
  for (const word of letters(auto.format(0, 'second'))) into.now.add(word)
}

function addCalendar(lang: string, into: Vocabulary): void {
  const words = (format: Intl.DateTimeFormat, date: Date, type: string): string[] => {
    const parts = format.formatToParts(date)
    const at = parts.findIndex((p) => p.type === type)
    const word = parts[at]?.value ?? ''
    // Hebrew writes "in" and the month as one word.
    const joined = LAST.exec(parts[at - 1]?.value ?? '')?.[0] ?? ''
    return letters(`${word} ${joined}${word}`)
  }
  for (const width of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(lang, { month: width, weekday: width })
    const dated = new Intl.DateTimeFormat(lang, { month: width, day: 'numeric' })
    for (let i = 0; i < 12; i++)
      for (const format of [alone, dated])
        for (const word of words(format, new Date(2026, i, 15), 'month')) into.months.set(word, i)
    for (let i = 0; i < 7; i++)
      for (const word of words(alone, new Date(2026, 1, 1 + i), 'weekday')) into.weekdays.set(word, i)
  }
  const full = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'short' })
  for (const { type, value } of full.formatToParts(new Date(2026, 1, 15, 9)))
    if (type === 'literal') for (const word of letters(value)) into.fillers.add(word)
}

/** Whether the language writes the day first: 15/2, not 2/15. English means the American way only where it says so. */
function dayFirst(lang: string): boolean {
  if (/^(es|uk)(-|$)/.test(lang)) return true
  const order = new Intl.DateTimeFormat(lang).formatToParts(new Date(2026, 1, 15)).map((p) => p.type)
  return order.indexOf('day') < order.indexOf('month')
}

const basic = (): Vocabulary => ({
  months: numbered(MONTHS),
  weekdays: numbered(WEEKDAYS),
  days: numbered(DAYS, (i) => i - 2),
  units: numbered(UNITS, (i) => UNIT[i]?.[1] ?? 0),
  ago: new Set(AGO),
  fillers: new Set(FILLERS),
  now: new Set(NOW),
  all: new Set(),
  dayFirst: true,
})

const made = new Map<string, Vocabulary>()

/** The vocabulary of a page in this language (a BCP 47 tag; anything else counts as Spanish). */
export function vocabularyOf(pageLang: string): Vocabulary {
  const known = made.get(pageLang)
  if (known) return known
  const words = basic()
  try {
    const [lang = 'es'] = Intl.getCanonicalLocales(pageLang)
    words.dayFirst = dayFirst(lang)
    if (!/^(es|en|uk)(-|$)/.test(lang)) {
      addCalendar(lang, words)
      addRelative(lang, words)
    }
  } catch {
    // Not a language: pages write anything there.
  }
  const { months, weekdays, days, units, ago, fillers, now } = words
  words.all = new Set([months, weekdays, days, units, ago, fillers, now].flatMap((some) => [...some.keys()]))
  made.set(pageLang, words)
  return words
}
