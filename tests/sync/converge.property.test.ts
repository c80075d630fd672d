import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../lib/protocol/durations'
import { Account, Machine, untilQuiet } from './machines'

const NOW = Date.UTC(2026, 10, 26, 9)
const IDS = ['template.a', 'template.b', 'setting.register', 'profile.https://a.example']
/** Ids in the order in which a machine changes them: what to (null: deleted), how long after the step before. */
const anyStep = fc.record({
  who: fc.nat(2),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constant('edit' as const) },
    { weight: 2, arbitrary: fc.constant('meet' as const) },
    { weight: 2, arbitrary: fc.constant('online' as const) },
  ),
  id: fc.constantFrom(...IDS),
  value: fc.oneof({ weight: 3, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.constant(null) }),
  later: fc.nat(2 * DAY),
})
const anySteps = fc.array(anyStep, { maxLength: 30 })
type Step = typeof anySteps extends fc.Arbitrary<(infer S)[]> ? S : never
const anyClocks = fc.array(fc.integer({ min: -HOUR, max: HOUR }), { minLength: 3, maxLength: 3 })

/** Machines that edit, meet and go online in any order. */
async function live(machines: readonly Machine[], account: Account, steps: readonly Step[]) {
  let now = NOW
  /** What was made of each thing last, by any machine. */
  const lasts: Record<string, unknown> = {}
  for (const { who, what, id, value, later } of steps) {
    now += later + 1
    const machine = machines[who % machines.length]
    if (!machine) continue
    if (what === 'online') machine.synchronise(account)
    if (what === 'edit' && machine.edit(id, value)) lasts[id] = value
    // An edit is noticed at once: the background is told of it.
    if (what !== 'online') await machine.meet(now)
  }
  return {
    now: now + 1,
    lasts: Object.fromEntries(Object.entries(lasts).filter(([, value]) => value !== null)),
  }
}

describe.each([2, 3])('%i machines that edit offline and meet in any order', (count) => {
  const crew = (clocks: readonly number[] = []) =>
    Array.from({ length: count }, (_, i) => new Machine(`m${i}`, clocks[i]))

  it('come to have the same, and to rest, whatever their clocks', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, anyClocks, async (steps, clocks) => {
        const [machines, account] = [crew(clocks), new Account()]
        const { now } = await live(machines, account, steps)
        await untilQuiet(machines, account, now)
        for (const machine of machines) expect(machine.has()).toEqual(machines[0]?.has())
      }),
      { numRuns: 300 },
    )
  })

  it('have of each thing what was made of it last, and nothing that was deleted last', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const [machines, account] = [crew(), new Account()]
        // Of what is there before the account is first met, nobody knows when it was made.
        await untilQuiet(machines, account, NOW)
        const { now, lasts } = await live(machines, account, steps)
        await untilQuiet(machines, account, now)
        for (const machine of machines) expect(machine.has()).toEqual(lasts)
      }),
      { numRuns: 300 },
    )
  })
})
