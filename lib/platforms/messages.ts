import { authorOf } from './authors'
import { wordsRect } from './box'
import { dayOf } from './instants'
import { anchor, type Moment, momentFrom, momentOf, type TimeContext, UNTOLD } from './moments'
import {
  endsTimed,
  isClockLine,
  isNameLine,
  isPassing,
  isQuotation,
  isSeparator,
  isTool,
  openedOn,
  signed,
} from './page-lines'
import { lend, told } from './runs'
import type { Seen, Sides } from './sides'
import { CHUNK, type Steps } from './steps'
import type { TimeFound } from './time-labels'
import type { Wording } from './times'
import type { Author } from './types'
import type { Vocabulary } from './vocabulary'

export interface Context {
  now: number
  words: Vocabulary
  sides: Sides
  room: DOMRect
  /** What the list shows as time beside the open chat. */
  listTime: Wording | null
  rendered: boolean
  /** The newest message is on the page. */
  toEnd: boolean
}

/** A record with what it means. */
export interface Line {
  seen: Seen
  author: Author
  sure: boolean
  moment: Moment
}

/** Who wrote last: lines without a name go on for them. */
function lastSpeaker(lines: readonly Line[]): Author | undefined {
  for (let i = lines.length - 1; i >= 0; i--) if (lines[i]?.author !== 'system') return lines[i]?.author
  return undefined
}

/** Where a reading can be taken up again: day and line at each record, and where the times of runs stand. */
export interface Marks {
  days: (number | null)[]
  lineAt: number[]
  atEnd: boolean
  /** Separators name day and clock ("Sat 18:05"): a bare clock among them is today's. */
  dated: boolean
}

/** A time that stands on a line of its own: the day of what follows, or the clock of one message. */
function separate(
  seen: Seen,
  lines: Line[],
  day: number | null,
  ctx: Context,
  trailing: boolean,
  marks: Marks,
): { day: number | null; lent: Moment | null } {
  const wording = seen.record.times.find((t) => t.shown)?.wording
  const time: TimeContext = { now: ctx.now, words: ctx.words, day, rendered: ctx.rendered }
  const before = lines[lines.length - 1]
  if (trailing && isClockLine(seen)) {
    if (before && !told(before)) before.moment = momentFrom(seen.record.times, time)
    return { day, lent: null }
  }
  const named = wording ? dayOf(wording, ctx.now) : null
  const next =
    named ?? (wording?.clock === undefined ? null : marks.dated ? dayOf({ fromToday: 0 }, ctx.now) : day)
  if (named !== null && wording?.clock !== undefined) marks.dated = true
  return {
    day: next,
    lent: wording?.clock === undefined ? null : momentFrom(seen.record.times, { ...time, day: next }),
  }
}

/** Among "9:48 PM" a bare "9:49" is the first that is not before what stands above it; else its half is not told. */
function sameHalf(moment: Moment, { record }: Seen, before: Line | undefined): Moment {
  const bare =
    record.times.length > 0 && record.times.every(({ wording: w }) => !w.half && (w.clock ?? 1e9) < 13 * HOUR)
  if (moment.at === null || !bare) return moment
  const clock = record.times[0]?.wording.clock ?? 0
  const early = clock < 12 * HOUR ? moment.at : moment.at - 12 * HOUR
  const last = before?.moment.at ?? 0
  const told = new Date(last).toDateString() === new Date(moment.at).toDateString()
  return { ...moment, at: told ? (early > last - 6e4 ? early : early + 12 * HOUR) : null }
}
const HOUR = 36e5

