import { isMarked } from './active-row'
import { type Box, boxOf, isBadge } from './box'
import { attr, parent, rect, size, tag } from './dom'
import { idsOf } from './identity'
import { type Look, type Looks, namedAs, namesOf } from './look'
import { type Leaf, leavesOf } from './row-leaves'
import { type Wording, wordingOf } from './times'
import { NAMED } from './tokens'
import type { Vocabulary } from './vocabulary'
import { learnPlaces } from './words-place'

/** One row of the conversation list, as read. */
export interface Row {
  el: Element
  /** Where its name stands: a press there reaches whatever listens. */
  nameEl: Element
  name: string
  /** What stands below its name. */
  lines: string[]
  preview: string | null
  timeText: string | null
  time: Wording | null
  unread: number
  background: string
  marked: boolean
  /** Its name stands on a button within the row. */
  pressed: boolean
  /** How bold its name is. */
  weight: number
  avatar: string | null
  /** Attributes that may identify it. */
  ids: Map<string, string>
}

const isNumber = (leaf: Leaf): boolean => /^\(?\+?\d{1,4}\+?\)?$/.test(leaf.text)
const isInitials = (leaf: Leaf): boolean =>
  leaf.text.length <= 3 && (namedAs(leaf.box).avatar || (leaf.box.look.painted && isBadge(leaf.box)))
const UNREAD = / (unread|notification|new) /
const MARK = / (badge|dot|indicator) /

const PRESENCE = / (online|status|presence|offline|away|busy|avatar|available) /
/** A small round mark that says "unread": by its name, or because it stands at the end of the row. */
function dots(box: Box, row: Element): boolean {
  if (box.look.hidden) return false
  if (box.look.painted && box.text === '') {
    const names = namesOf(box.el, box.look)
    const [width, height] = size(box.el)
    const round = width > 3 && width <= 16 && Math.abs(width - height) <= 3
    // A mark that is laid over something is laid over a face: it tells who is online.
    if (round && !PRESENCE.test(names))
      return UNREAD.test(names) || (MARK.test(names) && !box.look.afloat) || atEnd(box, row)
  }
  return box.inner.some((kid) => dots(kid, row))
}

function atEnd({ el, look }: Box, row: Element): boolean {
  const [dot, whole] = [rect(el), rect(row)]
  const from = look.rtl ? whole.right - dot.right : dot.left - whole.left
  return from > whole.width * 0.7
}

function avatarOf(box: Box): string | null {
  if (box.name === 'img') return attr(box.el, 'src')
  for (const kid of box.inner) {
    const found = avatarOf(kid)
    if (found) return found
  }
  return null
}

/** The row's own element and those that wrap all of it (but for a line below it): marks and attributes stand on any of them. */
function skin(box: Box, looks: Looks): Box[] {
  const whole = box.inner.find(
    (kid) => !kid.look.inline && (box.inner.length === 1 || fills(kid, box, looks)),
  )
  return whole ? [box, ...skin(whole, looks)] : [box]
}
const fills = (kid: Box, box: Box, looks: Looks): boolean =>
  looks.once(`fill ${kid.look.id}`, () => {
    const [inner, outer] = [rect(kid.el), rect(box.el)]
    return inner.height > outer.height * 0.85 && inner.width > outer.width * 0.85
  })

/** The ground a row is drawn on: its own, and that of whatever covers its whole height. */
function backgroundOf(box: Box, looks: Looks): string {
  let ground = box.look.background
  for (const kid of box.inner) {
    if (kid.look.inline || kid.look.background === box.look.background) continue
    const covers = looks.once(`cover ${kid.look.id}`, () => rect(kid.el).height > rect(box.el).height * 0.85)
    if (covers) ground += ` ${kid.look.background}`
  }
  const [only, more] = box.inner
  return only && !more ? `${ground} ${backgroundOf(only, looks)}` : ground
}

/** Reads one row; null where it has no words. */
export function readRow(el: Element, above: Look, looks: Looks, words: Vocabulary): Row | null {
  const box = boxOf(el, above, looks)
  if (!box || box.look.hidden) return null
  const all = leavesOf(box, [], words)
  for (const leaf of [...inWordsPlace(all), ...sayingsIn(all)]) leaf.time = null
  const times = all.filter((leaf) => leaf.time)
  learnPlaces(
    all.flatMap((leaf) => (leaf.time ? [] : leaf.box)),
    times.flatMap((leaf) => (isDayWord(leaf) && isUnder(leaf, all) ? [] : leaf.box)),
  )
  const rest = all.filter((leaf) => !leaf.time && !isNumber(leaf) && !/^[✓✔🗸●⬤•]+$/u.test(leaf.text))
  const plain = rest.filter((leaf) => !isInitials(leaf))
  const leaves = plain.length > 0 ? plain : rest
  const shape = shapeOf(leaves, looks)
  const name = leaves[shape[0] ?? 0]
  if (!name) return null
  // "Ana García (3)"
  const [, bare = name.text, inName] = /^(.*\S) ?\((\d{1,3})\)$/.exec(name.text) ?? []
  const count = all.find((leaf) => isNumber(leaf) && leaf !== name)?.text ?? inName
  const cover = skin(box, looks)
  const lines = linesOf(leaves, name, shape)
  const dotted = all.some((leaf) => /^[●⬤]$/.test(leaf.text))
  return {
    el,
    nameEl: name.box.el,
    name: bare,
    lines,
    preview: longest(lines),
    ...timeOfRow(times[0], words),
    unread: count ? Number.parseInt(count.replace(/\D/g, ''), 10) : Number(dotted || dots(box, el)),
    background: backgroundOf(box, looks),
    marked: cover.some(isMarked),
    pressed: isOnButton(name.box.el, el),
    weight: name.box.look.prominence,
    avatar: avatarOf(box),
    ids: idsOf(cover),
  }
}

