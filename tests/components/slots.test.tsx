// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { OptionsActions, OptionsModel } from '../../components/setup/model'
import { SlotSettings } from '../../components/setup/SlotSettings'
import { Speaking } from '../../components/words'
import { NOW } from './samples'
import { options, silentOptions } from './setup-states'
import { person, watch } from './show'

function show(changes: Partial<OptionsModel['slots']> = {}, answers: Partial<OptionsActions> = {}) {
  const actions = watch<OptionsActions>({ ...silentOptions, ...answers })
  onTestFinished(cleanup)
  const view = (more: Partial<OptionsModel['slots']>) => (
    <Speaking language="es" zone="Europe/Madrid">
      <SlotSettings slots={{ ...options.slots, ...more }} now={NOW} language="es" actions={actions} />
    </Speaking>
  )
  const { rerender } = render(view(changes))
  const change = (more: Partial<OptionsModel['slots']>) => rerender(view({ ...changes, ...more }))
  return { actions, change, user: person() }
}

const day = (name: string) => within(screen.getByRole('group', { name }))
const NOTHING = { es: null, en: null, uk: null }
const { monday = [], wednesday = [] } = options.slots.weekly

describe('the hours to offer', () => {
  it('are told day by day', () => {
    show()
    expect(day('lunes').getAllByLabelText(/Desde$/)).toHaveLength(2)
    expect(day('miércoles').getByLabelText(/Hasta$/)).toHaveProperty('value', '20:00')
    expect(day('martes').getByText('Sin horas')).toBeDefined()
  })

  it('are kept at each change', async () => {
    const { actions, user } = show()
    await user.click(screen.getByRole('button', { name: 'Añadir horas: martes' }))
    expect(actions.setWeeklyHours).toHaveBeenLastCalledWith({
      monday,
      wednesday,
      tuesday: [['09:00', '14:00']],
    })
    fireEvent.change(day('martes').getByLabelText(/Desde$/), { target: { value: '10:30' } })
    expect(actions.setWeeklyHours).toHaveBeenLastCalledWith({
      monday,
      wednesday,
      tuesday: [['10:30', '14:00']],
    })
    await user.click(screen.getByRole('button', { name: 'Quitar de 10:30 a 14:00: martes' }))
    expect(actions.setWeeklyHours).toHaveBeenLastCalledWith({ monday, wednesday, tuesday: [] })
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'martes' }))
    expect(await screen.findByText('Guardado')).toBeDefined()
  })

  it('that end before they begin say so beside them', () => {
    show({ weekly: { friday: [['14:00', '10:00']] } })
    const field = day('viernes').getByLabelText(/Desde$/)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const note = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(note?.textContent).toBe('Termina antes de empezar: así no se ofrece.')
  })

  it('of Monday can be taken for the other days while those are empty', async () => {
    const { actions, user } = show({ weekly: { monday, sunday: monday } })
    await user.click(screen.getByRole('button', { name: 'Igual de martes a viernes' }))
    expect(actions.setWeeklyHours).toHaveBeenLastCalledWith({
      ...{ monday, tuesday: monday, wednesday: monday, thursday: monday, friday: monday, sunday: monday },
    })
    expect(screen.queryByRole('button', { name: 'Igual de martes a viernes' })).toBeNull()
  })

  it('that would be overwritten are not', () => {
    show()
    expect(screen.queryByRole('button', { name: 'Igual de martes a viernes' })).toBeNull()
  })

  it('read as they will in a message, in each language', async () => {
    const { user } = show()
    expect(screen.getByText(options.slots.phrases.es ?? '')).toBeDefined()
    await user.click(screen.getByRole('radio', { name: 'ucraniano' }))
    expect(screen.getByText(options.slots.phrases.uk ?? '').lang).toBe('uk')
  })

  it.each([
    ['no hours', {}, 'Añade algún horario y aquí verás los próximos huecos.'],
    ['no free time', { monday }, /ningún hueco libre/],
  ])('say what is missing: %s', (_, weekly, words) => {
    show({ weekly, calendar: null, phrases: NOTHING })
    expect(screen.getByText(words)).toBeDefined()
  })

  it('say when they could not be kept', async () => {
    const { user } = show({}, { setWeeklyHours: () => Promise.reject(new Error('full')) })
    await user.click(screen.getByRole('button', { name: 'Añadir horas: martes' }))
    expect(await screen.findByText('No se ha podido guardar.')).toBeDefined()
  })
})

