import ICAL from 'ical.js'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { calendarOf, tableOf } from '../../lib/dashboard'
import '../../lib/locales'
import { readCalendar } from '../../lib/slots/calendar/read'
import { DASHBOARD_STATES } from '../components/dashboard-states'

/** As they are kept, chats are called by a digest. */
const usual = {
  ...DASHBOARD_STATES.usual,
  due: DASHBOARD_STATES.usual.due.map((row, i) => ({ ...row, key: `3kf9.${i}` })),
}
const names = usual.due.flatMap(({ name }) => name ?? [])

it('the calendar has an event for every deadline, at its time, and names nobody', () => {
  const text = calendarOf(usual)
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  const starts = events.map((event) => new ICAL.Event(event).startDate.toJSDate().getTime())
  const due = usual.due.flatMap(({ due, rule }) => (due && rule ? [Math.max(due, usual.now)] : []))
  expect(starts).toEqual(due.map((at) => Math.floor(at / 1_000) * 1_000))
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) expect(text).not.toContain(name)
  expect(text).toContain('Mensaje pendiente')
})

it('the calendar can be brought in again and again: the same events, which keep no hour busy', () => {
  const uids = (now: number) => calendarOf({ ...usual, now }).match(/UID:.*/g)
  expect(new Set(uids(usual.now)).size).toBeGreaterThan(3)
  expect(uids(usual.now + 60_000)).toEqual(uids(usual.now))
  expect(readCalendar(calendarOf(usual), usual.zone, usual.now).busy).toEqual([])
})

it('the table has every figure of the period, and names nobody', () => {
  const text = tableOf(usual, 90)
  const { data, errors, meta } = Papa.parse<string[]>(text)
  const { firstAnswer, threeContacts, ripe, booked, ...groups } = usual.figures[90]
  expect(errors).toEqual([])
  expect(meta.delimiter).toBe(';')
  const told = data.map(([what, , ...counts]) => [what, ...counts.slice(0, 2)])
  const figures = [
    ['Tu primera respuesta', firstAnswer.answered, firstAnswer.inTime],
    ['Tu primera respuesta', firstAnswer.answered, firstAnswer.medianMinutes],
    ['Tres mensajes en cinco días', threeContacts.of, threeContacts.reached],
    ['Reservan', ripe, booked],
  ]
  expect(told.slice(1, 5)).toEqual(figures.map((row) => row.map(String)))
  expect(data).toContainEqual(['Mensajes', '4 o más', '12', '6', 'Reservaron'])
  const { byContacts, byTemplate, byWeekday, byHour } = groups
  expect(data).toHaveLength(5 + [byContacts, byTemplate, byWeekday, byHour].flat().length)
  for (const name of names) expect(text).not.toContain(name)
})

it('the table opens in a spreadsheet of either kind, accents and all', () => {
  expect(tableOf(usual, 30).charCodeAt(0)).toBe(0xfeff)
  expect(Papa.parse(tableOf({ ...usual, language: 'en' }, 30)).meta.delimiter).toBe(',')
})

it('a title that looks like a formula stays a text in a spreadsheet', () => {
  const templates = { ...usual.templates, 'es-tu-doubts-1': '=HYPERLINK("x")' }
  expect(tableOf({ ...usual, templates }, 90)).toContain(`"'=HYPERLINK(""x"")"`)
})
