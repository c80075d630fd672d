import { describe, expect, it } from 'vitest'
import { BadHoursError, UnknownZoneError } from '../../lib/protocol/errors'
import { defaultHours } from '../../lib/protocol/presets'
import type { WorkingHours } from '../../lib/protocol/types'
import {
  addWorking,
  isQuiet,
  quietEnd,
  quietStart,
  subtractWorking,
  workingBetween,
} from '../../lib/protocol/working-time'
import { hour, madrid, minute } from './scene'

const hours = (changes: Partial<WorkingHours>): WorkingHours => ({ ...defaultHours, ...changes })

describe('quiet hours are half-open', () => {
  it.each([
    ['2026-03-10 20:59', false],
    ['2026-03-10 21:00', true],
    ['2026-03-11 08:59', true],
    ['2026-03-11 09:00', false],
  ])('%s: quiet %s', (wall, quiet) => {
    expect(isQuiet(defaultHours, madrid(wall))).toBe(quiet)
  })

  it('of equal ends are none', () => {
    const none = hours({ quietHours: ['21:00', '21:00'] })
    expect(isQuiet(none, madrid('2026-03-10 21:00'))).toBe(false)
  })

  it('join a day off into one quiet time from Friday evening to Monday morning', () => {
    const weekends = hours({ daysOff: ['saturday', 'sunday'] })
    expect(quietStart(weekends, madrid('2026-04-18 12:00'))).toBe(madrid('2026-04-17 21:00'))
    expect(quietEnd(weekends, madrid('2026-04-18 12:00'))).toBe(madrid('2026-04-20 09:00'))
  })

  it('are seen from the absence that runs through them', () => {
    const away = hours({ away: ['2026-08-01', '2026-11-15 12:00'] })
    expect(quietStart(away, madrid('2026-10-01 12:00'))).toBe(madrid('2026-07-31 21:00'))
    expect(quietEnd(away, madrid('2026-08-01 12:00'))).toBe(madrid('2026-11-15 12:00'))
  })
})

describe('edges of working time', () => {
  it('an amount that ends as the quiet hours begin ends there, not in the morning', () => {
    expect(addWorking(defaultHours, madrid('2026-03-10 19:00'), 2 * hour)).toBe(madrid('2026-03-10 21:00'))
  })

  it('half an hour before half past nine begins at nine, not the evening before', () => {
    expect(subtractWorking(defaultHours, madrid('2026-03-11 09:30'), 30 * minute)).toBe(
      madrid('2026-03-11 09:00'),
    )
  })

  it('nothing added or taken away stays where it is, quiet or not', () => {
    const night = madrid('2026-03-11 02:00')
    expect(addWorking(defaultHours, night, 0)).toBe(night)
    expect(subtractWorking(defaultHours, night, 0)).toBe(night)
  })

  it('a difference backwards is negative', () => {
    const [from, to] = [madrid('2026-03-10 20:00'), madrid('2026-03-11 10:00')]
    expect(workingBetween(defaultHours, from, to)).toBe(2 * hour)
    expect(workingBetween(defaultHours, to, from)).toBe(-2 * hour)
  })
})

describe('where no working time ever comes', () => {
  const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
  const never = [
    ['every day off', hours({ daysOff: [...DAYS] })],
    ['quiet around the clock', hours({ quietHours: ['00:00', '24:00'] })],
    ['away for a lifetime', hours({ away: ['1900-01-01', '2999-01-01'] })],
  ] as const

  it.each(never)('%s: the answer is never, and it comes at once', (_, hours) => {
    const noon = madrid('2026-03-10 12:00')
    expect(addWorking(hours, noon, hour)).toBeNull()
    expect(subtractWorking(hours, noon, hour)).toBeNull()
    expect(quietEnd(hours, noon)).toBeNull()
    expect(quietStart(hours, noon)).toBeNull()
    expect(workingBetween(hours, noon, noon + 7 * 24 * hour)).toBe(0)
  })
})

describe('working hours that cannot be read', () => {
  it.each(['Europe/Atlantis', '', 'Nowhere+02:00'])('zone "%s" is unknown', (zone) => {
    expect(() => isQuiet(hours({ zone }), 0)).toThrow(UnknownZoneError)
  })

  it.each([
    ['quietHours', hours({ quietHours: ['25:00', '09:00'] })],
    ['quietHours', hours({ quietHours: ['21', '09:00'] })],
    ['holidays', hours({ holidays: ['2026-02-30'] })],
    ['holidays', hours({ holidays: ['2026-13-01'] })],
    ['away', hours({ away: ['tomorrow', '2026-08-01'] })],
  ])('%s is named', (setting, bad) => {
    expect(() => isQuiet(bad, 0)).toThrow(BadHoursError)
    expect(() => isQuiet(bad, 0)).toThrow(setting)
  })
})
