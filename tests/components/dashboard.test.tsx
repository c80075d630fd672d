// @vitest-environment jsdom
import '../../lib/locales'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Dashboard } from '../../components/dashboard/Dashboard'
import type { DashboardActions, DashboardModel } from '../../components/dashboard/model'
import type { ChatRow } from '../../components/model'
import { Speaking } from '../../components/words'
import { DASHBOARD_STATES, silentDashboard } from './dashboard-states'
import { person, watch } from './show'

// What draws charts is loaded on demand, and a busy machine takes its time: before the first test, not in it.
beforeAll(() => import('../../components/dashboard/FiguresView'))

afterEach(cleanup)

function show(model: DashboardModel = DASHBOARD_STATES.usual) {
  const actions = watch<DashboardActions>(silentDashboard)
  render(
    <Speaking language="es" zone={model.zone}>
      <Dashboard model={model} actions={actions} />
    </Speaking>,
  )
  return { actions, user: person() }
}

const list = () => within(screen.getByRole('region', { name: 'Qué toca' }))
const rows = () => list().queryAllByRole('listitem')

describe('what is due', () => {
  it('is narrowed down to what is late, and says how much that is', async () => {
    const { user } = show()
    await user.click(list().getByRole('radio', { name: 'Con retraso' }))
    expect(rows().map(({ textContent }) => textContent?.slice(0, 6))).toEqual(['Javier', 'Олена '])
    expect(list().getByRole('status').textContent).toBe('2 chats')
  })

  it('of today is what is late, too, and nothing of tomorrow', async () => {
    const { user } = show()
    await user.click(list().getByRole('radio', { name: 'Hoy' }))
    expect(rows()).toHaveLength(3)
  })

  it('is found by name without its accents', async () => {
    const { user, actions } = show()
    await user.type(list().getByRole('searchbox'), 'nunez')
    await user.click(within(rows()[0] as HTMLElement).getByRole('button', { name: /^Javier/ }))
    expect(actions.openChat).toHaveBeenCalledWith(DASHBOARD_STATES.usual.due[0]?.key)
    await user.type(list().getByRole('searchbox'), 'zzz')
    expect(list().getByText('Nada coincide con lo que buscas.')).toBeTruthy()
  })

  it('is thirty rows at first, then all, and the keyboard goes on at the first new one', async () => {
    const { usual } = DASHBOARD_STATES
    const [row] = usual.due
    const due = Array.from(
      { length: 40 },
      (_, i) => ({ ...row, key: `chat ${i}`, name: `Persona ${i}` }) as ChatRow,
    )
    const { user } = show({ ...usual, due })
    expect(document.querySelectorAll('.row')).toHaveLength(30)
    // Nothing is laid out here, so nothing is scrolled: the window is as high as the list.
    vi.stubGlobal('innerHeight', 2_000)
    await user.click(screen.getByText('Ver 10 más'))
    const next = await screen.findByText('Persona 30')
    await vi.waitFor(() => expect(document.activeElement).toBe(next.closest('button')))
    expect(next.closest('li')?.getAttribute('aria-setsize')).toBe('40')
    vi.unstubAllGlobals()
  })

  it('goes to the calendar, unless there is nothing', async () => {
    const { user, actions } = show()
    await user.click(list().getByRole('button', { name: 'Al calendario (.ics)' }))
    expect(actions.exportCalendar).toHaveBeenCalledOnce()
    cleanup()
    show(DASHBOARD_STATES.empty)
    expect(list().getByRole('button', { name: 'Al calendario (.ics)' })).toHaveProperty('disabled', true)
  })
})

describe('the coming week', () => {
  it('has seven days, today marked, with sessions among what is due', () => {
    show()
    const week = within(screen.getByRole('region', { name: 'Los próximos siete días' }))
    expect(week.getAllByRole('heading', { level: 3 })).toHaveLength(7)
    expect(within(week.getByRole('list', { name: 'vie 13' })).getAllByRole('button')).toHaveLength(2)
    expect(week.getAllByText('Sesión')).toHaveLength(3)
  })
})

describe('how it is going', () => {
  it('is told in figures, sentences and tables, and of the period that was chosen', async () => {
    const { user, actions } = show()
    const figures = within(await screen.findByRole('region', { name: 'Cómo va' }))
    expect(figures.getByText('13 de 61 chats llegaron a una sesión pagada.')).toBeTruthy()
    await user.click(figures.getByRole('radio', { name: '30 días' }))
    expect(figures.queryByText('13 de 61 chats llegaron a una sesión pagada.')).toBeNull()
    await user.click(figures.getByRole('button', { name: 'Tabla (.csv)' }))
    expect(actions.exportFigures).toHaveBeenCalledWith(30)
    expect(figures.getAllByRole('table').length).toBeGreaterThan(2)
    const byDay = within(figures.getByRole('table', { name: 'Según el día' }))
    expect(byDay.getAllByRole('columnheader').map((one) => one.textContent)).toContain('Reservaron')
    expect(byDay.getAllByRole('rowheader').length).toBeGreaterThan(0)
  })

  it('says that there are too few cases rather than a share of them', async () => {
    show(DASHBOARD_STATES.empty)
    const figures = within(await screen.findByRole('region', { name: 'Cómo va' }))
    expect(figures.getAllByText(/Todavía no hay datos suficientes/).length).toBeGreaterThan(1)
    expect(figures.queryByRole('table')).toBeNull()
  })
})

it('says when nothing can be read, instead of showing nothing', () => {
  show(DASHBOARD_STATES.unavailable)
  expect(screen.getByRole('alert').textContent).toContain('No se pueden abrir')
})
