import type { Looks } from './look'
import { LETTER, lettered } from './patterns'

/** The bubbles can be pressed: what looks like a button says mostly another thing each time, as buttons do not. */
export function arePressed({ pressed }: Looks): boolean {
  const are = [...pressed].some(([look, texts]) => look.framed || areSayings(texts))
  // But for an emoji that somebody chose: it is pressed to take it back.
  if (are) for (const [look, texts] of pressed) look.framed ||= texts.some((text) => LETTER.test(text))
  pressed.clear()
  return are
}

const OTHERS = lettered('[^\\p{L}]', 'g')
const areSayings = (texts: readonly string[]): boolean => {
  const worded = texts.map((text) => text.replace(OTHERS, '')).filter((text) => text.length > 1)
  return new Set(worded).size > Math.max(1, texts.length / 2)
}
