import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../lib/figures/figures'
import type { ChatCase } from '../../lib/figures/types'
import { DAY, HOUR, MINUTE } from '../../lib/protocol/durations'

const NOW = Date.parse('2026-11-26T12:00:00+01:00')
const ZONE = 'Europe/Madrid'

const chat = (change: Partial<ChatCase> = {}): ChatCase => ({
  opened: NOW - 10 * DAY,
  contacts: 2,
  firstAnswerMinutes: 30,
  bookedAt: null,
  excluded: false,
  templates: [],
  ...change,
})
const of = (...cases: ChatCase[]) => figuresOf(cases, 30, ZONE, NOW)

describe('which chats count', () => {
  it('are those opened in the period: not at its very start, but a minute later', () => {
    expect(of(chat({ opened: NOW - 30 * DAY })).chats).toBe(0)
    expect(of(chat({ opened: NOW - 30 * DAY + MINUTE })).chats).toBe(1)
  })

  it('are not those excluded from statistics, nor those of the future', () => {
    expect(of(chat({ excluded: true }), chat({ opened: NOW + MINUTE })).chats).toBe(0)
  })

  it('are ripe when five days are over, to the minute', () => {
    expect(of(chat({ opened: NOW - 5 * DAY })).ripe).toBe(1)
    expect(of(chat({ opened: NOW - 5 * DAY + MINUTE })).ripe).toBe(0)
  })

  it('of a young chat its first answer counts, what came of it does not', () => {
    const figures = of(chat({ opened: NOW - DAY, bookedAt: NOW }))
    expect(figures.firstAnswer.answered).toBe(1)
    expect(figures.booked).toBe(0)
    expect(figures.byContacts).toEqual([])
  })
})

describe('the first answer', () => {
  it('is told by its median, which one very late answer does not move', () => {
    const minutes = [10, 20, 3_000].map((firstAnswerMinutes) => chat({ firstAnswerMinutes }))
    expect(of(...minutes).firstAnswer).toEqual({ answered: 3, inTime: 2, medianMinutes: 20 })
  })

  it('lies between the middle two where there are two', () => {
    expect(of(chat({ firstAnswerMinutes: 10 }), chat()).firstAnswer.medianMinutes).toBe(20)
  })

  it('is in time at two hours, late a minute after', () => {
    const minutes = [120, 121].map((firstAnswerMinutes) => chat({ firstAnswerMinutes }))
    expect(of(...minutes).firstAnswer.inTime).toBe(1)
  })

  it('is unknown where nobody answered', () => {
    const none = { answered: 0, inTime: 0, medianMinutes: null }
    expect(of(chat({ firstAnswerMinutes: null })).firstAnswer).toEqual(none)
  })
})

describe('three contacts in five days', () => {
  it('are asked of every chat that was not booked before', () => {
    const booked = chat({ contacts: 1, bookedAt: NOW })
    const figures = of(
      chat({ contacts: 3 }),
      chat({ contacts: 3, bookedAt: NOW }),
      chat({ contacts: 2 }),
      booked,
    )
    expect(figures.threeContacts).toEqual({ reached: 2, of: 3 })
  })
})

describe('what became of chats', () => {
  it('is told by number of contacts, four and more together', () => {
    const { byContacts } = of(
      chat({ contacts: 4 }),
      chat({ contacts: 9, bookedAt: NOW }),
      chat({ contacts: 0 }),
    )
    expect(byContacts).toEqual([
      { key: 0, chats: 1, booked: 0 },
      { key: 4, chats: 2, booked: 1 },
    ])
  })

  it('is told of every template that was used in them, once each', () => {
    const both = chat({ templates: ['a', 'b', 'a'], bookedAt: NOW })
    expect(of(both, chat({ templates: ['a'] })).byTemplate).toEqual([
      { key: 'a', chats: 2, booked: 1 },
      { key: 'b', chats: 1, booked: 1 },
    ])
  })

  it('goes by the weekday and the hour on the specialist’s wall', () => {
    // Sunday 23:30 UTC is Monday 00:30 in Madrid.
    const opened = Date.parse('2026-11-15T23:30:00Z')
    expect(of(chat({ opened })).byWeekday).toEqual([{ key: 0, chats: 1, booked: 0 }])
    expect(of(chat({ opened })).byHour).toEqual([{ key: 0, chats: 1, booked: 0 }])
    expect(of(chat({ opened: opened - HOUR })).byWeekday).toEqual([{ key: 6, chats: 1, booked: 0 }])
    expect(of(chat({ opened: opened - HOUR })).byHour).toEqual([{ key: 21, chats: 1, booked: 0 }])
  })

  it('never counts more bookings than chats, and each ripe chat in one weekday and one hour', () => {
    const anyCase = fc.record({
      opened: fc.integer({ min: NOW - 100 * DAY, max: NOW + DAY }),
      contacts: fc.nat(9),
      firstAnswerMinutes: fc.option(fc.nat(9_999)),
      bookedAt: fc.constantFrom(null, NOW),
      excluded: fc.boolean(),
      templates: fc.array(fc.constantFrom('a', 'b', 'c')),
    })
    fc.assert(
      fc.property(fc.array(anyCase), (cases) => {
        const figures = figuresOf(cases, 90, ZONE, NOW)
        const { byContacts, byWeekday, byHour, byTemplate } = figures
        for (const rows of [byContacts, byWeekday, byHour]) {
          expect(rows.reduce((sum, { chats }) => sum + chats, 0)).toBe(figures.ripe)
          expect(rows.reduce((sum, { booked }) => sum + booked, 0)).toBe(figures.booked)
        }
        expect(byTemplate.every(({ chats, booked }) => booked <= chats)).toBe(true)
      }),
    )
  })
})
