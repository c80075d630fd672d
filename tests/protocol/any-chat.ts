import fc from 'fast-check'
import { defaultHours } from '../../lib/protocol/presets'
import type { ChatEvent, Facts, Instant, Protocol, WorkingHours } from '../../lib/protocol/types'
import { day, hour, madrid, minute } from './scene'

/** A month with a change of the clocks in it. */
const BASE = madrid('2026-03-16 10:00')
const SPAN = 45 * day

const sessions = [2, 3, 3.04, 10, 17].map((days) => BASE + Math.round(days * 24) * hour)
const session = fc.constantFrom(...sessions)
/** Events crowd at the beginning, as they do; some share a minute only by chance. */
const at = fc
  .oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: SPAN / minute }))
  .map((minutes) => BASE + minutes * minute)
const kind = fc.constantFrom('individual', 'couple', 'child' as const)
const where = fc.constantFrom('online', 'in-person' as const)

const message = fc.record({
  what: fc.constantFrom('client', 'specialist', 'specialist', 'automatic', 'system' as const),
  at,
})
const booking = fc.oneof(
  fc.record({ what: fc.constantFrom('agreed', 'paid' as const), at, session, kind, where }),
  fc.record({ what: fc.constant('agreed' as const), at }),
  fc.record({ what: fc.constant('moved' as const), at, session, to: session }),
  fc.record({ what: fc.constantFrom('cancelled', 'no-show', 'held' as const), at, session }),
)
const closing = fc.oneof(
  fc.record({ what: fc.constant('closed' as const), at, reason: fc.constant('finished' as const) }),
  fc.record({ what: fc.constant('reopened' as const), at }),
)

const event: fc.Arbitrary<ChatEvent> = fc.oneof(
  { weight: 10, arbitrary: message },
  { weight: 5, arbitrary: booking },
  { weight: 1, arbitrary: closing },
) as fc.Arbitrary<ChatEvent>

export const anyFacts: fc.Arbitrary<Facts> = fc.array(event, { maxLength: 14 }).map((events) => ({
  firstSeen: BASE,
  events: [{ what: 'opened' as const, at: BASE }, ...events].sort((a, b) => a.at - b.at),
}))

export const anyProtocol: fc.Arbitrary<Protocol> = fc.record({
  automaticCounts: fc.boolean(),
  stopOnReply: fc.boolean(),
  thirdAfterHours: fc.constantFrom(48, 72),
  contactGapMinutes: fc.constantFrom(10, 30),
})

export const anyHours: fc.Arbitrary<WorkingHours> = fc.constantFrom<WorkingHours>(
  defaultHours,
  { ...defaultHours, daysOff: ['saturday', 'sunday'] },
  { ...defaultHours, quietHours: null },
  { ...defaultHours, quietHours: ['14:00', '16:10'], holidays: ['2026-03-20'] },
  { ...defaultHours, away: ['2026-03-18', '2026-03-30 12:00'] },
)

export const anyMoment: fc.Arbitrary<Instant> = fc
  .oneof(fc.integer({ min: -10, max: 3000 }), fc.integer({ min: 0, max: (SPAN + 40 * day) / minute }))
  .map((minutes) => BASE + minutes * minute)
