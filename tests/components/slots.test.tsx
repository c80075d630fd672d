// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { OptionsActions, OptionsModel } from '../../components/setup/model'
import { SlotSettings } from '../../components/setup/SlotSettings'
import { Speaking } from '../../components/words'
import { options, silentOptions } from './setup-states'
import { person, watch } from './show'

function show(changes: Partial<OptionsModel['slots']> = {}, answers: Partial<OptionsActions> = {}) {
  const actions = watch<OptionsActions>({ ...silentOptions, ...answers })
  onTestFinished(cleanup)
  render(
    <Speaking language="es" zone="Europe/Madrid">
      <SlotSettings slots={{ ...options.slots, ...changes }} language="es" actions={actions} />
    </Speaking>,
  )
  return { actions, user: person() }
}

const day = (name: string) => within(screen.getByRole('group', { name }))
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
    await user.selectOptions(screen.getByLabelText('Idioma del mensaje'), 'ucraniano')
    expect(screen.getByText(options.slots.phrases.uk ?? '').lang).toBe('uk')
  })

  it.each([
    ['no hours', {}, 'Añade algún horario y aquí verás los próximos huecos.'],
    ['no free time', { monday }, /ningún hueco libre/],
  ])('say what is missing: %s', (_, weekly, words) => {
    show({ weekly, phrases: { es: null, en: null, uk: null } })
    expect(screen.getByText(words)).toBeDefined()
  })

  it('say when they could not be kept', async () => {
    const { user } = show({}, { setWeeklyHours: () => Promise.reject(new Error('full')) })
    await user.click(screen.getByRole('button', { name: 'Añadir horas: martes' }))
    expect(await screen.findByText('No se ha podido guardar.')).toBeDefined()
  })
})
