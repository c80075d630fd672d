import { describe, expect, it } from 'vitest'
import { aheadOf, daysFrom } from '../../lib/figures/ahead'
import { caseOf } from '../../lib/figures/cases'
import { assess } from '../../lib/protocol/assess'
import { DAY, HOUR, MINUTE } from '../../lib/protocol/durations'
import { defaultHours, guide } from '../../lib/protocol/presets'
import type { ChatEvent, Facts } from '../../lib/protocol/types'

const NOON = Date.parse('2026-11-26T12:00:00+01:00')
const hours = { ...defaultHours, zone: 'Europe/Madrid' }
const facts = (...events: ChatEvent[]): Facts => ({ firstSeen: NOON - DAY, events })
const ahead = (known: Facts, days: number) =>
  aheadOf(known, assess(known, guide, hours, NOON).deadlines, guide, NOON, NOON + days * DAY)

describe('the days ahead', () => {
  it('begin at midnight on the specialist’s wall', () => {
    expect(daysFrom(NOON, 'Europe/Madrid', 2)).toEqual([
      Date.parse('2026-11-26T00:00:00+01:00'),
      Date.parse('2026-11-27T00:00:00+01:00'),
    ])
  })

  it('have 25 hours when the clocks go back', () => {
    const [sunday = 0, monday = 0] = daysFrom(Date.parse('2026-10-25T12:00:00+01:00'), 'Europe/Madrid', 2)
    expect(monday - sunday).toBe(25 * HOUR)
  })
})

describe('what a chat brings', () => {
  const opened: ChatEvent = { what: 'opened', at: NOON - 12 * HOUR }
  const written: ChatEvent = { what: 'specialist', at: NOON - 11 * HOUR }

  it('is its open deadlines, those met not', () => {
    expect(ahead(facts(opened, written), 4).map(({ rule }) => rule)).toEqual([
      'second-message',
      'third-message',
    ])
  })

  it('is its sessions, a cancelled one not', () => {
    const session = NOON + 30 * HOUR
    const paid: ChatEvent = { what: 'paid', at: NOON - HOUR, session }
    expect(ahead(facts(opened, written, paid), 3)).toContainEqual({ at: session, rule: null })
    const cancelled: ChatEvent = { what: 'cancelled', at: NOON - MINUTE, session }
    expect(ahead(facts(opened, written, paid, cancelled), 3)).not.toContainEqual({ at: session, rule: null })
  })

  it('ends before the last moment, which belongs to the next day', () => {
    const known = facts(opened, written, { what: 'paid', at: NOON - HOUR, session: NOON + DAY })
    expect(ahead(known, 1).some(({ rule }) => rule === null)).toBe(false)
  })
})

describe('a template', () => {
  const paid: ChatEvent = { what: 'paid', at: NOON - HOUR, session: NOON + DAY }
  const use = (template: string, at: number) => ({ template, at })

  it('counts for a booking that came after it, not for one that came before', () => {
    const uses = [use('before', NOON - 2 * HOUR), use('before', NOON - 3 * HOUR), use('after', NOON)]
    expect(caseOf(facts(paid), uses, guide, hours, NOON).templates).toEqual(['before'])
  })

  it('counts against a booking only when a week has passed without one', () => {
    const uses = [use('old', NOON - 7 * DAY), use('young', NOON - 7 * DAY + MINUTE)]
    expect(caseOf(facts(), uses, guide, hours, NOON).templates).toEqual(['old'])
  })
})