function momentIn(seen: Seen, day: number | null, ctx: Context): Moment {
  // A day at the head of a group is that of its messages.
  const [heading = null] = seen.record.lent.map(({ wording }) => dayOf(wording, ctx.now))
  const time: TimeContext = { now: ctx.now, words: ctx.words, day: day ?? heading, rendered: ctx.rendered }
  // "14:30" alone is an answer; with another time beside it, a recording or the like.
  const own =
    seen.said.timeOnly && seen.record.times.length < 2 ? UNTOLD : momentOf(seen.record, seen.said.text, time)
  // A card tells of what is to come: what stands under the heading of a day was written on that day.
  if (day !== null && (own.at ?? 0) >= day + 25 * HOUR && seen.record.times.every(isDated)) return UNTOLD
  if (own.timeText || own.at !== null) return own
  const group = momentFrom(seen.record.lent, time)
  return group.at !== null || group.clock !== null ? group : UNTOLD
}

const isDated = ({ wording }: TimeFound): boolean => (wording.day ?? wording.weekday) !== undefined

/**
 * Lines of a chat in the order of the page, from record `from` (line `base`) on; `before` is the line above. Separators
 * give their day to what follows.
 */
export function* linesOf(
  all: readonly Seen[],
  from: number,
  base: number,
  before: Line | undefined,
  ctx: Context,
  marks: Marks,
): Steps<Line[]> {
  const lines: Line[] = []
  let day = marks.days[from] ?? null
  let lent: Moment | null = null
  const trailing = endsTimed(all[all.length - 1], ctx)
  const halved = all.slice(-60).some(({ record }) => record.times.some((t) => t.wording.half))
  for (let i = from; i < all.length; i++) {
    if (i % CHUNK === 0) yield
    const seen = all[i]
    marks.days[i] = day
    marks.lineAt[i] = base + lines.length
    if (!seen || isPassing(seen) || isQuotation(all, i)) continue
    if (isSeparator(seen, ctx)) {
      ;({ day, lent } = separate(seen, lines, day, ctx, trailing, marks))
      continue
    }
    if (isTool(seen, ctx)) continue
    const signature = signed(all, i, trailing, ctx)
    if (signature) {
      const moment = momentFrom([signature], { now: ctx.now, words: ctx.words, day, rendered: ctx.rendered })
      const above = trailing ? lines[lines.length - 1] : undefined
      if (above) above.moment = moment
      else lent = moment
      continue
    }
    if (isNameLine(seen, ctx)) continue
    const opened = marks.lineAt[i] === 0 ? openedOn(seen, ctx) : null
    if (opened !== null) {
      day = opened
      continue
    }
    const author =
      seen.record.taught ??
      authorOf(seen, ctx.sides) ??
      (ctx.sides.named ? (lastSpeaker(lines) ?? before?.author ?? null) : null)
    const told = momentIn(seen, day, ctx)
    const moment = halved ? sameHalf(told, seen, lines[lines.length - 1] ?? before) : told
    lines.push({
      seen,
      author: author ?? 'client',
      sure: author !== null,
      moment: moment === UNTOLD && lent && author !== 'system' ? lent : moment,
    })
  }
  if (!before && isPlaceholder(lines, ctx.room)) return []
  lend(before ? [before, ...lines] : lines, marks)
  if (ctx.toEnd && (day === null || lines.every((line) => line.moment.at === null))) anchorLines(lines, ctx)
  return lines
}

/** "No messages yet": a line or two of the page's own, in the very middle of a room with nothing else in it. */
function isPlaceholder(lines: readonly Line[], room: DOMRect): boolean {
  const [first, last] = [lines[0], lines[lines.length - 1]]
  if (!first || !last || lines.length > 3) return false
  const edge = ({ seen }: Line) => wordsRect(seen.record.unit.box.el)
  const [above, below] = [edge(first).top - room.top, room.bottom - edge(last).bottom]
  const amid = Math.min(above, below) > room.height * 0.2
  return amid && lines.every(({ author, moment }) => author === 'system' && moment === UNTOLD)
}

function anchorLines(lines: Line[], ctx: Context): void {
  const moments = lines.map((line) => line.moment)
  anchor(moments, 0, ctx.listTime, ctx.now)
  lines.forEach((line, i) => {
    line.moment = moments[i] ?? UNTOLD
  })
}
