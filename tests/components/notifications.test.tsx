// @vitest-environment jsdom
import '../../lib/locales'
import { cleanup, render, screen } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { NotificationsModel, OptionsActions } from '../../components/setup/model'
import { NotificationSettings } from '../../components/setup/NotificationSettings'
import { Speaking } from '../../components/words'
import { NOW } from './samples'
import { options, silentOptions } from './setup-states'
import { person, watch } from './show'

const { setting } = options.notifications

function show(changes: Partial<NotificationsModel> = {}, replaced: Partial<OptionsActions> = {}) {
  const actions = watch<OptionsActions>({ ...silentOptions, ...replaced })
  onTestFinished(cleanup)
  render(
    <Speaking language="es" zone="Europe/Madrid">
      <NotificationSettings model={{ ...options.notifications, ...changes }} now={NOW} actions={actions} />
    </Speaking>,
  )
  return { actions, user: person() }
}
const sample = () => screen.getByRole('figure').textContent

describe('what is told of the client', () => {
  it('is nothing at first, and shown as it reads', () => {
    show()
    expect(screen.getByRole('radio', { name: 'Nada' })).toHaveProperty('checked', true)
    expect(sample()).toContain('Mensaje pendienteRespuesta pendiente: hoy a las 16:35')
  })

  it('is kept at once, shown, and can be undone', async () => {
    const { actions, user } = show()
    await user.click(screen.getByRole('radio', { name: 'Sus iniciales' }))
    expect(actions.setNotifications).toHaveBeenLastCalledWith({ ...setting, names: 'initials' })
    expect(sample()).toContain('Mensaje pendiente · A. G.')
    expect(await screen.findByText('Guardado')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(actions.setNotifications).toHaveBeenLastCalledWith(setting)
    expect(sample()).not.toContain('A. G.')
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull()
    expect(await screen.findByText('Deshecho.')).toBeDefined()
  })
})

describe('when', () => {
  it('says what it means to hear of late ones only', async () => {
    const { actions, user } = show()
    const radio = screen.getByRole('radio', { name: 'Solo cuando ya ha vencido' })
    await user.click(radio)
    expect(actions.setNotifications).toHaveBeenLastCalledWith({ ...setting, level: 'overdue' })
    const note = document.getElementById(radio.getAttribute('aria-describedby') ?? '')
    expect(note?.textContent).toContain('Tampoco avisa antes de una sesión.')
  })

  it('never leaves nothing else to choose', async () => {
    const { user } = show()
    await user.click(screen.getByRole('radio', { name: 'Nunca' }))
    expect(screen.queryByRole('radio', { name: 'Nada' })).toBeNull()
  })

  it('says so where a change could not be kept', async () => {
    const { user } = show({}, { setNotifications: () => Promise.reject(new Error('full')) })
    await user.click(screen.getByRole('radio', { name: 'Nunca' }))
    expect(await screen.findByText('No se ha podido guardar.')).toBeDefined()
  })
})

describe('the sound', () => {
  it('is chosen where the browser lets it be', async () => {
    const { actions, user } = show()
    await user.click(screen.getByRole('checkbox', { name: 'Con sonido' }))
    expect(actions.setNotifications).toHaveBeenLastCalledWith({ ...setting, sound: false })
  })

  it('is the system’s business elsewhere', () => {
    show({ soundCanBeChosen: false })
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.getByText('Si suenan o no se elige en los ajustes del sistema.')).toBeDefined()
  })
})

describe('the test', () => {
  it.each([
    ['sent', 'Enviado. Tiene que aparecer ahora en una esquina de la pantalla.'],
    ['blocked', 'El navegador los tiene bloqueados: no se ha mostrado nada.'],
  ] as const)('says what came of it: %s', async (outcome, words) => {
    const { user } = show({}, { testNotification: async () => outcome })
    await user.click(screen.getByRole('button', { name: 'Mostrar un aviso de prueba' }))
    expect(await screen.findByText(words)).toBeDefined()
  })

  it('says so where the background does not answer', async () => {
    const { user } = show({}, { testNotification: () => Promise.reject(new Error('gone')) })
    await user.click(screen.getByRole('button', { name: 'Mostrar un aviso de prueba' }))
    expect(
      await screen.findByText('El navegador los tiene bloqueados: no se ha mostrado nada.'),
    ).toBeDefined()
  })

  it('tells from the start that the browser blocks them', () => {
    show({ blocked: true })
    expect(screen.getByText('Los avisos están bloqueados')).toBeDefined()
  })
})
