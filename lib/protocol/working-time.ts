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
  let target = workUntil(page, from) + work
  for (let pages = 0; target > page.work; pages++) {
    if (pages > HORIZON) return null
    target -= page.work
    page = pageAt(hours, page.to)
  }
  return earliestWith(page, target)
}

/** The latest instant from which `work` working milliseconds remain until `until`; null where there never were. */
export function subtractWorking(hours: WorkingHours, until: Instant, work: number): Instant | null {
  if (work <= 0) return until
  let page = pageAt(hours, until)
  let target = workUntil(page, until) - work
  for (let pages = 0; target < 0; pages++) {
    if (pages > HORIZON) return null
    page = pageAt(hours, page.from - 1)
    target += page.work
  }
  return latestWith(page, target)
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

function workUntil(page: Page, at: Instant): number {
  const index = spanAt(page, at)
  const span = page.quiet[index]
  if (!span) return at - page.from
  return (page.workBefore[index] ?? 0) + Math.max(0, at - span.to)
}

/** First quiet span with at least (or, `beyond`, more than) this much work before it. */
function firstSpanAfter(page: Page, work: number, beyond: boolean): number {
  let low = 0
  let high = page.quiet.length
  while (low < high) {
    const middle = (low + high) >> 1
    const before = page.workBefore[middle] ?? 0
    if (before > work || (!beyond && before === work)) high = middle
    else low = middle + 1
  }
  return low
}

function earliestWith(page: Page, work: number): Instant {
  return beforeSpan(page, firstSpanAfter(page, work, false), work)
}

function latestWith(page: Page, work: number): Instant {
  return beforeSpan(page, firstSpanAfter(page, work, true), work)
}

/** The instant with `work` done that lies between quiet span `index - 1` and quiet span `index`. */
function beforeSpan(page: Page, index: number, work: number): Instant {
  const last = page.quiet[index - 1]
  return last ? last.to + work - (page.workBefore[index - 1] ?? 0) : page.from + work
}
