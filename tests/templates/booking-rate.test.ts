import { describe, expect, it } from 'vitest'
import { DAY } from '../../lib/protocol/durations'
import type { Outcome } from '../../lib/protocol/outcome'
import { bookingRates, FEWEST_CHATS } from '../../lib/templates/booking-rate'

const NOW = Date.UTC(2026, 5, 20)
const LONG_AGO = NOW - 30 * DAY

const outcome = (bookedAt: number | null, excluded = false): Outcome => ({
  ...{ opened: LONG_AGO, contacts: 2, firstAnswerMinutes: 5, bookedAt, excluded },
})
const use = (chat: number, at = LONG_AGO, template = 'hola') => ({ template, chat: String(chat), at })
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)
/** Chats 0 … count − 1, of which the first `booked` were paid a day after the use. */
const chats = (count: number, booked: number) =>
  new Map(numbers(count).map((i) => [String(i), outcome(i < booked ? LONG_AGO + DAY : null)]))
const usedIn = (count: number) => numbers(count).map((i) => use(i))

describe('the booking rate of a template', () => {
  it('counts the chats in which it was used, and those that were paid afterwards', () => {
    expect(bookingRates(usedIn(25), chats(25, 12), NOW)).toEqual(
      new Map([['hola', { chats: 25, booked: 12 }]]),
    )
  })

  it('is told from twenty chats on', () => {
    const enough = FEWEST_CHATS
    expect(bookingRates(usedIn(enough), chats(enough, 3), NOW).get('hola')).toEqual({ chats: 20, booked: 3 })
    expect(bookingRates(usedIn(enough - 1), chats(enough - 1, 3), NOW)).toEqual(new Map())
  })

  it('counts a chat once, from the first use in it', () => {
    const again = numbers(20).map((i) => use(i, LONG_AGO + 2 * DAY))
    expect(bookingRates([...again, ...usedIn(20)], chats(20, 4), NOW).get('hola')).toEqual({
      chats: 20,
      booked: 4,
    })
  })

  it.each([
    ['was paid before the use', outcome(LONG_AGO - 1)],
    ['was paid at the very moment of the use', outcome(LONG_AGO)],
    ['is excluded from statistics', outcome(LONG_AGO + DAY, true)],
  ])('leaves a chat out that %s', (_, left) => {
    const known = chats(20, 5).set('20', left)
    expect(bookingRates(usedIn(21), known, NOW).get('hola')).toEqual({ chats: 20, booked: 5 })
  })

  it('leaves out a chat that nothing is known of', () => {
    expect(bookingRates(usedIn(30), chats(20, 5), NOW).get('hola')).toEqual({ chats: 20, booked: 5 })
  })

  it.each([
    [7 * DAY - 1, 20],
    [7 * DAY, 21],
  ])('waits a week for a decision: %d ms after the use, %d chats count', (age, count) => {
    const uses = [...usedIn(20), use(20, NOW - age)]
    const known = chats(21, 5)
    expect(bookingRates(uses, known, NOW).get('hola')).toEqual({ chats: count, booked: 5 })
  })

  it('does not wait where the payment is there', () => {
    const uses = [...usedIn(20), use(20, NOW - DAY)]
    const known = chats(20, 5).set('20', outcome(NOW - 1))
    expect(bookingRates(uses, known, NOW).get('hola')).toEqual({ chats: 21, booked: 6 })
  })

  it('keeps templates apart', () => {
    const uses = [...usedIn(20), ...numbers(22).map((i) => use(i, LONG_AGO, 'adios'))]
    expect(bookingRates(uses, chats(22, 22), NOW)).toEqual(
      new Map([
        ['hola', { chats: 20, booked: 20 }],
        ['adios', { chats: 22, booked: 22 }],
      ]),
    )
  })
})
