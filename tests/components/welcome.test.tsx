// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { WelcomeActions, WelcomeModel } from '../../components/welcome/model'
import { Welcome } from '../../components/welcome/Welcome'
import { person, watch } from './show'
import { fresh, silentWelcome, WELCOME_STATES } from './welcome-states'

function showWelcome(changes: Partial<WelcomeModel> = {}, answers: Partial<WelcomeActions> = {}) {
  const actions = watch<WelcomeActions>({ ...silentWelcome, ...answers })
  onTestFinished(cleanup)
  const view = render(<Welcome model={{ ...fresh, ...changes }} actions={actions} />)
  const change = (more: Partial<WelcomeModel>) =>
    view.rerender(<Welcome model={{ ...fresh, ...changes, ...more }} actions={actions} />)
  return { ...view, actions, change, user: person() }
}

const step = (name: string) => screen.getByRole('button', { name: new RegExp(name) })
const openStep = () => screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)

describe('welcome', () => {
  it('says before asking what is read, kept, where, and never done', () => {
    showWelcome()
    for (const title of ['Qué se lee', 'Qué se guarda', 'Dónde', 'Qué no hace nunca'])
      expect(screen.getByRole('heading', { name: title })).toBeDefined()
    for (const promise of [/No envía mensajes/, /No se conecta a internet/, /No guarda el texto/, /privadas/])
      expect(screen.getByText(promise)).toBeDefined()
  })

  it('has all of what is kept a click away', async () => {
    const { user } = showWelcome()
    await user.click(screen.getByText('Con todo detalle'))
    for (const kept of [
      /^De cada chat: el nombre \(cifrado\)/,
      /huella breve/,
      /qué mensajes insertas/,
      /en un año/,
    ])
      expect(screen.getByText(kept).closest('details')?.open).toBe(true)
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
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Puesta en marcha' }))
  })
})

