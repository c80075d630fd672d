import { Dexie } from 'dexie'
import type { DashboardModel, Period } from '../../components/dashboard/model'
import { createClock } from '../locales/clock'
import { createWords } from '../locales/words'
import { dueCalendar } from './calendar'
import { readDashboard } from './read'
import { figuresTable } from './table'

const MINUTE = 60_000

/** Tells what the overview shows: now, after every change of what is kept, in any context, and every minute. */
export function followDashboard(show: (model: DashboardModel) => void, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const read = async () => {
    waiting = undefined
    const model = await readDashboard(Date.now())
    if (!signal.aborted) show(model)
  }
  // A page that changes a lot reports a lot: one look at all of it is enough.
  const soon = () => {
    waiting ??= setTimeout(read, 300)
  }
  void read()
  const timer = setInterval(soon, MINUTE)
  Dexie.on('storagemutated', soon)
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    clearTimeout(waiting)
    Dexie.on.storagemutated.unsubscribe(soon)
  })
}

/** The due list as an iCalendar file, in the language of the interface; names nobody. */
export function calendarOf(model: DashboardModel): string {
  return dueCalendar(model.due, createWords(model.language), model.now)
}

/** The figures of a period as CSV, in the language of the interface; names nobody. */
export function tableOf(model: DashboardModel, period: Period): string {
  const words = createWords(model.language)
  return figuresTable(model, period, words, createClock(words, model.zone))
}
