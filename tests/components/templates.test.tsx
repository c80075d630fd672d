// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { TemplateView } from '../../components/model'
import { chat, NOW, templates } from './samples'
import { showPopup } from './show'
import { STATES } from './states'

const DAY = 86_400_000
const cards = () => within(screen.getByRole('region', { name: 'Mensajes' })).getAllByRole('listitem')
const one = (changes: Partial<TemplateView>): TemplateView => ({
  ...(templates[0] as TemplateView),
  ...changes,
})
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => one({ id: `${i}`, title: `N.º ${i}` }))

describe('a template that is offered', () => {
  it('says when it was used here already, open or folded', () => {
    const used = { lastUsed: NOW - 2 * DAY }
    showPopup({ templates: [one(used), one({ ...used, id: 'b' })] })
    expect(screen.getAllByText('Ya lo usaste aquí hace 2 días')).toHaveLength(2)
  })

  it('says what came of it, with the count', () => {
    showPopup({ templates: [one({ rate: { chats: 25, booked: 12 } })] })
    expect(screen.getByText('12 de 25 reservaron')).toBeDefined()
  })

  it('says neither where there is nothing to say', () => {
    showPopup()
    expect(screen.queryByText(/Ya lo usaste|reservaron/)).toBeNull()
  })

  it('becomes a favourite with one click, and no more with another', async () => {
    const { actions, user, change } = showPopup()
    const star = () =>
      screen.getByRole('button', { name: 'Favorito: Acoger la duda y explicar cómo trabajo' })
    await user.click(star())
    expect(actions.star).toHaveBeenLastCalledWith('es-doubts-1', true)
    change({ templates: [one({ favourite: true })] })
    expect(star().getAttribute('aria-pressed')).toBe('true')
    await user.click(star())
    expect(actions.star).toHaveBeenLastCalledWith('es-doubts-1', false)
  })

  it('is one of five at first; the rest come with a click', async () => {
    const { user } = showPopup({ templates: many(8) })
    expect(cards()).toHaveLength(5)
    await user.click(screen.getByRole('button', { name: 'Ver 3 más' }))
    expect(cards()).toHaveLength(8)
  })

  it('is reached with the arrow keys from the one before', async () => {
    const { user } = showPopup()
    const title = (name: string) => screen.getByRole('button', { name })
    title('Acoger la duda y explicar cómo trabajo').focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(title('Proponer una primera sesión'))
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(title('Preguntar qué le preocupa'))
    await user.keyboard('{Enter}')
    expect(title('Preguntar qué le preocupa').getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('{Home}')
    expect(document.activeElement).toBe(title('Acoger la duda y explicar cómo trabajo'))
  })
})

describe('a message with a gap', () => {
  it('goes in with the gap in sight only by the button that says so', async () => {
    const { actions, user } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Proponer una primera sesión' }))
    await user.click(screen.getByRole('button', { name: 'Insertar con huecos' }))
    expect(actions.insertWithGaps).toHaveBeenCalledExactlyOnceWith('es-doubts-2', {})
    expect(actions.insert).not.toHaveBeenCalled()
  })

  it('keeps what was filled in when the rest goes in as gaps', async () => {
    const two = one({ missing: ['price', 'slots'], parts: [{ gap: 'price' }, { gap: 'slots' }] })
    const { actions, user } = showPopup({ templates: [two] })
    await user.click(screen.getByRole('button', { name: 'Completar' }))
    await user.type(screen.getByLabelText('Precio de la sesión'), '50 €')
    await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Insertar con huecos' }))
    expect(actions.insertWithGaps).toHaveBeenCalledExactlyOnceWith(two.id, { price: '50 €' })
  })

  it('is not offered the second way once it is filled in', async () => {
    const { user } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Completar: Proponer una primera sesión' }))
    await user.type(screen.getByLabelText('Huecos que ofreces'), 'el martes')
    expect(screen.queryByRole('button', { name: 'Insertar con huecos' })).toBeNull()
  })

  it('is told of after it went in', () => {
    showPopup({ notice: { kind: 'inserted', gaps: true } })
    expect(screen.getByText(/Quedan huecos por rellenar: el primero está seleccionado/)).toBeDefined()
  })
})

describe('how the client is written to', () => {
  const languages = { templateLanguages: ['es', 'en', 'uk'] } as const
  const checked = (name: string) => screen.getByRole('radio', { name })

  it('is in sight, and changed with one click', async () => {
    const { actions, user } = showPopup(languages)
    expect(checked('español')).toHaveProperty('checked', true)
    expect(checked('tú')).toHaveProperty('checked', true)
    await user.click(checked('inglés'))
    expect(actions.setVoice).toHaveBeenLastCalledWith({ language: 'en' })
    await user.click(checked('usted'))
    expect(actions.setVoice).toHaveBeenLastCalledWith({ register: 'usted' })
  })

  it('has one way to say "you" outside Spanish', () => {
    showPopup({
      ...languages,
      current: { ...chat, voice: { ...chat.voice, language: 'uk' } },
      templates: [one({ language: 'uk', register: null })],
    })
    expect(checked('ucraniano')).toHaveProperty('checked', true)
    expect(screen.queryByRole('radio', { name: 'usted' })).toBeNull()
  })

  it('can be changed although there is no message for it', async () => {
    const voice = { ...chat.voice, language: 'en' } as const
    const { actions, user } = showPopup({ ...languages, templates: [], current: { ...chat, voice } })
    expect(checked('inglés')).toHaveProperty('checked', true)
    await user.click(checked('español'))
    expect(actions.setVoice).toHaveBeenLastCalledWith({ language: 'es' })
  })

  it('is said to be a guess where it is one', () => {
    const { change } = showPopup()
    expect(screen.queryByText(/Aún no se sabe en qué idioma escribe/)).toBeNull()
    change({ current: { ...chat, voice: { ...chat.voice, sure: false } } })
    expect(screen.getByText(/Aún no se sabe en qué idioma escribe: se propone español\./)).toBeDefined()
    change({ current: { ...chat, voice: { ...chat.voice, language: 'uk', sure: false } } })
    expect(screen.queryByText(/se propone español/)).toBeNull()
  })
})

describe('the draft check', () => {
  it('says beside the preview what to think of, quietly and without being asked', () => {
    const { container } = showPopup(STATES.known)
    const lines = [...container.querySelectorAll('.checks li')].map((line) => line.textContent)
    expect(lines).toEqual([
      '«cuanto antes» puede sentirse como una presión.',
      'Retoma lo último que te preguntó o te contó.',
    ])
    expect(screen.getByRole('button', { name: 'Insertar' })).toHaveProperty('disabled', false)
  })

  it('asks for a personal line where the template has no hint of its own', () => {
    const nothing = STATES.known.review.at(-1)
    const { container } = showPopup({ checks: { 'es-doubts-1': nothing ? [nothing] : [] } })
    expect(container.querySelector('.checks')?.textContent).toBe('Añade algo que te haya contado.')
  })

  it('looks at what is in the box when asked, and tells why and what to do', async () => {
    const { actions, user, change } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Revisar lo que has escrito' }))
    expect(actions.review).toHaveBeenCalledOnce()
    change({ review: STATES.known.review })
    const [stop, long] = STATES.known.review.map(({ values }) => values)
    expect(stop?.words).toBe('Marta')
    expect(screen.getByText('«Marta» es el nombre de otra persona con la que hablas.')).toBeDefined()
    expect(screen.getByText(/Comprueba a quién escribes y corrige el nombre\./)).toBeDefined()
    expect(screen.getByText(new RegExp(`pasa de ${long?.most} caracteres`))).toBeDefined()
  })

  it.each([
    [[], 'Nada que señalar.'],
    ['empty', 'El cuadro de texto está vacío.'],
    ['no-box', 'No se encuentra el cuadro donde escribes.'],
  ] as const)('%o: "%s"', (review, words) => {
    showPopup({ review })
    expect(screen.getByText(words)).toBeDefined()
  })
})
