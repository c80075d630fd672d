// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Options } from '../../components/setup/Options'
import { options, silentOptions } from './setup-states'
import { person } from './show'

afterEach(() => {
  cleanup()
  location.hash = ''
})

const show = () => render(<Options model={options} actions={silentOptions} />)
const shownTitle = () => screen.getAllByRole('heading', { level: 1, hidden: false }).map((h) => h.textContent)
const current = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'page')
    .map((link) => link.textContent)

describe('the settings’ frame', () => {
  it('shows one part at a time, and the menu says which', async () => {
    show()
    expect([shownTitle(), current()]).toEqual([['Tú'], ['Tú']])
    await person().click(screen.getByRole('link', { name: 'Horario' }))
    await screen.findByRole('heading', { name: 'Horario', level: 1, hidden: false })
    expect([shownTitle(), current()]).toEqual([['Horario'], ['Horario']])
  })

  it('opens at the part that the address names, and at the first where it names none', () => {
    location.hash = '#sites'
    show()
    expect(shownTitle()).toEqual(['Sitios'])
    cleanup()
    location.hash = '#nowhere'
    show()
    expect(shownTitle()).toEqual(['Tú'])
  })

  it('loses nothing that was typed when another part is looked at', async () => {
    show()
    const user = person()
    await user.type(screen.getByLabelText(/texto que tienes ahora/), 'Hola, a medias')
    await user.click(screen.getByRole('link', { name: 'Horario' }))
    await screen.findByRole('heading', { name: 'Horario', level: 1, hidden: false })
    await user.click(screen.getByRole('link', { name: 'Tú' }))
    await screen.findByRole('heading', { name: 'Tú', level: 1, hidden: false })
    expect(screen.getByLabelText(/texto que tienes ahora/)).toHaveProperty('value', 'Hola, a medias')
  })
})
