// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Dashboard } from '../../components/dashboard/Dashboard'
import type { DashboardActions } from '../../components/dashboard/model'
import { Speaking } from '../../components/words'
import { DASHBOARD_STATES, silentDashboard } from './dashboard-states'
import { chat, MORNING, NOW, others, ready } from './samples'
import { person, showPopup, watch } from './show'
import { STATES } from './states'

const HOUR = 3_600_000
const thisChat = () => within(screen.getByRole('region', { name: 'Este chat' }))
const JAVIER = others[0]?.key

describe('this chat', () => {
  it.each([
    ['Dentro de 1 h', NOW + HOUR],
    ['Esta tarde a las 19:00', Date.UTC(2026, 2, 12, 18)],
    ['Mañana a las 9:00', MORNING],
  ])('can be put off with two clicks: %s', async (choice, until) => {
    const { actions, user } = showPopup()
    await user.click(thisChat().getByRole('button', { name: 'Posponer' }))
    await user.click(screen.getByRole('button', { name: choice }))
    expect(actions.snooze).toHaveBeenCalledExactlyOnceWith(chat.key, until, null)
    expect(document.activeElement).toBe(thisChat().getByRole('button', { name: 'Posponer' }))
  })

  it('can be put off until a moment of one’s own, within a month and not in the past', async () => {
    const { actions, user } = showPopup()
    await user.click(thisChat().getByRole('button', { name: 'Posponer' }))
    await user.click(screen.getByRole('button', { name: 'Otro momento…' }))
    const [date, save] = [screen.getByLabelText('Fecha'), screen.getByRole('button', { name: 'Guardar' })]
    for (const past of ['2026-03-12', '2026-05-12']) {
      await user.clear(date)
      await user.type(date, past)
      expect(screen.getByRole('alert').textContent).toBe('Elige un momento de aquí a un mes.')
      expect(save).toHaveProperty('disabled', true)
    }
    await user.clear(date)
    await user.type(date, '2026-03-19')
    await user.click(save)
    expect(actions.snooze).toHaveBeenCalledExactlyOnceWith(chat.key, Date.UTC(2026, 2, 19, 8), null)
  })

  it('has nothing to put off while nothing presses', () => {
    showPopup(STATES.waiting)
    expect(thisChat().queryByRole('button', { name: 'Posponer' })).toBeNull()
  })

  it('says until when it is put off, keeps its deadline in sight, and comes back with a click', async () => {
    const { actions, user } = showPopup({ current: { ...chat, snoozedUntil: MORNING } })
    const words = screen.getByRole('region', { name: 'Este chat' }).textContent
    expect(words).toContain('Pospuesto hasta mañana a las 9:00')
    expect(words).toContain('Faltan 25 min')
    await user.click(thisChat().getByRole('button', { name: 'Reanudar' }))
    expect(actions.snooze).toHaveBeenCalledExactlyOnceWith(chat.key, null, MORNING)
  })
})

describe('undoing', () => {
  it.each([
    [{ kind: 'snoozed', chat: 'a', until: MORNING, before: null }, ['a', null, MORNING]],
    [{ kind: 'snoozed', chat: 'a', until: MORNING, before: NOW }, ['a', NOW, MORNING]],
    [{ kind: 'woken', chat: 'a', before: MORNING }, ['a', MORNING, null]],
  ] as const)('%o', async (notice, asked) => {
    const { actions, user } = showPopup({ notice })
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(actions.snooze).toHaveBeenCalledExactlyOnceWith(...asked)
  })
})

describe('the other chats', () => {
  const list = () => within(screen.getByRole('region', { name: 'Otros chats' }))

  it('take the keyboard with them to their new group', async () => {
    const { change, user } = showPopup()
    await user.click(list().getByRole('button', { name: 'Posponer: Javier Núñez Fuentes' }))
    await user.click(screen.getByRole('button', { name: 'Mañana a las 9:00' }))
    change({
      others: others.map((row) =>
        row.name === 'Javier Núñez Fuentes' ? { ...row, level: 'snoozed', snoozedUntil: MORNING } : row,
      ),
    })
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Posponer: Javier Núñez Fuentes.')
  })

  it('can be put off where they press, and only there', async () => {
    const { actions, user } = showPopup()
    expect(list().getAllByRole('button', { name: /^Posponer: / })).toHaveLength(3)
    await user.click(list().getByRole('button', { name: 'Posponer: Javier Núñez Fuentes' }))
    await user.click(screen.getByRole('button', { name: 'Mañana a las 9:00' }))
    expect(actions.snooze).toHaveBeenCalledExactlyOnceWith(JAVIER, MORNING, null)
  })

  it('stand apart once they are, with their deadline', () => {
    showPopup(STATES.snoozed)
    expect(list().getByRole('heading', { name: 'Pospuestos (1)' })).toBeDefined()
    const row = list().getByRole('button', { name: /^Nuria Peña/ })
    expect(row.textContent).toBe('Nuria PeñaRespuesta pendientehasta mañana a las 9:00hace 3 h')
  })
})

it('the overview’s due list puts off, too', async () => {
  const actions = watch<DashboardActions>(silentDashboard)
  onTestFinished(cleanup)
  render(
    <Speaking language="es" zone={ready.zone}>
      <Dashboard model={DASHBOARD_STATES.usual} actions={actions} />
    </Speaking>,
  )
  const user = person()
  await user.click(screen.getByRole('button', { name: 'Posponer: Javier Núñez Fuentes' }))
  await user.click(screen.getByRole('button', { name: 'Dentro de 1 h' }))
  expect(actions.snooze).toHaveBeenCalledExactlyOnceWith(JAVIER, NOW + HOUR, null)
})
