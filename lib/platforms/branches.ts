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
  /** The day that a separator above gave it: a virtual list takes the separator away before the message. */
  day?: number | null
}

/** The day at which the branches begin, as far as one of them was read before; no separator stands between. */
export function dayBefore(
  branches: readonly Branch[],
  isSeparator: (start: number) => boolean,
): number | null {
  for (const { day, start } of branches) {
    if (typeof day === 'number') return day
    if (isSeparator(start)) return null
  }
  return null
}

/** Keeps the days of what was just read, from record `from` on. */
export function keepDays(branches: readonly Branch[], days: readonly (number | null)[], from: number): void {
  for (let i = branches.length - 1; i >= 0; i--) {
    const branch = branches[i]
    if (!branch || branch.start < from) return
    branch.day = days[branch.start] ?? null
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
  const fresh: Branch[] = []
  for (const el of newestKids(holder)) {
    if (el === last.el) return fresh.length > 0 ? fresh.reverse() : null
    if (fresh.length > 8 || el === except) return null
    fresh.push({ el, above: look, records: null, start: 0 })
  }
  return null
}

/** Branches that changed are to be read again; answers the first of them, or how many there are. */
export function forget(branches: readonly Branch[], stale: ReadonlySet<Element>): number {
  let first = branches.length
  for (let i = first - 1, left = stale.size; i >= 0 && left > 0; i--) {
    const branch = branches[i]
    if (!branch || !stale.has(branch.el)) continue
    branch.records = branch.day = null
    first = i
    left--
  }
  return first
}
