import { isOpen } from '../protocol/deadlines'
import { DAY, HOUR } from '../protocol/durations'
import { readHistory } from '../protocol/history'
import type { Deadline, Facts, Instant, Protocol, RuleId } from '../protocol/types'
import { instantOfWall, offsetAt } from '../protocol/wall-clock'

/** Something that a chat brings: a deadline, or a session (`rule` null). */
export interface Ahead {
  at: Instant
  rule: RuleId | null
}

/** The first moments of today and the days after it, on the wall of a zone: some days have 23 or 25 hours. */
export function daysFrom(now: Instant, zone: string, count: number): Instant[] {
  const wall = now + offsetAt(zone, now)
  const today = wall - (((wall % DAY) + DAY) % DAY)
  return Array.from({ length: count }, (_, day) => instantOfWall(zone, today + day * DAY))
}

/** What a chat brings from `now` on and before `until`: its open deadlines, and sessions agreed or paid. */
export function aheadOf(
  facts: Facts,
  deadlines: readonly Deadline[],
  protocol: Protocol,
  now: Instant,
  until: Instant,
): Ahead[] {
  const due = deadlines.filter(isOpen).map(({ due: at, rule }): Ahead => ({ at, rule }))
  const sessions = readHistory(facts, protocol, now).bookings.flatMap(({ start, cancelled }): Ahead[] =>
    start === null || cancelled ? [] : [{ at: start, rule: null }],
  )
  // A running session is still ahead, in part.
  const from = ({ rule }: Ahead) => (rule === null ? now - HOUR : now)
  return [...due, ...sessions].filter((one) => one.at >= from(one) && one.at < until)
}
