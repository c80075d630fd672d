// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ChatRow } from '../../components/model'
import { NOW, others } from './samples'
import { showPopup } from './show'
import { STATES } from './states'

const list = () => screen.getByRole('region', { name: 'Otros chats' })
const many = (count: number): ChatRow[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `chat ${i}`,
    name: `Persona ${i}`,
    stage: 'no-reply',
    level: i < 60 ? 'overdue' : 'later',
    rule: 'reply',
    due: NOW + (i - 60) * 60_000 + (i < 60 ? 0 : 24 * 3_600_000),
    sure: true,
    lastSeen: NOW,
  }))

describe('the other chats', () => {
  it('are grouped by urgency, with counts', () => {
    showPopup()
    const headings = within(list()).getAllByRole('heading')
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Con retraso (2)',
      'Para hoy (1)',
      'Más adelante (2)',
      'Sin plazo (1)',
    ])
  })

  it('are for today until midnight in the specialist’s zone, and while they press', () => {
    const midnight = Date.UTC(2026, 2, 12, 23)
    const row = (key: string, level: ChatRow['level'], due: number): ChatRow => ({
      ...{ key, name: key, stage: 'no-reply', rule: 'reply', sure: true, lastSeen: NOW },
      ...{ level, due },
    })
    showPopup({
      others: [
        row('presses', 'soon', midnight + 9 * 3_600_000),
        row('late', 'later', midnight - 1),
        row('tomorrow', 'later', midnight),
      ],
    })
    const names = (heading: string) =>
      within(screen.getByRole('heading', { name: heading }).parentElement ?? list())
        .getAllByRole('button', { name: /^(presses|late|tomorrow)/ })
        .map((button) => button.querySelector('.name')?.textContent)
    expect(names('Para hoy (2)')).toEqual(['presses', 'late'])
    expect(names('Más adelante (1)')).toEqual(['tomorrow'])
  })

  it('say who, what and by when, and open with a click', async () => {
    const { actions, user } = showPopup()
    const row = within(list()).getByRole('button', { name: /^Javier Núñez Fuentes/ })
    expect(row.textContent).toBe('Javier Núñez FuentesRespuesta pendientehace 2 h 20 min')
    await user.click(row)
    expect(actions.openChat).toHaveBeenCalledExactlyOnceWith(others[0]?.key)
  })

  it('tell when they were last seen, if that was a while ago', () => {
    showPopup()
    expect(within(list()).getByRole('button', { name: /^Олена/ }).textContent).toContain('visto hace 3 h')
    expect(within(list()).getByRole('button', { name: /^Nora/ }).textContent).not.toContain('visto')
  })

  it('are a thousand in a list that is drawn where it is looked at, and counted all', async () => {
    const { user } = showPopup({ others: many(1000) })
    expect(within(list()).getByRole('heading', { name: 'Con retraso (60)' })).toBeDefined()
    expect(within(list()).getByRole('heading', { name: 'Más adelante (940)' })).toBeDefined()
    const last = await screen.findByText('Persona 999')
    expect(document.querySelectorAll('.row').length).toBeLessThan(100)
    expect(last.closest('li')?.getAttribute('aria-posinset')).toBe('940')
    expect(last.closest('li')?.getAttribute('aria-setsize')).toBe('940')
    screen.getByText('Persona 0').closest('button')?.focus()
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(last.closest('button'))
  })

  it('are more than are counted, where not all were read', () => {
    showPopup({ others: many(1000).slice(40), othersGoOn: true })
    expect(within(list()).getByRole('heading', { name: 'Con retraso (20)' })).toBeDefined()
    expect(within(list()).getByRole('heading', { name: 'Más adelante (940+)' })).toBeDefined()
  })
})

describe('hostile names', () => {
  it('are text, never markup', () => {
    const { container } = showPopup(STATES.hostile)
    expect(container.querySelector('img[src="x"]')).toBeNull()
    expect(screen.getByRole('heading', { level: 2, name: /^<img src=x onerror=alert\(1\)>/ })).toBeDefined()
  })

  it('are cut before they reach the page', () => {
    const { container } = showPopup(STATES.hostile)
    for (const name of container.querySelectorAll('.name'))
      expect(name.textContent?.length).toBeLessThanOrEqual(120)
  })

  it('do not turn the text around them', () => {
    showPopup(STATES.hostile)
    expect(screen.getByText(/مرحبا/).tagName).toBe('BDI')
  })

  it('do not break an emoji in two', () => {
    showPopup({ others: [{ ...(others[0] as ChatRow), name: '👩‍⚕️'.repeat(500) }] })
    const shown = screen.getByText(/👩/).textContent ?? ''
    expect(shown.isWellFormed()).toBe(true)
  })

  it('a chat without a name still opens', async () => {
    const { actions, user } = showPopup(STATES.hostile)
    await user.click(screen.getByRole('button', { name: /^Sin nombre/ }))
    expect(actions.openChat).toHaveBeenCalledExactlyOnceWith('none')
  })
})
