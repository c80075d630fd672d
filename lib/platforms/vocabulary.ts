/** Words for times in the page's languages, taken from the browser itself instead of written out by hand. */
export interface Vocabulary {
  months: Map<string, number>
  weekdays: Map<string, number>
  /** Words for a day: -1 yesterday, 0 today. */
  days: Map<string, number>
  /** Length of a unit in milliseconds. */
  units: Map<string, number>
  ago: Set<string>
  fillers: Set<string>
  now: Set<string>
  /** Day before month in 3/11/2026. */
  dayFirst: boolean
}

const UNIT: [Intl.RelativeTimeFormatUnit, number][] = [
  ['second', 1e3],
  ['minute', 6e4],
  ['hour', 36e5],
  ['day', 864e5],
  ['week', 6048e5],
  ['month', 2592e6],
  ['year', 31536e6],
]
export const letters = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/’/g, "'")
    .match(/\p{L}+/gu) ?? []

const EXTRA = {
  fillers:
    'at on of the de del a las la el los о об в у р рік року year st nd rd th º and y і та about around over almost less more than approximately casi unos alrededor menos más que hace приблизно близько понад менше ніж utc gmt o clock h год',
  now: 'now ahora щойно just зараз recién momento moment moments momentos момент тому',
  units: [
    ['s', 1e3],
    ['sec', 1e3],
    ['secs', 1e3],
    ['seg', 1e3],
    ['m', 6e4],
    ['min', 6e4],
    ['mins', 6e4],
    ['хв', 6e4],
    ['h', 36e5],
    ['hr', 36e5],
    ['hrs', 36e5],
    ['год', 36e5],
    ['г', 36e5],
    ['d', 864e5],
    ['д', 864e5],
    ['дн', 864e5],
    ['w', 6048e5],
    ['sem', 6048e5],
    ['тиж', 6048e5],
    ['mo', 2592e6],
    ['міс', 2592e6],
    ['y', 31536e6],
    ['yr', 31536e6],
    ['años', 31536e6],
  ] as [string, number][],
}

function relativeWords(lang: string, into: Vocabulary): void {
  const seen = new Map<string, Set<number>>()
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.RelativeTimeFormat(lang, { style })
    for (const [unit, length] of UNIT) {
      for (const n of [1, 2, 5, 21])
        for (const word of letters(
          format
            .formatToParts(-n, unit)
            .map((p) => (p.type === 'literal' ? p.value : ' '))
            .join(''),
        ))
          seen.set(word, (seen.get(word) ?? new Set()).add(length))
    }
  }
  // A word that goes with every unit means "ago"; a word of one unit is that unit's name.
  for (const [word, lengths] of seen) {
    if (lengths.size > 3) into.ago.add(word)
    else if (!into.units.has(word)) into.units.set(word, Math.min(...lengths))
  }
  const auto = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })
  for (const n of [-2, -1, 0, 1]) {
    const words = letters(auto.format(n, 'day'))
    if (words.length === 1 && words[0]) into.days.set(words[0], n)
  }
  for (const word of letters(auto.format(0, 'second'))) into.now.add(word)
}

const part = (format: Intl.DateTimeFormat, date: Date, type: string): string[] =>
  letters(format.formatToParts(date).find((p) => p.type === type)?.value ?? '')

function calendarWords(lang: string, into: Vocabulary): void {
  for (const width of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(lang, { month: width, weekday: width })
    const dated = new Intl.DateTimeFormat(lang, { month: width, day: 'numeric' })
    for (let i = 0; i < 12; i++)
      for (const format of [alone, dated])
        for (const word of part(format, new Date(2026, i, 15), 'month')) into.months.set(word, i)
    for (let i = 0; i < 7; i++)
      for (const word of part(alone, new Date(2026, 1, 1 + i), 'weekday')) into.weekdays.set(word, i)
  }
  const full = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'short' })
  for (const { type, value } of full.formatToParts(new Date(2026, 1, 15, 9)))
    if (type === 'literal') for (const word of letters(value)) into.fillers.add(word)
}

/** Whether the language writes the day first: 15/2, not 2/15. */
function dayFirst(lang: string): boolean {
  const order = new Intl.DateTimeFormat(lang).formatToParts(new Date(2026, 1, 15)).map((p) => p.type)
  return order.indexOf('day') < order.indexOf('month')
}

const made = new Map<string, Vocabulary>()

/** The vocabulary of a page: Spanish, English, Ukrainian and the page's own language (a BCP 47 tag, or empty). */
export function vocabularyOf(pageLang: string): Vocabulary {
  const known = made.get(pageLang)
  if (known) return known
  let own = 'es'
  try {
    own = Intl.getCanonicalLocales(pageLang)[0] ?? own
  } catch {
    // Not a language tag: pages write anything there.
  }
  const words: Vocabulary = {
    months: new Map([['sept', 8]]),
    weekdays: new Map(),
    days: new Map(),
    units: new Map(EXTRA.units),
    ago: new Set(['ago', 'hace', 'тому']),
    fillers: new Set(EXTRA.fillers.split(' ')),
    now: new Set(EXTRA.now.split(' ')),
    dayFirst: dayFirst(own),
  }
  for (const lang of new Set(['es', 'en', 'uk', own])) {
    calendarWords(lang, words)
    relativeWords(lang, words)
  }
  made.set(pageLang, words)
  return words
}
