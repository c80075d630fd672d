import { describe, expect, it } from 'vitest'
import { checkFacts } from '../../lib/protocol/check-facts'
import { BadFactsError, UnknownZoneError } from '../../lib/protocol/errors'
import { defaultHours } from '../../lib/protocol/presets'
import type { ChatEvent, Facts } from '../../lib/protocol/types'
import { chat, deadline, look, madrid } from './scene'

const NOW = madrid('2026-04-20 10:00')
const checked = (facts: Facts) => {
  const { facts: good, repairs } = checkFacts(facts, NOW)
  return {
    whats: good.events.map(({ what }) => what),
    repairs: repairs.map(({ kind, event }) => [kind, event.what]),
  }
}

describe('bad facts are repaired aloud', () => {
  it('good facts are left as they are', () => {
    const facts = chat(
      ['2026-04-13 10:00', 'opened'],
      ['2026-04-13 10:00', 'client'],
      ['2026-04-13 10:05', 'specialist'],
    )
    expect(checkFacts(facts, NOW)).toEqual({ facts, repairs: [] })
  })

  it('events out of order are sorted', () => {
    const facts = chat(
      ['2026-04-13 12:00', 'client'],
      ['2026-04-13 10:05', 'specialist'],
      ['2026-04-13 13:00', 'client'],
    )
    expect(checked(facts)).toEqual({
      whats: ['specialist', 'client', 'client'],
      repairs: [['out-of-order', 'specialist']],
    })
  })

  it('a message from the future is said, and counts only when its time has come', () => {
    const facts = chat(['2026-04-13 10:00', 'opened'], ['2026-04-20 10:01', 'specialist'])
    expect(checked(facts).repairs).toEqual([['future', 'specialist']])
    expect(look(checkFacts(facts, NOW).facts, '2026-04-20 10:00').contacts).toBe(0)
  })

  it('the same event twice in a row is one', () => {
    const session = { session: '2026-04-22 10:00' }
    const facts = chat(
      ['2026-04-13 10:00', 'opened'],
      ['2026-04-13 12:00', 'paid', session],
      ['2026-04-13 12:00', 'paid', session],
    )
    expect(checked(facts)).toEqual({ whats: ['opened', 'paid'], repairs: [['duplicate', 'paid']] })
  })

  it('a question, an answer and a question in one minute are three messages', () => {
    const lines = (['client', 'specialist', 'client'] as const).map(
      (what) => ['2026-04-13 12:00', what] as const,
    )
    expect(checked(chat(...lines)).repairs).toEqual([])
  })

  it('a session cannot be over before it began', () => {
    const session = { session: '2026-04-15 10:00' }
    const facts = chat(
      ['2026-04-13 12:00', 'paid', session],
      ['2026-04-14 10:00', 'held', session],
      ['2026-04-15 09:59', 'no-show', session],
    )
    expect(checked(facts)).toEqual({
      whats: ['paid'],
      repairs: [
        ['ended-before-start', 'held'],
        ['ended-before-start', 'no-show'],
      ],
    })
  })

  it('nobody can move or cancel a session that nobody agreed', () => {
    const facts = chat(
      ['2026-04-13 12:00', 'paid', { session: '2026-04-22 10:00' }],
      ['2026-04-13 13:00', 'cancelled', { session: '2026-04-23 10:00' }],
      ['2026-04-13 14:00', 'moved', { session: '2026-04-23 10:00', to: '2026-04-24 10:00' }],
    )
    expect(checked(facts).whats).toEqual(['paid'])
    expect(checked(facts).repairs.map(([kind]) => kind)).toEqual(['unknown-session', 'unknown-session'])
    expect(deadline(look(facts, '2026-04-13 14:00'), 'connection-check')?.due).toBe(
      madrid('2026-04-22 09:45'),
    )
  })

  it('a chat opens once, and before its first message', () => {
    const facts = chat(
      ['2026-04-13 10:00', 'client'],
      ['2026-04-13 10:05', 'opened'],
      ['2026-04-13 10:06', 'opened'],
    )
    expect(checked(facts)).toEqual({
      whats: ['client'],
      repairs: [
        ['late-opening', 'opened'],
        ['late-opening', 'opened'],
      ],
    })
  })

  it('what was not closed cannot be reopened', () => {
    expect(checked(chat(['2026-04-13 10:00', 'client'], ['2026-04-13 10:05', 'reopened'])).repairs).toEqual([
      ['not-closed', 'reopened'],
    ])
  })
})

describe('bad facts that no repair can save are refused', () => {
  const paid = (session: number): ChatEvent => ({ what: 'paid', at: NOW, session })
  it.each([
    ['firstSeen', { firstSeen: Number.NaN, events: [] }],
    ['at', { firstSeen: NOW, events: [{ what: 'client', at: Number.NaN }] }],
    ['session', { firstSeen: NOW, events: [paid(Number.POSITIVE_INFINITY)] }],
  ] as const)('%s is not a time', (field, facts) => {
    expect(() => checkFacts(facts, NOW)).toThrow(BadFactsError)
    expect(() => checkFacts(facts, NOW)).toThrow(field)
  })

  it('an unknown zone never becomes a deadline', () => {
    const facts = chat(['2026-04-13 10:00', 'opened'])
    expect(() => look(facts, '2026-04-13 11:00', { ...defaultHours, zone: 'Mars/Olympus' })).toThrow(
      UnknownZoneError,
    )
  })
})
