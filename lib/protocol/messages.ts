import type { Moment } from './moments'
import type { ChatEvent } from './types'

/**
 * Messages of one kind, in order. Only their places among the chat's events are kept, and a moment is made where a
 * rule asks for it: a chat may have thousands of messages, and the rules look at a dozen.
 */
export class Messages {
  private readonly events: readonly ChatEvent[]
  private readonly places: number[] = []

  /** @param events of the whole chat, in order */
  constructor(events: readonly ChatEvent[]) {
    this.events = events
  }

  /** @param place of the message among the events, after those already added */
  add(place: number): void {
    this.places.push(place)
  }

  get count(): number {
    return this.places.length
  }

  /** Counted from 0; null where there are not so many. */
  nth(index: number): Moment | null {
    if (index < 0 || index >= this.places.length) return null
    const order = this.places[index] as number
    return { at: (this.events[order] as ChatEvent).at, order }
  }

  first(): Moment | null {
    return this.nth(0)
  }

  latest(): Moment | null {
    return this.nth(this.places.length - 1)
  }

  firstAfter(moment: Moment): Moment | null {
    return this.nth(this.countUpTo(moment))
  }

  lastBefore(moment: Moment): Moment | null {
    const last = this.countUpTo(moment) - 1
    return this.nth(this.places[last] === moment.order ? last - 1 : last)
  }

  countAfter(moment: Moment): number {
    return this.places.length - this.countUpTo(moment)
  }

  /** How many do not come after this moment. */
  countUpTo({ at, order }: Moment): number {
    let low = 0
    let high = this.places.length
    while (low < high) {
      const middle = (low + high) >> 1
      const place = this.places[middle] as number
      // A moment of an event is found by its place; only one that the clock makes has to be compared by time.
      const isAfter = order < 0 ? (this.events[place] as ChatEvent).at >= at : place > order
      if (isAfter) high = middle
      else low = middle + 1
    }
    return low
  }
}
