import { describe, expect, it } from 'vitest'
import { announcements, dueReminders, nextChange } from '../../lib/protocol/announce'
import { defaultHours, guide } from '../../lib/protocol/presets'
import type { Facts, RuleId, WorkingHours } from '../../lib/protocol/types'
import { chat, look, madrid } from './scene'

function plan(facts: Facts, now: string, rule: RuleId, hours: WorkingHours = defaultHours) {
  return announcements(look(facts, now, hours), hours, 0)
    .filter((one) => one.rule === rule)
    .map(({ level, at, digest }) => [level, at, digest] as const)
}

const opened = (wall: string) => chat([wall, 'opened'])

describe('when a deadline is announced', () => {
  it('by day at its own moments', () => {
    expect(plan(opened('2026-04-13 10:00'), '2026-04-13 10:00', 'first-message')).toEqual([
      ['soon', madrid('2026-04-13 11:30'), false],
      ['overdue', madrid('2026-04-13 12:00'), false],
    ])
  })

  it('due at the first quiet minute, its being overdue waits for the morning', () => {
    expect(plan(opened('2026-04-13 19:00'), '2026-04-13 19:00', 'first-message')).toEqual([
      ['soon', madrid('2026-04-13 20:30'), false],
      ['overdue', madrid('2026-04-14 09:00'), true],
    ])
  })

  it('what becomes soon in the night and due by day is told in the morning', () => {
    expect(plan(opened('2026-04-13 10:00'), '2026-04-13 10:00', 'second-message')).toEqual([
      ['soon', madrid('2026-04-14 09:00'), true],
      ['overdue', madrid('2026-04-14 10:00'), false],
    ])
  })

  it('what is due in the night is told half an hour before it begins, and again in the morning', () => {
    const facts = opened('2026-04-13 02:00')
    expect(plan(facts, '2026-04-13 10:00', 'second-message')).toEqual([
      ['soon', madrid('2026-04-13 20:30'), false],
      ['overdue', madrid('2026-04-14 09:00'), true],
    ])
  })

  it('what begins to exist exactly half an hour before a long quiet time is told then', () => {
    const hours: WorkingHours = { ...defaultHours, daysOff: ['saturday', 'sunday'] }
    expect(plan(opened('2026-04-17 20:30'), '2026-04-17 20:30', 'second-message', hours)).toEqual([
      ['soon', madrid('2026-04-17 20:30'), false],
      ['overdue', madrid('2026-04-20 09:00'), true],
    ])
  })

  it('what does not exist yet half an hour before the night waits for the morning, as one line', () => {
    const session = { session: '2026-04-13 20:45' }
    const facts = chat(['2026-04-13 10:00', 'opened'], ['2026-04-13 12:00', 'paid', session])
    expect(plan(facts, '2026-04-13 21:35', 'book-next')).toEqual([
      ['overdue', madrid('2026-04-14 09:00'), true],
    ])
  })

  it('before a free weekend, on Friday evening', () => {
    const weekends: WorkingHours = { ...defaultHours, daysOff: ['saturday', 'sunday'] }
    expect(plan(opened('2026-04-17 12:00'), '2026-04-17 12:00', 'second-message', weekends)).toEqual([
      ['soon', madrid('2026-04-17 20:30'), false],
      ['overdue', madrid('2026-04-20 09:00'), true],
    ])
  })

  it('where less than half an hour lies between two quiet times, at the end of the first', () => {
    const short: WorkingHours = { ...defaultHours, quietHours: ['12:20', '12:00'] }
    expect(plan(opened('2026-04-13 12:05'), '2026-04-14 12:00', 'second-message', short)[0]).toEqual([
      'soon',
      madrid('2026-04-14 12:00'),
      true,
    ])
  })

  it('what came up in one quiet time and is due in the next belongs to the digest between them', () => {
    const short: WorkingHours = { ...defaultHours, quietHours: ['12:20', '12:00'] }
    expect(plan(opened('2026-04-13 12:30'), '2026-04-13 12:30', 'second-message', short)[0]).toEqual([
      'soon',
      madrid('2026-04-14 12:00'),
      true,
    ])
  })

  it('an early session is announced the evening before', () => {
    const facts = chat(
      ['2026-04-13 10:00', 'opened'],
      ['2026-04-13 12:00', 'paid', { session: '2026-04-16 08:00' }],
    )
    expect(plan(facts, '2026-04-13 13:00', 'connection-check')).toEqual([
      ['soon', madrid('2026-04-15 20:30'), false],
    ])
  })

  it('a connection check is never overdue, a silence only after three days', () => {
    const facts = chat(['2026-04-13 10:00', 'opened'], ['2026-04-13 10:05', 'specialist'])
    expect(plan(facts, '2026-04-13 11:00', 'reactivate')).toEqual([
      ['soon', madrid('2026-04-27 10:05'), false],
      ['overdue', madrid('2026-04-30 10:05'), false],
    ])
  })

  it('the lead time is a setting', () => {
    const verdict = look(opened('2026-04-13 02:00'), '2026-04-13 10:00')
    const at = (leadMinutes: number) =>
      announcements(verdict, { ...defaultHours, leadMinutes }, 0).find((a) => a.rule === 'second-message')?.at
    expect([at(0), at(45)]).toEqual([madrid('2026-04-14 09:00'), madrid('2026-04-13 20:15')])
  })

  it('what is met, late or void is not announced', () => {
    const facts = chat(['2026-04-13 10:00', 'opened'], ['2026-04-13 12:30', 'specialist'])
    expect(plan(facts, '2026-04-13 12:30', 'first-message')).toEqual([])
    expect(plan(facts, '2026-04-13 12:30', 'auto-message')).toEqual([])
  })
})

