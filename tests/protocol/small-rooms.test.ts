import { describe, expect, it } from 'vitest'
import { automaticByPlace } from '../../lib/protocol/automatic'
import { outcomeOf } from '../../lib/protocol/outcome'
import { defaultHours, guide, presets, welcomeGuide } from '../../lib/protocol/presets'
import type { Facts, WorkingHours } from '../../lib/protocol/types'
import { weekendReminder } from '../../lib/protocol/weekend'
import { chat, madrid, minute } from './scene'

describe('the automatic message, known by its place', () => {
  const opened = madrid('2026-04-13 10:00')
  const found = (minutes: number[], elsewhere = true) =>
    automaticByPlace(
      opened,
      minutes.map((m) => ({ at: opened + m * minute, digest: 7 })),
      (digest) => elsewhere && digest === 7,
    )

  it.each([
    [12.99, -1],
    [13, 0],
    [15, 0],
    [17, 0],
    [17.01, -1],
  ])('%d minutes after opening: %d', (minutes, index) => {
    expect(found([minutes])).toBe(index)
  })

  it('comes before all other messages of the specialist', () => {
    expect(found([3, 15])).toBe(-1)
    expect(found([15, 16])).toBe(0)
  })

  it('is a text seen in other chats, one written once is personal', () => {
    expect(found([15], false)).toBe(-1)
  })

  it('is not there where the specialist wrote nothing', () => {
    expect(found([])).toBe(-1)
  })
})

describe('the weekend reminder', () => {
  const at = (wall: string, hours: WorkingHours = defaultHours) => {
    const found = weekendReminder(hours, madrid(wall))
    return found && [found.state, found.due, found.triggeredAt]
  }
  const friday = madrid('2026-04-17 16:00')

  it.each([
    ['2026-04-13 00:00', 'upcoming'],
    ['2026-04-17 15:59', 'upcoming'],
    ['2026-04-17 16:00', 'soon'],
    ['2026-04-17 23:59', 'soon'],
  ])('%s: %s', (wall, state) => {
    expect(at(wall)).toEqual([state, friday, Date.UTC(2026, 3, 13)])
  })

  it('is past once the weekend has begun, and comes again on Monday', () => {
    expect([at('2026-04-18 00:00'), at('2026-04-19 23:59')]).toEqual([null, null])
    expect(at('2026-04-20 00:00')).toEqual(['upcoming', madrid('2026-04-24 16:00'), Date.UTC(2026, 3, 20)])
  })

  it('comes in the last working half hour where Friday afternoon is free', () => {
    expect(at('2026-04-16 12:00', { ...defaultHours, daysOff: ['friday'] })?.[1]).toBe(
      madrid('2026-04-16 20:30'),
    )
    expect(at('2026-04-16 12:00', { ...defaultHours, quietHours: ['15:00', '09:00'] })?.[1]).toBe(
      madrid('2026-04-17 14:30'),
    )
  })

  it('does not come in a week without working time', () => {
    expect(at('2026-08-05 12:00', { ...defaultHours, away: ['2026-08-01', '2026-08-15'] })).toBeNull()
  })

  it('falls on the wall clock of the week that changes it', () => {
    expect(at('2026-03-30 12:00')?.[1]).toBe(Date.UTC(2026, 3, 3, 14))
    expect(at('2026-03-26 12:00')?.[1]).toBe(Date.UTC(2026, 2, 27, 15))
  })
})

describe('outcome', () => {
  const now = madrid('2026-06-20 10:00')
  const outcome = (facts: Facts) => outcomeOf(facts, guide, defaultHours, now)

  it('counts contacts of five days and before the payment, and answers in working minutes', () => {
    const facts = chat(
      ['2026-06-01 20:30', 'opened'],
      ['2026-06-01 20:45', 'automatic'],
      ['2026-06-02 09:30', 'specialist'],
      ['2026-06-03 09:30', 'specialist'],
      ['2026-06-06 20:30', 'specialist'],
      ['2026-06-06 21:30', 'specialist'],
    )
    expect(outcome(facts)).toMatchObject({
      contacts: 3,
      firstAnswerMinutes: 60,
      bookedAt: null,
      excluded: false,
    })
    const paid = {
      what: 'paid',
      at: madrid('2026-06-03 10:00'),
      session: madrid('2026-06-04 10:00'),
    } as const
    expect(outcome({ ...facts, events: [...facts.events, paid] })).toMatchObject({
      contacts: 2,
      bookedAt: paid.at,
    })
  })

  it('knows no answer where there was none', () => {
    expect(outcome(chat(['2026-06-01 20:30', 'opened']))).toMatchObject({
      contacts: 0,
      firstAnswerMinutes: null,
    })
  })
})

describe('presets', () => {
  it('hold the readings of both guides', () => {
    expect(presets).toEqual({ guide, 'welcome-guide': welcomeGuide })
    expect(guide).toEqual({
      automaticCounts: false,
      stopOnReply: false,
      thirdAfterHours: 72,
      contactGapMinutes: 30,
    })
    expect(welcomeGuide).toEqual({
      automaticCounts: true,
      stopOnReply: true,
      thirdAfterHours: 48,
      contactGapMinutes: 30,
    })
  })
})
