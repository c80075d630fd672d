// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AutomaticMessage } from '../../components/setup/AutomaticMessage'
import type { OptionsActions } from '../../components/setup/model'
import { Speaking } from '../../components/words'
import { options, silentOptions } from './setup-states'
import { person, watch } from './show'

const OLD = 'Hola, te escribo pronto.'

function show(changes: Partial<typeof options.profile> = {}, answers: Partial<OptionsActions> = {}) {
  const actions = watch<OptionsActions>({ ...silentOptions, ...answers })
  onTestFinished(cleanup)
  render(
    <Speaking language="es" zone="Europe/Madrid">
      <AutomaticMessage
        profile={{ ...options.profile, automaticMessage: OLD, ...changes }}
        language="es"
        actions={actions}
      />
    </Speaking>,
  )
  return { actions, user: person() }
}

const current = () => screen.getByLabelText('El texto que tienes ahora en la plataforma')

describe('the automatic message', () => {
  it('tells the four steps in order', () => {
    show()
    expect(
      screen
        .getAllByRole('listitem')
        .slice(-4)
        .map((step) => step.textContent),
    ).toEqual([
      'Pulsa tu foto.',
      'Elige «Editar perfil».',
      'Pega el texto en «Mensaje automático».',
      'Guarda los cambios.',
    ])
  })

  it('of one’s own is kept on saying so, not while typing', async () => {
    const { actions, user } = show()
    expect(screen.queryByRole('button', { name: 'Este es mi texto ahora' })).toBeNull()
    await user.type(current(), ' Un saludo. ')
    expect(actions.setAutomaticMessage).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Este es mi texto ahora' }))
    expect(actions.setAutomaticMessage).toHaveBeenCalledExactlyOnceWith(`${OLD} Un saludo.`)
    expect(screen.getByText('Guardado: Hilo reconoce este texto.')).toBeDefined()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Deshacer' })))
    expect(screen.queryByRole('button', { name: 'Este es mi texto ahora' })).toBeNull()
  })

  it('that is proposed is copied and kept in one click, and can be taken back', async () => {
    const { actions, user } = show()
    const [copy] = screen.getAllByRole('button', { name: /^Copiar y usar: Hola, soy Lucía Ferrer/ })
    if (copy) await user.click(copy)
    const text = actions.copy.mock.calls[0]?.[0] ?? ''
    expect(text).toMatch(/^Hola, soy Lucía Ferrer\..+reservar\.$/)
    expect(actions.setAutomaticMessage).toHaveBeenLastCalledWith(text)
    await waitFor(() => expect(current()).toHaveProperty('value', text))
    expect(screen.getByText(/^Copiado\./).closest('[aria-live]')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(actions.setAutomaticMessage).toHaveBeenLastCalledWith(OLD)
    await waitFor(() => expect(current()).toHaveProperty('value', OLD))
    expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull()
  })

  it('that could not be copied is not taken for the one in use', async () => {
    const { actions, user } = show({}, { copy: () => Promise.reject(new Error('not allowed')) })
    const [copy] = screen.getAllByRole('button', { name: /^Copiar y usar/ })
    if (copy) await user.click(copy)
    expect(await screen.findByText(/No se ha podido copiar/)).toBeDefined()
    expect(actions.setAutomaticMessage).not.toHaveBeenCalled()
  })

  it('that could not be kept is said, and what was typed stays', async () => {
    const { user } = show({}, { setAutomaticMessage: () => Promise.reject(new Error('full')) })
    await user.type(current(), '!')
    await user.click(screen.getByRole('button', { name: 'Este es mi texto ahora' }))
    expect(await screen.findByText('No se ha podido guardar.')).toBeDefined()
    expect(current()).toHaveProperty('value', `${OLD}!`)
  })

  it('is proposed in the client’s language', async () => {
    const { user } = show()
    await user.click(screen.getByRole('radio', { name: 'ucraniano' }))
    expect(screen.getByText(/^Вітаю! Мене звати Lucía Ferrer\./)).toBeDefined()
  })

  it('without a name is proposed without one', () => {
    show({ name: '' })
    expect(screen.getAllByRole('button', { name: /^Copiar y usar/ })).toHaveLength(1)
    expect(screen.getByText('Escribe tu nombre más arriba y habrá más textos.')).toBeDefined()
  })
})
