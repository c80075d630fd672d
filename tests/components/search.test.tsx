// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Found } from '../../components/model'
import { others, ready } from './samples'
import { showPopup } from './show'
import { STATES } from './states'

const { found } = STATES.found
const field = () => screen.getByRole('combobox', { name: 'Buscar mensajes y chats' })
const options = () => screen.getAllByRole('option').map((option) => option.textContent)
const active = () => screen.getByRole('option', { selected: true }).textContent

/** Types into the search field; what is found stands there at once. */
async function searchFor(words: string, answer: Found = { ...found, words }) {
  const popup = showPopup()
  await popup.user.type(field(), words)
  popup.change({ found: answer })
  return popup
}

describe('searching', () => {
  it('begins with the key "/", wherever the keyboard is', async () => {
    const { user } = showPopup()
    screen.getByRole('button', { name: 'Ajustes' }).focus()
    await user.keyboard('/')
    expect(document.activeElement).toBe(field())
    expect(field()).toHaveProperty('value', '')
  })

  it('leaves a "/" alone that is typed into a field', async () => {
    const { user } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Completar: Proponer una primera sesión' }))
    await user.type(screen.getByLabelText('Huecos que ofreces'), '12/3')
    expect(screen.getByLabelText('Huecos que ofreces')).toHaveProperty('value', '12/3')
  })

  it('asks with every letter, and shows messages and chats in place of all else', async () => {
    const { actions } = await searchFor('ses')
    expect(actions.search.mock.calls).toEqual([['s'], ['se'], ['ses']])
    expect(screen.queryByRole('region', { name: 'Este chat' })).toBeNull()
    const groups = within(screen.getByRole('listbox'))
      .getAllByRole('group')
      .map((group) => group.getAttribute('aria-label'))
    expect(groups).toEqual(['Mensajes', 'Chats'])
    expect(options()).toHaveLength(5)
    expect(options()[1]).toContain('Proponer una primera sesión')
    expect(options()[3]).toContain('Javier Núñez Fuentes')
  })

  it('goes up and down with the arrow keys, from the last to the first, and the field keeps the keyboard', async () => {
    const { user } = await searchFor('ses')
    expect(active()).toBe(options()[0])
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(active()).toBe(options()[2])
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
    expect(active()).toBe(options()[4])
    await user.keyboard('{ArrowDown}')
    expect(active()).toBe(options()[0])
    expect(document.activeElement).toBe(field())
    const chosen = screen.getByRole('option', { selected: true })
    expect(field().getAttribute('aria-activedescendant')).toBe(chosen.id)
    expect(field().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id)
  })

  it('takes a message with Enter: it opens with the keyboard on its button', async () => {
    const { actions, user, change } = await searchFor('ses')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(actions.pick).toHaveBeenCalledExactlyOnceWith('es-doubts-3')
    const [first, second, third] = ready.templates ?? []
    if (!first || !second || !third) throw new Error('three templates')
    change({ found: null, picked: third.id, templates: [third, first, second] })
    expect(field()).toHaveProperty('value', '')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Insertar' }))
    await user.keyboard('{Enter}')
    expect(actions.insert).toHaveBeenCalledExactlyOnceWith('es-doubts-3', {})
  })

  it('opens a chat with Enter, or with a click', async () => {
    const { actions, user } = await searchFor('jav')
    await user.keyboard('{ArrowUp}{Enter}')
    expect(actions.openChat).toHaveBeenCalledExactlyOnceWith(others[1]?.key)
    await user.type(field(), 'jav')
    await user.click(screen.getByRole('option', { name: /Javier/ }))
    expect(actions.openChat).toHaveBeenLastCalledWith(others[0]?.key)
  })

  it('keeps the keyboard within what is found when that gets less', async () => {
    const { user, change } = await searchFor('ses')
    await user.keyboard('{ArrowUp}')
    change({ found: { ...found, chats: [], templates: found.templates.slice(0, 1) } })
    expect(active()).toBe(options()[0])
  })

  it('ends with Escape, and all else is there again', async () => {
    const { actions, user } = await searchFor('ses')
    await user.keyboard('{Escape}')
    expect(field()).toHaveProperty('value', '')
    expect(actions.search).toHaveBeenLastCalledWith('')
    expect(screen.getByRole('region', { name: 'Este chat' })).toBeDefined()
  })

  it('says when nothing is found, and how much is', async () => {
    const { change } = await searchFor('xyz', { words: 'xyz', templates: [], chats: [] })
    expect(screen.getByText('No se ha encontrado nada.')).toBeDefined()
    change({ found })
    expect(screen.getByText('5 resultados')).toBeDefined()
  })

  it('tells a chat of which nothing is known but its name', async () => {
    const [row] = others
    if (!row) throw new Error('a row')
    await searchFor('ana', {
      ...{ words: 'ana', templates: [] },
      chats: [{ ...row, name: 'Ana', stage: null, rule: null, due: null }],
    })
    expect(within(screen.getByRole('option')).getByText('Aún sin abrir')).toBeDefined()
  })
})
