import { type Box, INITIALS, squeeze } from './box'
import { displayed, displayedLine } from './displayed'
import { attr, inside, parent, textContent } from './dom'
import { namedAs } from './look'
import type { Leaf, RecordRead } from './record'
import { asNamed, NAMED, nameWords } from './tokens'

/** What a record says, its own words told apart from names, times and marks. */
export interface Said {
  text: string
  /** The name shown with it, if any. */
  name: string | null
  /** Nothing but a time: a separator, or an answer such as "14:30". */
  timeOnly: boolean
}

export const NOTHING_SAID: Said = { text: '', name: null, timeOnly: false }

const isStatus = (leaf: Leaf): boolean => NAMED.status.test(leaf.text) || /^[✓✔☑🗸•·|,\s]+$/u.test(leaf.text)
const isMark = (leaf: Leaf): boolean =>
  isStatus(leaf) || leaf.box.name === 'button' || (leaf.box.control && !leaf.inBubble) || isTool(leaf)
/** A link that leads nowhere, on a line of its own: "Translate". */
const isTool = ({ box, nested }: Leaf): boolean =>
  !nested && box.name === 'a' && /^(#$|javascript:)/.test(attr(box.el, 'href') ?? '')
const isCount = (leaf: Leaf): boolean =>
  !leaf.inBubble && /^(\p{Extended_Pictographic}|\ufe0f|[\d\s+])+$/u.test(leaf.text)

function isName(leaf: Leaf, record: RecordRead, names: Names): boolean {
  const plain = leaf.text.replace(/[:,]$/, '')
  if (plain.length > 60) return false
  if (names.known.has(plain) || NAMED.you.test(plain)) return true
  if (namedAs(leaf.box).name) return true
  if (leaf === record.leaves[0] && (namedAs(leaf.box).title || isNamedAround(leaf))) return true
  const kind = names.kinds.get(leaf.box.look.id)
  if (leaf === opening(record) && isLabel(leaf))
    return kind?.isName || [...(kind?.texts ?? [])].some((text) => names.known.has(text))
  const stands =
    kind?.isName === true ||
    (names.classes.has(classOf(leaf)) && leaf === record.leaves.find((one) => !one.aside))
  return !leaf.nested && stands && record.leaves.length > 1
}
/** What may be a name to press, for the person's page, or one with its time: it is one where one of those that stand there is known. */
const opening = (record: RecordRead) =>
  record.leaves.find((leaf) => leaf.text.length > 1 && !isFace(leaf, record))
const isLabel = ({ aside, box, text }: Leaf): boolean => aside && (box.control || text !== box.text)
/** A link to the person, in something that is called a name. */
function isNamedAround({ box, text }: Leaf): boolean {
  const up = box.name === 'a' || box.control ? parent(box.el) : null
  return up !== null && asNamed(nameWords(up)).name && squeeze(textContent(up) ?? '') === text
}
const classOf = ({ box }: Leaf): string => attr(box.el, 'class') ?? ''

/** Names met so far, and the places where names stand. */
export interface Names {
  known: Set<string>
  kinds: Map<number, { count: number; texts: Set<string>; short: boolean; isName: boolean }>
  /** How many records there are of each build, and what was counted. */
  builds: Map<number, number>
  met: WeakSet<Element>
  /** Classes of those places: a name that comes but once stands in another branch of the style sheet. */
  classes: Set<string>
  /** Grows when a place turns out to hold names: what was read before must be read again. */
  version: number
}
export const newNames = (): Names => ({
  known: new Set(),
  kinds: new Map(),
  builds: new Map(),
  met: new WeakSet(),
  classes: new Set(),
  version: 0,
})

/** Learns where names stand: a place beside the words where the same few texts come again and again. */
export function learnNames(record: RecordRead, names: Names): void {
  const { el, look } = record.unit.box
  if (names.met.has(el)) return
  names.met.add(el)
  const built = (names.builds.get(look.id) ?? 0) + 1
  names.builds.set(look.id, built)
  const first = opening(record)
  const around = record.leaves.filter((leaf) => !leaf.aside)
  if (first && isLabel(first) && around.length > 0) learnPlace(first, names, !first.box.control, built)
  if (around.length < 2) return
  const words = around.filter(
    (leaf) => !leaf.nested && !isMark(leaf) && !isInitials(leaf) && !isFace(leaf, record),
  )
  if (words.length < 2) return
  for (const leaf of words) learnPlace(leaf, names, leaf === words[0], built)
}

function learnPlace(leaf: Leaf, names: Names, first: boolean, built: number): void {
  const kind = names.kinds.get(leaf.box.look.id) ?? { count: 0, texts: new Set(), short: true, isName: false }
  names.kinds.set(leaf.box.look.id, kind)
  kind.count++
  if (kind.texts.size < 8) kind.texts.add(leaf.text)
  kind.short &&= leaf.text.length < 32 && !/[!?…]$/.test(leaf.text)
  // A group has many names; they stand in most of what is built so, and come again.
  const few = kind.count >= 4 ? Math.max(2, kind.count / 4) : kind.count - 1
  const most =
    kind.short && kind.count > Math.max(3, built / 2) ? kind.count * 0.6 : Math.min(few, kind.count / 2)
  const is = kind.count >= 2 && kind.texts.size <= most && leaf.text.length <= 60 && first
  if (is === kind.isName || kind.count >= 64) return
  kind.isName = is
  if (is && classOf(leaf)) names.classes.add(classOf(leaf))
  names.version++
}

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
    spoken.length > 1 ? quotation(spoken, earlier, (leaf) => isName(leaf, record, names)) : NOTHING
  const words = around.length > 1 ? ownWords(around, record, names, quoted) : around
  const tells = (leaf: Leaf) => !words.includes(leaf) && !quoted.has(leaf) && labels(leaf, record, names)
  const label = around.find(tells) ?? record.leaves.find((leaf) => leaf.aside && tells(leaf))
  const name = label ? writer(label.text) : null
  if (words.length === 0) return { ...wordless(record), name }
  const kept = words.map((leaf) => leaf.box)
  const without = record.leaves
    .map((leaf) => leaf.box)
    .filter((other) => !kept.includes(other) && !holds(other, kept))
  const inner = bubble && words.some((leaf) => leaf.inBubble) ? bubble : box
  const text = displayed(inner, without).replace(/\s+[·•|]$/, '')
  return { text, name, timeOnly: false }
}

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
  drop((leaf) => isInitials(leaf) || isFace(leaf, record) || isTag(leaf, record, names))
  const called = all.filter((leaf) => isName(leaf, record, names))
  drop((leaf) => called.some((one) => one === leaf || (leaf.nested && inside(leaf.box.el, one.box.el))))
  drop(isCount)
  if (record.unit.bubble && words.some((leaf) => leaf.inBubble)) drop((leaf) => !leaf.inBubble)
  headed(words, record, drop)
  return words
}

