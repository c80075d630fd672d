// @vitest-environment jsdom

import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Messages } from '../../components/messages/Messages'
import type { MessagesActions } from '../../components/messages/model'
import { Speaking } from '../../components/words'
import { OWN, shelf, UNSAVED } from './messages-states'
import { person, watch } from './show'

beforeEach(() => {
  location.hash = ''
})

/** The screen over a shelf in memory: what is changed is drawn again. */
function show(made = shelf(), answers: Partial<MessagesActions> = {}) {
  const drawn = () => (
    <Speaking language="es" zone="Europe/Madrid">
      <main>
        <h1>Mensajes</h1>
        <Messages model={made.model()} actions={actions} />
      </main>
    </Speaking>
  )
  const actions = watch<MessagesActions>({ ...made.actions, ...answers })
  for (const name of ['change', 'keepWording', 'dropWording'] as const) {
    const inner = actions[name].getMockImplementation()
    actions[name].mockImplementation(async (...args: unknown[]) => {
      const result = await inner?.(...args)
      view.rerender(drawn())
      if (typeof result !== 'function') return result
      return async () => {
        await result()
        view.rerender(drawn())
      }
    })
  }
  onTestFinished(cleanup)
  const view = render(drawn())
  return { made, actions, user: person() }
}

const group = (name: string) => within(screen.getByRole('region', { name }))
const titles = (name: string) =>
  group(name)
    .getAllByRole('link')
    .filter(({ className }) => className === 'message-title')
    .map(({ textContent }) => textContent)
const go = (hash: string) =>
  act(() => {
    location.hash = hash
  })
async function more(user: ReturnType<typeof person>, title: string, action: string) {
  const row = screen.getByRole('link', { name: title }).closest('li')
  if (!row) throw new Error(`No row for ${title}`)
  const menu = within(row).getByRole('button', { name: `Más acciones: ${title}` })
  if (menu.getAttribute('aria-expanded') === 'false') await user.click(menu)
  await user.click(within(row).getByText(action))
}

describe('the list of messages', () => {
  it('is of one language and register, by what they are for, own ones among them', async () => {
    const { user } = show()
    expect(titles('Pregunta o duda').at(-1)).toBe('Responder en vacaciones')
    await user.selectOptions(screen.getByLabelText('Idioma del mensaje'), 'español (usted)')
    expect(screen.queryByText('Responder en vacaciones')).toBeNull()
    await user.selectOptions(screen.getByLabelText('Idioma del mensaje'), 'ucraniano')
    expect(titles('Pregunta o duda')[0]).toMatch(/\p{Script=Cyrillic}/u)
  })

  it('is searched, forgiving an accent and a typing error', async () => {
    const { user } = show()
    await user.type(screen.getByLabelText('Buscar un mensaje'), 'vacasiones')
    expect(await screen.findByRole('region', { name: 'Encontrados' })).toBeDefined()
    await waitFor(() => expect(titles('Encontrados')[0]).toBe('Responder en vacaciones'))
    await user.type(screen.getByLabelText('Buscar un mensaje'), ' xyzzyq')
    await user.clear(screen.getByLabelText('Buscar un mensaje'))
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Encontrados' })).toBeNull())
  })

  it('marks favourites', async () => {
    const { actions, user } = show()
    const star = screen.getByRole('button', { name: 'Favorito: Responder en vacaciones' })
    expect(star.getAttribute('aria-pressed')).toBe('true')
    await user.click(star)
    expect(actions.change).toHaveBeenCalledExactlyOnceWith([{ id: OWN, change: { favourite: false } }])
    expect(star.getAttribute('aria-pressed')).toBe('false')
  })

  it('hides a message and takes it back', async () => {
    const { made, user } = show()
    await more(user, 'Responder en vacaciones', 'Ocultar')
    expect(await screen.findByText('«Responder en vacaciones» ya no se ofrecerá.')).toBeDefined()
    expect(made.kept.get(OWN)?.hidden).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    await waitFor(() => expect(made.kept.get(OWN)?.hidden).toBe(false))
    expect(screen.getByText('Deshecho.')).toBeDefined()
  })

  it('deletes an own message, keeps none of its words, and takes it back', async () => {
    const { made, actions, user } = show()
    await more(user, 'Responder en vacaciones', 'Eliminar')
    await waitFor(() => expect(screen.queryByText('Responder en vacaciones')).toBeNull())
    expect(actions.change).toHaveBeenCalledExactlyOnceWith([
      { id: OWN, change: { own: null, deleted: true } },
    ])
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(await screen.findByText('Responder en vacaciones')).toBeDefined()
    expect(made.kept.get(OWN)?.own?.text).toContain('vacaciones')
  })

  it('moves a message by button, and the keyboard stays with it', async () => {
    const { user } = show()
    const [first = '', second = ''] = titles('Pregunta o duda')
    await more(user, first ?? '', 'Bajar')
    await waitFor(() => expect(titles('Pregunta o duda').slice(0, 2)).toEqual([second, first]))
    expect(document.activeElement?.textContent).toBe('Bajar')
    expect(screen.getByText(/^Puesto 2 de/)).toBeDefined()
  })

  it('moves a message by Alt and an arrow', async () => {
    const { user } = show()
    const before = titles('Pregunta o duda')
    screen.getByRole('link', { name: 'Responder en vacaciones' }).focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(titles('Pregunta o duda').at(-2)).toBe('Responder en vacaciones'))
    expect(document.activeElement?.textContent).toBe('Responder en vacaciones')
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(titles('Pregunta o duda')).toEqual(before))
  })

  it('says when a change was not kept', async () => {
    const { user } = show(shelf(), { change: () => Promise.reject(new Error('no room')) })
    await more(user, 'Responder en vacaciones', 'Ocultar')
    expect(await screen.findByText('No se ha podido guardar.')).toBeDefined()
  })
})

