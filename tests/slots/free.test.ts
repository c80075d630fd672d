import { describe, expect, it } from 'vitest'
import { defaultHours } from '../../lib/protocol/presets'
import type { WorkingHours } from '../../lib/protocol/types'
import { freeSlots } from '../../lib/slots/free'
import type { WeeklyHours } from '../../lib/slots/types'
import { hour, madrid } from '../protocol/scene'
import { instantIn } from '../stories/times'

const WEEK: WeeklyHours = {
  monday: [
    ['10:00', '13:00'],
    ['16:00', '20:00'],
  ],
  tuesday: [['16:00', '20:00']],
  thursday: [['09:30', '12:00']],
}
/** A Sunday. */
const NOW = madrid('2026-03-08 09:00')

const wall = (at: number) =>
  new Date(at + (at < madrid('2026-03-29 03:00') ? 1 : 2) * hour).toISOString().slice(0, 16).replace('T', ' ')
const span = (from: string, to: string) => ({ from: madrid(from), to: madrid(to) })

function offered(changes: {
  week?: WeeklyHours
  busy?: ReturnType<typeof span>[]
  now?: number
  working?: Partial<WorkingHours>
  more?: object
}) {
  const { week = WEEK, busy = [], now = NOW, working = {}, more = {} } = changes
  const options = { working: { ...defaultHours, ...working }, ...more }
  return freeSlots(week, busy, now, options).map(({ from }) => wall(from))
}

describe('the next free slots', () => {
  it('are one on each of the next days, mornings and afternoons in turn', () => {
    expect(offered({})).toEqual(['2026-03-09 10:00', '2026-03-10 16:00', '2026-03-12 09:30'])
  })

  it('are not three mornings where there is a choice', () => {
    const week = { monday: WEEK.monday ?? [], tuesday: WEEK.monday ?? [], wednesday: WEEK.monday ?? [] }
    expect(offered({ week })).toEqual(['2026-03-09 10:00', '2026-03-10 16:00', '2026-03-11 18:00'])
  })

  it('begin no earlier than 24 h from now: exactly then they may', () => {
    expect(offered({ now: madrid('2026-03-08 10:00') })[0]).toBe('2026-03-09 10:00')
    expect(offered({ now: madrid('2026-03-08 10:01') })[0]).toBe('2026-03-09 11:00')
  })

  it('go on at the next half hour after something busy', () => {
    expect(offered({ busy: [span('2026-03-09 09:50', '2026-03-09 10:40')] })[0]).toBe('2026-03-09 11:00')
    expect(offered({ busy: [span('2026-03-09 09:50', '2026-03-09 10:20')] })[0]).toBe('2026-03-09 10:30')
  })

  it('touch what is busy, but do not overlap it', () => {
    const around = [
      span('2026-03-09 09:00', '2026-03-09 10:00'),
      span('2026-03-09 11:00', '2026-03-09 12:00'),
    ]
    expect(offered({ busy: around })[0]).toBe('2026-03-09 10:00')
  })

  it('last two hours for a couple', () => {
    expect(offered({ more: { kind: 'couple' } })).toEqual([
      '2026-03-09 10:00',
      '2026-03-10 16:00',
      '2026-03-12 09:30',
    ])
    const week: WeeklyHours = { monday: [['10:00', '11:30']] }
    expect(offered({ week, more: { kind: 'couple' } })).toEqual([])
  })

  it.each([
    ['rest', { quietHours: ['09:00', '11:00'] }, '2026-03-09 11:00'],
    ['days off', { daysOff: ['monday'] }, '2026-03-10 16:00'],
    ['holidays', { holidays: ['2026-03-09', '2026-03-10'] }, '2026-03-12 09:30'],
    ['absence', { away: ['2026-03-09', '2026-03-10 18:00'] }, '2026-03-10 18:00'],
  ] as const)('keep out of %s', (_, working, first) => {
    expect(offered({ working })[0]).toBe(first)
  })

  it('of a single day lie three hours apart', () => {
    const week: WeeklyHours = { friday: [['10:00', '20:00']] }
    expect(offered({ week, more: { until: madrid('2026-03-14 00:00') } })).toEqual([
      '2026-03-13 10:00',
      '2026-03-13 13:00',
      '2026-03-13 16:00',
    ])
  })

  it('end where the calendar ends: beyond it nothing is known', () => {
    expect(offered({ more: { until: madrid('2026-03-10 17:00') } }).at(-1)).toBe('2026-03-10 16:00')
    expect(offered({ more: { until: madrid('2026-03-10 16:59') } }).at(-1)).toBe('2026-03-09 19:00')
    expect(offered({ more: { until: NOW } })).toEqual([])
  })

  it('are none without hours, and none of a stretch that ends before it begins', () => {
    expect(offered({ week: {} })).toEqual([])
    expect(offered({ week: { monday: [['13:00', '10:00']], tuesday: [['', '12:00']] } })).toEqual([])
  })

  it('reach to the midnight that ends a day', () => {
    const week: WeeklyHours = { monday: [['23:00', '00:00']] }
    expect(offered({ week, working: { quietHours: null } })[0]).toBe('2026-03-09 23:00')
  })
})

describe('the nights of the clock change', () => {
  const night = (day: string, working: WorkingHours) =>
    freeSlots({ sunday: [['01:00', '04:00']] }, [], madrid(`${day} 00:00`) - 48 * hour, { working, count: 9 })
      .map(({ from }) => from)
      .filter((from) => from < madrid(`${day} 12:00`))
  const working = { ...defaultHours, quietHours: null }

  it('spring has an hour less', () => {
    expect(night('2026-03-29', working)).toEqual([madrid('2026-03-29 01:00')])
    expect(madrid('2026-03-29 04:00') - madrid('2026-03-29 01:00')).toBe(2 * hour)
  })

  it('autumn has an hour more', () => {
    const slots = night('2026-10-25', working)
    expect(slots).toEqual([
      instantIn('Europe/Madrid', '2026-10-25 01:00', 'test'),
      instantIn('Europe/Madrid', '2026-10-25 03:00', 'test'),
    ])
  })
})
