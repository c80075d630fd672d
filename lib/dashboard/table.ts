import type { DashboardModel, Period } from '../../components/dashboard/model'
import type { Rate } from '../figures/types'
import type { Clock } from '../locales/clock'
import type { Words } from '../locales/words'

/**
 * The figures of a period as CSV (RFC 4180), for a spreadsheet: what they are grouped by, the group, chats, booked.
 * Counts only, nobody's name.
 */
export function figuresTable(model: DashboardModel, period: Period, { t }: Words, clock: Clock): string {
  const { byContacts, byTemplate, byWeekday, byHour } = model.figures[period]
  const rows = [
    ...group(t('figures.contacts'), byContacts, (key) => (key === 4 ? t('figures.fourOrMore') : String(key))),
    ...group(t('figures.template'), byTemplate, (id) => model.templates[id] ?? t('figures.goneTemplate')),
    ...group(t('figures.weekday'), byWeekday, (day) => clock.weekday(day)),
    ...group(t('figures.hour'), byHour, (hour) => `${hour}:00`),
  ]
  const head = ['', '', t('figures.chats'), t('figures.booked')]
  return [head, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')
}

function group<Key>(what: string, rates: readonly Rate<Key>[], label: (key: Key) => string): string[][] {
  return rates.map(({ key, chats, booked }) => [what, label(key), String(chats), String(booked)])
}

/** A title that begins like a formula must not become one in the spreadsheet (CSV injection). */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
