import type { Branch } from './branches'
import type { Line, Marks } from './messages'
import type { Seen } from './sides'

/** So many records are kept whole; a chat is cut down to the newest of them when it has become this long. */
const KEPT = 400
const LONG = 1_000

/** What is left of the older part of a long chat, its messages apart: where it ends. */
export interface Past {
  /** How many branches are past, and which stand at their ends. */
  branches: number
  first: Element
  last: Element
  /** How many messages it has, and the last of its lines. */
  said: number
  line: Line | undefined
  /** The day at its end. */
  day: number | null
}

/** The newer part, that is known whole. */
interface Present {
  branches: Branch[]
  seen: Seen[]
  lines: Line[]
  marks: Marks
}

/** Parts a long chat, and leaves `present` the newer part; null where it is short. */
export function partFrom(present: Present, before: Past | null): Past | null {
  const { branches, seen, lines, marks } = present
  const at = seen.length < LONG ? 0 : branches.findLastIndex(({ start }) => start <= seen.length - KEPT)
  const [first, last, next] = [branches[0], branches[at - 1], branches[at]]
  if (!first || !last || !next) return before
  const { start } = next
  const said = marks.lineAt[start] ?? 0
  const past = {
    branches: at + (before?.branches ?? 0),
    first: before?.first ?? first.el,
    last: last.el,
    said,
    line: lines[said - (before?.said ?? 0) - 1],
    day: marks.days[start] ?? null,
  }
  for (const branch of branches) branch.start -= start
  branches.splice(0, at)
  seen.splice(0, start)
  marks.days.splice(0, start)
  marks.lineAt.splice(0, start)
  lines.splice(0, said - (before?.said ?? 0))
  return past
}

/** Whether the past stands where it did, before the first branch that is known. */
export const isStill = (past: Past, all: readonly { el: Element }[], next: Branch | undefined): boolean =>
  all[0]?.el === past.first && all[past.branches - 1]?.el === past.last && all[past.branches]?.el === next?.el
