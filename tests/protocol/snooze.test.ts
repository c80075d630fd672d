import { describe, expect, it } from 'vitest'
import { isOpen } from '../../lib/protocol/deadlines'
import { defaultHours } from '../../lib/protocol/presets'
import {
  endOfSnooze,
  isPutOff,
  reminderAgain,
  type Snooze,
  snoozeChoices,
  snoozeUntil,
} from '../../lib/protocol/snooze'
import type { Facts, WorkingHours } from '../../lib/protocol/types'
import { chat, day, hour, look, madrid, minute } from './scene'

/** Put off at noon until nine the next morning; the client's question of ten was known. */
const SNOOZE: Snooze = {
  since: madrid('2026-04-14 12:00'),
  until: madrid('2026-04-15 09:00'),
  after: madrid('2026-04-14 10:00'),
}
const asked = ['2026-04-14 10:00', 'client'] as const
const ended = (facts: Facts, wall: string, more: { noted?: true; unread?: true } = {}) => {
  const { deadlines } = look(facts, wall)
  const known = { events: facts.events, deadlines, noted: false, unread: false, ...more }
  return endOfSnooze(SNOOZE, known, madrid(wall))
}

describe('a snooze', () => {
  it('stands until its time, to the minute, and is told then', () => {
    expect(ended(chat(asked), '2026-04-15 08:59')).toBeNull()
    expect(ended(chat(asked), '2026-04-15 09:00')).toEqual({ at: SNOOZE.until, told: true })
  })

  it('ends when the client writes again, and that is told', () => {
    const facts = chat(asked, ['2026-04-14 15:00', 'client'])
    expect(ended(facts, '2026-04-14 14:59')).toBeNull()
    expect(ended(facts, '2026-04-14 15:00')).toEqual({ at: madrid('2026-04-14 15:00'), told: true })
  })

  it('ends by a message that was there before it but not known then', () => {
    expect(ended(chat(asked, ['2026-04-14 11:00', 'client']), '2026-04-14 12:01')?.told).toBe(true)
  })

  it('stands when older messages come into view', () => {
    expect(ended(chat(['2026-04-13 18:00', 'client'], asked), '2026-04-14 12:01')).toBeNull()
  })

  it.each(['automatic', 'system'] as const)('stands when the platform writes (%s)', (what) => {
    expect(ended(chat(asked, ['2026-04-14 15:00', what]), '2026-04-14 16:00')).toBeNull()
  })

  it.each(['specialist', 'agreed', 'closed'] as const)(
    'ends by what the specialist does, and tells nothing (%s)',
    (what) => {
      expect(ended(chat(asked, ['2026-04-14 15:00', what]), '2026-04-14 15:00')?.told).toBe(false)
    },
  )

  it('ends without a word where the specialist has answered the new message already', () => {
    const facts = chat(asked, ['2026-04-14 15:00', 'client'], ['2026-04-14 15:02', 'specialist'])
    expect(ended(facts, '2026-04-14 15:03')?.told).toBe(false)
  })

  it('ends by what is noted by hand, whenever that happened', () => {
    expect(ended(chat(asked), '2026-04-14 13:00', { noted: true })?.told).toBe(false)
  })

  it('ends when the list shows more unread messages', () => {
    expect(ended(chat(asked), '2026-04-14 13:00', { unread: true })?.told).toBe(true)
  })

  it('ends when a session ends meanwhile', () => {
    const facts = chat(
      ['2026-04-13 10:00', 'client'],
      ['2026-04-13 11:00', 'paid', { session: '2026-04-14 17:00' }],
      ['2026-04-13 11:10', 'specialist'],
    )
    expect(ended(facts, '2026-04-14 17:49')).toBeNull()
    expect(ended(facts, '2026-04-14 17:50')?.told).toBe(false)
  })

  it('puts everything off but a session that begins', () => {
    expect([isPutOff({ rule: 'reply' }), isPutOff({ rule: 'connection-check' })]).toEqual([true, false])
  })
})

