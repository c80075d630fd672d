import type { Instant } from './types'

/** A point in a chat: events of one instant keep their order. */
export interface Moment {
  at: Instant
  /** Place among the chat's events. What follows from the clock alone comes before the events of its instant. */
  order: number
}

/** A moment that no event makes: a session's start, a deadline's end. */
export function byTheClock(at: Instant): Moment {
  return { at, order: -1 }
}

export function isBefore(a: Moment, b: Moment): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}

/** The latest of these moments, null if there is none. */
export function latest(moments: readonly (Moment | null | undefined)[]): Moment | null {
  let last: Moment | null = null
  for (const moment of moments) if (moment && (!last || isBefore(last, moment))) last = moment
  return last
}
