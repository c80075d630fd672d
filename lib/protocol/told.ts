import { MINUTE } from './durations'
import type { Deadline, Instant, WorkingHours } from './types'
import { isQuiet, quietEnd, quietStart } from './working-time'

/** When something is told: never in quiet time. */
export interface When {
  at: Instant
  /** Its own moment was quiet: it belongs to the one digest at the end of the quiet time. */
  digest: boolean
}

/** When a deadline is first told: soon, or before the quiet time that it is due in; null: never. */
export function toldFrom(deadline: Deadline, hours: WorkingHours): When | null {
  return earlierOf(afterQuiet(hours, deadline.soonFrom), beforeQuiet(deadline, hours))
}

/** The moment itself, or the end of the quiet time it falls into; null: that never ends. */
export function afterQuiet(hours: WorkingHours, moment: Instant): When | null {
  const at = quietEnd(hours, moment)
  return at === null ? null : { at, digest: at > moment }
}

/** For a deadline due in quiet time: shortly before that begins, if the deadline exists by then. */
function beforeQuiet(deadline: Deadline, hours: WorkingHours): When | null {
  if (!isQuiet(hours, deadline.due)) return null
  const begins = quietStart(hours, deadline.due)
  if (begins === null) return null
  // A lead that reaches into the quiet time before begins where that ends.
  const at = quietEnd(hours, begins - hours.leadMinutes * MINUTE)
  return at === null || at >= begins || deadline.start > at ? null : { at, digest: false }
}

function earlierOf(a: When | null, b: When | null): When | null {
  return a && b ? (b.at < a.at ? b : a) : (a ?? b)
}
