// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { welcomeGuide } from '../../lib/protocol/presets'
import { options } from './setup-states'
import { showOptions } from './show-options'

/** The part of the settings under this heading. */
function section(title: string) {
  const found = screen.getByRole('heading', { name: title, level: 2 }).closest('section')
  if (!found) throw new Error(`No section ${title}`)
  return within(found)
}

describe('days off', () => {
  it('are kept at once, and the last change can be taken back', async () => {
    const { actions, user } = showOptions()
    const days = section('Días libres de cada semana')
    await user.click(days.getByLabelText('sábado'))
    expect(actions.setHours).toHaveBeenLastCalledWith({ daysOff: ['saturday', 'sunday'] })
    await user.click(await days.findByRole('button', { name: 'Deshacer' }))
    expect(actions.setHours).toHaveBeenLastCalledWith({ daysOff: ['sunday'] })
    expect(await days.findByText('Deshecho.')).toBeDefined()
    expect(days.queryByRole('button', { name: 'Deshacer' })).toBeNull()
  })

  it('leave a day to work on, and say so', async () => {
    const daysOff = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
    const { actions, user } = showOptions({ hours: { ...options.hours, daysOff } })
    const days = section('Días libres de cada semana')
    await user.click(days.getByLabelText('domingo'))
    expect(actions.setHours).not.toHaveBeenCalled()
    expect(days.getByRole('alert').textContent).toContain('al menos un día de trabajo')
  })
})

describe('holidays', () => {
  it('are listed in words, added in order and removed', async () => {
    const { actions, user } = showOptions()
    const holidays = section('Festivos')
    expect(holidays.getByText('viernes, 3 de abril de 2026')).toBeDefined()
    await user.type(holidays.getByLabelText('Día'), '2026-04-02')
    await user.click(holidays.getByRole('button', { name: 'Añadir' }))
    expect(actions.setHours).toHaveBeenLastCalledWith({
      holidays: ['2026-04-02', '2026-04-03', '2026-05-01'],
    })
    await user.click(holidays.getByRole('button', { name: 'Quitar viernes, 3 de abril de 2026' }))
    expect(actions.setHours).toHaveBeenLastCalledWith({ holidays: ['2026-04-02', '2026-05-01'] })
  })

  it.each([
    ['', 'Elige un día.'],
    ['2025-12-25', 'Ese día ya ha pasado.'],
    ['2026-05-01', 'Ese día ya está en la lista.'],
  ])('%o is refused with a reason', async (day, reason) => {
    const { actions, user } = showOptions()
    const holidays = section('Festivos')
    if (day) await user.type(holidays.getByLabelText('Día'), day)
    await user.click(holidays.getByRole('button', { name: 'Añadir' }))
    expect(holidays.getByText(reason)).toBeDefined()
    expect(actions.setHours).not.toHaveBeenCalled()
  })
})

describe('an absence', () => {
  it('is kept once both days make one, told in words, and ended', async () => {
    const { actions, user } = showOptions()
    const away = section('Ausencia')
    await user.clear(away.getByLabelText('Primer día fuera'))
    await user.type(away.getByLabelText('Primer día fuera'), '2026-08-03')
    expect(actions.setHours).not.toHaveBeenCalled()
    await user.type(away.getByLabelText('Día de vuelta'), '2026-08-24')
    expect(actions.setHours).toHaveBeenLastCalledWith({ away: ['2026-08-03', '2026-08-24'] })
    expect(away.getByText(/Fuera desde el lunes, 3 de agosto de 2026\. De vuelta el lunes, 24/)).toBeDefined()
    await user.click(away.getByRole('button', { name: 'Quitar la ausencia' }))
    expect(actions.setHours).toHaveBeenLastCalledWith({ away: null })
  })

  it.each([
    ['2026-08-03', '2026-08-03', 'La vuelta tiene que ser después del primer día fuera.'],
    ['2026-03-01', '2026-03-02', 'La vuelta tiene que ser a partir de mañana.'],
    ['2026-08-03', '2028-08-24', 'Son más de doce meses. Revisa el año.'],
  ])('%s to %s is refused with a reason', async (from, back, reason) => {
    const { actions, user } = showOptions()
    const away = section('Ausencia')
    await user.clear(away.getByLabelText('Primer día fuera'))
    await user.type(away.getByLabelText('Primer día fuera'), from)
    await user.type(away.getByLabelText('Día de vuelta'), back)
    expect(away.getByText(reason)).toBeDefined()
    expect(actions.setHours).not.toHaveBeenCalled()
  })
})

describe('the numbers of the protocol', () => {
  it('are those of a guide, chosen by name', async () => {
    const { actions, user } = showOptions()
    const protocol = section('Qué lectura de la guía sigues')
    await user.click(protocol.getByLabelText(/La guía de bienvenida/))
    expect(actions.setProtocol).toHaveBeenLastCalledWith(welcomeGuide)
    expect(protocol.getByLabelText('Tercer mensaje, en horas')).toHaveProperty('value', '48')
    await user.click(await protocol.findByRole('button', { name: 'Deshacer' }))
    expect(actions.setProtocol).toHaveBeenLastCalledWith(options.protocol.protocol)
  })

  it('become one’s own when one is changed', async () => {
    const { actions, user } = showOptions()
    const protocol = section('Qué lectura de la guía sigues')
    await user.clear(protocol.getByLabelText('Tercer mensaje, en horas'))
    await user.type(protocol.getByLabelText('Tercer mensaje, en horas'), '60')
    expect(actions.setProtocol).toHaveBeenLastCalledWith({
      ...options.protocol.protocol,
      thirdAfterHours: 60,
    })
    expect(protocol.getByLabelText(/Mis números/)).toHaveProperty('checked', true)
  })

  it.each(['24', '120', '48,5', '', 'mucho'])(
    '%o hours are not kept, and the limits are told',
    async (typed) => {
      const { actions, user } = showOptions()
      const protocol = section('Qué lectura de la guía sigues')
      const field = protocol.getByLabelText('Tercer mensaje, en horas')
      await user.clear(field)
      if (typed) await user.type(field, typed)
      expect(protocol.getByText('Escribe un número entero entre 25 y 119.')).toBeDefined()
      expect(field.getAttribute('aria-invalid')).toBe('true')
      const kept = actions.setProtocol.mock.calls.map(([{ thirdAfterHours }]) => thirdAfterHours)
      expect(kept.every((hours) => hours >= 25 && hours <= 119)).toBe(true)
      expect(kept).not.toContain(Number(typed))
    },
  )
})

