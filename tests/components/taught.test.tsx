// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { OptionsActions, OptionsModel } from '../../components/setup/model'
import { options } from './setup-states'
import { person, showPopup } from './show'
import { showOptions } from './show-options'
import { STATES } from './states'

const [TAUGHT] = options.taught
if (!TAUGHT) throw new Error('Nothing was taught')

function showSites(answers: Partial<OptionsActions> = {}, model: Partial<OptionsModel> = {}) {
  location.hash = 'sites'
  return showOptions(model, answers)
}
async function give(text: string) {
  const input = document.querySelector<HTMLInputElement>('input[accept*="json"]')
  if (!input) throw new Error('No place for a file')
  await person().upload(input, new File([text], 'perfil.json', { type: 'application/json' }))
}
const press = (name: string | RegExp) => person().click(screen.getByRole('button', { name }))

describe('what was taught, in the settings', () => {
  it('is told with when and what is known', async () => {
    showSites()
    expect(
      screen.getByText(/^Enseñada ayer a las 14:05 · Sabe dónde está: la lista de chats, los mensajes/),
    ).toBeDefined()
  })

  it('is forgotten, and taken back', async () => {
    const undo = vi.fn(async () => {})
    const forget = vi.fn(async () => undo)
    showSites({ forget })
    await press('Olvidar lo enseñado de consulta.example')
    expect(forget).toHaveBeenCalledWith('https://consulta.example')
    expect(screen.getByText('Se ha olvidado lo enseñado de consulta.example.')).toBeDefined()
    await press('Deshacer')
    expect(undo).toHaveBeenCalledOnce()
    expect(screen.queryByText('Se ha olvidado lo enseñado de consulta.example.')).toBeNull()
  })

  it('is taught again, and another site for the first time', async () => {
    const teach = vi.fn(async () => 'no-tab' as const)
    showSites({ teach })
    await press('Enseñar de nuevo consulta.example')
    await press('Enseñar a Hilo app.clearly.help')
    expect(teach.mock.calls).toEqual([['https://consulta.example'], ['https://app.clearly.help']])
    const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent)
    for (const site of ['consulta.example', 'app.clearly.help'])
      expect(alerts).toContainEqual(expect.stringContaining(`No se ha podido abrir ${site}`))
  })

  const given = { ...TAUGHT, from: 'organisation' } as const
  it('by the organisation is told as its own, and can be taught otherwise but not forgotten', async () => {
    showSites({}, { taught: [given] })
    expect(screen.getByText('de tu organización')).toBeDefined()
    expect(screen.queryByText(/^Enseñada/)).toBeNull()
    expect(screen.queryByRole('button', { name: /^Olvidar/ })).toBeNull()
    expect(screen.getByRole('button', { name: 'Enseñar de nuevo consulta.example' })).toBeDefined()
  })

  it('by the organisation and locked cannot be taught, and a file of it is refused in words', async () => {
    const importProfile = async () => ({ why: 'locked', site: given.site }) as const
    const sites = options.sites.map((site) => ({ ...site, locked: site.origin === given.site }))
    const model = { taught: [{ ...given, locked: true }], sites }
    showSites({ importProfile }, model)
    expect(screen.getAllByText('de tu organización')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: /^Enseñar .*consulta\.example/ })).toBeNull()
    await give('{}')
    expect(screen.getByText(/^Tu organización ha decidido cómo se lee consulta\.example/)).toBeDefined()
  })

  it.each([
    [{ why: 'not-json' }, 'Ese archivo no se entiende'],
    [{ why: 'field', field: 'row.0' }, 'no es válido lo que dice sobre la lista de chats.'],
    [{ why: 'field', field: 'texts' }, 'no es válido el dato «texts».'],
  ] as const)('says what is wrong with a file: %o', async (fault, words) => {
    showSites({ importProfile: async () => fault })
    await give('{')
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
    const { user } = showPopup(STATES[state], { teach })
    await user.click(screen.getByText(new RegExp(`^${words} ·`)))
    const unfolded = document.querySelector<HTMLElement>('.reading-details')
    if (!unfolded) throw new Error('The line does not unfold')
    const ways = screen.getAllByRole('button', { name: 'Enseñar a Hilo esta página' })
    for (const way of ways) await user.click(way)
    expect(teach).toHaveBeenCalledTimes(ways.length)
  })

  it('tells whose the latest messages are, and when', () => {
    showPopup(STATES.unsure)
    expect(screen.getAllByText('Últimos mensajes: tú 12:40, cliente 14:30').length).toBeGreaterThan(0)
  })
})
