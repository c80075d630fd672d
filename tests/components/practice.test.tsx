// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Options } from '../../components/setup/Options'
import { options, silentOptions } from './setup-states'
import { person, watch } from './show'

function show() {
  const actions = watch(silentOptions)
  onTestFinished(cleanup)
  render(<Options model={options} actions={actions} />)
  return { actions, user: person() }
}

describe('the practice', () => {
  it('is kept as it is typed', async () => {
    const { actions, user } = show()
    await user.type(screen.getByLabelText('Precio de la sesión de pareja'), '70 €')
    await user.type(screen.getByLabelText('Cómo llegar a la consulta'), 'Calle Mayor 1')
    expect(actions.setPractice).toHaveBeenLastCalledWith({
      price: '50 €',
      couplePrice: '70 €',
      directions: 'Calle Mayor 1',
      meetingLink: '',
    })
    expect(await screen.findByText('Guardado')).toBeDefined()
  })

  it('says how clients are addressed', async () => {
    const { actions, user } = show()
    await user.selectOptions(screen.getByLabelText('En español, cómo tratas a tus clientes'), 'De usted')
    expect(actions.setRegister).toHaveBeenCalledExactlyOnceWith('usted')
  })

  it('keeps a link once it is one', async () => {
    const { actions, user } = show()
    await user.type(screen.getByLabelText(/enlace habitual/), 'https://salas.example/ana')
    expect(actions.setPractice).toHaveBeenLastCalledWith({
      ...options.practice,
      meetingLink: 'https://salas.example/ana',
    })
  })

  it.each(['salas.example/ana', 'http://salas.example', 'https://', 'https://dos palabras.es'])(
    'does not keep %j for a link, and says why once the field is left',
    async (typed) => {
      const { actions, user } = show()
      const field = screen.getByLabelText(/enlace habitual/)
      await user.type(field, typed)
      expect(screen.queryByText(/No parece un enlace/)).toBeNull()
      await user.tab()
      expect(screen.getByText(/No parece un enlace/)).toBeDefined()
      expect(field).toHaveProperty('value', typed)
      const kept = actions.setPractice.mock.lastCall?.[0].meetingLink ?? ''
      expect(kept).not.toBe(typed)
    },
  )
})
