import { describe, expect, it } from 'vitest'
import { merge, UnplacedReading } from '../../lib/db/merge'
import type { SeenMessage } from '../../lib/db/schema'
import type { MessageFact } from '../../lib/facts'

const message = (digest: number, at: number | null = null): MessageFact => ({
  author: 'client',
  at,
  digest,
  asks: false,
  automatic: false,
  booking: null,
})
const seen = (digests: number[], firstSeen = 100): SeenMessage[] =>
  digests.map((digest) => ({ ...message(digest), firstSeen }))
const shown = (digests: number[]) => digests.map((digest) => message(digest))
const digestsOf = (messages: SeenMessage[]) => messages.map(({ digest }) => digest)

describe('joining what is known of a chat with what the page shows', () => {
  it('keeps a first reading as it is', () => {
    expect(merge([], shown([1, 2]), 7)).toEqual([
      { ...message(1), firstSeen: 7 },
      { ...message(2), firstSeen: 7 },
    ])
  })

  it('adds only the new message, and keeps when the others were first seen', () => {
    const merged = merge(seen([1, 2, 3]), shown([1, 2, 3, 4]), 200)
    expect(digestsOf(merged)).toEqual([1, 2, 3, 4])
    expect(merged.map(({ firstSeen }) => firstSeen)).toEqual([100, 100, 100, 200])
  })

  it('keeps what a page that shows only its newest messages no longer shows', () => {
    expect(digestsOf(merge(seen([1, 2, 3, 4, 5]), shown([4, 5, 6]), 200))).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('puts older messages, loaded by scrolling up, before the known ones', () => {
    expect(digestsOf(merge(seen([5, 6, 7]), shown([3, 4, 5, 6]), 200))).toEqual([3, 4, 5, 6, 7])
  })

  it('takes a part from the middle of a long chat as known', () => {
    expect(digestsOf(merge(seen([1, 2, 3, 4, 5]), shown([2, 3, 4]), 200))).toEqual([1, 2, 3, 4, 5])
  })

  it('tells two equal texts in a row apart from one', () => {
    expect(digestsOf(merge(seen([1, 9]), shown([1, 9, 9]), 200))).toEqual([1, 9, 9])
    expect(digestsOf(merge(seen([1, 9, 9]), shown([1, 9, 9]), 200))).toEqual([1, 9, 9])
  })

  it('takes what fits twice for the newest', () => {
    expect(merge(seen([9, 9]), [message(9, 50)], 200).map(({ at }) => at)).toEqual([null, 50])
  })

  it('replaces an edited message and drops none of its neighbours', () => {
    expect(digestsOf(merge(seen([1, 2, 3, 4]), shown([1, 8, 3, 4]), 200))).toEqual([1, 8, 3, 4])
  })

  it('keeps the first known time: "hace 2 días" must not move a message', () => {
    const known = [{ ...message(1, 1_000), firstSeen: 100 }]
    expect(merge(known, [message(1, 60_000)], 200)[0]?.at).toBe(1_000)
  })

  it('learns a time that was not shown before', () => {
    expect(merge(seen([1, 2]), [message(1, 50), message(2)], 200)[0]?.at).toBe(50)
  })

  it('places a reading without common messages by its times', () => {
    const known = [{ ...message(1, 1_000), firstSeen: 100 }]
    expect(digestsOf(merge(known, [message(2, 2_000)], 200))).toEqual([1, 2])
    expect(digestsOf(merge(known, [message(2, 500)], 200))).toEqual([2, 1])
  })

  it('refuses to guess where a reading belongs', () => {
    expect(() => merge(seen([1, 2]), shown([3, 4]), 200)).toThrow(UnplacedReading)
  })

  it('keeps everything when the page shows nothing for a moment', () => {
    expect(digestsOf(merge(seen([1, 2]), [], 200))).toEqual([1, 2])
  })
})
