import { describe, expect, it } from 'vitest'
import { bookingIn } from '../../lib/platforms/bookings'
import { digest16 } from '../../lib/platforms/digest'
import { asks, isAutomatic, toReport } from '../../lib/platforms/to-report'
import type { Message, Snapshot } from '../../lib/platforms/types'
import { vocabularyOf } from '../../lib/platforms/vocabulary'

const AT = new Date(2026, 10, 9, 12, 0).getTime()
const local = (month: number, day: number, hour: number, minute = 0) =>
  new Date(2026, month - 1, day, hour, minute).getTime()
const options = {
  site: 'https://app.example',
  seenAt: AT,
  salt: 7,
  automaticMessage: 'Hola, gracias por escribirme. ¡Te respondo pronto!',
}
const message = (text: string, author: Message['author'] = 'client'): Message => ({
  author,
  text,
  at: new Date(AT).toISOString(),
  timeText: '12:00',
})
const snapshot = (messages: Message[]): Snapshot => ({
  confidence: 'good',
  findings: [],
  list: [{ id: 'a', name: 'Ana', preview: 'secreto', timeText: '11:30', unread: 2, active: true }],
  open: { id: 'a', name: 'Ana', messages },
  composer: { kind: 'textarea' },
})

describe('a report', () => {
  it('carries no words of any message', () => {
    const report = toReport(
      snapshot([
        message('una confidencia'),
        message('Pago recibido, jueves 12 de noviembre a las 18:00', 'system'),
      ]),
      options,
    )
    expect(JSON.stringify(report)).not.toMatch(/confidencia|secreto|Pago/)
    expect(report).toMatchObject({
      site: options.site,
      seenAt: AT,
      list: [{ id: 'a', unread: 2, at: local(11, 9, 11, 30) }],
      open: { id: 'a', language: null },
    })
  })

  it('works each message out once', () => {
    const messages = [message('¿Qué tal?'), message('Bien')]
    const first = toReport(snapshot(messages), options).open?.messages
    const second = toReport(snapshot([...messages, message('Adiós')]), options).open?.messages
    expect(second?.[0]).toBe(first?.[0])
    expect(toReport(snapshot(messages), { ...options, salt: 8 }).open?.messages[0]?.digest).not.toBe(
      first?.[0]?.digest,
    )
  })

  it('tells of bookings as soon as that is loaded, of messages told before too', () => {
    const paid = snapshot([message('Pago recibido, jueves 12 de noviembre a las 18:00', 'system')])
    const booking = (more: object) => toReport(paid, { ...options, ...more }).open?.messages[0]?.booking
    expect(booking({})).toBeNull()
    expect(
      booking({ bookingIn: (text: string, at: number) => bookingIn(text, at, vocabularyOf('')) }),
    ).toMatchObject({ what: 'paid', session: local(11, 12, 18) })
  })

  it('leaves out a chat that has no identity', () => {
    const without = snapshot([])
    expect(toReport({ ...without, open: { id: null, name: null, messages: [] } }, options).open).toBeNull()
  })
})

it('a digest is 16 bits and depends on the salt', () => {
  const all = new Set(Array.from({ length: 2000 }, (_, i) => digest16(`texto ${i}`, 's')))
  expect(Math.max(...all)).toBeLessThan(65_536)
  expect(all.size).toBeGreaterThan(1900)
  expect(digest16('hola', 'a')).not.toBe(digest16('hola', 'b'))
})

it('a question is asked by its mark, not by an address', () => {
  expect(asks('¿Tienes hueco')).toBe(true)
  expect(asks('Можна завтра?')).toBe(true)
  expect(asks('Mira https://example.org/a?b=c')).toBe(false)
})

it('the automatic message is known in spite of spaces and signs', () => {
  expect(
    isAutomatic('Hola,  gracias por escribirme.\n¡Te respondo pronto! 🙂', options.automaticMessage),
  ).toBe(true)
  expect(isAutomatic('Hola, gracias por escribirme.', options.automaticMessage)).toBe(false)
  expect(isAutomatic('', '')).toBe(false)
})

describe('what a system message says of a session', () => {
  const says = (text: string) => bookingIn(text, AT, vocabularyOf(''))
  it.each([
    ['Sesión reservada para el jueves 12 a las 18:00', { what: 'agreed', session: local(11, 12, 18) }],
    [
      'Pago recibido: sesión de pareja el 12 de noviembre a las 18:00. https://meet.google.com/abc-defg-hij',
      { what: 'paid', session: local(11, 12, 18), kind: 'couple', where: 'online' },
    ],
    ['Sesión reservada, pendiente de pago: 12/11/2026 18:00', { what: 'agreed', session: local(11, 12, 18) }],
    [
      'La sesión del 12 de noviembre a las 18:00 se ha reprogramado: reprogramada al 14 de noviembre a las 10:00',
      { what: 'moved', session: local(11, 12, 18), to: local(11, 14, 10) },
    ],
    [
      'Your session on Thursday, November 12 at 6:00 PM was cancelled',
      { what: 'cancelled', session: local(11, 12, 18) },
    ],
    ['The session on November 12, 18:00–19:00 has been paid', { what: 'paid', session: local(11, 12, 18) }],
    ['Сесію оплачено: четвер, 12 листопада о 18:00', { what: 'paid', session: local(11, 12, 18) }],
    ['Зустріч скасовано', { what: 'cancelled', session: null }],
  ])('%s', (text, expected) => {
    expect(says(text)).toEqual(expected)
  })

  it.each(['Recuerda pagar la sesión del jueves', 'Ana se ha unido al chat', 'Your therapist is online'])(
    '%s says nothing',
    (text) => {
      expect(says(text)).toBeNull()
    },
  )
})
