import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merge, UnplacedReading } from '../../lib/db/merge'
import type { SeenMessage } from '../../lib/db/schema'
import type { MessageFact } from '../../lib/facts'

const MINUTE = 60_000
const RUNS = { numRuns: 300 }

/** A chat as it truly is. `id` is what no page tells. */
interface True {
  id: number
  at: number
  digest: number
}

/** One look at the page: from which message to which, and what was edited or deleted since the look before. */
interface Look {
  from: number
  length: number
  edited: number | null
}

const OK = 7
/** Every third message or so is the same short answer; the others have checksums of their own. */
const anyChat = (repeats: boolean) =>
  fc
    .array(fc.tuple(fc.integer({ min: 2, max: 3 * 24 * 60 }), fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 40,
    })
    .map((steps) => {
      let at = 0
      return steps.map(([minutes, kind], id): True => {
        // Equal texts within the hour are told apart by their neighbours only.
        at += (repeats ? 70 : 0) * MINUTE + minutes * MINUTE
        return { id, at, digest: repeats && kind === 0 ? OK : 1000 + id }
      })
    })
const anyLooks = fc.array(
  fc.record({
    from: fc.nat({ max: 39 }),
    length: fc.integer({ min: 1, max: 12 }),
    edited: fc.option(fc.nat({ max: 39 }), { freq: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
)

const factOf = ({ at, digest }: True, timed: boolean): MessageFact => ({
  author: 'client',
  at: timed ? at : null,
  digest,
  asks: false,
  automatic: false,
  booking: null,
})
const windowOf = (chat: readonly True[], { from, length }: Look) => {
  const start = Math.min(from, chat.length - 1)
  return chat.slice(start, start + length)
}
const digestsOf = (messages: readonly { digest: number }[]) => messages.map(({ digest }) => digest)

describe('any looks at one chat, in any order', () => {
  it.each([
    ['with checksums of their own', false],
    ['with the same short answer again and again', true],
  ])('lose no message and double none, %s', (_, repeats) => {
    fc.assert(
      fc.property(anyChat(repeats), anyLooks, (chat, looks) => {
        const seen = new Set<number>()
        let known: SeenMessage[] = []
        for (const [now, look] of looks.entries()) {
          const shown = windowOf(chat, look)
          for (const { id } of shown) seen.add(id)
          known = merge(
            known,
            shown.map((message) => factOf(message, true)),
            now,
          )
          const truth = chat.filter(({ id }) => seen.has(id))
          expect(known.map(({ at, digest }) => ({ at, digest }))).toEqual(
            truth.map(({ at, digest }) => ({ at, digest })),
          )
        }
      }),
      RUNS,
    )
  })

  it('know of a gap wherever something between was never seen, and of none within one look', () => {
    fc.assert(
      fc.property(anyChat(false), anyLooks, (chat, looks) => {
        const seen = new Set<number>()
        const adjacent = new Set<number>()
        let known: SeenMessage[] = []
        for (const look of looks) {
          const shown = windowOf(chat, look)
          for (const { id } of shown) seen.add(id)
          for (const { id } of shown.slice(1)) adjacent.add(id)
          known = merge(
            known,
            shown.map((message) => factOf(message, true)),
            0,
          )
        }
        const truth = chat.filter(({ id }) => seen.has(id))
        known.forEach(({ gap }, i) => {
          const [here, above] = [truth[i]?.id ?? -1, truth[i - 1]?.id ?? -1]
          if (adjacent.has(here)) expect(gap).toBeUndefined()
          if (i > 0 && above !== here - 1) expect(gap).toBe(true)
        })
      }),
      RUNS,
    )
  })

  it('without times: what overlaps is joined, what does not is refused and changes nothing', () => {
    fc.assert(
      fc.property(anyChat(false), anyLooks, (chat, looks) => {
        let from = Number.NaN
        let to = Number.NaN
        let known: SeenMessage[] = []
        for (const look of looks) {
          const shown = windowOf(chat, look)
          const [first, last] = [shown[0]?.id ?? 0, shown.at(-1)?.id ?? 0]
          const apart = first > to || last < from
          const facts = shown.map((message) => factOf(message, false))
          if (apart) {
            expect(() => merge(known, facts, 0)).toThrow(UnplacedReading)
            continue
          }
          from = Math.min(first, Number.isNaN(from) ? first : from)
          to = Math.max(last, Number.isNaN(to) ? last : to)
          known = merge(known, facts, 0)
          expect(digestsOf(known)).toEqual(digestsOf(chat.slice(from, to + 1)))
        }
      }),
      RUNS,
    )
  })

  it('an edited message takes the place of what it was, a deleted one goes with the next look at its neighbours', () => {
    fc.assert(
      fc.property(anyChat(false), anyLooks, fc.boolean(), (chat, looks, deletes) => {
        fc.pre(chat.length >= 3)
        const all = { from: 0, length: chat.length, edited: null }
        let truth = chat
        let known = merge(
          [],
          windowOf(truth, all).map((m) => factOf(m, true)),
          0,
        )
        for (const { edited } of looks) {
          // The first and the last stay, so that every look has neighbours to go by.
          const place = edited === null ? 0 : 1 + (edited % (truth.length - 2 || 1))
          if (place > 0 && place < truth.length - 1)
            truth = deletes
              ? truth.filter((_, i) => i !== place)
              : truth.map((m, i) => (i === place ? { ...m, digest: m.digest + 1000 } : m))
          known = merge(
            known,
            windowOf(truth, all).map((m) => factOf(m, true)),
            1,
          )
          expect(digestsOf(known)).toEqual(digestsOf(truth))
        }
      }),
      RUNS,
    )
  })

  it('are joined by their checksums where the page tells only "hace 2 h"', () => {
    const HOUR = 60 * MINUTE
    fc.assert(
      fc.property(
        anyChat(false),
        fc.array(fc.nat({ max: 3 * 24 * HOUR }), { minLength: 1, maxLength: 8 }),
        (chat, waits) => {
          let now = chat.at(-1)?.at ?? 0
          let known: SeenMessage[] = []
          for (const wait of waits) {
            now += wait
            const rounded = chat.map((m) => ({ ...m, at: now - Math.floor((now - m.at) / HOUR) * HOUR }))
            known = merge(
              known,
              rounded.map((m) => factOf(m, true)),
              now,
            )
            expect(digestsOf(known)).toEqual(digestsOf(chat))
          }
        },
      ),
      RUNS,
    )
  })
})
