import {
  authorOf,
  featuresOf,
  isAcross,
  isSystem,
  isTorn,
  leaning,
  leanOf,
  plainSide,
  scoreOf,
} from './authors'
import type { RecordRead } from './record'
import { levelOf, samePerson, spokenScore } from './spoken'
import { some, tellingTokens } from './telling'
import { NAMED } from './tokens'
import type { Author } from './types'
import type { Said } from './wording'

export interface Seen {
  record: RecordRead
  said: Said
}

/** What all records of a chat together say about whose is whose. Plain data: equal models judge equally. */
export interface Sides {
  left: number
  right: number
  width: number
  own: 'left' | 'right'
  /** Colours of bubbles that plainly stand on one side, and never on the other. */
  colours: Map<string, 'left' | 'right'>
  split: boolean
  bubbles: boolean
  /** And the frames of both are narrower than the room. */
  narrow: boolean
  /** Words that mark some of the records and not all. */
  tokens: Map<string, number>
  partner: string | null
  /** Names, colours and kinds of records, with the share of them that is mine: 1, -1 or between. */
  votes: Map<string, number>
  ticks: boolean
  avatars: boolean
  unsure: boolean
  /** Taken off the sum of what words in the page say. */
  level: number
  /** Names tell: some records carry one, the others go on for the one before. */
  named: boolean
  partnerNamed: boolean
  /** The first line of a message tells who writes, and when. */
  headed: boolean
  /** "You" is one of the names: whoever has another is not me. */
  youNamed: boolean
  /** Kinds of records met: another kind is a reason to weigh again. */
  kinds: Set<string>
  /** Whatever stands on one side tells its time. */
  timed: boolean
  /** Kinds of records that somebody wrote. */
  written: Set<string>
  /** Kinds and colours of records that stand on one side, and colours of those that have a name. */
  sided: Set<string>
  voices: Set<string>
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? -1e4

/** Weighs the evidence of all records. `partner`: the client's name in the header or the list, if known. */
export function sidesOf(all: readonly Seen[], width: number, rtl: boolean, partner: string | null): Sides {
  const names = all.filter((s) => s.said.name !== null)
  const sides: Sides = {
    left: -1e4,
    right: -1e4,
    width,
    own: rtl ? 'left' : 'right',
    colours: new Map(),
    split: false,
    bubbles: false,
    narrow: false,
    tokens: tellingTokens(all),
    partner,
    votes: new Map(),
    ticks: some(all, (s) => s.record.ticks),
    avatars: some(all, (s) => s.record.avatar !== null),
    unsure: false,
    level: 0,
    named: false,
    partnerNamed: false,
    headed: some(all, (s) => s.record.called !== null),
    youNamed: names.some((s) => NAMED.you.test(s.said.name ?? '')),
    kinds: new Set(all.map((s) => s.record.kind)),
    timed: false,
    written: new Set(),
    sided: new Set(),
    voices: new Set(names.flatMap(({ record }) => [record.color, ...(record.unit.bubble ? ['framed'] : [])])),
  }
  sides.partnerNamed = partner !== null && names.some((s) => samePerson(s.said.name ?? '', partner))
  place(sides, all, (record) => plainSide(record, width))
  paint(sides, all)
  const [lefts, rights] = place(sides, all, (record) => leanOf(record, sides))
  sides.split =
    lefts.length > 0 &&
    rights.length > 0 &&
    rights.some((s) => s.record.unit.bubble || s.record.left > width * 0.3)
  const placed = [...lefts, ...rights].filter(({ record }) => record.unit.bubble && record.narrow)
  for (const { record } of placed) sides.sided.add(record.kind).add(record.color)
  sides.narrow = [lefts, rights].every((side) => side.some((one) => placed.includes(one)))
  sides.timed =
    placed.length > 2 && placed.every(({ record }) => record.times.length + record.lent.length > 0)
  sides.bubbles = lefts.some((s) => s.record.unit.bubble) && rights.some((s) => s.record.unit.bubble)
  sides.named =
    !sides.split && names.length > all.length * 0.2 && new Set(names.map((s) => s.said.name)).size > 1
  if (sides.named) sides.level = levelOf(all, sides)
  if (sides.split) turn(sides, lefts, rights)
  else lone(sides, all, rights.length > 0)
  vote(sides, all)
  if (contradicts(sides, all)) sides.unsure = true
  return sides
}

/** Parts the records by side, and takes the edges of each side where they are not known yet. */
function place(
  sides: Sides,
  all: readonly Seen[],
  sideOf: (record: RecordRead) => 'left' | 'right' | null,
): [lefts: Seen[], rights: Seen[]] {
  const lefts = all.filter(({ record }) => sideOf(record) === 'left')
  const rights = all.filter(({ record }) => sideOf(record) === 'right')
  if (sides.left < 0) sides.left = median(lefts.map((s) => s.record.left))
  if (sides.right < 0) sides.right = median(rights.map((s) => s.record.right))
  return [lefts, rights]
}

/** Where none stands plainly on a side, as all reach across a narrow room, two colours that lean apart tell. */
function paint({ colours, width }: Sides, all: readonly Seen[]): void {
  const framed = all.map(({ record }) => record).filter(({ unit, color }) => unit.bubble && color)
  const plain = framed.some((record) => plainSide(record, width))
  const faced = framed.some(({ face }) => face)
  const both = new Set<string>()
  for (const record of framed) {
    const lean = plain ? plainSide(record, width) : faced ? null : leaning(record, 12)
    const side = record.face ?? lean
    if (side && (colours.get(record.color) ?? side) !== side) both.add(record.color)
    if (side) colours.set(record.color, side)
  }
  for (const colour of both) colours.delete(colour)
  if (!plain && !faced && new Set(colours.values()).size < 2) colours.clear()
}

/** The evidence contradicts itself. */
function contradicts(sides: Sides, all: readonly Seen[]): boolean {
  const written = all.filter((seen) => !isSystem(seen, sides))
  const authors = written.map((seen) => authorOf(seen, sides) ?? 'client')
  if (sayNothing(written, authors) || written.some(({ record }) => isTorn(record, sides))) return true
  const byName = Map.groupBy(authors, (_, i) => written[i]?.said.name)
  return [...byName].some(([name, by]) => name && new Set(by).size > 1)
}

/** Two kinds of messages, and yet all of them by one person: whatever told them apart was not understood. */
function sayNothing(written: readonly Seen[], authors: readonly Author[]): boolean {
  const distinct = (of: (seen: Seen) => string | null) => new Set(written.map(of).filter(Boolean)).size > 1
  const apart =
    distinct((seen) => seen.said.name) ||
    distinct((seen) => seen.record.avatar) ||
    distinct((seen) => seen.record.unit.bubble && seen.record.color)
  return apart && new Set(authors).size === 1
}

/** Words of the page may say that mine stand on the other side than usual. */
function turn(sides: Sides, lefts: Seen[], rights: Seen[]): void {
  const mean = (list: Seen[]) => list.reduce((sum, one) => sum + spokenScore(one, sides), 0) / list.length
  const lean = mean(rights) - mean(lefts)
  if (Math.abs(lean) <= 2 || lean > 0 === (sides.own === 'right')) return
  sides.own = lean > 0 ? 'right' : 'left'
  // Classes alone are copied wrongly at times ("other-message" on one's own side): what people read or hear is not.
  sides.unsure = Math.abs(lean) <= 6
}

/** All stand on one side: a fresh chat, or a layout that does not use sides. */
function lone(sides: Sides, all: readonly Seen[], right: boolean): void {
  const told = all.some((seen) => Math.abs(scoreOf(seen, sides)) >= 0.5)
  const plainly = all.some((seen) => isAcross(seen.record, sides) || Math.abs(spokenScore(seen, sides)) >= 2)
  sides.unsure = told && !plainly && !sides.ticks
  if (told || all.length === 0) return
  // The page's own lines say nothing of the others: "Ana opened a chat" above the first words of a client.
  const written = all.filter((seen) => !isSystem(seen, sides))
  // Longer words may fill a narrow column and stand in the middle of the room for that alone.
  if (written.length === 0 && all.every(({ said }) => said.text.length < 90)) return
  const framed =
    written.filter(({ record }) => record.unit.bubble && record.narrow).length > written.length / 2
  if (framed)
    for (const seen of all)
      for (const key of featuresOf(seen)) sides.votes.set(key, right === (sides.own === 'right') ? 1 : -1)
  sides.unsure =
    !framed || (sides.partner !== null && !sides.partnerNamed && all.some((seen) => seen.said.name))
}

/** Lets those that are sure speak for those of the same name, colour or kind. */
function vote(sides: Sides, all: readonly Seen[]): void {
  const sums = new Map<string, { sum: number; n: number }>()
  for (const seen of all) {
    if (isSystem(seen, sides)) continue
    sides.written.add(seen.record.kind)
    const score = scoreOf(seen, sides)
    if (Math.abs(score) < 0.7) continue
    for (const key of featuresOf(seen)) {
      const one = sums.get(key) ?? { sum: 0, n: 0 }
      sums.set(key, { sum: one.sum + Math.sign(score), n: one.n + 1 })
    }
  }
  for (const [key, { sum, n }] of sums) if (Math.abs(sum) > n * 0.7) sides.votes.set(key, sum / n)
}
