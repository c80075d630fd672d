import { describe, expect, it } from 'vitest'
import type { Facts } from '../../lib/protocol/types'
import { chat, look, madrid } from './scene'

const next = (facts: Facts, wall: string) => {
  const { do: what, deadline, until } = look(facts, wall).next
  return [what, deadline?.rule, until] as const
}
const why = (facts: Facts, wall: string) => look(facts, wall).why.map(({ id }) => id)

const silent = chat(
  ['2026-06-01 10:00', 'opened'],
  ['2026-06-01 10:10', 'specialist'],
  ['2026-06-02 09:00', 'specialist'],
  ['2026-06-03 20:00', 'specialist'],
  ['2026-06-18 12:00', 'specialist'],
)

describe('what to do next', () => {
  it('write at once where nothing personal was written', () => {
    expect(next(silent, '2026-06-01 10:01')).toEqual(['write', 'auto-message', undefined])
  })

  it('wait after the first message until the second is soon', () => {
    expect(next(silent, '2026-06-01 12:00')).toEqual(['wait', 'second-message', madrid('2026-06-02 09:00')])
    expect(next(silent, '2026-06-02 06:00')).toEqual(['write', 'second-message', undefined])
  })

  it('write before the evening ends what is due in the night, when its reminder comes', () => {
    const evening = chat(['2026-06-01 22:00', 'opened'], ['2026-06-02 09:10', 'specialist'])
    expect(next(evening, '2026-06-02 20:29')).toEqual(['wait', 'second-message', madrid('2026-06-02 21:10')])
    const morning = chat(['2026-06-01 22:00', 'opened'], ['2026-06-01 22:10', 'specialist'])
    expect(next(morning, '2026-06-02 17:59')).toEqual(['wait', 'second-message', madrid('2026-06-02 18:00')])
    const night = chat(['2026-06-02 02:00', 'opened'], ['2026-06-02 02:05', 'specialist'])
    expect(next(night, '2026-06-02 20:29')).toEqual(['wait', 'second-message', madrid('2026-06-02 20:30')])
    expect(next(night, '2026-06-02 20:30')).toEqual(['write', 'second-message', undefined])
  })

  it('after three unanswered contacts wait for two weeks', () => {
    expect(next(silent, '2026-06-05 10:00')).toEqual(['wait', 'reactivate', madrid('2026-06-17 20:00')])
    expect(why(silent, '2026-06-05 10:00')).toContain('enough-contacts')
    expect(next(silent, '2026-06-17 20:00')).toEqual(['write', 'reactivate', undefined])
  })

  it('after that one wait two weeks more, then offer to close', () => {
    expect(next(silent, '2026-06-18 12:00')).toEqual(['wait', undefined, madrid('2026-07-02 12:00')])
    expect(next(silent, '2026-07-02 11:59')[0]).toBe('wait')
    expect(next(silent, '2026-07-02 12:00')).toEqual(['offer-closing', undefined, undefined])
    expect(why(silent, '2026-07-02 12:00')).toContain('reactivated')
  })

  it('a nudge that is due waits until twelve hours after the last unanswered one', () => {
    const facts = chat(
      ['2026-06-01 10:00', 'opened'],
      ['2026-06-01 10:10', 'specialist'],
      ['2026-06-04 01:30', 'specialist'],
    )
    expect(next(facts, '2026-06-04 11:00')).toEqual(['wait', 'third-message', madrid('2026-06-04 13:30')])
    expect(why(facts, '2026-06-04 11:00')).toContain('too-soon')
    expect(next(facts, '2026-06-04 13:29')[0]).toBe('wait')
    expect(next(facts, '2026-06-04 13:30')).toEqual(['write', 'third-message', undefined])
  })

  it('an answer needs no breather, however often you wrote', () => {
    const facts = chat(
      ['2026-06-01 10:00', 'opened'],
      ['2026-06-01 10:10', 'specialist'],
      ['2026-06-01 11:00', 'specialist'],
      ['2026-06-01 12:00', 'specialist'],
      ['2026-06-01 12:05', 'client'],
    )
    expect(next(facts, '2026-06-01 12:05')).toEqual(['write', 'reply', undefined])
  })

  it('three contacts that were answered rule out nothing', () => {
    const facts = chat(
      ['2026-06-01 10:00', 'opened'],
      ['2026-06-01 10:10', 'specialist'],
      ['2026-06-01 11:00', 'specialist'],
      ['2026-06-01 12:00', 'specialist'],
      ['2026-06-01 12:05', 'agreed', { session: '2026-06-08 10:00' }],
    )
    expect(next(facts, '2026-06-02 08:05')).toEqual(['write', 'agreed-unpaid', undefined])
  })

  it('three unanswered contacts are enough, even before a payment is asked about', () => {
    const facts = chat(
      ['2026-06-01 10:00', 'opened'],
      ['2026-06-01 10:05', 'agreed', { session: '2026-06-08 10:00' }],
      ['2026-06-01 10:10', 'specialist'],
      ['2026-06-01 10:45', 'specialist'],
      ['2026-06-01 11:30', 'specialist'],
    )
    expect(next(facts, '2026-06-02 09:00')).toEqual(['wait', undefined, undefined])
    const two = { ...facts, events: facts.events.slice(0, -1) }
    expect(next(two, '2026-06-02 09:00')).toEqual(['write', 'agreed-unpaid', undefined])
  })

  it('check the connection before anything else', () => {
    const facts = chat(
      ['2026-06-01 10:00', 'opened'],
      ['2026-06-01 10:10', 'paid', { session: '2026-06-01 12:00' }],
    )
    expect(next(facts, '2026-06-01 11:44')).toEqual(['write', 'confirm-booking', undefined])
    expect(next(facts, '2026-06-01 11:45')).toEqual(['check-connection', 'connection-check', undefined])
  })

  it('nothing in a closed chat', () => {
    const facts = chat(
      ['2026-06-01 10:00', 'opened'],
      ['2026-06-01 10:05', 'paid', { session: '2026-06-03 10:00' }],
      ['2026-06-01 10:10', 'closed', { reason: 'do-not-contact' }],
    )
    expect(next(facts, '2026-06-20 10:00')).toEqual(['nothing', undefined, undefined])
    expect(why(facts, '2026-06-20 10:00')).toEqual(['closed'])
  })

  it('never offers to close a chat whose client waits or has a session to come', () => {
    const waits: Facts = {
      ...silent,
      events: [...silent.events, { what: 'client', at: madrid('2026-07-01 10:00') }],
    }
    expect(next(waits, '2026-07-10 10:00')[0]).toBe('write')
    const agreed = {
      what: 'agreed',
      at: madrid('2026-07-01 10:00'),
      session: madrid('2026-07-20 10:00'),
    } as const
    expect(next({ ...silent, events: [...silent.events, agreed] }, '2026-07-10 10:00')[0]).not.toBe(
      'offer-closing',
    )
  })
})

