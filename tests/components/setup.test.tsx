// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { OptionsModel, WelcomeActions, WelcomeModel } from '../../components/setup/model'
import { Options } from '../../components/setup/Options'
import { Welcome } from '../../components/setup/Welcome'
import { fresh, options, silentOptions, silentWelcome } from './setup-states'
import { person, watch } from './show'

function showWelcome(changes: Partial<WelcomeModel> = {}, answers: Partial<WelcomeActions> = {}) {
  const actions = watch<WelcomeActions>({ ...silentWelcome, ...answers })
  onTestFinished(cleanup)
  const view = render(<Welcome model={{ ...fresh, ...changes }} actions={actions} />)
  return { ...view, actions, user: person() }
}

function showOptions(changes: Partial<OptionsModel> = {}, answers: Partial<typeof silentOptions> = {}) {
  const actions = watch({ ...silentOptions, ...answers })
  onTestFinished(cleanup)
  const view = render(<Options model={{ ...options, ...changes }} actions={actions} />)
  const change = (more: Partial<OptionsModel>) =>
    view.rerender(<Options model={{ ...options, ...changes, ...more }} actions={actions} />)
  return { actions, change, user: person() }
}

describe('welcome', () => {
  it('says before asking what is read, kept, where, and never done', () => {
    showWelcome()
    for (const title of ['Qué se lee', 'Qué se guarda', 'Dónde', 'Qué no hace nunca'])
      expect(screen.getByRole('heading', { name: title })).toBeDefined()
    for (const promise of [/No envía mensajes/, /No se conecta a internet/, /No guarda el texto/, /privadas/])
      expect(screen.getByText(promise)).toBeDefined()
  })

  it('agrees with the answers given', async () => {
    const { actions, user } = showWelcome()
    await user.type(screen.getByLabelText(/^Tu nombre/), ' Lucía ')
    await user.selectOptions(screen.getByLabelText(/te presentas como/), 'Psicóloga')
    await user.type(screen.getByLabelText(/mensaje automático/), 'Hola, enseguida te escribo.')
    expect(actions.agree).not.toHaveBeenCalled()
    await user.click(screen.getByTestId('agree'))
    expect(actions.agree).toHaveBeenCalledExactlyOnceWith({
      name: 'Lucía',
      gender: 'feminine',
      zone: 'Europe/Madrid',
      automaticMessage: 'Hola, enseguida te escribo.',
    })
  })

  it('finds a zone by its city', async () => {
    const { actions, user } = showWelcome()
    const zone = screen.getByLabelText('Tu zona horaria')
    await user.clear(zone)
    await user.type(zone, 'buenos aires')
    await user.tab()
    expect(zone).toHaveProperty('value', 'America/Argentina/Buenos_Aires')
    expect(screen.getByText('Ahora allí son las 12:05')).toBeDefined()
    await user.click(screen.getByTestId('agree'))
    expect(actions.agree.mock.calls[0]?.[0].zone).toBe('America/Argentina/Buenos_Aires')
  })

  it('keeps the zone it had when what was typed is none', async () => {
    const { actions, user } = showWelcome()
    const zone = screen.getByLabelText('Tu zona horaria')
    await user.clear(zone)
    await user.type(zone, 'Luna')
    expect(screen.getByText('Esa zona no existe. Elige una de la lista.')).toBeDefined()
    await user.click(screen.getByTestId('agree'))
    expect(zone).toHaveProperty('value', 'Europe/Madrid')
    expect(actions.agree.mock.calls[0]?.[0].zone).toBe('Europe/Madrid')
  })

  it('says when the consent could not be kept', async () => {
    const { user } = showWelcome({}, { agree: () => Promise.reject(new Error('disk full')) })
    await user.click(screen.getByTestId('agree'))
    expect(await screen.findByText('No se ha podido guardar. Inténtalo de nuevo.')).toBeDefined()
    expect(screen.getByTestId('agree')).toHaveProperty('disabled', false)
  })

  it('shows what comes next, and takes the keyboard there', () => {
    showWelcome({ agreed: true })
    expect(screen.queryByTestId('agree')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Todo listo' }))
  })
})

describe('sites', () => {
  it('a site is added as typed', async () => {
    const { actions, user } = showWelcome({ agreed: true })
    await user.type(screen.getByLabelText('Dirección del sitio'), 'chat.example{Enter}')
    expect(actions.addSite).toHaveBeenCalledExactlyOnceWith('chat.example')
    const address = screen.getByLabelText('Dirección del sitio')
    await vi.waitFor(() => expect(address).toHaveProperty('value', ''))
  })

  it.each([
    ['invalid', /no parece válida/],
    ['denied', 'El navegador no ha dado permiso.'],
  ] as const)('%s is said where it was typed, and what was typed stays', async (outcome, words) => {
    const { user } = showWelcome({ agreed: true }, { addSite: async () => outcome })
    await user.type(screen.getByLabelText('Dirección del sitio'), 'chat{Enter}')
    expect(await screen.findByText(words)).toBeDefined()
    expect(screen.getByLabelText('Dirección del sitio')).toHaveProperty('value', 'chat')
  })

  it('only sites that were added can be removed, only missing ones granted', async () => {
    const { actions, user } = showWelcome({ agreed: true })
    expect(screen.queryByRole('button', { name: 'Quitar app.clearly.help' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Quitar consulta.example' }))
    expect(actions.removeSite).toHaveBeenCalledExactlyOnceWith('https://consulta.example')
    await user.click(screen.getByRole('button', { name: 'Dar permiso a www.clearly.help' }))
    expect(actions.addSite).toHaveBeenCalledExactlyOnceWith('https://www.clearly.help')
  })
})

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
    change({ agreed: false, profile: fresh.profile })
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
