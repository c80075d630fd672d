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
