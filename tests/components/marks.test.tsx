// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chat, NOW } from './samples'
import { showPopup } from './show'
import { STATES } from './states'

const HOUR = 3_600_000
/** Thursday 19 March 2026, 18:00 in Madrid (winter time). */
const SESSION = Date.UTC(2026, 2, 19, 17, 0)

async function openMarks(changes: Parameters<typeof showPopup>[0] = {}) {
  const shown = showPopup(changes)
  await shown.user.click(screen.getByRole('button', { name: 'Anotar algo' }))
  return shown
}

describe('marks', () => {
  it('are out of the way until wanted', () => {
    showPopup()
    expect(screen.queryByRole('button', { name: 'Sesión pagada…' })).toBeNull()
  })

  it('a payment needs the day and hour of its session, in the zone of the specialist', async () => {
    const { actions, user } = await openMarks()
    await user.click(screen.getByRole('button', { name: 'Sesión pagada…' }))
    const save = screen.getByRole('button', { name: 'Guardar' })
    expect(save).toHaveProperty('disabled', true)
    await user.type(screen.getByLabelText('Fecha'), '2026-03-19')
    await user.type(screen.getByLabelText('Hora'), '18:00')
    await user.selectOptions(screen.getByLabelText('Tipo'), 'Pareja')
    await user.click(save)
    expect(actions.mark).toHaveBeenCalledExactlyOnceWith(chat.key, {
      what: 'paid',
      session: SESSION,
      kind: 'couple',
      where: 'online',
    })
  })

  it('an agreement may still lack its date', async () => {
    const { actions, user } = await openMarks()
    await user.click(screen.getByRole('button', { name: 'Sesión acordada…' }))
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(actions.mark).toHaveBeenCalledExactlyOnceWith(chat.key, {
      what: 'agreed',
      kind: 'individual',
      where: 'online',
    })
  })

  it.each([
    ['Sesión pagada…', false, '2026-03-12'],
    ['Sesión pagada…', true, ''],
    ['Sesión acordada…', false, ''],
  ])('%s after a session (paid: %o) proposes the date %o', async (mark, paid, date) => {
    const { user } = await openMarks({ current: { ...chat, session: { start: NOW + HOUR, paid } } })
    await user.click(screen.getByRole('button', { name: mark }))
    expect(screen.getByLabelText('Fecha')).toHaveProperty('value', date)
  })

  it('half a date is not kept', async () => {
    const { user } = await openMarks()
    await user.click(screen.getByRole('button', { name: 'Sesión acordada…' }))
    await user.type(screen.getByLabelText('Fecha'), '2026-03-19')
    expect(screen.getByRole('button', { name: 'Guardar' })).toHaveProperty('disabled', true)
  })

  it('closing asks for the reason', async () => {
    const { actions, user } = await openMarks()
    await user.click(screen.getByRole('button', { name: 'Cerrar el chat…' }))
    await user.selectOptions(screen.getByLabelText('Motivo'), 'Derivado a otro profesional')
    await user.click(screen.getByRole('button', { name: 'Cerrar el chat' }))
    expect(actions.mark).toHaveBeenCalledExactlyOnceWith(chat.key, { what: 'closed', reason: 'referred' })
  })

  it('a closed chat can only be reopened', async () => {
    const { actions, user } = await openMarks(STATES.closed)
    expect(screen.queryByRole('button', { name: 'Sesión pagada…' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Reabrir el chat' }))
    expect(actions.mark).toHaveBeenCalledExactlyOnceWith(chat.key, { what: 'reopened' })
  })

  it('a session that has begun can be held or missed', async () => {
    const start = NOW - HOUR
    const { actions, user } = await openMarks({ current: { ...chat, session: { start, paid: true } } })
    await user.click(screen.getByRole('button', { name: 'No se presentó' }))
    expect(actions.mark).toHaveBeenCalledExactlyOnceWith(chat.key, { what: 'no-show', session: start })
  })

  it('a session to come can be moved, but was not held yet', async () => {
    const start = NOW + HOUR
    const { actions, user } = await openMarks({ current: { ...chat, session: { start, paid: true } } })
    expect(screen.queryByRole('button', { name: 'La sesión se celebró' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Cambio de hora…' }))
    await user.clear(screen.getByLabelText('Fecha'))
    await user.type(screen.getByLabelText('Fecha'), '2026-03-19')
    await user.clear(screen.getByLabelText('Hora'))
    await user.type(screen.getByLabelText('Hora'), '18:00')
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(actions.mark).toHaveBeenCalledExactlyOnceWith(chat.key, {
      what: 'moved',
      session: start,
      to: SESSION,
    })
  })

  it('can be taken back at once and later', async () => {
    const { actions, user } = showPopup(STATES.paid)
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    await user.click(screen.getByRole('button', { name: 'Deshacer: sesión pagada' }))
    expect(actions.undo.mock.calls).toEqual([[chat.key], [chat.key]])
  })
})

describe('a booking read on the page', () => {
  const booking = (fact: NonNullable<Parameters<typeof showPopup>[0]>['bookings']) => ({
    bookings: fact ?? [],
  })

  it('counts with one click', async () => {
    const { actions, user } = showPopup(
      booking([{ id: 'b1', chat: chat.key, fact: { what: 'paid', session: SESSION } }]),
    )
    expect(screen.getByText('¿Sesión pagada para el jueves 19 de marzo a las 18:00?')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Sí, anotarlo' }))
    expect(actions.confirmBooking).toHaveBeenCalledExactlyOnceWith('b1')
  })

  it('asks for the date that the page did not tell', async () => {
    const { actions, user } = showPopup(
      booking([{ id: 'b2', chat: chat.key, fact: { what: 'paid', session: null } }]),
    )
    await user.click(screen.getByRole('button', { name: 'Indicar la fecha' }))
    expect(actions.confirmBooking).not.toHaveBeenCalled()
    await user.type(screen.getByLabelText('Fecha'), '2026-03-19')
    await user.type(screen.getByLabelText('Hora'), '18:00')
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(actions.confirmBooking).toHaveBeenCalledExactlyOnceWith('b2', SESSION)
  })

  it('can be refused', async () => {
    const { actions, user } = showPopup(STATES.paid)
    await user.click(screen.getByRole('button', { name: 'No' }))
    expect(actions.dismissBooking).toHaveBeenCalledExactlyOnceWith('b')
  })

  it('is asked about again where it was refused by mistake', async () => {
    const { actions, user } = showPopup({ notice: { kind: 'dismissed', chat: 'a', booking: 'b' } })
    expect(screen.getByText('Descartado: no se anota nada.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(actions.restoreBooking).toHaveBeenCalledExactlyOnceWith('a', 'b')
  })
})

describe('the keyboard', () => {
  it('goes with the form that opens, and back to the menu when it closes', async () => {
    const { user } = await openMarks()
    await user.click(screen.getByRole('button', { name: 'Sesión pagada…' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Fecha'))
    await user.click(screen.getByRole('button', { name: 'Cancelar' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Anotar algo' }))
  })

  it('stays where marks are made when one is taken back, whose button goes', async () => {
    const { user, change } = showPopup({ current: { ...chat, lastMark: 'paid' } })
    await user.click(screen.getByRole('button', { name: 'Deshacer: sesión pagada' }))
    change({ current: chat })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Anotar algo' }))
  })

  it('stays at what is said when that is taken back', async () => {
    const { user, change } = showPopup({ notice: { kind: 'marked', chat: chat.key, what: 'paid' } })
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    change({ notice: { kind: 'unmarked' } })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cerrar el aviso' }))
  })
})
