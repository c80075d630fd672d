// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chat, NOW, others, ready } from './samples'
import { showPopup } from './show'
import { STATES } from './states'

const thisChat = () => screen.getByRole('region', { name: 'Este chat' })

describe('this chat', () => {
  it('comes first: who, the stage in words, what to do and how long there is', () => {
    showPopup()
    expect(screen.getByRole('main').firstElementChild).toBe(thisChat())
    expect(within(thisChat()).getByRole('heading', { name: 'Marina Ortega' })).toBeDefined()
    for (const words of ['Pregunta o duda', 'Responde al mensaje', 'Faltan 25 min', 'Plazo: hoy a las 16:30'])
      expect(thisChat().textContent).toContain(words)
  })

  it('says how late it is', () => {
    showPopup(STATES.overdue)
    expect(thisChat().textContent).toContain('Retraso de 2 h')
  })

  it('says to wait as clearly as to write', () => {
    showPopup(STATES.waiting)
    expect(thisChat().textContent).toContain('Toca esperar')
    expect(thisChat().textContent).toContain('Nada que hacer hasta el sábado 14 de marzo a las 10:05')
    expect(thisChat().textContent).not.toContain('Faltan')
  })

  it('gives the reasons as sentences, and does not repeat the deadline that leads', () => {
    const why = [
      { id: 'client-waiting', values: { since: NOW - 95 * 60_000 } },
      { id: 'deadline-soon', values: { rule: 'reply', due: NOW } },
      { id: 'no-such-reason', values: {} },
    ]
    showPopup({ current: { ...chat, why } })
    const reasons = within(screen.getByRole('list', { name: 'Por qué' })).getAllByRole('listitem')
    expect(reasons.map((one) => one.textContent)).toEqual([
      'Te escribió hace 1 h 35 min y espera tu respuesta.',
    ])
  })

  it('tells the state of each first message to a screen reader too', () => {
    showPopup()
    const steps = within(screen.getByRole('list', { name: 'Los tres primeros mensajes' })).getAllByRole(
      'listitem',
    )
    expect(steps.map((step) => step.textContent)).toEqual([
      'Primer mensaje, 2 h: hecho a tiempo',
      'Segundo mensaje, 24 h: hecho con retraso',
      'Tercer mensaje, 72 h: más adelante',
      'Tres mensajes en cinco días, 5 días: más adelante',
    ])
  })

  it('does not claim silence it could not see', () => {
    showPopup(STATES.unsure)
    expect(thisChat().textContent).toContain('Visto por última vez hace 2 h. Puede haber mensajes nuevos.')
  })

  it('does not speak of news it may have missed while it is looking', () => {
    showPopup({ current: { ...chat, sure: false, lastSeen: NOW - 60_000 } })
    expect(thisChat().textContent).not.toContain('Visto por última vez')
  })

  it('says in words what could not be read', () => {
    showPopup(STATES.unsure)
    expect(screen.getByText('No está claro qué mensajes son tuyos.')).toBeDefined()
    expect(screen.getByText(/^Compruébalo · 7 chats · 12 mensajes · leído a las 16:05$/)).toBeDefined()
  })

  it('has no templates and no clocks when closed', () => {
    showPopup(STATES.closed)
    expect(screen.queryByRole('region', { name: 'Mensajes para este momento' })).toBeNull()
    expect(thisChat().textContent).toContain('Sus plazos están parados.')
  })
})