describe('the first set-up', () => {
  it('leads from one step to the next, keyboard and all, and each is kept', async () => {
    const { actions, change, user } = showWelcome({ agreed: true })
    expect(openStep()).toEqual([expect.stringContaining('Fija el icono')])
    await user.click(screen.getByRole('button', { name: 'Ya lo he fijado' }))
    expect(actions.settle).toHaveBeenCalledExactlyOnceWith('pin', 'done')
    change({ steps: { pin: 'done' } })
    expect(openStep()).toEqual([expect.stringContaining('Permite leer la plataforma')])
    await waitFor(() => expect(document.activeElement).toBe(step('Permite leer la plataforma')))
    expect(screen.getByText('2 de 6')).toBeDefined()
  })

  it('does not ask for a permission that came with the installation', () => {
    const sites = fresh.sites.map((site) => ({ ...site, granted: true }))
    showWelcome({ agreed: true, steps: { pin: 'done' }, sites })
    expect(openStep()).toEqual([expect.stringContaining('Prueba los avisos')])
    expect(screen.getByText('3 de 6')).toBeDefined()
  })

  it.each(['pin', 'sites', 'notices', 'practice', 'platform'] as const)('%s can be skipped', async (name) => {
    const before = { pin: {}, sites: { pin: 'done' }, notices: { pin: 'done', sites: 'done' } } as const
    const steps = name === 'practice' || name === 'platform' ? WELCOME_STATES[name].steps : before[name]
    const { actions, user } = showWelcome({ agreed: true, steps })
    await user.click(screen.getByRole('button', { name: 'Saltar este paso' }))
    expect(actions.settle).toHaveBeenCalledExactlyOnceWith(name, 'skipped')
  })

  it('begins where it was left, and any step can be opened again', async () => {
    const { user } = showWelcome(WELCOME_STATES.platform)
    expect(openStep()).toEqual([expect.stringContaining('Abre tus chats')])
    await user.click(step('Prueba los avisos'))
    expect(openStep()).toEqual([expect.stringContaining('Prueba los avisos')])
  })

  it('sees that the icon is pinned, where the browser tells', () => {
    const { change } = showWelcome({ agreed: true })
    expect(screen.queryByText('El icono ya está en la barra.')).toBeNull()
    change({ pinned: true })
    expect(screen.getByText('El icono ya está en la barra.')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Siguiente' })).toBeDefined()
  })

  it('shows a notification, asks whether it was seen, and helps if it was not', async () => {
    const { actions, user } = showWelcome(WELCOME_STATES.notices)
    await user.click(screen.getByRole('button', { name: 'Enviar un aviso de prueba' }))
    expect(actions.testNotice).toHaveBeenCalledOnce()
    expect(await screen.findByText(/¿Lo has visto\?/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'No' }))
    expect(screen.getByText(/«No molestar»/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Probar otra vez' }))
    await user.click(await screen.findByRole('button', { name: 'Sí, lo he visto' }))
    expect(actions.settle).toHaveBeenCalledExactlyOnceWith('notices', 'done')
  })

  it('says at once where the browser shows no notifications', async () => {
    const { user } = showWelcome(WELCOME_STATES.notices, { testNotice: async () => 'blocked' })
    await user.click(screen.getByRole('button', { name: 'Enviar un aviso de prueba' }))
    expect(await screen.findByText('El navegador no ha dejado mostrar el aviso.')).toBeDefined()
    expect(screen.getByText(/En Windows/)).toBeDefined()
  })

  it('leads into teaching where a page is not read well, and says when that cannot begin', async () => {
    const { actions, user } = showWelcome(WELCOME_STATES.platform, { teach: async () => 'no-tab' })
    await user.click(screen.getByText('¿Hilo no lee bien tu página?'))
    await user.click(screen.getByRole('button', { name: 'Enseñar a Hilo app.clearly.help' }))
    expect(actions.teach).toHaveBeenCalledExactlyOnceWith('https://app.clearly.help')
    expect(await screen.findByText(/No se ha podido empezar en esta página/)).toBeDefined()
  })

  it('ends in a calm word and two ways on', async () => {
    const { actions, user } = showWelcome(WELCOME_STATES.finished)
    expect(screen.getByRole('heading', { name: 'Todo listo' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Ver los ajustes' }))
    expect(actions.openOptions).toHaveBeenCalledOnce()
  })
})

/** The step in which the browser's permission is asked for. */
const ASKS = WELCOME_STATES.permission

describe('sites', () => {
  it('a site is added as typed', async () => {
    const { actions, user } = showWelcome(ASKS)
    await user.type(screen.getByLabelText('Dirección del sitio'), 'chat.example{Enter}')
    expect(actions.addSite).toHaveBeenCalledExactlyOnceWith('chat.example')
    const address = screen.getByLabelText('Dirección del sitio')
    await waitFor(() => expect(address).toHaveProperty('value', ''))
  })

  it.each([
    ['invalid', /no parece válida/],
    ['denied', 'El navegador no ha dado permiso.'],
  ] as const)('%s is said where it was typed, and what was typed stays', async (outcome, words) => {
    const { user } = showWelcome(ASKS, { addSite: async () => outcome })
    await user.type(screen.getByLabelText('Dirección del sitio'), 'chat{Enter}')
    expect(await screen.findByText(words)).toBeDefined()
    expect(screen.getByLabelText('Dirección del sitio')).toHaveProperty('value', 'chat')
  })

  it('only sites that were added can be removed, only missing ones granted', async () => {
    const { actions, user } = showWelcome(ASKS)
    expect(screen.queryByRole('button', { name: 'Quitar app.clearly.help' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Quitar consulta.example' }))
    expect(actions.removeSite).toHaveBeenCalledExactlyOnceWith('https://consulta.example')
    await user.click(screen.getByRole('button', { name: 'Dar permiso a www.clearly.help' }))
    expect(actions.addSite).toHaveBeenCalledExactlyOnceWith('https://www.clearly.help')
  })
})
