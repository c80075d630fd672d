// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chat, templates } from './samples'
import { showPopup } from './show'
import { STATES } from './states'

const preview = (container: HTMLElement) =>
  container.querySelector('div:not([hidden]) > .preview')?.textContent

describe('a complete message', () => {
  it('is shown as it will read and goes in with one click', async () => {
    const { actions, user, container } = showPopup()
    expect(preview(container)).toContain('Hola, Marina:\n\nGracias por contármelo')
    await user.click(screen.getByRole('button', { name: 'Insertar' }))
    expect(actions.insert).toHaveBeenCalledExactlyOnceWith('es-doubts-1', {})
  })

  it('goes in with one click from a folded card, too', async () => {
    const { actions, user } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Insertar: Preguntar qué le preocupa' }))
    expect(actions.insert).toHaveBeenCalledExactlyOnceWith('es-doubts-3', {})
    // The button that was pressed is gone: the one of the card that opened has the keyboard.
    expect(document.activeElement?.textContent).toBe('Insertar')
  })
})

describe('a message with a gap', () => {
  it('never goes in while the gap is open', async () => {
    const { actions, user } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Completar: Proponer una primera sesión' }))
    const form = screen.getByRole('form', { name: 'Falta un dato' })
    const insert = within(form).getByRole('button', { name: 'Insertar' })
    expect(insert).toHaveProperty('disabled', true)
    await user.type(within(form).getByLabelText('Huecos que ofreces'), '   {Enter}')
    expect(insert).toHaveProperty('disabled', true)
    expect(actions.insert).not.toHaveBeenCalled()
  })

  it('reads as it will while the gap is filled, and goes in with what was typed', async () => {
    const { actions, user, container } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Completar: Proponer una primera sesión' }))
    await user.type(screen.getByLabelText('Huecos que ofreces'), 'martes a las 17:00')
    expect(preview(container)).toBe(
      'Hola, Marina: para una primera sesión podría ofrecerte martes a las 17:00. ¿Te vendría bien alguno de estos momentos?',
    )
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Insertar' }))
    expect(actions.insert).toHaveBeenCalledExactlyOnceWith('es-doubts-2', { slots: 'martes a las 17:00' })
  })

  it('asks day, hour and zone of a session at once and words them in the language of the message', async () => {
    const [first] = templates
    const paid = {
      ...(first as (typeof templates)[number]),
      id: 'uk-paid',
      title: 'Підтвердження',
      language: 'uk' as const,
      missing: ['date', 'time', 'timeZone'] as const,
      parts: [
        { gap: 'date' as const },
        { text: ' ' },
        { gap: 'time' as const },
        { gap: 'timeZone' as const },
      ],
    }
    const { actions, user } = showPopup({ templates: [paid] })
    await user.click(screen.getByRole('button', { name: 'Completar' }))
    await user.type(screen.getByLabelText('Fecha'), '2026-03-19')
    expect(within(screen.getByRole('form')).getByRole('button', { name: 'Insertar' })).toHaveProperty(
      'disabled',
      true,
    )
    await user.type(screen.getByLabelText('Hora'), '18:00')
    const insert = within(screen.getByRole('form')).getByRole('button', { name: 'Insertar' })
    await waitFor(() => expect(insert).toHaveProperty('disabled', false))
    await user.click(insert)
    const values = actions.insert.mock.calls[0]?.[1]
    expect(values).toMatchObject({ date: 'четвер, 19 березня', time: '18:00' })
    expect(values?.timeZone).toBeTruthy()
  })

  it('can be left without inserting', async () => {
    const { actions, user } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Completar: Proponer una primera sesión' }))
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Cancelar' }))
    expect(screen.queryByRole('form')).toBeNull()
    expect(actions.insert).not.toHaveBeenCalled()
  })
})

describe('by keyboard alone', () => {
  it('the first message goes in', async () => {
    const { actions, user } = showPopup()
    for (let steps = 0; steps < 20 && document.activeElement?.textContent !== 'Insertar'; steps++)
      await user.tab()
    await user.keyboard('{Enter}')
    expect(actions.insert).toHaveBeenCalledExactlyOnceWith('es-doubts-1', {})
  })
})

describe('language', () => {
  it('can be switched where there is a choice', async () => {
    const { actions, user } = showPopup({ templateLanguages: ['es', 'uk'] })
    await user.click(screen.getByRole('radio', { name: 'ucraniano' }))
    expect(actions.setVoice).toHaveBeenCalledExactlyOnceWith({ language: 'uk' })
  })

  it('is not a choice when there is only one, and the lack is said', () => {
    showPopup({ current: { ...chat, voice: { ...chat.voice, language: 'uk' } } })
    expect(screen.queryByRole('group', { name: 'Idioma del mensaje' })).toBeNull()
    expect(screen.getByText(/otro idioma \(ucraniano\)/)).toBeDefined()
  })
})

describe('how it ended', () => {
  it.each([
    [{ kind: 'inserted' }, 'Texto insertado. Revísalo y envíalo tú.'],
    [
      { kind: 'inserted', note: 'line-breaks-removed' },
      'Texto insertado. Revísalo y envíalo tú. El cuadro no admite saltos de línea: ahora son espacios.',
    ],
    [{ kind: 'copied', why: 'failed' }, /El texto está copiado: pulsa Ctrl\+V/],
    [{ kind: 'copied', why: 'no-composer' }, /^No se encuentra el cuadro de texto/],
    [{ kind: 'other-chat' }, 'En la página hay otro chat abierto: no se ha escrito nada.'],
    [{ kind: 'error', what: 'insert' }, 'No se ha podido insertar el mensaje.'],
  ] as const)('%o is announced', (notice, words) => {
    showPopup({ notice })
    expect(screen.getByText(words).ariaLive).toBe('polite')
  })

  it('is announced by a place that was there before', () => {
    const { change, container } = showPopup()
    const places = [...container.querySelectorAll('[aria-live="polite"]:empty')]
    change({ notice: { kind: 'inserted' } })
    expect(places).toContain(screen.getByText(/^Texto insertado/))
  })

  it('can be put away', async () => {
    const { actions, user } = showPopup(STATES.copied)
    await user.click(screen.getByRole('button', { name: 'Cerrar el aviso' }))
    expect(actions.dismissNotice).toHaveBeenCalledOnce()
  })
})

describe('the keyboard', () => {
  it('goes with the form that opens, and back when it closes', async () => {
    const { user } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Completar: Proponer una primera sesión' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Huecos que ofreces'))
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Cancelar' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Completar' }))
  })

  it('is left alone when the popup opens', () => {
    showPopup()
    expect(document.activeElement).toBe(document.body)
  })
})
