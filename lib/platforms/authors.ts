import type { RecordRead } from './record'
import type { Seen, Sides } from './sides'
import { isSystemMarked, spokenScore } from './spoken'
import { NAMED } from './tokens'
import type { Author } from './types'

type Side = 'left' | 'right' | 'centre' | null
type Lean = Exclude<Side, 'centre'>

/** Pixels that the padding of a bubble and a broken line may take. */
const WHOLE = 24

const near = (a: number, b: number): boolean => Math.abs(a - b) < 5

/** To which side the edges lean, by more than so many pixels. */
export const leaning = ({ left, right }: RecordRead, least: number): Lean =>
  Math.abs(left - right) > least ? (left > right ? 'right' : 'left') : null

/** Where a record plainly stands, by its own edges alone; a face beside a wide bubble says it better. */
export const plainSide = (record: RecordRead, width: number): Lean =>
  record.face ? null : leaning(record, width * CLEARLY)
/** Long words in a narrow room reach across it, and the gap that a face makes is a lean of its own: less than this tells little. */
const CLEARLY = 0.25

/** Where a bubble's edges say it stands: it begins, or ends, where those of one side do. */
const columnOf = (record: RecordRead, sides: Sides): Lean => {
  const [starts, ends] = [near(record.left, sides.left), near(record.right, sides.right)]
  return record.unit.bubble && record.narrow && starts !== ends ? (starts ? 'left' : 'right') : null
}

/** A bubble as wide as the room says two things of where it stands. */
export const isTorn = (record: RecordRead, sides: Sides): boolean => {
  const [column, colour] = [columnOf(record, sides), sides.colours.get(record.color)]
  const wide = !plainSide(record, sides.width) && !near(record.left, record.right)
  return wide && column !== null && colour !== undefined && column !== colour
}

/** To which side a record leans: its own edges, the edges and colours of those that plainly stand on a side, its face. */
export function leanOf(record: RecordRead, sides: Sides): Lean {
  const plain = plainSide(record, sides.width)
  if (plain || near(record.left, record.right)) return plain ?? record.face
  const colour = record.unit.bubble ? sides.colours.get(record.color) : undefined
  return columnOf(record, sides) ?? colour ?? record.face ?? leaning(record, sides.width * 0.1)
}

/** Nothing but one's own words stands away from where lines begin. */
export const isAcross = (record: RecordRead, sides: Sides): boolean =>
  record.unit.bubble !== null && record.narrow && leanOf(record, sides) === sides.own

function sideOf(record: RecordRead, sides: Sides): Side {
  const lean = leanOf(record, sides)
  if (lean) return lean
  const [starts, ends] = [near(record.left, sides.left), near(record.right, sides.right)]
  const { left: before, right: after } = record
  const framed = record.unit.bubble !== null && record.narrow
  const off = Math.min(Math.abs(before - sides.left), Math.abs(after - sides.right)) > 12
  if (framed && near(before, after) && off && sides.split) return 'centre'
  // Words that fill the whole width touch both edges: a letter more or less must not decide.
  if (Math.abs(record.left - sides.left) < WHOLE && Math.abs(record.right - sides.right) < WHOLE) return null
  if (starts !== ends) return starts ? 'left' : 'right'
  const centred = Math.abs(record.left - record.right) < Math.max(12, sides.width * 0.04)
  return centred && record.left > sides.width * 0.1 ? 'centre' : null
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

/** Where names tell: a single line in a colour that nobody speaks in, or a card where nobody's words are framed, is the page's own. */
const isOther = ({ record: { color, leaves, media, unit } }: Seen, { voices }: Sides): boolean =>
  !media &&
  ((unit.box === unit.bubble && !voices.has('framed')) ||
    (color !== '' && !voices.has(color) && leaves.filter((leaf) => !leaf.aside && !leaf.nested).length === 1))

const EMOJI = /^(\p{Extended_Pictographic}|\ufe0f|\s)+$/u

export function isSystem(seen: Seen, sides: Sides): boolean {
  const { record, said } = seen
  if (NAMED.system.test(said.name ?? '')) return true
  if (record.markers.some(({ token }) => token === 'system') && sides.tokens.get('system') === 0) return true
  if (record.avatar || said.name) return false
  // Where whoever writes is told with the time, a time alone is the page's.
  if (sides.headed && record.times.length > 0) return true
  const { bubble } = record.unit
  const side = sideOf(record, sides)
  const placed = bubble !== null || side === sides.own
  if (isSystemMarked(record, sides) && (side === 'centre' || !placed || !sides.split)) return true
  const alone = sides.left < 0 && sides.right < 0
  const pill = sides.split || !bubble || (alone && bubble.look.prominence < 18)
  const sided = sides.sided.has(record.kind)
  if (side === 'centre' && !sided && pill) return true
  if (sides.named && isOther(seen, sides)) return true
  if (!sides.split || !sides.bubbles) return false
  // Cards are written from their middle, messages from their edge.
  const card = bubble?.look.centred
  const untimed = sides.timed && record.times.length + record.lent.length === 0
  const across = !record.narrow || near(record.left, record.right)
  // From wall to wall in a frame of a colour that stands on no side: a notice.
  const notice = sides.narrow && bubble && !record.narrow && !record.media && !sides.sided.has(record.color)
  if (!sided && (card || notice || (untimed && across))) return true
  return !bubble && !sides.written.has(record.kind) && !record.media && !EMOJI.test(said.text)
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