describe('why', () => {
  it('names the stage, what presses and what ended the sequence', () => {
    const facts = chat(
      ['2026-06-01 10:00', 'opened'],
      ['2026-06-01 10:10', 'specialist'],
      ['2026-06-01 11:00', 'paid', { session: '2026-06-05 10:00' }],
    )
    expect(look(facts, '2026-06-01 11:00').why).toEqual([
      { id: 'session-to-come', values: { session: madrid('2026-06-05 10:00'), where: 'online' } },
      { id: 'deadline-soon', values: { rule: 'confirm-booking', due: madrid('2026-06-01 13:00') } },
      { id: 'booking-ended-sequence', values: { at: madrid('2026-06-01 11:00') } },
    ])
  })

  it('counts what was written since the client last did', () => {
    const facts = chat(
      ['2026-06-01 10:00', 'opened'],
      ['2026-06-01 10:10', 'specialist'],
      ['2026-06-01 11:00', 'client'],
      ['2026-06-01 11:10', 'specialist'],
    )
    const silence = { id: 'no-answer-seen', values: { since: madrid('2026-06-01 11:10'), count: 1 } }
    expect(look(facts, '2026-06-01 12:00').why).toContainEqual(silence)
  })

  it('says so where there is no working time, and leaves the two-hour deadlines out', () => {
    const never = { ...LONELY, quietHours: ['00:00', '24:00'] as const }
    const verdict = look(chat(['2026-06-01 10:00', 'opened']), '2026-06-01 10:00', never)
    expect(verdict.why.map(({ id }) => id)).toContain('no-working-time')
    expect(verdict.deadlines.map(({ rule }) => rule)).toEqual([
      'auto-message',
      'second-message',
      'third-message',
      'three-in-five-days',
    ])
    expect(verdict.next.do).toBe('write')
  })
})
const LONELY = { zone: 'Europe/Madrid', daysOff: [], holidays: [], away: null, leadMinutes: 30 }
