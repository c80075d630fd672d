import { expect, it } from 'vitest'
import { advanced, atSpeed, startClock, timeOf } from './page/clock'
import { createInbox, send, tick, unreadCount, visible } from './page/inbox'
import { tellStories } from './page/stories/tell'
import { daySeparator, listTime } from './page/times'
import { wordsFor } from './page/words'

const NOW = new Date(2026, 2, 10, 12, 0).getTime()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const inboxAt = (now: number, locale = 'es') => {
  const clock = { real: now, shown: now, speed: 1 }
  return createInbox(clock, tellStories(now, locale, wordsFor(locale)))
}
const chat = (store: ReturnType<typeof inboxAt>, name: string) => {
  const found = store.getState().chats.find((one) => one.name === name)
  if (!found) throw new Error(`No chat of ${name}`)
  return found
}

it('writes in the name of the specialist 15 minutes after a chat was opened, and not a minute before', () => {
  const store = inboxAt(NOW)
  const authors = () => chat(store, 'Lucía Ferrer').messages.map(({ author }) => author)
  tick(store, NOW + 5 * MINUTE)
  expect(authors()).not.toContain('specialist')
  tick(store, NOW + 6 * MINUTE)
  expect(authors()).toEqual(['system', 'client', 'client', 'specialist'])
})

it('writes nothing by itself where the specialist already wrote', () => {
  const store = inboxAt(Date.now())
  send(store, chat(store, 'Lucía Ferrer').id, 'Hola, Lucía')
  tick(store, Date.now() + HOUR)
  const own = chat(store, 'Lucía Ferrer').messages.filter(({ author }) => author === 'specialist')
  expect(own.map(({ text }) => text)).toEqual(['Hola, Lucía'])
})

it('shows what the stories tell later only when its time has come', () => {
  const store = inboxAt(NOW)
  const andres = chat(store, 'Andrés Molina')
  expect(visible(andres, NOW + 3 * MINUTE)).toHaveLength(3)
  expect(visible(andres, NOW + 4 * MINUTE)).toHaveLength(4)
  expect(unreadCount(andres, NOW + 4 * MINUTE)).toBe(1)
})

it('can be set, sped up and moved forward', () => {
  const clock = startClock(new URLSearchParams('now=2026-03-10T12:00&speed=60'), 1_000)
  expect(timeOf(clock, 1_000)).toBe(NOW)
  expect(timeOf(clock, 2_000)).toBe(NOW + MINUTE)
  expect(timeOf(advanced(clock, 90), 1_000)).toBe(NOW + 90 * MINUTE)
  expect(timeOf(atSpeed(clock, 2_000, 0), 9_000)).toBe(NOW + MINUTE)
})

it('words times as platforms do', () => {
  expect(listTime(NOW - HOUR, NOW, 'es')).toBe('11:00')
  expect(listTime(NOW - 13 * HOUR, NOW, 'es')).toBe('Ayer')
  expect(listTime(NOW - 72 * HOUR, NOW, 'es')).toBe('Sábado')
  expect(listTime(NOW - 240 * HOUR, NOW, 'es')).toBe('28/02/2026')
  expect(daySeparator(NOW, NOW, 'uk')).toBe('Сьогодні')
  expect(daySeparator(NOW - 72 * HOUR, NOW, 'en')).toBe('Saturday, March 7')
})

it('announces bookings in the language of the page, with date, hour, zone and link', () => {
  const texts = chat(inboxAt(NOW), 'Nuria Campos').messages.map(({ text }) => text)
  expect(texts.at(-1)).toMatch(
    /^Sesión reservada y pagada: miércoles, 11 de marzo de 2026, 18:00 \(.+\)\. Enlace de Google Meet: https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/,
  )
})

it('has between 12 and 20 chats, two of one name, each with an id of its own', () => {
  const { chats } = inboxAt(NOW).getState()
  expect(chats.length).toBeGreaterThanOrEqual(12)
  expect(chats.length).toBeLessThanOrEqual(20)
  expect(new Set(chats.map(({ id }) => id)).size).toBe(chats.length)
  expect(chats.filter(({ name }) => name === 'Carmen Ruiz')).toHaveLength(2)
})

it('tells messages in order', () => {
  for (const { messages } of inboxAt(NOW).getState().chats) {
    const times = messages.map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  }
})