describe('the theme', () => {
  it('is chosen with one click and taken back with another', async () => {
    const { actions, user } = showOptions()
    const theme = section('Aspecto')
    await user.click(theme.getByLabelText('Más contraste'))
    expect(actions.setTheme).toHaveBeenLastCalledWith('contrast')
    await user.click(await theme.findByRole('button', { name: 'Deshacer' }))
    expect(actions.setTheme).toHaveBeenLastCalledWith('system')
  })
})

describe('about', () => {
  it('tells the version, the licence, and what nobody has tried', () => {
    showOptions()
    expect(screen.getByText('Versión 0.1.0')).toBeDefined()
    expect(screen.getByText(/licencia MIT/)).toBeDefined()
    expect(screen.getByText(/La página real de la plataforma/)).toBeDefined()
  })

  it('leads nowhere outside of Hilo', () => {
    showOptions()
    const about = screen.getByText('Versión 0.1.0').closest('main')
    const links = [...(about?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(link).toMatch(/^[/#]/)
  })
})

describe('help', () => {
  it('answers in the words that are on screen, and leads to what mends it', async () => {
    const { user } = showOptions()
    const question = screen.getByText('Dice «No se puede leer» o «Compruébalo»')
    const answer = screen.getByText(/pulsa «Enseñar a Hilo esta página»/)
    const details = answer.closest('details')
    expect(details?.open).toBe(false)
    await user.click(question)
    expect(details?.open).toBe(true)
    expect(details?.querySelector('a')?.getAttribute('href')).toBe('#sites')
  })

  it('leads only to parts of the settings that there are', () => {
    showOptions()
    const links = [...document.querySelectorAll('.help a')].map((link) => link.getAttribute('href'))
    expect(links.length).toBeGreaterThan(3)
    for (const link of links)
      expect(document.querySelector(`.settings-menu a[href="${link}"]`)).not.toBeNull()
  })
})

describe('what was changed by mistake', () => {
  const undo = async (title: string, user: ReturnType<typeof showOptions>['user']) =>
    user.click(await section(title).findByRole('button', { name: 'Deshacer' }))

  it('is taken back whole where it was typed, letter by letter', async () => {
    const { actions, user } = showOptions()
    await user.type(section('Cómo firmas').getByLabelText('Tu nombre, como firmas'), ' Gil')
    expect(actions.setProfile.mock.lastCall?.[0].name).toBe('Lucía Ferrer Gil')
    await undo('Cómo firmas', user)
    expect(actions.setProfile.mock.lastCall?.[0]).toMatchObject({ name: 'Lucía Ferrer', gender: 'feminine' })
  })

  it('is taken back alone where something else was changed before', async () => {
    const { actions, user } = showOptions()
    const practice = section('Tu consulta')
    await user.type(practice.getByLabelText('Precio de la sesión individual'), '!')
    await user.selectOptions(practice.getByLabelText(/cómo tratas/), 'De usted')
    expect(actions.setRegister).toHaveBeenLastCalledWith('usted')
    await undo('Tu consulta', user)
    expect(actions.setRegister).toHaveBeenLastCalledWith('tu')
    expect(actions.setPractice.mock.lastCall?.[0].price).toBe(`${options.practice.price}!`)
  })

  it('shows in the field again what was there', async () => {
    const { user } = showOptions()
    const link = section('Tu consulta').getByLabelText(/enlace habitual/)
    await user.clear(link)
    await user.type(link, 'https://meet.example/otra')
    await undo('Tu consulta', user)
    expect(link).toHaveProperty('value', options.practice.meetingLink)
  })

  it('is no chat less: how long they are kept is taken back, too', async () => {
    const { actions, user } = showOptions()
    await user.selectOptions(section('Cuánto se guarda').getByRole('combobox'), '30')
    expect(actions.setRetention).toHaveBeenLastCalledWith(30)
    await undo('Cuánto se guarda', user)
    expect(actions.setRetention).toHaveBeenLastCalledWith(365)
  })

  it('is no hour less to offer', async () => {
    const { actions, user } = showOptions()
    await user.click(section('Horas para ofrecer').getByRole('button', { name: 'Añadir horas: domingo' }))
    await undo('Horas para ofrecer', user)
    expect(actions.setWeeklyHours).toHaveBeenLastCalledWith(options.slots.weekly)
  })

  it('is no site less: the browser is asked for it again', async () => {
    location.hash = '#sites'
    const { actions, change, user } = showOptions()
    await user.click(screen.getByRole('button', { name: 'Quitar consulta.example' }))
    change({ sites: options.sites.filter(({ fixed }) => fixed) })
    expect(screen.getByText('Hilo ya no lee consulta.example.')).toBeDefined()
    expect(document.activeElement?.textContent).toBe('Deshacer')
    await user.click(screen.getByRole('button', { name: 'Deshacer' }))
    expect(actions.addSite).toHaveBeenCalledExactlyOnceWith('https://consulta.example')
  })
})
