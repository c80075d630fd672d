import type { DashboardActions, DashboardModel, WeekItem } from '../../components/dashboard/model'
import { daysFrom } from '../../lib/figures/ahead'
import { figuresOf } from '../../lib/figures/figures'
import type { ChatCase } from '../../lib/figures/types'
import { NOW, ready } from './samples'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ZONE = 'Europe/Madrid'

/** Every third chat booked, and more of those that were written to more often. */
const cases: ChatCase[] = Array.from({ length: 64 }, (_, i) => ({
  opened: NOW - (2 + i * 1.3) * DAY + (i % 9) * HOUR,
  contacts: i % 5,
  firstAnswerMinutes: 12 + ((i * 37) % 160),
  bookedAt: (i * 7) % 10 < (i % 5) * 2 ? NOW : null,
  excluded: false,
  templates: i % 2 === 0 ? ['es-tu-first-contact-1'] : ['es-tu-doubts-1'],
}))

const item = (key: string, name: string, hours: number, rule: WeekItem['rule']): WeekItem => {
  return { key, name, at: NOW + hours * HOUR, rule }
}
const items = [
  item('a', 'Marina Ortega', 0.4, 'reply'),
  item('b', 'Олена Коваленко', 2, null),
  item('c', 'Nora', 26, 'third-message'),
  item('d', 'Javier Núñez Fuentes', 27, null),
  item('e', 'Pareja Ruiz y Salas', 50, null),
  item('f', 'Ibrahim Haddad', 96, 'reactivate'),
]
const days = daysFrom(NOW, ZONE, 8)
const week = days.slice(0, 7).map((start, day) => {
  return { start, items: items.filter(({ at }) => at >= start && at < (days[day + 1] ?? start)) }
})

const figuresFrom = (all: readonly ChatCase[]): DashboardModel['figures'] => ({
  30: figuresOf(all, 30, ZONE, NOW),
  90: figuresOf(all, 90, ZONE, NOW),
})

const usual: DashboardModel = {
  now: NOW,
  zone: ZONE,
  language: 'es',
  database: 'ok',
  due: ready.others,
  snoozes: ready.snoozes,
  week,
  figures: figuresFrom(cases),
  templates: {
    'es-tu-first-contact-1': 'Agradecer y preguntar con calma',
    'es-tu-doubts-1': 'Acoger la duda y explicar cómo trabajo',
  },
}

export const DASHBOARD_STATES = {
  usual,
  empty: {
    ...usual,
    due: [],
    week: week.map(({ start }) => ({ start, items: [] })),
    figures: figuresFrom(cases.slice(0, 6)),
  },
  unavailable: { ...usual, database: 'unavailable', due: [] },
} satisfies Record<string, DashboardModel>

const nothing = () => {}
export const silentDashboard: DashboardActions = {
  openChat: nothing,
  snooze: nothing,
  exportCalendar: nothing,
  exportFigures: nothing,
}