describe('writing a message', () => {
  const field = (name: RegExp) => screen.getByLabelText(name)

  it('is new, with variables by menu at the caret, and joins the list', async () => {
    const { made, user } = show()
    await user.click(screen.getByRole('button', { name: 'Escribir un mensaje nuevo' }))
    await user.type(await screen.findByLabelText(/^Título/), 'Saludo breve')
    await user.selectOptions(field(/^Para qué momento/), 'Pregunta o duda')
    await user.type(field(/^Mensaje$/), 'Hola, . Gracias.')
    const box = field(/^Mensaje$/)
    if (!(box instanceof HTMLTextAreaElement)) throw new Error('no box')
    box.setSelectionRange(6, 6)
    await user.click(screen.getByRole('button', { name: 'Añadir al texto: nombre' }))
    expect(box.value).toBe('Hola, {{nombre}}. Gracias.')
    expect(screen.getByRole('region', { name: 'Así se leería' }).textContent).toContain(
      'Hola, Marina. Gracias.',
    )
    await user.type(field(/^Atajo/), 'saludo')
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(await screen.findByText('«Saludo breve» se ha guardado.')).toBeDefined()
    expect(titles('Pregunta o duda').at(-1)).toBe('Saludo breve')
    const [kept] = [...made.kept.values()].filter(({ own }) => own?.title === 'Saludo breve')
    expect(kept?.own).toEqual({
      ...{ language: 'es', occasion: 'doubts', register: 'tu', title: 'Saludo breve' },
      text: 'Hola, {{client}}. Gracias.',
    })
    expect(kept?.shortcut).toBe(';saludo')
    expect(made.model().unsaved).toEqual([])
  })

  it('shows both forms where the words depend on the specialist’s gender', () => {
    go(`#messages/${OWN}`)
    show()
    const preview = screen.getByRole('region', { name: 'Así se leería' })
    expect(preview.textContent).toContain('Soy psicóloga y')
    expect(preview.textContent).toContain('Soy psicólogo y')
  })

  it('is not saved with a fault: each is told by its field, and the first gets the keyboard', async () => {
    const { actions, user } = show(shelf(undefined, [UNSAVED]))
    await user.click(screen.getByRole('link', { name: 'Seguir escribiendo' }))
    expect(
      await screen.findByText(/no conoce «\{\{cliente1\}\}».+«\[hora\]» se enviaría tal cual/),
    ).toBeDefined()
    expect(screen.getByText(/^Ese atajo ya lo tiene/)).toBeDefined()
    await user.clear(field(/^Título/))
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(screen.getByText('Ponle un título para encontrarlo.')).toBeDefined()
    expect(document.activeElement).toBe(field(/^Título/))
    expect(actions.change).not.toHaveBeenCalled()
  })

  it('loses nothing when the page is closed halfway', async () => {
    const { made, user } = show()
    await user.click(screen.getByRole('link', { name: 'Responder en vacaciones' }))
    await user.type(await screen.findByLabelText(/^Mensaje$/), ' Un abrazo.')
    cleanup()
    location.hash = ''
    show(made)
    expect(screen.getByText('Sin guardar: «Responder en vacaciones»')).toBeDefined()
    await person().click(screen.getByRole('link', { name: 'Seguir escribiendo' }))
    const box = await screen.findByLabelText(/^Mensaje$/)
    expect(box).toHaveProperty('value', expect.stringMatching(/Un abrazo\.$/))
  })

  it('is left without a trace by Cancelar', async () => {
    const { made, user } = show()
    await user.click(screen.getByRole('link', { name: 'Responder en vacaciones' }))
    await user.type(await screen.findByLabelText(/^Mensaje$/), ' Un abrazo.')
    await user.click(screen.getByRole('button', { name: 'Cancelar' }))
    await waitFor(() => expect(screen.queryByText(/^Sin guardar/)).toBeNull())
    expect(made.kept.get(OWN)?.own?.text).not.toContain('abrazo')
    expect(made.model().unsaved).toEqual([])
  })

  it('rewrites a shipped message, which stays in its language and can be given back', async () => {
    const { user } = show()
    await user.click(screen.getByRole('link', { name: 'Precio y forma de pago' }))
    const box = await screen.findByLabelText(/^Mensaje$/)
    expect(screen.queryByLabelText(/^Idioma del mensaje/)).toBeNull()
    await user.type(box, ' Un abrazo.')
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(await screen.findByText('cambiado')).toBeDefined()
    await more(user, 'Precio y forma de pago', 'Volver al original')
    await waitFor(() => expect(screen.queryByText('cambiado')).toBeNull())
  })

  it('gives its text to the clipboard without a chat, with what is missing in sight', async () => {
    const { actions, user } = show()
    await more(user, 'Acoger la duda', 'Copiar el texto')
    expect(actions.copy).toHaveBeenCalledWith(expect.stringMatching(/^Gracias por contármelo, \[nombre\]\./))
    await screen.findByText(/Lo que va entre corchetes falta/)
  })

  it('says when it could not be copied', async () => {
    const { user } = show(shelf(), { copy: () => Promise.reject(new Error('denied')) })
    await more(user, 'Acoger la duda', 'Copiar el texto')
    await screen.findByText('No se ha podido copiar.')
  })

  it('starts from a copy', async () => {
    const { made, user } = show()
    await more(user, 'Responder en vacaciones', 'Duplicar')
    expect(await screen.findByLabelText(/^Título/)).toHaveProperty('value', 'Responder en vacaciones (copia)')
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    await screen.findByText('«Responder en vacaciones (copia)» se ha guardado.')
    expect(titles('Pregunta o duda').slice(-2)).toEqual([
      'Responder en vacaciones',
      'Responder en vacaciones (copia)',
    ])
    expect([...made.kept.values()].filter(({ shortcut }) => shortcut === ';vacaciones')).toHaveLength(1)
  })

  it('says what could be better, and saves all the same', async () => {
    const { user } = show()
    await user.click(screen.getByRole('link', { name: 'Responder en vacaciones' }))
    await user.type(await screen.findByLabelText(/^Mensaje$/), ' Escríbeme por WhatsApp.')
    expect(await screen.findByText(/fuera de la plataforma/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(await screen.findByText('«Responder en vacaciones» se ha guardado.')).toBeDefined()
  })
})

describe('messages from a file', () => {
  const OFFER = {
    file: 'blaze.csv',
    plan: {
      fresh: [{ title: 'Saludo', line: 2, change: { id: 'own-9', change: { favourite: true } } }],
      changed: [],
      same: 2,
      refused: [
        { line: 4, title: 'Raro', why: { field: 'text', why: 'unknown-place', words: '{x}' } as const },
        { line: 9, title: '', why: 'incomplete' as const },
      ],
    },
  }
  const choose = async (user: ReturnType<typeof person>) =>
    user.upload(
      screen.getAllByLabelText('Traer de un archivo')[0] ?? document.body,
      new File(['x'], 'blaze.csv', { type: 'text/csv' }),
    )

  it('are shown before anything changes, and taken with one click', async () => {
    const { actions, user } = show(shelf(), { offerImport: async () => OFFER })
    await choose(user)
    expect(await screen.findByText('1 nuevo')).toBeDefined()
    expect(screen.getByText('2 ya están igual')).toBeDefined()
    expect(screen.getByText(/«Raro»: Hilo no conoce «\{x\}»/)).toBeDefined()
    expect(screen.getByText('Línea 9.')).toBeDefined()
    expect(actions.change).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Traer 1 mensaje' }))
    expect(actions.change).toHaveBeenCalledExactlyOnceWith([OFFER.plan.fresh[0]?.change])
    expect(await screen.findByText('1 mensaje traído.')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Deshacer' })).toBeDefined()
  })

  it('go into a file for Hilo, or into a table for other programs', async () => {
    const exportAll = vi.fn()
    const { user } = show(shelf(), { exportAll })
    await user.click(screen.getByRole('button', { name: 'Guardar en un archivo' }))
    await user.click(screen.getByRole('button', { name: 'Guardar como tabla (.csv)' }))
    expect(exportAll.mock.calls).toEqual([['hilo'], ['table']])
  })

  it('that cannot be read say where, and change nothing', async () => {
    const { actions, user } = show(shelf(), { offerImport: async () => ({ problem: 'unfinished', line: 7 }) })
    await choose(user)
    expect(await screen.findByText(/cortado.+Línea 7\. No se ha cambiado nada\./)).toBeDefined()
    expect(actions.change).not.toHaveBeenCalled()
  })
})

it('the list and the editor have no fault that axe finds', async () => {
  const { user } = show(shelf(undefined, [UNSAVED]))
  const faults = async () =>
    (await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
  expect(await faults()).toEqual([])
  await user.click(screen.getByRole('link', { name: 'Seguir escribiendo' }))
  await screen.findByLabelText(/^Título/)
  expect(await faults()).toEqual([])
})
