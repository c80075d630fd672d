import { isBadge } from './box'
import { parent, rect } from './dom'
import { type Looks, namesOf } from './look'
import { lettered } from './patterns'
import type { Leaf } from './row-leaves'
import { NAMED } from './tokens'

const NAME = / (name|title|username|displayname|nickname|heading) /

const NOT_NAME = / (last|message|sender|sub|subtitle) /

/** Which of the leaves is the name, then which stand below it: the same for all rows of one build. */
export function shapeOf(leaves: Leaf[], looks: Looks): number[] {
  return looks.once(`row ${leaves.map((leaf) => leaf.box.look.id).join()}`, () => {
    const at = nameAt(leaves)
    const name = leaves[at]
    if (!name) return []
    const top = rect(name.box.el).top + 4
    return [at, ...leaves.flatMap((leaf, i) => (i !== at && rect(leaf.box.el).top > top ? [i] : []))]
  })
}

function nameAt(leaves: Leaf[]): number {
  const named = leaves.findIndex(
    ({ box }) => NAME.test(namesOf(box.el, box.look)) && !NOT_NAME.test(namesOf(box.el, box.look)),
  )
  const [first] = leaves
  if (named >= 0 || !first) return Math.max(0, named)
  const top = rect(first.box.el).top
  let best = 0
  leaves.forEach((leaf, i) => {
    const higher = leaf.box.look.prominence > (leaves[best]?.box.look.prominence ?? 0) + 0.5
    if (higher && Math.abs(rect(leaf.box.el).top - top) < 12) best = i
  })
  return best
}

/** The lines below the name, each with a short text before it on its line ("Tú:"). */
export function linesOf(leaves: Leaf[], name: Leaf, [, ...below]: number[]): string[] {
  const others = leaves.filter(
    (leaf) => leaf !== name && !NAMED.status.test(leaf.text) && !isPill(leaf) && !DOT.test(leaf.text),
  )
  const under = below.flatMap((i) => leaves[i] ?? []).filter((leaf) => others.includes(leaf))
  const from = under.length > 0 ? under : others
  const led = from.filter((leaf) => from.some((other) => other !== leaf && precedes(leaf, other)))
  return from
    .filter((leaf) => !led.includes(leaf))
    .map((leaf) =>
      [...led.filter((one) => precedes(one, leaf)), leaf]
        .map((one) => one.text)
        .join(' ')
        .replace(/^[✓✔🗸\s]+/u, '')
        .replace(/ :(?= )/g, ':')
        .replace(/\s*[·•|]$/, ''),
    )
}

const DOT = /^[·•|]$/
/** "Active", "New": what is told of a person, in a small frame. */
const isPill = ({ box }: Leaf): boolean => box.look.painted && isBadge(box)

const SAYS = lettered('[\\p{L}\\d]')
export const longest = (lines: readonly string[]): string | null =>
  lines.reduce<string | null>((best, line) => (line.length > (best?.length ?? 0) ? line : best), null)

function precedes(leaf: Leaf, longest: Leaf): boolean {
  const [a, b] = [rect(leaf.box.el), rect(longest.box.el)]
  // A pin or a crossed bell behind the words is no word.
  const alike = SAYS.test(longest.text) && parent(leaf.box.el) === parent(longest.box.el)
  return Math.abs(a.top - b.top) < 6 && (/:$/.test(leaf.text) || (alike && a.left < b.left))
}
