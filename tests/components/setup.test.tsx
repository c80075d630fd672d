// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { options } from './setup-states'
import { showOptions } from './show-options'

const NOBODY = { ...options.profile, name: '', gender: 'neutral' } as const

describe('options', () => {
  it('keep each change at once and say so', async () => {
    const { actions, user } = showOptions()
    await user.selectOptions(screen.getByLabelText(/te presentas como/), 'Sin marcar género')
    expect(actions.setProfile).toHaveBeenLastCalledWith({ ...options.profile, gender: 'neutral' })
    expect(await screen.findByText('Guardado')).toBeDefined()
  })

  it('say when a change was not kept', async () => {
    const { user } = showOptions({}, { setHours: () => Promise.reject(new Error('no room')) })
    await user.click(screen.getByLabelText('Respetar un descanso cada día'))
    expect(await screen.findByText('No se ha podido guardar.')).toBeDefined()
  })

  it('quiet hours can be none, and come back as usual', async () => {
    const { actions, user } = showOptions()
    await user.click(screen.getByLabelText('Respetar un descanso cada día'))
    expect(actions.setHours).toHaveBeenLastCalledWith({ quietHours: null, leadMinutes: 30 })
    expect(screen.queryByLabelText('Desde')).toBeNull()
    await user.click(screen.getByLabelText('Respetar un descanso cada día'))
    expect(actions.setHours).toHaveBeenLastCalledWith({ quietHours: ['21:00', '09:00'], leadMinutes: 30 })
  })

  it('an emptied hour is not kept', async () => {
    const { actions, user } = showOptions()
    await user.clear(screen.getByLabelText('Desde'))
    expect(actions.setHours).not.toHaveBeenCalled()
  })

  it('the language can follow the browser again', async () => {
    const { actions, user } = showOptions({ languageSetting: 'uk' })
    await user.selectOptions(screen.getByLabelText('Idioma de Hilo'), 'El del navegador')
    expect(actions.setLanguage).toHaveBeenCalledExactlyOnceWith(null)
  })

  it('erase everything only after a second yes', async () => {
    const { actions, user } = showOptions()
    await user.click(screen.getByRole('button', { name: 'Borrar todo…' }))
    await user.click(screen.getByRole('button', { name: 'No, conservar' }))
    expect(actions.erase).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Borrar todo…' }))
    await user.click(screen.getByRole('button', { name: 'Sí, borrar todo' }))
    expect(actions.erase).toHaveBeenCalledOnce()
    expect(await screen.findByText('Todo borrado. No queda nada en este dispositivo.')).toBeDefined()
  })

  it('forget what was typed once everything is erased', () => {
    const { change } = showOptions()
    expect(screen.getByLabelText(/^Tu nombre/)).toHaveProperty('value', 'Lucía Ferrer')
    change({ agreed: false, profile: NOBODY })
    expect(screen.getByLabelText(/^Tu nombre/)).toHaveProperty('value', '')
    expect(screen.getByText('Hilo todavía no lee nada: falta tu permiso.')).toBeDefined()
  })

  it('say that all was erased, although the page begins anew then', async () => {
    const erase = async () => {
      change({ agreed: false, profile: NOBODY })
      return 'erased' as const
    }
    const { change, user } = showOptions({}, { erase })
    await user.click(screen.getByRole('button', { name: 'Borrar todo…' }))
    await user.click(screen.getByRole('button', { name: 'Sí, borrar todo' }))
    expect(await screen.findByText('Todo borrado. No queda nada en este dispositivo.')).toBeDefined()
  })

  it('say when something was left in the account', async () => {
    const { user } = showOptions({}, { erase: async () => 'account-kept' })
    await user.click(screen.getByRole('button', { name: 'Borrar todo…' }))
    await user.click(screen.getByRole('button', { name: 'Sí, borrar todo' }))
    expect(await screen.findByText(/^De este dispositivo se ha borrado todo\. Lo que/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Borrar todo…' })).toBeDefined()
  })

  it('say when not everything could be erased', async () => {
    const { user } = showOptions({}, { erase: () => Promise.reject(new Error('blocked')) })
    await user.click(screen.getByRole('button', { name: 'Borrar todo…' }))
    await user.click(screen.getByRole('button', { name: 'Sí, borrar todo' }))
    expect(await screen.findByText('No se ha podido borrar todo. Inténtalo de nuevo.')).toBeDefined()
  })
})
