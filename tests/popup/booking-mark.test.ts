import { describe, expect, it } from 'vitest'
import { markOf } from '../../lib/popup/booking-mark'

describe('confirming a booking', () => {
  it('takes the start from the message, else from the specialist', () => {
    expect(markOf({ what: 'paid', session: 100 })).toEqual({ what: 'paid', session: 100 })
    expect(markOf({ what: 'paid', session: null }, 50, 200)).toEqual({ what: 'paid', session: 200 })
    expect(markOf({ what: 'paid', session: null })).toBeNull()
  })

  it('takes an agreement without a date', () => {
    expect(markOf({ what: 'agreed', session: null, kind: 'couple' })).toEqual({
      what: 'agreed',
      kind: 'couple',
    })
  })

  it("cancels and moves the chat's own session where the message names none", () => {
    expect(markOf({ what: 'cancelled', session: null }, 100)).toEqual({ what: 'cancelled', session: 100 })
    expect(markOf({ what: 'moved', session: null, to: 200 }, 100)).toEqual({
      what: 'moved',
      session: 100,
      to: 200,
    })
    expect(markOf({ what: 'moved', session: null }, 100)).toBeNull()
  })
})