describe('what is shown now', () => {
  const facts = opened('2026-04-13 10:00')
  const reminders = (wall: string, known: string[] = []) =>
    dueReminders(
      announcements(look(facts, wall), defaultHours, 0),
      new Set(known),
      defaultHours,
      madrid(wall),
    )

  it('each reminder once', () => {
    const first = reminders('2026-04-13 11:30')
    expect(first.show.map(({ key }) => key)).toEqual(['first-message|opened|soon'])
    expect(reminders('2026-04-13 11:45', first.record)).toEqual({ show: [], record: [] })
  })

  it('of one deadline only the graver, where both were missed', () => {
    const { show, record } = reminders('2026-04-13 12:10')
    expect(show.map(({ key }) => key)).toEqual(['first-message|opened|overdue'])
    expect(record).toEqual(['first-message|opened|soon', 'first-message|opened|overdue'])
  })

  it('nothing in the night, not even what was missed by day', () => {
    expect(reminders('2026-04-13 21:00')).toEqual({ show: [], record: [] })
    expect(reminders('2026-04-14 09:00').show).not.toEqual([])
  })
})

describe('the next change', () => {
  it('is the next edge of any deadline', () => {
    const next = (wall: string) => nextChange(opened('2026-04-13 10:00'), guide, defaultHours, madrid(wall))
    expect(next('2026-04-13 10:00')).toBe(madrid('2026-04-13 10:10'))
    expect(next('2026-04-13 10:10')).toBe(madrid('2026-04-13 10:15'))
    expect(next('2026-04-13 10:15')).toBe(madrid('2026-04-13 10:30'))
  })

  it('never comes for a closed chat', () => {
    const facts = chat(['2026-04-13 10:00', 'opened'], ['2026-04-13 11:00', 'closed', { reason: 'refused' }])
    expect(nextChange(facts, guide, defaultHours, madrid('2026-04-13 11:00'))).toBeNull()
  })

  it('is the end of the week after a session', () => {
    const facts = chat(
      ['2026-04-13 10:00', 'opened'],
      ['2026-04-13 12:00', 'paid', { session: '2026-04-16 17:00' }],
    )
    expect(nextChange(facts, guide, defaultHours, madrid('2026-04-20 12:00'))).toBe(
      madrid('2026-04-23 18:00'),
    )
  })

  it('is the end of the night for what waits for it', () => {
    const facts = opened('2026-04-13 19:00')
    expect(nextChange(facts, guide, defaultHours, madrid('2026-04-14 03:00'))).toBe(
      madrid('2026-04-14 09:00'),
    )
  })
})
