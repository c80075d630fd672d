import { authorOf } from './authors'
import { type Box, wordsRect } from './box'
import { displayedLine } from './displayed'
import { ownerDocument } from './dom'
import { dayOf } from './instants'
import { namedAs } from './look'
import { anchor, type Moment, momentFrom, momentOf, type TimeContext, UNTOLD } from './moments'
import { standsInMiddle } from './read-record'
import { lend, told } from './runs'
import type { Seen, Sides } from './sides'
import { CHUNK, type Steps } from './steps'
import type { TimeFound } from './time-labels'
import { type Wording, wordingOf } from './times'
import { NAMED } from './tokens'
import type { Author } from './types'
import type { Vocabulary } from './vocabulary'
import { echoes } from './wording'

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

/** A line that only says what time it is, and does not look like the messages around: not a message. */
function isSeparator({ said, record }: Seen, ctx: Context): boolean {
  if (!said.timeOnly) return false
  // In the frame of a message, or on one side: an answer, or a recording that shows how long it is.
  const { unit, narrow, left, right } = record
  const framed = unit.bubble !== null && narrow
  const written = ctx.sides.written.has(record.kind)
  if (framed && (written || Math.abs(left - right) > ctx.room.width * 0.1)) return false
  return standsInMiddle(record, ctx.room) || !written
}

/** Time alone on its line, without a day: it belongs to the message above or below. */
const isClockLine = (seen: Seen | undefined): boolean => {
  const wording = seen?.said.timeOnly ? seen.record.times.find((t) => t.shown)?.wording : undefined
  return (
    wording?.clock !== undefined &&
    wording.fromToday === undefined &&
    wording.day === undefined &&
    wording.weekday === undefined
  )
}

/** A name alone on its line over the bubbles, or "read" alone under them. */
const isNameLine = ({ said, record }: Seen, ctx: Context): boolean =>
  ctx.sides.bubbles &&
  !record.unit.bubble &&
  !record.media &&
  (NAMED.you.test(said.text) || said.text === ctx.sides.partner || NAMED.status.test(said.text))

/** "Load earlier messages": a button alone in the middle; "7" new ones below: a number that floats over the others. */
const isTool = ({ record }: Seen, ctx: Context): boolean =>
  (standsInMiddle(record, ctx.room) && record.leaves.every((leaf) => leaf.box.name === 'button')) ||
  (record.leaves.every((leaf) => leaf.aside && /^\d+$/.test(leaf.text)) && floats(record.unit.box))
const floats = ({ look, inner }: Box): boolean => look.afloat || inner.some(floats)

/** A line of the page's own at the very top that dates the chat: "Chat opened: 3 November". */
function openedOn({ said, record }: Seen, ctx: Context): number | null {
  const wording = wordingOf(/^[^:\d]{3,40}:\s*(.+)$/.exec(said.text)?.[1] ?? '', ctx.words)
  if (!wording || wording.clock !== undefined || !standsInMiddle(record, ctx.room)) return null
  const day = dayOf(wording, ctx.now)
  return day !== null && day <= ctx.now ? day : null
}

/** Who wrote last: lines without a name go on for them. */
function lastSpeaker(lines: readonly Line[]): Author | undefined {
  for (let i = lines.length - 1; i >= 0; i--) if (lines[i]?.author !== 'system') return lines[i]?.author
  return undefined
}

/** Typing indicators, unread dividers: things that come and go, nobody's words. */
export function isPassing({ said, record }: Seen): boolean {
  if (said.text === '' && !record.media && !said.timeOnly) return true
  if (said.text.length > 60) return false
  const { box, bubble } = record.unit
  if (namedAs(box).typing || (bubble && namedAs(bubble).typing)) return true
  if (record.times.length === 0 && NAMED.typingText.test(said.text)) return true
  const amid = record.left > 40 && Math.abs(record.left - record.right) < 24
  const seen = NAMED.status.test(said.text) && !said.name && record.times.length + record.lent.length === 0
  return (!bubble || amid) && (seen || NAMED.unread.test(said.text) || NAMED.seenBy.test(said.text))
}

/** A bubble over the bubble that answers it: an earlier message shown again in the same group, drawn in another way. */
function isQuotation(all: readonly Seen[], at: number): boolean {
  const [seen, next] = [all[at], all[at + 1]]
  const group = seen?.record.unit.group
  if (!seen || !next || !group || next.record.unit.group !== group) return false
  if (seen.record.kind === next.record.kind || seen.record.times.length > 0) return false
  const earlier = all.slice(Math.max(0, at - 100), at).map((one) => displayedLine(one.said.text))
  return echoes(displayedLine(seen.said.text), earlier)
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
  const time: TimeContext = { now: ctx.now, words: ctx.words, day, rendered: ctx.rendered }
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
  const trailing = isClockLine(all[all.length - 1])
  const halved = all.slice(-60).some(({ record }) => record.times.some((t) => t.wording.half))
  for (let i = from; i < all.length; i++) {
    if (i % CHUNK === 0) yield
    const seen = all[i]
    marks.days[i] = day
    marks.lineAt[i] = base + lines.length
    if (!seen || isPassing(seen) || isNameLine(seen, ctx) || isQuotation(all, i)) continue
    if (isSeparator(seen, ctx)) {
      ;({ day, lent } = separate(seen, lines, day, ctx, trailing, marks))
      continue
    }
    if (isTool(seen, ctx)) continue
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
  const edge = ({ seen }: Line) => wordsRect(seen.record.unit.box.el, ownerDocument(seen.record.unit.box.el))
  const [above, below] = [edge(first).top - room.top, room.bottom - edge(last).bottom]
  const amid = Math.min(above, below) > room.height * 0.2 && Math.abs(above - below) < room.height * 0.1
  return amid && lines.every(({ author, moment }) => author === 'system' && moment === UNTOLD)
}

function anchorLines(lines: Line[], ctx: Context): void {
  const moments = lines.map((line) => line.moment)
  anchor(moments, 0, ctx.listTime, ctx.now)
  lines.forEach((line, i) => {
    line.moment = moments[i] ?? UNTOLD
  })
}
