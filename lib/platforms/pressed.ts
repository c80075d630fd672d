import type { Looks } from './look'
import { lettered } from './patterns'

/** The bubbles can be pressed: what looks like a button says mostly another thing each time, as buttons do not. */
export function arePressed({ pressed }: Looks): boolean {
  const are = [...pressed].some(([look, texts]) => look.framed || areSayings(texts))
  if (are) for (const look of pressed.keys()) look.framed = true
  pressed.clear()
  return are
}

const OTHERS = lettered('[^\\p{L}]', 'g')
const areSayings = (texts: readonly string[]): boolean => {
  const worded = texts.map((text) => text.replace(OTHERS, '')).filter((text) => text.length > 1)
  return new Set(worded).size > Math.max(1, texts.length / 2)
}
