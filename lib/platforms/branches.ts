import { newestKids } from './dom'
import type { Look } from './look'
import type { RecordRead } from './record'

/** An element of the messages' room that is read by itself. */
export interface Branch {
  el: Element
  above: Look
  /** Null: not read yet, or changed since. */
  records: RecordRead[] | null
  /** How many records stand before it. */
  start: number
  /** The day that a separator above gave to what it said: a virtual list takes the separator away before the message. */
  dated: Dated | null
}
interface Dated {
  day: number
  said: readonly RecordRead[]
}

export const unread = (el: Element, above: Look): Branch => ({
  el,
  above,
  records: null,
  start: 0,
  dated: null,
})

const wordsOf = (records: readonly RecordRead[]): string =>
  records.map(({ leaves }) => leaves.map(({ text }) => text).join('\n')).join('\n\n')

/** Null where the element says something else by now: virtual lists use theirs again. */
function dayOf({ dated, records }: Branch): number | null {
  if (!dated || !records) return null
  return dated.said === records || wordsOf(dated.said) === wordsOf(records) ? dated.day : null
}

/** The day at which the branches begin, as far as one of them was read before; no separator stands between. */
export function dayBefore(
  branches: readonly Branch[],
  isSeparator: (start: number) => boolean,
): number | null {
  for (const branch of branches) {
    const day = dayOf(branch)
    if (day !== null) return day
    if (isSeparator(branch.start)) return null
  }
  return null
}

/** Keeps the days of what was just read, from record `from` on. */
export function keepDays(branches: readonly Branch[], days: readonly (number | null)[], from: number): void {
  for (let i = branches.length - 1; i >= 0; i--) {
    const branch = branches[i]
    if (!branch || branch.start < from) return
    const day = days[branch.start] ?? null
    branch.dated = day === null || !branch.records ? null : { day, said: branch.records }
  }
}

/** The usual case, cheap in a long chat: what was added in `holder` under the last branch. Null: look at all of them. */
export function appended(
  before: readonly Branch[],
  holder: Element,
  look: Look,
  except: Element | null,
): Branch[] | null {
  const last = before[before.length - 1]
  if (!last || look.reversed || before.length < 20) return null
  const added: Branch[] = []
  for (const el of newestKids(holder)) {
    if (el === last.el) return added.length > 0 ? added.reverse() : null
    if (added.length > 8 || el === except) return null
    added.push(unread(el, look))
  }
  return null
}

/** Branches that changed are to be read again; answers the first of them, or how many there are. */
export function forget(branches: readonly Branch[], stale: ReadonlySet<Element>): number {
  let first = branches.length
  for (let i = first - 1, left = stale.size; i >= 0 && left > 0; i--) {
    const branch = branches[i]
    if (!branch || !stale.has(branch.el)) continue
    branch.records = null
    first = i
    left--
  }
  return first
}