describe('its end', () => {
  const leading = (wall: string) => {
    const before = [
      ['2026-04-01 10:00', 'client'],
      ['2026-04-01 10:10', 'specialist'],
    ] as const
    const open = look(chat(...before, asked), wall).deadlines.find((one) => one.rule === 'reply')
    if (!open || !isOpen(open)) throw new Error('no deadline')
    return open
  }

  it('is told once, under one name, as what it is by then', () => {
    const again = reminderAgain(
      SNOOZE,
      { at: SNOOZE.until, told: true },
      leading('2026-04-15 09:00'),
      defaultHours,
    )
    expect(again).toMatchObject({
      key: `snooze@${SNOOZE.since}`,
      level: 'overdue',
      at: SNOOZE.until,
      asked: true,
    })
  })

  it('waits for the end of the quiet hours, in the digest', () => {
    const night = { at: madrid('2026-04-14 22:00'), told: true }
    const again = reminderAgain(SNOOZE, night, leading('2026-04-14 22:00'), defaultHours)
    expect(again).toMatchObject({ at: madrid('2026-04-15 09:00'), digest: true })
  })

  it('of which there is nothing to tell, tells nothing', () => {
    const end = { at: SNOOZE.until, told: true }
    expect(
      reminderAgain(SNOOZE, { ...end, told: false }, leading('2026-04-15 09:00'), defaultHours),
    ).toBeNull()
    expect(reminderAgain(SNOOZE, end, leading('2026-04-14 10:30'), defaultHours)).toBeNull()
  })
})

describe('what is offered', () => {
  const offered = (wall: string, hours: WorkingHours = defaultHours) =>
    snoozeChoices(hours, madrid(wall)).map(({ id, until }) => [id, until])

  it('by day: an hour, the evening, the morning', () => {
    expect(offered('2026-04-14 12:20')).toEqual([
      ['hour', madrid('2026-04-14 13:20')],
      ['evening', madrid('2026-04-14 19:00')],
      ['morning', madrid('2026-04-15 09:00')],
    ])
  })

  it('no evening that is hardly later than the hour', () => {
    expect(offered('2026-04-14 17:30').map(([id]) => id)).toEqual(['hour', 'evening', 'morning'])
    expect(offered('2026-04-14 17:31').map(([id]) => id)).toEqual(['hour', 'morning'])
  })

  it('nothing that ends in quiet time', () => {
    expect(offered('2026-04-14 19:59').map(([id]) => id)).toEqual(['hour', 'morning'])
    expect(offered('2026-04-14 20:00').map(([id]) => id)).toEqual(['morning'])
  })

  it('after midnight tomorrow is not today', () => {
    expect(offered('2026-04-14 00:30')).toEqual([
      ['evening', madrid('2026-04-14 19:00')],
      ['morning', madrid('2026-04-15 09:00')],
    ])
  })

  it('before free days the morning after them, and over a change of the clocks nine is nine', () => {
    const hours: WorkingHours = { ...defaultHours, daysOff: ['saturday', 'sunday'] }
    expect(offered('2026-03-27 20:30', hours)).toEqual([['morning', madrid('2026-03-30 09:00')]])
  })

  it('nothing where there is never any working time', () => {
    expect(offered('2026-04-14 12:00', { ...defaultHours, quietHours: ['00:00', '24:00'] })).toEqual([])
  })
})

describe('a moment of one’s own', () => {
  const now = madrid('2026-04-14 12:00')
  it.each([
    [now, null],
    [now + 1, now + 1],
    [now - minute, null],
    [Number.NaN, null],
    [madrid('2026-04-14 23:00'), madrid('2026-04-15 09:00')],
    [now + 31 * day, now + 31 * day],
    [now + 31 * day + 1, null],
  ])('%i ends at %o', (until, end) => {
    expect(snoozeUntil(defaultHours, until, now)).toBe(end)
  })

  it('is at most a month ahead', () =>
    expect(snoozeUntil(defaultHours, now + 40 * day + hour, now)).toBeNull())
})
