// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chat } from './samples'
import { showPopup } from './show'

const KYIV = { current: { ...chat, voice: { ...chat.voice, zone: 'Europe/Kyiv' } } }

describe('the client’s time zone', () => {
  it('is found by its city, and kept for this chat', async () => {
    const { actions, user } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Anotar algo' }))
    await user.click(screen.getByRole('button', { name: 'Otra zona horaria…' }))
    const field = screen.getByLabelText('Zona horaria del cliente')
    expect(document.activeElement).toBe(field)
    await user.clear(field)
    await user.type(field, 'lisbon')
    await user.tab()
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(actions.setVoice).toHaveBeenCalledExactlyOnceWith({ zone: 'Europe/Lisbon' })
  })

  it('is out of the way until it is wanted', () => {
    showPopup()
    expect(screen.queryByRole('button', { name: 'Otra zona horaria…' })).toBeNull()
  })

  it('is told with the hour there, once it is set', () => {
    showPopup(KYIV)
    expect(screen.getByRole('button', { name: 'Allí son las 17:05 (Kyiv)' })).toBeDefined()
  })

  it('is told as one says it at one o’clock', () => {
    showPopup({ current: { ...chat, voice: { ...chat.voice, zone: 'Australia/Brisbane' } } })
    expect(screen.getByRole('button', { name: 'Allí es la 1:05 (Brisbane)' })).toBeDefined()
  })

  it('is the specialist’s own again', async () => {
    const { actions, user } = showPopup(KYIV)
    await user.click(screen.getByRole('button', { name: /^Allí son/ }))
    await user.click(screen.getByRole('button', { name: 'La misma que la mía' }))
    expect(actions.setVoice).toHaveBeenCalledExactlyOnceWith({ zone: null })
  })

  it('is nothing to keep where it is the specialist’s own', async () => {
    const { actions, user } = showPopup()
    await user.click(screen.getByRole('button', { name: 'Anotar algo' }))
    await user.click(screen.getByRole('button', { name: 'Otra zona horaria…' }))
    await user.click(screen.getByRole('button', { name: 'Guardar' }))
    expect(actions.setVoice).toHaveBeenCalledExactlyOnceWith({ zone: null })
  })
})