describe('the calendar', () => {
  const file = () => new File(['BEGIN:VCALENDAR'], 'citas.ics', { type: 'text/calendar' })
  const chooser = () => screen.getByLabelText('Archivo del calendario (.ics)')
  const pasted = () => screen.getByLabelText('Contenido del archivo .ics')

  it('tells what was found, until when, and how old it is', () => {
    show()
    expect(screen.getByText('34 citas hasta el 4 de junio. Leído hace 2 días.')).toBeDefined()
  })

  it('is read from a file', async () => {
    const { actions, user } = show({ calendar: null })
    await user.upload(chooser(), file())
    await waitFor(() => expect(actions.importCalendar).toHaveBeenCalledExactlyOnceWith('BEGIN:VCALENDAR'))
  })

  it('is read from a text, which goes when it was taken', async () => {
    const { actions, user } = show({ calendar: null })
    fireEvent.change(pasted(), { target: { value: 'BEGIN:VCALENDAR\nEND:VCALENDAR' } })
    await user.click(screen.getByRole('button', { name: 'Leer el calendario' }))
    expect(actions.importCalendar).toHaveBeenCalledExactlyOnceWith('BEGIN:VCALENDAR\nEND:VCALENDAR')
    await waitFor(() => expect(pasted()).toHaveProperty('value', ''))
  })

  it('that is refused says the line where it was given, aloud too, and what was typed stays', async () => {
    const refusal = { problem: 'time', line: 12 } as const
    const { user } = show({}, { importCalendar: async () => refusal })
    fireEvent.change(pasted(), { target: { value: 'BEGIN' } })
    await user.click(screen.getByRole('button', { name: 'Leer el calendario' }))
    const words = 'Línea 12: no se entiende la fecha o la hora de una cita. No se ha cambiado nada.'
    expect(await screen.findAllByText(words)).toHaveLength(2)
    expect(screen.getByText(words, { selector: '[aria-live]' })).toBeDefined()
    expect(document.getElementById(pasted().getAttribute('aria-describedby') ?? '')?.textContent).toBe(words)
    expect(chooser().getAttribute('aria-invalid')).toBeNull()
    expect(pasted()).toHaveProperty('value', 'BEGIN')
    expect(screen.getByText(/34 citas/)).toBeDefined()
  })

  it('that could not be kept says so', async () => {
    const { user } = show({}, { importCalendar: () => Promise.reject(new Error('full')) })
    await user.upload(chooser(), file())
    expect((await screen.findAllByText(/No se ha podido leer o guardar/)).length).toBeGreaterThan(0)
  })

  it('can be removed, and brought back', async () => {
    const { actions, change, user } = show()
    await user.click(screen.getByRole('button', { name: 'Quitar el calendario' }))
    expect(actions.setCalendar).toHaveBeenLastCalledWith(null)
    change({ calendar: null })
    expect(screen.getByText('Calendario quitado.')).toBeDefined()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Deshacer' }))
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(actions.setCalendar).toHaveBeenLastCalledWith(options.slots.calendar)
  })

  it('without a week assumes the usual one, and says so', () => {
    show({ weekly: {} })
    expect(screen.getByText(/se cuenta con lunes a viernes/)).toBeDefined()
  })

  it('that has ended is to be read again', () => {
    const calendar = options.slots.calendar && { ...options.slots.calendar, until: NOW }
    show({ calendar, phrases: NOTHING })
    expect(screen.getByText(/solo llega hasta el 12 de marzo. Léelo de nuevo/)).toBeDefined()
  })
})
