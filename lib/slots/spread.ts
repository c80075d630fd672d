import { DAY, HOUR } from '../protocol/durations'
import type { Span } from '../protocol/quiet-time'
import { offsetAt } from '../protocol/wall-clock'

/** Two offers of one day are no choice unless they lie this far apart. */
const APART = 3 * HOUR
/** Where the afternoon and the evening begin, on the wall. */
const PARTS = [14 * HOUR, 18 * HOUR]

interface Offer extends Span {
  day: number
  part: number
}

/**
 * A choice that suits somebody whose mornings are taken as well as somebody whose evenings are: on each of the next
 * days one, in the part of the day that was offered least. Where there are too few days, more of one day.
 * @param slots in order of time
 */
export function spread(slots: readonly Span[], zone: string, count: number): Span[] {
  const offers = slots.map((slot) => offerOf(slot, zone))
  const days = [...new Set(offers.map(({ day }) => day))].slice(0, count)
  const chosen: Offer[] = []
  for (const day of days) {
    const before = (offer: Offer) => chosen.filter(({ part }) => part === offer.part).length
    const [best] = offers.filter((offer) => offer.day === day).toSorted((a, b) => before(a) - before(b))
    if (best) chosen.push(best)
  }
  for (const offer of offers) {
    const apart = chosen.every((other) => Math.abs(other.from - offer.from) >= APART)
    if (apart && chosen.length < count) chosen.push(offer)
  }
  return chosen.toSorted((a, b) => a.from - b.from).map(({ from, to }) => ({ from, to }))
}

function offerOf(slot: Span, zone: string): Offer {
  const wall = slot.from + offsetAt(zone, slot.from)
  const day = Math.floor(wall / DAY)
  return { ...slot, day, part: PARTS.filter((start) => wall - day * DAY >= start).length }
}
