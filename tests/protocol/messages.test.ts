import { describe, expect, it } from 'vitest'
import { nextChange } from '../../lib/protocol/announce'
import { Messages } from '../../lib/protocol/messages'
import { defaultHours, guide } from '../../lib/protocol/presets'
import { chat, madrid } from './scene'

describe('the messages of one kind', () => {
  const at = madrid('2026-04-13 10:00')
  const messages = new Messages([0, 0, 1].map((later) => ({ what: 'client', at: at + later })))
  for (const place of [0, 1, 2]) messages.add(place)

  it('come neither before nor after themselves, even within one instant', () => {
    expect(messages.firstAfter({ at, order: 0 })).toEqual({ at, order: 1 })
    expect(messages.lastBefore({ at, order: 1 })).toEqual({ at, order: 0 })
    expect(messages.lastBefore({ at, order: 0 })).toBeNull()
    expect(messages.countAfter({ at, order: 1 })).toBe(1)
  })

  it('come after what the clock alone makes in their instant', () => {
    expect(messages.countUpTo({ at, order: -1 })).toBe(0)
    expect(messages.countUpTo({ at: at + 1, order: -1 })).toBe(2)
  })
})

it('at the moment two weeks after one own message, the next look is two weeks after the one that follows', () => {
  const facts = chat(
    ['2026-04-13 10:00', 'opened'],
    ['2026-04-13 10:05', 'specialist'],
    ['2026-04-13 12:05', 'specialist'],
    ['2026-04-13 14:05', 'specialist'],
  )
  expect(nextChange(facts, guide, defaultHours, madrid('2026-04-27 10:05'))).toBe(madrid('2026-04-27 12:05'))
})
