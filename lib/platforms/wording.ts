import type { Box } from './box'
import { displayed, displayedLine } from './displayed'
import { inside, parent } from './dom'
import type { Names } from './names'
import type { Leaf, RecordRead } from './record'
import { isCount, isFace, isInitials, isMark, isStatus, isTool } from './stretches'
import { NAMED } from './tokens'

/** What a record says, its own words told apart from names, times and marks. */
export interface Said {
  text: string
  /** The name shown with it, if any. */
  name: string | null
  /** Nothing but a time: a separator, or an answer such as "14:30". */
  timeOnly: boolean
}

export const NOTHING_SAID: Said = { text: '', name: null, timeOnly: false }

const bare = (text: string): string => displayedLine(text).replace(/[\s…]*(\.{3}|…)$/, '')
/** An earlier message shown again: how a quotation begins where nothing else marks it. */
export const echoes = (text: string, earlier: readonly string[]): boolean => {
  const start = bare(text)
  const cut = /…|\.{3}\s*$/.test(text)
  return (
    start.length > 11 &&
    earlier.some((one) => one.startsWith(start) && (cut || start.length > one.length / 2))
  )
}

/** The stretches of a quotation without a mark: a part of the record in which an earlier message stands again. */
function quotation(
  words: readonly Leaf[],
  earlier: () => readonly string[],
  isName: (leaf: Leaf) => boolean,
): Set<Leaf> {
  const last = words.findLast((leaf) => !leaf.nested && !leaf.box.face)
  const part = (leaf: Leaf) => leaf !== last && !(leaf.nested && leaf.box.look.inline) && !isName(leaf)
  const echo = words.find((leaf) => part(leaf) && echoes(leaf.text, earlier()))
  if (!last || !echo || inside(last.box.el, echo.box.el)) return new Set()
  let block = echo.box.el
  for (let up = parent(block); up && !inside(last.box.el, up); up = parent(up)) block = up
  return new Set(words.filter((leaf) => inside(leaf.box.el, block)))
}

/** Tells a record's own words apart from what stands around them. At least one stretch of words remains, if any is. */
export function saidBy(record: RecordRead, names: Names, earlier: () => readonly string[]): Said {
  const { box, bubble } = record.unit
  const around = record.leaves.filter((leaf) => !leaf.aside)
  const spoken = around.length > 1 ? around.filter((leaf) => !isMark(leaf) && !isCount(leaf)) : around
  const quoted =
    spoken.length > 1 ? quotation(spoken, earlier, (leaf) => names.isName(leaf, record)) : NOTHING
  const words = around.length > 1 ? ownWords(around, record, names, quoted) : around
  const tells = (leaf: Leaf) => !words.includes(leaf) && !quoted.has(leaf) && labels(leaf, record, names)
  const label = around.find(tells) ?? record.leaves.find((leaf) => leaf.aside && tells(leaf))
  const name = record.called ?? (label ? writer(label.text) : null)
  const [first] = words
  const shown = first ? recorded(record) : null
  if (first && shown !== null && words.every((leaf) => names.isName(leaf, record)))
    return { text: shown, name: writer(first.text), timeOnly: false }
  if (!first) return { ...wordless(record), name }
  const kept = words.map((leaf) => leaf.box)
  const without = record.leaves
    .map((leaf) => leaf.box)
    .filter((other) => !kept.includes(other) && !holds(other, kept))
  const inner = bubble && words.some((leaf) => leaf.inBubble) ? bubble : box
  const text = displayed(inner, without).replace(/\s+[·•|]$/, '')
  return { text, name, timeOnly: false }
}

/** What is left of a picture or a recording whose only words are a name: how long it is. */
const recorded = ({ media, times }: RecordRead): string | null =>
  media ? '' : times.length > 1 ? (times.find(({ text }) => /^\d:\d\d$/.test(text))?.text ?? null) : null

/** Who writes, of "Ana to You", "You → Ana". */
function writer(label: string): string {
  const name = label.replace(/^[●•\s]+|[:,]$/g, '')
  const [, from = '', to = ''] = /^(.+?) (?:to|a|para|до|для|→|>) (.+)$/.exec(name) ?? []
  return NAMED.you.test(from) || NAMED.you.test(to) ? from : name
}

/** Only what stands aside: a time, or "Paid · 14:32", whose words are then no name but all that is said. */
function wordless({ leaves, times, unit }: RecordRead): Said {
  const label = leaves.find(
    (leaf) => leaf.aside && !leaf.quoted && leaf.text !== leaf.box.text && leaf.text !== '',
  )
  if (!label && times.length === 1 && isPicture(unit.box)) return NOTHING_SAID
  const timeOnly = !label && times.length > 0
  // Without the words of buttons: a recording is played by one.
  const text = label?.text ?? (timeOnly ? unit.box.text : displayed(unit.box))
  return { text, name: null, timeOnly }
}

/** A picture, and nothing that plays: the time with it is when it was sent, and not how long it is. */
const isPicture = (box: Box): boolean => box.media && !plays(box)
const plays = (box: Box): boolean =>
  /^(button|audio|video|canvas)$/.test(box.name) || /^0:/.test(box.text) || box.inner.some(plays)

const NOTHING: ReadonlySet<Leaf> = new Set()
/** The stretches that are words: without marks, counts and names, unless nothing else is there. */
function ownWords(all: Leaf[], record: RecordRead, names: Names, quoted: ReadonlySet<Leaf>): Leaf[] {
  let words = all
  const drop = (test: (leaf: Leaf) => boolean) => {
    const kept = words.filter((leaf) => !test(leaf))
    if (kept.length > 0) words = kept
  }
  drop((leaf) => quoted.has(leaf))
  drop(isMark)
  drop((leaf) => isInitials(leaf) || isFace(leaf, record) || names.isTag(leaf, record))
  const called = all.filter((leaf) => names.isName(leaf, record))
  drop((leaf) => called.some((one) => one === leaf || (leaf.nested && inside(leaf.box.el, one.box.el))))
  drop(isCount)
  if (record.unit.bubble && words.some((leaf) => leaf.inBubble)) drop((leaf) => !leaf.inBubble)
  headed(words, record, drop)
  return words
}

const labels = (leaf: Leaf, record: RecordRead, names: Names): boolean =>
  !leaf.quoted &&
  leaf.text.length <= 60 &&
  (leaf.aside ? names.isName(leaf, record) : !isCount(leaf)) &&
  !isStatus(leaf) &&
  !isTool(leaf) &&
  !isInitials(leaf) &&
  !isFace(leaf, record) &&
  !names.isTag(leaf, record)
const holds = (box: Box, kept: readonly Box[]): boolean =>
  box.inner.some((part) => kept.includes(part) || holds(part, kept))

/** A line with a short text and the time, over the words: that short text is the name. */
function headed(words: Leaf[], record: RecordRead, drop: (test: (leaf: Leaf) => boolean) => void): void {
  const [first] = words
  if (!first || first.text.length > 40 || !record.times.some((t) => t.shown)) return
  const line = parent(first.box.el)
  const { inline } = first.box.look
  const beside = ({ box }: Leaf) => parent(box.el) === line && (box.look.inline || !inline)
  const time = record.leaves.find((leaf) => leaf.aside && !leaf.box.control && beside(leaf))
  const second = words.find((leaf) => !beside(leaf))
  if (!time || !second || words.some((leaf) => beside(leaf) && leaf.text.length > 40)) return
  const above = !first.inBubble || record.leaves.indexOf(time) < record.leaves.indexOf(second)
  if (above) drop(beside)
}