describe('no chat on screen', () => {
  it.each([
    ['loading', 'Leyendo la página…'],
    ['no-consent', 'Hilo todavía no lee nada'],
    ['not-granted', 'Hilo no tiene permiso en esta página'],
    ['silent', 'La página no responde'],
    ['calm', 'No se puede leer esta página'],
    ['empty', 'Aún no hay chats'],
    ['offline', 'No hay conexión'],
    ['no-background', 'Hilo se ha parado'],
    ['no-database', 'No se pueden abrir los chats guardados'],
    ['newer-database', 'Los datos son de una versión más nueva de Hilo'],
    ['full-database', 'No queda espacio para guardar'],
    ['reminders-blocked', 'Los avisos están bloqueados'],
    ['reminders-failing', 'Los avisos no salen'],
    ['clock-put-back', '¿Va bien el reloj del ordenador?'],
  ] as const)('%s is said: "%s"', (state, words) => {
    showPopup(STATES[state])
    expect(screen.getByText(words)).toBeDefined()
  })

  it('a background that does not answer is started anew by its button, and the chat stays in sight', async () => {
    const { actions, user } = showPopup(STATES['no-background'])
    await user.click(screen.getByRole('button', { name: 'Ponerlo en marcha' }))
    expect(actions.restart).toHaveBeenCalledOnce()
    expect(thisChat().textContent).toContain('Marina Ortega')
  })

  it('a clock that was put back is told with both dates, and is right if the specialist says so', async () => {
    const { actions, user, container } = showPopup(STATES['clock-put-back'])
    expect(container.textContent).toContain(
      'El ordenador marca el jueves 12 de marzo a las 16:05, pero Hilo ya anotó algo el sábado 14 de marzo a las 16:05.',
    )
    await user.click(screen.getByRole('button', { name: 'La hora es correcta' }))
    expect(actions.trustClock).toHaveBeenCalledOnce()
  })

  it('shows nothing of any chat before the consent', async () => {
    const { actions, user, container } = showPopup(STATES['no-consent'])
    expect(container.textContent).not.toContain('Marina')
    await user.click(screen.getByRole('button', { name: 'Empezar' }))
    expect(actions.openWelcome).toHaveBeenCalledOnce()
  })

  it('asks for the site with one click', async () => {
    const { actions, user } = showPopup(STATES['not-granted'])
    await user.click(screen.getByRole('button', { name: 'Leer este sitio' }))
    expect(actions.askSite).toHaveBeenCalledOnce()
  })

  it('offers no button where the browser refuses anyway', () => {
    showPopup({
      ...STATES['not-granted'],
      site: { origin: 'https://store.example', granted: false, canAsk: false },
    })
    expect(screen.queryByRole('button', { name: 'Leer este sitio' })).toBeNull()
  })

  it.each([
    ['silent', 'Se leyó por última vez hoy a las 14:05.'],
    ['calm', 'Se leyó por última vez hoy a las 14:05.'],
    ['calm', 'No se puede leer · leído por última vez hoy a las 14:05'],
  ] as const)('%s tells when the page was read last: "%s"', (state, words) => {
    showPopup(STATES[state])
    expect(screen.getByText(words)).toBeDefined()
  })

  it('does not call a page silent that was only just asked', () => {
    showPopup({ ...STATES.silent, reading: 'waiting' })
    expect(screen.queryByText('La página no responde')).toBeNull()
  })

  it('tells of the chat before the messages that fit it are known', () => {
    showPopup(STATES.arriving)
    expect(screen.getByText('Faltan 25 min')).toBeDefined()
    expect(screen.getByRole('region', { name: 'Mensajes' }).getAttribute('aria-busy')).toBe('true')
    expect(screen.queryByRole('button', { name: /Insertar/ })).toBeNull()
  })

  it('is calm when nothing is due, and says what is next', () => {
    showPopup(STATES.calm)
    expect(screen.getByText('Todo al día')).toBeDefined()
    expect(screen.getByText('Lo siguiente: mañana a las 18:05')).toBeDefined()
  })

  it('is not calm while another chat is late', () => {
    showPopup({ ...STATES.calm, others })
    expect(screen.queryByText('Todo al día')).toBeNull()
  })

  it('is not calm when nothing could be read from the database', () => {
    showPopup({ ...STATES.calm, database: 'unavailable', others: [] })
    expect(screen.queryByText('Todo al día')).toBeNull()
    expect(screen.queryByText('Aún no hay chats')).toBeNull()
  })
})

it('speaks the language it is told and tells the browser', () => {
  showPopup({ language: 'uk' })
  expect(document.documentElement.lang).toBe('uk')
  expect(screen.getByText('Залишилося 25 хв')).toBeDefined()
  expect(ready.language).toBe('es')
})

it('can be left open beside the chat, with one click', async () => {
  const { actions, user } = showPopup()
  await user.click(screen.getByRole('button', { name: 'Dejar abierto al lado del chat' }))
  expect(actions.openPanel).toHaveBeenCalledOnce()
})