/** Of two times in a row, the one that stands where other rows have words: "Viernes", said and not dated. */
function inWordsPlace(all: readonly Leaf[]): Leaf[] {
  const times = all.filter((leaf) => leaf.time)
  const worded = times.filter((leaf) => leaf.box.look.said)
  return worded.length < times.length ? worded : []
}

const isDayWord = ({ text }: Leaf): boolean => !/\d/.test(text)
const apart = (a: Leaf, b: Leaf): boolean => Math.abs(rect(a.box.el).left - rect(b.box.el).left) > 20
/** "Viernes" below the name: when somebody wrote, or what. It does not make the place one of times. */
const isUnder = (leaf: Leaf, [first]: readonly Leaf[]): boolean =>
  first !== undefined && first !== leaf && !apart(leaf, first)

/** Of two times, the one that is lower and elsewhere: what somebody wrote. */
function sayingsIn(all: readonly Leaf[]): Leaf[] {
  const times = all.filter((leaf) => leaf.time)
  const above = (one: Leaf, other: Leaf) => rect(one.box.el).top + 4 < rect(other.box.el).top
  return times.filter((leaf) => times.some((one) => above(one, leaf) && apart(one, leaf)))
}

function isOnButton(name: Element, row: Element): boolean {
  for (let at: Element | null = name; at && at !== row; at = parent(at)) if (tag(at) === 'button') return true
  return false
}

const NAME = / (name|title|username|displayname|nickname|heading) /
const NOT_NAME = / (last|message|sender|sub|subtitle) /
/** Which of the leaves is the name, then which stand below it: the same for all rows of one build. */
function shapeOf(leaves: Leaf[], looks: Looks): number[] {
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
function linesOf(leaves: Leaf[], name: Leaf, [, ...below]: number[]): string[] {
  const others = leaves.filter((leaf) => leaf !== name && !NAMED.status.test(leaf.text))
  const under = below.flatMap((i) => leaves[i] ?? []).filter((leaf) => others.includes(leaf))
  const from = under.length > 0 ? under : others
  const led = from.filter((leaf) => from.some((other) => other !== leaf && precedes(leaf, other)))
  return from
    .filter((leaf) => !led.includes(leaf))
    .map((leaf) =>
      [...led.filter((one) => precedes(one, leaf)), leaf]
        .map((one) => one.text)
        .join(' ')
        .replace(/ :/g, ':')
        .replace(/\s*[·•|]$/, ''),
    )
}

/** Which of several lines is the preview: the same in all rows, the longest of those that are not the same everywhere. */
export function settlePreviews(rows: readonly Row[]): void {
  // The open row is drawn in a way of its own: "Viernes" stands where the others have their last words.
  const timed = rows.filter((row) => row.timeText !== null)
  const told = rows.filter((row) => row.preview !== null)
  if (told.length > rows.length / 2 && timed.length < rows.length / 2)
    for (const row of timed)
      if (row.preview === null && row.timeText && !/\d/.test(row.timeText)) {
        row.lines = [row.timeText]
        row.timeText = row.time = null
      }
  const most = Math.max(...rows.map((row) => row.lines.length))
  const at = [...Array(Math.max(0, most)).keys()].map((i) => rows.flatMap((row) => row.lines[i] ?? []))
  const worth = at.map((texts) => {
    const alike = texts.length > 2 && new Set(texts).size <= texts.length / 2
    return alike ? 0 : texts.reduce((sum, text) => sum + Math.min(60, text.length), 0) / texts.length
  })
  const best = worth.indexOf(Math.max(...worth))
  if (worth[best] === 0) for (const row of rows) row.preview = null
  else for (const row of rows) row.preview = row.lines[best] ?? longest(row.lines)
}
const longest = (lines: readonly string[]): string | null =>
  lines.reduce<string | null>((best, line) => (line.length > (best?.length ?? 0) ? line : best), null)

function precedes(leaf: Leaf, longest: Leaf): boolean {
  const [a, b] = [rect(leaf.box.el), rect(longest.box.el)]
  if (Math.abs(a.top - b.top) >= 6) return false
  return /:$/.test(leaf.text) || (parent(leaf.box.el) === parent(longest.box.el) && a.left < b.left)
}

function timeOfRow(
  leaf: Leaf | undefined,
  words: Vocabulary,
): { timeText: string | null; time: Wording | null } {
  if (!leaf) return { timeText: null, time: null }
  const machine = attr(leaf.box.el, 'datetime')
  const exact = machine ? wordingOf(machine, words) : null
  return { timeText: leaf.text, time: exact?.instant !== undefined ? exact : leaf.time }
}

/** Headings and channels among the rows lack all that most rows have; a row of tools has a button for a name. */
export function withoutHeadings(rows: readonly Row[]): Row[] {
  const traits = [
    (row: Row) => row.preview !== null,
    (row: Row) => row.timeText !== null,
    (row: Row) => row.avatar !== null,
    (row: Row) => row.nameEl !== row.el,
  ].filter((has) => rows.filter(has).length >= rows.length * 0.7)
  const plain = (row: Row) => {
    const lacks = traits.filter((has) => !has(row)).length
    const odd = rows.every((other) => other === row || attr(other.el, 'class') !== attr(row.el, 'class'))
    const empty = lacks > 0 && (lacks === traits.length || (odd && lacks > 1))
    return !row.marked && (lacks > 2 || (row.unread === 0 && empty))
  }
  const tools = rows.filter((row) => row.pressed).length < rows.length / 2
  return rows.length > 3 ? rows.filter((row) => !plain(row) && !(tools && row.pressed)) : [...rows]
}
