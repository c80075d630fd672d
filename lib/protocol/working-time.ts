import { PAGE_LENGTH, type Page, pageAt, type Span } from './quiet-time'
import type { Instant, WorkingHours } from './types'

/**
 * Nobody is away this long. Beyond it there is no working time at all (every day off, quiet from 00:00 to 24:00),
 * and the answer is `null`: never. Five years, in pages.
 */
const HORIZON = Math.ceil((5 * 365.25 * 86_400_000) / PAGE_LENGTH)

/** Is this a moment of quiet hours, a day off, a holiday or an absence? Half-open: 21:00 is, 09:00 is not. */
export function isQuiet(hours: WorkingHours, at: Instant): boolean {
  const page = pageAt(hours, at)
  const span = page.quiet[spanAt(page, at)]
  return span !== undefined && at < span.to
}

/** When the quiet time around `at` ends; `at` itself if it is not quiet; null: never. */
export function quietEnd(hours: WorkingHours, at: Instant): Instant | null {
  let end = at
  for (let pages = 0; pages < HORIZON; pages++) {
    const page = pageAt(hours, end)
    const span = page.quiet[spanAt(page, end)]
    if (!span || end >= span.to) return end
    end = span.to
    if (end < page.to) return end
  }
  return null
}

/** When the quiet time around `at` began; `at` itself if it is not quiet; null: it always was. */
export function quietStart(hours: WorkingHours, at: Instant): Instant | null {
  if (!isQuiet(hours, at)) return at
  let start = at
  for (let pages = 0; pages < HORIZON; pages++) {
    const page = pageAt(hours, start)
    start = page.quiet[spanAt(page, start)]?.from ?? start
    if (start > page.from || !isQuiet(hours, start - 1)) return start
    start -= 1
  }
  return null
}

/** Working milliseconds from `from` to `to`; negative if `to` is earlier. */
export function workingBetween(hours: WorkingHours, from: Instant, to: Instant): number {
  if (to < from) return -workingBetween(hours, to, from)
  let page = pageAt(hours, from)
  let work = -workUntil(page, from)
  while (to >= page.to) {
    work += page.work
    page = pageAt(hours, page.to)
  }
  return work + workUntil(page, to)
}

/** The earliest instant with `work` working milliseconds since `from`; null where there never is that much. */
export function addWorking(hours: WorkingHours, from: Instant, work: number): Instant | null {
  if (work <= 0) return from
  let page = pageAt(hours, from)
  let begun = spanAt(page, from) + 1
  let target = workUntil(page, from, begun) + work
  for (let pages = 0; target > page.work; pages++) {
    if (pages > HORIZON) return null
    target -= page.work
    page = pageAt(hours, page.to)
    begun = 0
  }
  return earliestWith(page, target, begun)
}

/** The latest instant from which `work` working milliseconds remain until `until`; null where there never were. */
export function subtractWorking(hours: WorkingHours, until: Instant, work: number): Instant | null {
  if (work <= 0) return until
  let page = pageAt(hours, until)
  let begun = spanAt(page, until) + 1
  let target = workUntil(page, until, begun) - work
  for (let pages = 0; target < 0; pages++) {
    if (pages > HORIZON) return null
    page = pageAt(hours, page.from - 1)
    begun = page.quiet.length
    target += page.work
  }
  return latestWith(page, target, begun)
}

/** Index of the last quiet span that has begun at `at`, -1 if none has. */
function spanAt({ quiet }: Page, at: Instant): number {
  let low = -1
  let high = quiet.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((quiet[middle] as Span).from <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** @param begun how many quiet spans have begun by then */
function workUntil(page: Page, at: Instant, begun = spanAt(page, at) + 1): number {
  const span = page.quiet[begun - 1]
  if (!span) return at - page.from
  return (page.workBefore[begun - 1] ?? 0) + Math.max(0, at - span.to)
}

/** From a span on to the first that has at least this much work before it: mostly the very next. */
function earliestWith(page: Page, work: number, from: number): Instant {
  let index = from
  while (index < page.quiet.length && (page.workBefore[index] ?? 0) < work) index++
  return beforeSpan(page, index, work)
}

/** Back from a span to the first that has more than this much work before it. */
function latestWith(page: Page, work: number, from: number): Instant {
  let index = from
  while (index > 0 && (page.workBefore[index - 1] ?? 0) > work) index--
  return beforeSpan(page, index, work)
}

/** The instant with `work` done that lies between quiet span `index - 1` and quiet span `index`. */
function beforeSpan(page: Page, index: number, work: number): Instant {
  const last = page.quiet[index - 1]
  return last ? last.to + work - (page.workBefore[index - 1] ?? 0) : page.from + work
}
