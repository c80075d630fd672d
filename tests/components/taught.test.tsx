// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PopupView } from '../../components/popup/PopupView'
import type { OptionsActions, OptionsModel } from '../../components/setup/model'
import { Options } from '../../components/setup/Options'
import { options, silentOptions } from './setup-states'
import { silentActions } from './silent'
import { STATES } from './states'

afterEach(() => {
  cleanup()
  location.hash = ''
})

async function showOptions(actions: Partial<OptionsActions> = {}, model: Partial<OptionsModel> = {}) {
  const view = render(<Options model={{ ...options, ...model }} actions={{ ...silentOptions, ...actions }} />)
  await userEvent.click(screen.getByRole('link', { name: 'Sitios' }))
  return view
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

describe('what was taught, in the settings', () => {
  it('is told with when and what is known', async () => {
    await showOptions()
    expect(
      screen.getByText(/^Enseñada ayer a las 14:05 · Sabe dónde está: la lista de chats, los mensajes/),
    ).toBeDefined()
  })

  it('is forgotten, and taken back', async () => {
    const undo = vi.fn(async () => {})
    const forget = vi.fn(async () => undo)
    await showOptions({ forget })
    await press('Olvidar lo enseñado de consulta.example')
    expect(forget).toHaveBeenCalledWith('https://consulta.example')
    expect(screen.getByText('Se ha olvidado lo enseñado de consulta.example.')).toBeDefined()
    await press('Deshacer')
    expect(undo).toHaveBeenCalledOnce()
    expect(screen.queryByText('Se ha olvidado lo enseñado de consulta.example.')).toBeNull()
  })

  it('is taught again, and another site for the first time', async () => {
    const teach = vi.fn(async () => false)
    await showOptions({ teach })
    await press('Enseñar de nuevo consulta.example')
    await press('Enseñar a Hilo app.clearly.help')
    expect(teach.mock.calls).toEqual([['https://consulta.example'], ['https://app.clearly.help']])
    expect(screen.getByRole('alert').textContent).toContain('No se ha podido abrir app.clearly.help')
  })

  it.each([
    [{ why: 'not-json' }, 'Ese archivo no se entiende'],
    [{ why: 'field', field: 'row.0' }, 'no es válido lo que dice sobre la lista de chats.'],
    [{ why: 'field', field: 'texts' }, 'no es válido el dato «texts».'],
  ] as const)('says what is wrong with a file: %o', async (fault, words) => {
    const { container } = await showOptions({ importProfile: async () => fault })
    const input = container.querySelector<HTMLInputElement>('input[accept*="json"]')
    if (!input) throw new Error('No place for a file')
    await userEvent.upload(input, new File(['{'], 'perfil.json', { type: 'application/json' }))
    expect(screen.getByText(new RegExp(words)).textContent).toContain('No se ha cambiado nada.')
  })
})

describe('what was read, in the popup', () => {
  it.each([
    ['usual', 'Se lee bien'],
    ['unsure', 'Compruébalo'],
    ['calm', 'No se puede leer'],
  ] as const)('%s is told as "%s", with the way out', async (state, words) => {
    const teach = vi.fn()
    render(<PopupView model={STATES[state]} actions={{ ...silentActions, teach }} />)
    await userEvent.click(screen.getByText(new RegExp(`^${words} ·`)))
    const unfolded = document.querySelector<HTMLElement>('.reading-details')
    if (!unfolded) throw new Error('The line does not unfold')
    const ways = screen.getAllByRole('button', { name: 'Enseñar a Hilo esta página' })
    for (const way of ways) await userEvent.click(way)
    expect(teach).toHaveBeenCalledTimes(ways.length)
  })

  it('tells whose the latest messages are, and when', () => {
    render(<PopupView model={STATES.unsure} actions={silentActions} />)
    expect(screen.getAllByText('Últimos mensajes: tú 12:40, cliente 14:30').length).toBeGreaterThan(0)
  })
})
