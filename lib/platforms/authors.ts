import type { RecordRead } from './record'
import type { Seen, Sides } from './sides'
import { isSystemMarked, spokenScore } from './spoken'
import { NAMED } from './tokens'
import type { Author } from './types'

type Side = 'left' | 'right' | 'centre' | null

/** Pixels that the padding of a bubble and a broken line may take. */
const WHOLE = 24

const near = (a: number, b: number): boolean => Math.abs(a - b) < 5

/** Where a record stands, by its own edges alone. */
export function rough(record: RecordRead, width: number): Side {
  const lean = record.left - record.right
  return Math.abs(lean) > width * 0.1 ? (lean > 0 ? 'right' : 'left') : null
}

/** Nothing but one's own words stands away from where lines begin. */
export const isAcross = (record: RecordRead, sides: Sides): boolean =>
  record.unit.bubble !== null && record.narrow && rough(record, sides.width) === sides.own

function sideOf(record: RecordRead, sides: Sides): Side {
  const first = rough(record, sides.width)
  const [starts, ends] = [near(record.left, sides.left), near(record.right, sides.right)]
  // Long words reach far over to the other side: they still end where all of their side end.
  if (first && sides.split && record.unit.bubble && starts !== ends) return starts ? 'left' : 'right'
  if (first) return first
  const { left: before, right: after } = record
  const framed = record.unit.bubble !== null && record.narrow
  const off = Math.min(Math.abs(before - sides.left), Math.abs(after - sides.right)) > 12
  if (framed && near(before, after) && off && sides.split) return 'centre'
  // Words that fill the whole width touch both edges: a letter more or less must not decide.
  if (Math.abs(record.left - sides.left) < WHOLE && Math.abs(record.right - sides.right) < WHOLE) return null
  if (starts !== ends) return starts ? 'left' : 'right'
  const centred = Math.abs(record.left - record.right) < Math.max(12, sides.width * 0.04)
  return !starts && centred && record.left > sides.width * 0.1 ? 'centre' : null
}

export const featuresOf = ({ record, said }: Seen): string[] => [
  `kind ${record.kind}`,
  ...(record.color ? [`color ${record.color}`] : []),
  ...(record.avatar ? [`avatar ${record.avatar}`] : []),
  ...(said.name ? [`name ${said.name}`] : []),
]

function presence(record: RecordRead, sides: Sides): number {
  const ticks = sides.ticks ? (record.ticks ? 1.5 : -0.5) : 0
  return ticks + (sides.avatars ? (record.avatar ? -0.8 : 0.8) : 0)
}

export function scoreOf(seen: Seen, sides: Sides): number {
  const side = sideOf(seen.record, sides)
  const spoken = spokenScore(seen, sides)
  if (sides.split && (side === 'left' || side === 'right')) {
    const placed = near(seen.record.left, sides.left) || near(seen.record.right, sides.right) ? 3 : 1.5
    return (side === sides.own ? placed : -placed) + spoken * 0.4
  }
  if (!sides.split && isAcross(seen.record, sides)) return 2 + spoken
  if (spoken !== 0) return spoken
  if (sides.named) return 0
  if (sides.split) return presence(seen.record, sides) * 0.3
  return presence(seen.record, sides)
}

/** In a colour that nobody speaks in: where names tell, a single line of it is the page's own. */
const isOther = ({ record }: Seen, sides: Sides): boolean =>
  record.color !== '' &&
  !record.media &&
  !sides.voices.has(record.color) &&
  record.leaves.filter((leaf) => !leaf.aside && !leaf.nested).length === 1

const EMOJI = /^(\p{Extended_Pictographic}|\ufe0f|\s)+$/u

export function isSystem(seen: Seen, sides: Sides): boolean {
  const { record, said } = seen
  if (NAMED.system.test(said.name ?? '')) return true
  if (record.markers.some(({ token }) => token === 'system') && sides.tokens.get('system') === 0) return true
  if (record.avatar || said.name) return false
  const side = sideOf(record, sides)
  if (isSystemMarked(record, sides) && (side === 'centre' || !record.unit.bubble || !sides.split)) return true
  const alone = sides.left < 0 && sides.right < 0
  const pill = sides.split || !record.unit.bubble || (alone && record.unit.bubble.look.prominence < 18)
  if (side === 'centre' && !sides.sided.has(record.kind) && pill) return true
  if (sides.named && isOther(seen, sides)) return true
  const { bubble } = record.unit
  // Cards are written from their middle, messages from their edge.
  if (sides.split && sides.bubbles && bubble?.look.centred && !sides.sided.has(record.kind)) return true
  const untimed = sides.timed && record.times.length + record.lent.length === 0
  if (sides.split && sides.bubbles && untimed && !record.narrow && !sides.sided.has(record.kind)) return true
  const frameless = !bubble && !sides.written.has(record.kind)
  return sides.split && sides.bubbles && frameless && !record.media && !EMOJI.test(said.text)
}

/** Who wrote it; null where nothing tells. */
export function authorOf(seen: Seen, sides: Sides): Author | null {
  if (isSystem(seen, sides)) return 'system'
  let score = scoreOf(seen, sides)
  if (score === 0 && sides.named) return null
  if (Math.abs(score) < 0.7) for (const key of featuresOf(seen)) score += sides.votes.get(key) ?? 0
  if (Math.abs(score) >= 0.3) return score > 0 ? 'specialist' : 'client'
  return [...sides.tokens.values()].some((w) => w > 0) ? 'client' : null
}
