import type { Line, Marks } from './messages'
import { type Moment, UNTOLD } from './moments'
import type { Seen } from './sides'
import type { Message } from './types'

export const told = (line: Line | undefined): boolean => line !== undefined && line.moment !== UNTOLD

/** Messages of one run share the time that stands at its first or at its last message. */
export function lend(lines: Line[], marks: Marks): void {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs[runs.length - 1]
    const before = run?.[0]
    const joins = before && before.author === line.author && !(told(run[run.length - 1]) && told(line))
    if (run && joins && line.author !== 'system') run.push(line)
    else runs.push([line])
  }
  const long = runs.filter((run) => run.length > 1)
  const share = (at: (run: Line[]) => Line | undefined) => long.filter((run) => told(at(run))).length
  const [ends, starts] = [share((run) => run[run.length - 1]), share((run) => run[0])]
  if (ends !== starts) marks.atEnd = ends > starts
  for (const run of long) spread(marks.atEnd ? [...run].reverse() : run)
}

function spread(run: Line[]): void {
  let last: Moment | null = null
  for (const line of run) {
    if (told(line)) last = line.moment
    else if (last) line.moment = last
  }
}

/** Whether the page's machine times are all alike although its words differ: then they say when it was drawn. */
export function areRendered(all: readonly Seen[], now: number): boolean {
  const found: number[] = []
  const words = new Set<string>()
  for (const { record } of all.slice(-40))
    for (const t of record.times) {
      if (t.text === '' && t.wording.instant !== undefined) found.push(t.wording.instant)
      else if (t.shown) words.add(t.text)
    }
  if (found.length < 2) return false
  const alike = Math.max(...found) - Math.min(...found) < 5000
  return alike && (words.size > 1 || Math.abs(now - (found[0] ?? 0)) < 6e4)
}

/** Pages write any time: one that no calendar has is none. */
const isoOf = (at: number | null): string | null =>
  at !== null && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : null

/** The message as told to others; the very same object as before where nothing changed. */
export function messageOf(line: Line, before: Message | undefined): Message {
  const { author, moment, seen } = line
  const made: Message = { author, text: seen.said.text, at: isoOf(moment.at), timeText: moment.timeText }
  if (!before || before.author !== author || before.text !== made.text || before.timeText !== made.timeText)
    return made
  if (before.at === made.at) return before
  // "5 min ago" is counted from now: reading it again must not make another message of it.
  const drift =
    before.at && made.at ? Math.abs(Date.parse(before.at) - Date.parse(made.at)) : Number.POSITIVE_INFINITY
  return moment.at !== null && drift < 36e5 && isRelative(line) ? before : made
}
const isRelative = (line: Line): boolean => line.seen.record.times.some((t) => t.wording.ago !== undefined)
