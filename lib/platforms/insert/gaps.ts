import type { Gap } from '../types'
import { bare } from './displayed'
import { hasFocus, inItsPlace } from './focus'
import { type Letters, lettersOf } from './letters'
import { isPlainTab } from './shortcut'

/** One person fills one message at a time. */
const leading = new WeakMap<Window, AbortController>()

/** The first of the gaps, known by their words, at `from` or behind it. */
function gapFrom(from: number, { text }: Letters, gaps: readonly string[]): [number, number] | null {
  const found = gaps.flatMap((gap) => {
    const start = text.indexOf(gap, from)
    return start < 0 ? [] : [{ start, end: start + gap.length }]
  })
  const first = found.reduce<Gap | null>((best, one) => (best && best.start <= one.start ? best : one), null)
  return first && [first.start, first.end]
}

/** After the last one it begins anew, unless the person stands on a gap and leaves it as it is: Tab is no trap. */
function nextGap(letters: Letters, gaps: readonly string[]): [number, number] | null {
  const [start, end] = letters.selected ?? [0, 0]
  const onGap = gaps.includes(letters.text.slice(start, end))
  return gapFrom(end, letters, gaps) ?? (onGap ? null : gapFrom(0, letters, gaps))
}

/** True if there was a gap to go to. */
function toNext(composer: HTMLElement, gaps: readonly string[]): boolean {
  const letters = lettersOf(composer)
  const next = nextGap(letters, gaps)
  if (next) letters.select(...next)
  return next !== null
}

/**
 * Selects the first gap of a text that was just put into the composer, so that typing replaces it. Tab leads to the next
 * as long as there is one; Escape, or a Tab elsewhere, ends that, and from then on Tab is the page's again.
 */
export function leadThrough(composer: HTMLElement, text: string, spans: readonly Gap[]): void {
  const view = composer.ownerDocument.defaultView
  if (!view) return
  leading.get(view)?.abort()
  const gaps = spans.map(({ start, end }) => bare(text.slice(start, end))).filter(Boolean)
  const letters = lettersOf(composer)
  const first = gapFrom(Math.max(0, letters.text.lastIndexOf(bare(text))), letters, gaps)
  if (!first) return
  letters.select(...first)
  const life = new AbortController()
  leading.set(view, life)
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !isPlainTab(event)) return
    const now = event.key === 'Tab' && inItsPlace(composer)
    if (!now || !hasFocus(now) || !toNext(now, gaps)) return life.abort()
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  view.addEventListener('keydown', onKey, { capture: true, signal: life.signal })
}
