import { atClock, dayOf, dayOfClock, instantOf } from './instants'
import { spokenTime } from './read-record'
import type { RecordRead } from './record'
import type { TimeFound } from './time-labels'
import type { Wording } from './times'
import type { Vocabulary } from './vocabulary'

/** When a message was written, as far as its record tells. */
export interface Moment {
  at: number | null
  timeText: string | null
  /** A clock that still needs its day. */
  clock: number | null
}
export const UNTOLD: Moment = { at: null, timeText: null, clock: null }

export interface TimeContext {
  now: number
  words: Vocabulary
  /** Local midnight of the separator above, or null. */
  day: number | null
  /** Machine times of this page are the time of rendering, not of writing. */
  rendered: boolean
}

const rank = ({ wording: w, shown }: TimeFound): number =>
  (shown ? 1 : 0) + (w.clock !== undefined || w.instant !== undefined ? 2 : 0) + (w.ago !== undefined ? 1 : 0)
const isMachine = (t: TimeFound): boolean => t.text === ''

/** Two shown pieces, "3 nov" and "14:32", are one time. */
function joined(shown: TimeFound[]): TimeFound | null {
  const [first] = shown
  if (!first) return null
  const clocks = shown.filter((t) => t.wording.clock !== undefined)
  // "0:12" beside "09:02": how long a recording is.
  const clock =
    clocks.find((t) => !/^\d:\d\d$/.test(t.text)) ?? clocks.find((t) => !/^0:/.test(t.text)) ?? clocks[0]
  if (clock && clocks.length === shown.length && clocks.length > 1) return clock
  const day = shown.find(
    (t) =>
      t.wording.clock === undefined &&
      (t.wording.day ?? t.wording.fromToday ?? t.wording.weekday) !== undefined,
  )
  if (!clock || !day || shown.length > 2) return [...shown].sort((a, b) => rank(b) - rank(a))[0] ?? first
  return {
    text: `${first.text} ${shown[1]?.text ?? ''}`.trim(),
    shown: true,
    wording: { ...day.wording, ...clock.wording },
  }
}

/** Whether an instant is what the words say: "14:32" must be its minutes, "2 h ago" about its distance. */
function agrees(instant: number, w: Wording, now: number): boolean {
  const d = new Date(instant)
  if (w.clock !== undefined) {
    // Without its half of the day a clock may be of either.
    const turn = w.half || w.clock >= 13 * 36e5 ? 864e5 : 432e5
    return (d.getHours() * 36e5 + d.getMinutes() * 6e4 - Math.floor(w.clock / 6e4) * 6e4) % turn === 0
  }
  if (w.ago !== undefined) return Math.abs(now - instant - w.ago) <= Math.max(w.fine ?? 6e4, 12e4) * 1.5
  const day = dayOf(w, now)
  return day === null || day === dayOf({ instant }, now)
}

function machineInstant(times: TimeFound[], { now, rendered }: TimeContext): number | null {
  for (const t of times) {
    if (!isMachine(t)) continue
    const at = instantOf(t.wording, now, null)
    if (at !== null && !(rendered && t.wording.instant !== undefined) && at < now + 864e5 && at > 9e11)
      return at
  }
  return null
}

/** The moment told by one record, its words first: a machine time is believed only where they agree. */
export function momentOf(record: RecordRead, text: string, ctx: TimeContext): Moment {
  const spoken = spokenTime(record, text, ctx.words)
  return momentFrom(spoken ? [...record.times, spoken] : record.times, ctx)
}

const told = (at: number | null, { text, wording }: TimeFound): Moment => ({
  at,
  timeText: text,
  clock: at === null ? (wording.clock ?? null) : null,
})

export function momentFrom(times: TimeFound[], ctx: TimeContext): Moment {
  const [only, more] = times
  if (!only) return UNTOLD
  // Most messages show one time and no more.
  if (!more && only.shown) return told(instantOf(only.wording, ctx.now, ctx.day), only)
  const shown = joined(times.filter((t) => t.shown))
  const hints = times.filter((t) => !t.shown && !isMachine(t)).sort((a, b) => rank(b) - rank(a))
  const best = shown ?? hints[0]
  const hint = hints.find((t) => dayOf(t.wording, ctx.now) !== null) ?? hints[0]
  const machine = machineInstant(times, ctx)
  if (!best) return machine === null ? UNTOLD : { at: machine, timeText: null, clock: null }
  if (machine !== null && agrees(machine, best.wording, ctx.now)) return told(machine, best)
  const own = instantOf(best.wording, ctx.now, ctx.day)
  const hinted = hint && hint !== best ? instantOf(hint.wording, ctx.now, ctx.day) : null
  const finer =
    hinted !== null && agrees(hinted, best.wording, ctx.now) && dayOf(hint?.wording ?? {}, ctx.now) !== null
  const at = finer ? hinted : own
  return told(at, best)
}

/**
 * Bare clocks with no day anywhere on the page, from the newest backwards: chats write a bare clock for the day
 * the list names beside the chat (or today). Where the clock jumps back the day is no longer known.
 */
export function anchor(moments: Moment[], from: number, listTime: Wording | null, now: number): void {
  const listDay =
    listTime &&
    (dayOf(listTime, now) ?? (listTime.clock === undefined ? null : dayOfClock(listTime.clock, now)))
  const day = listDay ?? dayOf({ fromToday: 0 }, now)
  let last = listDay === null ? now + 6e4 : Number.POSITIVE_INFINITY
  if (day === null) return
  for (let i = moments.length - 1; i >= from; i--) {
    const moment = moments[i]
    if (!moment) continue
    const at = moment.at ?? (moment.clock === null ? null : atClock(day, moment.clock))
    if (at === null) continue
    if (at > last) return
    last = at
    moments[i] = { ...moment, at, clock: null }
  }
}
