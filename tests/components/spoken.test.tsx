// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Practice } from '../../components/practice/Practice'
import { Options } from '../../components/setup/Options'
import { Welcome } from '../../components/welcome/Welcome'
import { chat } from './samples'
import { options, silentOptions } from './setup-states'
import { showPopup } from './show'
import { STATES } from './states'
import { practiceStates, silentPractice, silentWelcome, WELCOME_STATES } from './welcome-states'

afterEach(cleanup)

describe('another chat in the panel', () => {
  const ana = { ...chat, key: 'ana', name: 'Ana Torres', stage: 'paid' as const }
  const said = (container: Element) =>
    [...container.querySelectorAll('[aria-live="polite"]')].map((one) => one.textContent).join('')

  it('is told by its name and stage, by a place that was there before; the first is not', () => {
    const { change, container } = showPopup({ current: null })
    const places = [...container.querySelectorAll('[aria-live="polite"]')]
    change({ current: chat })
    expect(said(container)).toBe('')
    change({ current: ana })
    expect(said(container)).toBe('Ahora: Ana Torres. Sesión pagada.')
    expect(places.map((one) => one.textContent)).toContain(said(container))
  })

  it('is told once, also when more is known of it; and again when it is come back to', () => {
    const { change, container } = showPopup()
    change({ current: ana })
    change({ current: { ...ana, stage: 'after-session' } })
    expect(said(container)).toBe('Ahora: Ana Torres. Sesión pagada.')
    change({ current: null })
    expect(said(container)).toBe('')
    change({ current: ana })
    expect(said(container)).toBe('Ahora: Ana Torres. Sesión pagada.')
  })
})

describe('a place for what is told later', () => {
  const emptyBars = (container: Element) =>
    [...container.querySelectorAll('[role="status"], [role="alert"]')].filter(
      (one) => !one.textContent?.trim(),
    )
  const drawn = (screen: ReactElement) => render(screen).container

  it.each(Object.entries(STATES))('is no empty status bar to screen readers: popup, %s', (_, state) => {
    expect(emptyBars(showPopup(state).container)).toEqual([])
  })

  it.each(Object.entries(WELCOME_STATES))('nor on the welcome page, %s', (_, state) => {
    const model = { ...WELCOME_STATES.fresh, ...state }
    expect(emptyBars(drawn(<Welcome model={model} actions={silentWelcome} />))).toEqual([])
  })

  it('nor in the settings, nor where one practises', () => {
    // There is nothing to scroll where nothing is laid out.
    Element.prototype.scrollTo = () => {}
    expect(emptyBars(drawn(<Options model={options} actions={silentOptions} />))).toEqual([])
    const { sent: model } = practiceStates('es')
    expect(emptyBars(drawn(<Practice model={model} actions={silentPractice} />))).toEqual([])
  })
})
