import type { Box } from './box'
import type { Look } from './look'

/** Words stand here as often as times: "Viernes" here is what somebody wrote, and not when. */
const isWordsPlace = ({ said = 0, told = 0, mixed }: Look): boolean => !mixed && said > 0 && said >= told

/** Whether these words, a time by what they say, stand where words do. */
export const speaks = (box: Box): boolean => (box.worded && isWordsPlace(box.look)) || box.inner.some(speaks)

const wordedIn = (box: Box): Box[] => [...(box.worded ? [box] : []), ...box.inner.flatMap(wordedIn)]

/** Remembers where one record has its words and where its times. */
export function learnPlaces(words: readonly Box[], times: readonly Box[]): void {
  const said = words.map((box) => box.look)
  for (const look of said) look.said = (look.said ?? 0) + 1
  for (const { look } of times.flatMap(wordedIn)) {
    look.told = (look.told ?? 0) + 1
    look.mixed ||= said.includes(look)
  }
}

/** "Viernes" over, or under, the small clock of when it was sent: the larger is said. */
export function saysDay(box: Box): boolean {
  const [one, other, more] = wordedIn(box)
  return !more && !!one && !!other && Math.abs(one.look.prominence - other.look.prominence) > 1
}