const isInitials = (leaf: Leaf): boolean => leaf.text.length <= 3 && namedAs(leaf.box).avatar
/** A picture of letters before everything else. */
const isFace = (leaf: Leaf, record: RecordRead): boolean =>
  leaf === record.leaves[0] && (leaf.box.face || (leaf.box.look.painted && INITIALS.test(leaf.text)))
/** A label that all records carry: "AI", "PRO"; beside the time also "Translated from Ukrainian". */
function isTag(leaf: Leaf, record: RecordRead, names: Names): boolean {
  const kind = names.kinds.get(leaf.box.look.id)
  const same = kind !== undefined && kind.count > 2 && kind.texts.size === 1
  const short = leaf.text.length < 16 && !leaf.inBubble && record.leaves.length > 3
  return same && leaf !== opening(record) && (short || (leaf.text.length < 48 && isBesideTime(leaf, record)))
}
const isBesideTime = ({ box }: Leaf, { leaves }: RecordRead): boolean =>
  leaves.some((one) => one.aside && one.box.time && parent(one.box.el) === parent(box.el))
const labels = (leaf: Leaf, record: RecordRead, names: Names): boolean =>
  !leaf.quoted &&
  leaf.text.length <= 60 &&
  (leaf.aside ? isName(leaf, record, names) : !isCount(leaf)) &&
  !isStatus(leaf) &&
  !isInitials(leaf) &&
  !isFace(leaf, record) &&
  !isTag(leaf, record, names)
const holds = (box: Box, kept: readonly Box[]): boolean =>
  box.inner.some((part) => kept.includes(part) || holds(part, kept))

/** A line with a short text and the time, over the words: that short text is the name. */
function headed(words: Leaf[], record: RecordRead, drop: (test: (leaf: Leaf) => boolean) => void): void {
  const [first] = words
  if (!first || first.text.length > 40 || !record.times.some((t) => t.shown)) return
  const line = parent(first.box.el)
  const beside = (leaf: Leaf) => parent(leaf.box.el) === line
  const time = record.leaves.find((leaf) => leaf.aside && beside(leaf))
  const second = words.find((leaf) => !beside(leaf))
  if (!time || !second || words.some((leaf) => beside(leaf) && leaf.text.length > 40)) return
  const above = !first.inBubble || record.leaves.indexOf(time) < record.leaves.indexOf(second)
  if (above) drop(beside)
}
