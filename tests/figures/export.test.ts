import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { calendarOf, tableOf } from '../../lib/dashboard'
import '../../lib/locales'
import { DASHBOARD_STATES } from '../components/dashboard-states'

const { usual } = DASHBOARD_STATES
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

it('the table has every figure of the period, and names nobody', () => {
  const text = tableOf(usual, 90)
  expect(text).toContain('"Mensajes","4 o más","12","6"')
  for (const name of names) expect(text).not.toContain(name)
})

it('a title that looks like a formula stays a text in a spreadsheet', () => {
  const templates = { ...usual.templates, 'es-tu-doubts-1': '=HYPERLINK("x")' }
  expect(tableOf({ ...usual, templates }, 90)).toContain(`"'=HYPERLINK(""x"")"`)
})
