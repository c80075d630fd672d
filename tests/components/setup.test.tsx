// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { OptionsModel } from '../../components/setup/model'
import { Options } from '../../components/setup/Options'
import { options, silentOptions } from './setup-states'
import { person, watch } from './show'

function showOptions(changes: Partial<OptionsModel> = {}, answers: Partial<typeof silentOptions> = {}) {
  const actions = watch({ ...silentOptions, ...answers })
  onTestFinished(cleanup)
  const view = render(<Options model={{ ...options, ...changes }} actions={actions} />)
  const change = (more: Partial<OptionsModel>) =>
    view.rerender(<Options model={{ ...options, ...changes, ...more }} actions={actions} />)
  return { actions, change, user: person() }
}

const NOBODY = { ...options.profile, name: '', gender: 'neutral' } as const

describe('options', () => {
  it('keep each change at once and say so', async () => {
    const { actions, user } = showOptions()
    await user.selectOptions(screen.getByLabelText(/te presentas como/), 'Sin marcar género')
    expect(actions.setProfile).toHaveBeenLastCalledWith({ ...options.profile, gender: 'neutral' })
    expect(await screen.findByText('Guardado')).toBeDefined()
  })

  it('say when a change was not kept', async () => {
    const { user } = showOptions({}, { setQuietHours: () => Promise.reject(new Error('no room')) })
    await user.click(screen.getByLabelText('Respetar un descanso cada día'))
    expect(await screen.findByText('No se ha podido guardar.')).toBeDefined()
  })

  it('quiet hours can be none, and come back as usual', async () => {
    const { actions, user } = showOptions()
    await user.click(screen.getByLabelText('Respetar un descanso cada día'))
    expect(actions.setQuietHours).toHaveBeenLastCalledWith(null)
    expect(screen.queryByLabelText('Desde')).toBeNull()
    await user.click(screen.getByLabelText('Respetar un descanso cada día'))
    expect(actions.setQuietHours).toHaveBeenLastCalledWith(['21:00', '09:00'])
  })

  it('an emptied hour is not kept', async () => {
    const { actions, user } = showOptions()
    await user.clear(screen.getByLabelText('Desde'))
    expect(actions.setQuietHours).not.toHaveBeenCalled()
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

  it('say when not everything could be erased', async () => {
    const { user } = showOptions({}, { erase: () => Promise.reject(new Error('blocked')) })
    await user.click(screen.getByRole('button', { name: 'Borrar todo…' }))
    await user.click(screen.getByRole('button', { name: 'Sí, borrar todo' }))
    expect(await screen.findByText('No se ha podido borrar todo. Inténtalo de nuevo.')).toBeDefined()
  })
})
