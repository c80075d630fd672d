import type { DashboardModel, Period } from '../../components/dashboard/model'
import type { Figures, Rate } from '../figures/types'
import type { Clock } from '../locales/clock'
import type { Words } from '../locales/words'

/** By this a spreadsheet knows that the letters are UTF-8: without it Excel shows "miÃ©rcoles". */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * The figures of a period as CSV (RFC 4180), for a spreadsheet: the figure, the group, chats, how many of them, and what
 * these did. Counts only, nobody's name.
 */
export function figuresTable(model: DashboardModel, period: Period, words: Words, clock: Clock): string {
  const { t, language } = words
  const { byContacts, byTemplate, byWeekday, byHour } = model.figures[period]
  const group = <Key>(what: string, rates: readonly Rate<Key>[], label: (key: Key) => string) =>
    rates.map(({ key, chats, booked }) => [what, label(key), chats, booked, t('figures.booked')])
  const rows = [
    [t('figures.title'), t('figures.days', { count: period }), t('figures.chats'), t('figures.ofThese'), ''],
    ...numbers(model.figures[period], words),
    ...group(t('figures.contacts'), byContacts, (key) => (key === 4 ? t('figures.fourOrMore') : String(key))),
    ...group(t('figures.template'), byTemplate, (id) => model.templates[id] ?? t('figures.goneTemplate')),
    ...group(t('figures.weekday'), byWeekday, (day) => clock.weekday(day)),
    ...group(t('figures.hour'), byHour, (hour) => `${hour}:00`),
  ]
  // Where numbers have a decimal comma, spreadsheets put cells apart by semicolons.
  const apart = language === 'en' ? ',' : ';'
  return BYTE_ORDER_MARK + rows.map((cells) => cells.map(quoted).join(apart)).join('\r\n')
}

/** What stands in large numbers above the charts. */
function numbers({ firstAnswer, threeContacts, ripe, booked }: Figures, { t }: Words) {
  const { answered, inTime, medianMinutes } = firstAnswer
  const first = t('figures.firstAnswer')
  return [
    [first, '', answered, inTime, t('figures.inTwoHours')],
    [first, '', answered, medianMinutes ?? '', t('figures.medianMinutes')],
    [t('figures.threeContacts'), '', threeContacts.of, threeContacts.reached, t('figures.theyHad')],
    [t('figures.conversion'), '', ripe, booked, t('figures.booked')],
  ]
}

/** A title that begins like a formula must not become one in the spreadsheet (CSV injection). */
function quoted(cell: string | number): string {
  const text = String(cell)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
