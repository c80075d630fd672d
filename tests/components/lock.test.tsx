// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Closed, type ClosedActions } from '../../components/lock/Closed'
import type { PassphraseOutcome } from '../../components/setup/data-model'
import { silentClosed } from './setup-states'
import { person, watch } from './show'
import { showOptions } from './show-options'

const WORDS = 'caballo grapa batería'
const section = () => within(screen.getByRole('region', { name: 'Contraseña de Hilo' }))

describe('a passphrase for Hilo', () => {
  beforeEach(() => {
    location.hash = 'data'
  })

  it('is set once it is long enough and typed twice, with the time after which Hilo closes', async () => {
    const { actions, user } = showOptions()
    await user.type(section().getByLabelText('Contraseña'), WORDS)
    await user.type(section().getByLabelText('Repite la contraseña'), 'caballo grapa')
    await user.click(section().getByRole('button', { name: 'Poner la contraseña' }))
    expect(section().getByText('Las dos contraseñas no son iguales.')).toBeDefined()
    expect(actions.turnLockOn).not.toHaveBeenCalled()
    await user.type(section().getByLabelText('Repite la contraseña'), ' batería')
    await user.selectOptions(section().getByLabelText('Hilo se cierra'), '60')
    await user.click(section().getByRole('button', { name: 'Poner la contraseña' }))
    expect(actions.turnLockOn).toHaveBeenCalledExactlyOnceWith(WORDS, 60)
  })

  it('is taken away only with the one that there is', async () => {
    const turnLockOff = async (): Promise<PassphraseOutcome> => 'wrong'
    const { actions, user } = showOptions({ lock: { minutes: 15 } }, { turnLockOff })
    await user.click(section().getByRole('button', { name: 'Quitar la contraseña…' }))
    await user.type(section().getByLabelText('Contraseña actual'), 'otra')
    await user.click(section().getByRole('button', { name: 'Quitar la contraseña' }))
    expect(actions.turnLockOff).toHaveBeenCalledExactlyOnceWith('otra')
    expect(await section().findByText('No es esa contraseña.')).toBeDefined()
  })
})

describe('while Hilo is closed', () => {
  function show(answers: Partial<ClosedActions> = {}) {
    const actions = watch<ClosedActions>({ ...silentClosed, ...answers })
    onTestFinished(cleanup)
    render(<Closed model={{ language: 'es', state: 'shut' }} actions={actions} />)
    return { actions, user: person() }
  }

  it('too many wrong passphrases have to be waited for', async () => {
    const { user } = show({ open: async () => ({ wait: 20 }) })
    await user.type(screen.getByLabelText('Contraseña'), 'otra')
    await user.click(screen.getByRole('button', { name: 'Abrir Hilo' }))
    expect(
      await screen.findByText('Demasiados intentos. Espera 20 segundos y vuelve a probar.'),
    ).toBeDefined()
    expect(screen.getByLabelText('Contraseña')).toHaveProperty('value', '')
  })

  it('whoever forgot it can erase everything, after a second yes', async () => {
    const { actions, user } = show()
    await user.click(screen.getByRole('button', { name: 'He olvidado la contraseña' }))
    await user.click(screen.getByRole('button', { name: 'Borrar todo…' }))
    expect(actions.erase).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Sí, borrar todo' }))
    expect(actions.erase).toHaveBeenCalledOnce()
  })
})
