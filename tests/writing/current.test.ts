import { describe, expect, it } from 'vitest'
import type { History } from '../../lib/db'
import { newHistory } from '../../lib/db/new-chat'
import type { SeenMessage } from '../../lib/db/schema'
import type { MessageFact } from '../../lib/facts'
import type { Snapshot } from '../../lib/platforms/types'
import { defaultHours, guide } from '../../lib/protocol/presets'
import type { ChatEvent } from '../../lib/protocol/types'
import { currentChat } from '../../lib/writing/current'
import { sessionOfChat } from '../../lib/writing/session'

const SITE = 'https://chat.example'
const HOUR = 3_600_000
const NOW = Date.parse('2026-03-10T12:00:00Z')
const RULES = { protocol: guide, hours: defaultHours, register: 'tu' } as const

const seen = (author: MessageFact['author'], at: number, more: Partial<SeenMessage> = {}): SeenMessage => ({
  ...{ author, at, digest: at % 65_536, asks: false, automatic: false, booking: null, firstSeen: at },
  ...more,
})
const history = (...messages: SeenMessage[]): History => ({
  ...newHistory(`${SITE}|a`, NOW),
  read: true,
  seen: messages,
})
const page = (open: Snapshot['open']): Snapshot => ({
  confidence: 'good',
  findings: [],
  list: [],
  open,
  composer: null,
})
const OPEN = { id: 'a', name: 'Ana', messages: [] }

describe('the chat on screen', () => {
  it('is none while no chat is open, or its id is unknown', () => {
    expect(currentChat(`${SITE}|a`, page(null), {}, RULES, NOW)).toBeNull()
    expect(currentChat(`${SITE}|a`, page({ ...OPEN, id: null }), {}, RULES, NOW)).toBeNull()
  })

  it('is judged by what is kept of it', () => {
    const kept = { history: history(seen('specialist', NOW - 3 * HOUR), seen('client', NOW - HOUR)) }
    const current = currentChat(`${SITE}|a`, page(OPEN), kept, RULES, NOW)
    expect(current?.view).toMatchObject({ key: `${SITE}|a`, name: 'Ana', stage: 'doubts', contacts: 1 })
  })

  it('is judged by what is on screen when nothing is kept: the database does not open', () => {
    const at = new Date(NOW - HOUR).toISOString()
    const messages = [{ author: 'specialist' as const, text: 'Hola', at, timeText: null }]
    const current = currentChat(`${SITE}|a`, page({ ...OPEN, messages }), {}, RULES, NOW)
    expect(current?.view).toMatchObject({ stage: 'no-reply', contacts: 1 })
  })

  it('asks about a booking that was read, and no more once it is marked or dismissed', () => {
    const booking = { what: 'paid', session: NOW + 48 * HOUR } as const
    const kept = history(seen('client', NOW - 2 * HOUR), seen('system', NOW - HOUR, { booking }))
    const asked = (more: Partial<History>) =>
      currentChat(`${SITE}|a`, page(OPEN), { history: { ...kept, ...more } }, RULES, NOW)?.bookings ?? []
    expect(asked({})).toMatchObject([{ chat: `${SITE}|a`, at: NOW - HOUR, fact: booking }])
    expect(asked({ marks: [{ event: { ...booking, at: NOW }, markedAt: NOW }] })).toEqual([])
    expect(asked({ dismissed: asked({}).map(({ id }) => id) })).toEqual([])
  })

  it('is not asked about bookings of months ago', () => {
    const booking = { what: 'paid', session: NOW - 900 * HOUR } as const
    const kept = { history: history(seen('system', NOW - 1_000 * HOUR, { booking })) }
    expect(currentChat(`${SITE}|a`, page(OPEN), kept, RULES, NOW)?.bookings).toEqual([])
  })
})

describe('the session a message of now would be about', () => {
  const sessionAfter = (...events: ChatEvent[]) => sessionOfChat({ firstSeen: 0, events }, guide, NOW)
  const agreed: ChatEvent = { what: 'agreed', at: 1, session: 100, where: 'in-person' }

  it('is the latest agreed or paid one', () => {
    expect(sessionAfter(agreed)).toMatchObject({ start: 100, paid: false, where: 'in-person' })
    expect(sessionAfter(agreed, { what: 'paid', at: 2, session: 100 })).toMatchObject({
      start: 100,
      paid: true,
      where: 'in-person',
    })
  })

  it('moves with it, and goes with it', () => {
    expect(sessionAfter(agreed, { what: 'moved', at: 2, session: 100, to: 200 })?.start).toBe(200)
    expect(sessionAfter(agreed, { what: 'cancelled', at: 2, session: 100 })).toBeNull()
    expect(sessionAfter(agreed, { what: 'cancelled', at: 2, session: 300 })?.start).toBe(100)
  })

  it('stays paid when it is agreed once more', () => {
    const paid: ChatEvent = { what: 'paid', at: 2, session: 100 }
    expect(sessionAfter(agreed, paid, { ...agreed, at: 3 })?.paid).toBe(true)
  })

  it('is the next one to come, whichever was agreed last', () => {
    const later: ChatEvent = { what: 'agreed', at: 1, session: NOW + 9 * HOUR }
    const next: ChatEvent = { what: 'paid', at: 2, session: NOW + HOUR }
    expect(sessionAfter(agreed, next, later)?.start).toBe(NOW + HOUR)
    expect(sessionAfter(agreed, next, later, { what: 'cancelled', at: 3, session: NOW + HOUR })?.start).toBe(
      NOW + 9 * HOUR,
    )
  })

  it('is none of the future', () => {
    expect(sessionAfter({ ...agreed, at: NOW + 1 })).toBeNull()
  })
})
