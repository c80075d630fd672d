// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OptionsActions, ShortcutsModel } from '../../components/setup/model'
import { Options } from '../../components/setup/Options'
import { options, silentOptions } from './setup-states'
import { person } from './show'

afterEach(() => {
  cleanup()
  location.hash = ''
})

async function show(actions: Partial<OptionsActions> = {}, shortcuts: Partial<ShortcutsModel> = {}) {
  const model = { ...options, shortcuts: { ...options.shortcuts, ...shortcuts } }
  render(<Options model={model} actions={{ ...silentOptions, ...actions }} />)
  const menu = within(screen.getByRole('navigation'))
  await person().click(menu.getByRole('link', { name: 'Atajos' }))
}
const press = (name: string) => person().click(screen.getByRole('button', { name }))
const told = (what: string) => screen.getByText(what).parentElement?.textContent

describe('shortcuts, in the settings', () => {
  it('tells each key as it is set in the browser, and where there is none', async () => {
    await show()
    expect(told('Abrir Hilo')).toBe('Abrir HiloAlt+Shift+L')
    expect(told('Abrir el siguiente chat pendiente')).toBe('Abrir el siguiente chat pendientesin tecla')
  })

  it('opens the place where keys are set, where the browser can', async () => {
    const openKeySettings = vi.fn(async () => {})
    await show({ openKeySettings }, { opensKeySettings: true })
    await press('Cambiar las teclas')
    expect(openKeySettings).toHaveBeenCalledOnce()
    expect(screen.queryByText('chrome://extensions/shortcuts')).toBeNull()
  })

  it.each([
    ['Copiada.', async () => {}],
    ['No se ha podido copiar: selecciónala y cópiala tú.', () => Promise.reject(new Error('no'))],
  ])('gives its address to copy where it cannot: %s', async (said, how) => {
    const copy = vi.fn(how)
    await show({ copy })
    await press('Copiar')
    expect(copy).toHaveBeenCalledWith('chrome://extensions/shortcuts')
    expect(await screen.findByText(said)).toBeDefined()
  })

  it('lists what can be typed by language, the interface’s own open', async () => {
    await show()
    expect(told('Acoger la duda')).toBe('Acoger la duda;duda')
    const folds = screen
      .getAllByRole('group')
      .map((fold) => [fold.querySelector('summary')?.textContent, fold.hasAttribute('open')])
      .filter(([title]) => /^Mensajes en/.test(String(title)))
    expect(folds).toEqual([
      ['Mensajes en español', true],
      ['Mensajes en inglés', false],
      ['Mensajes en ucraniano', false],
    ])
  })
})
