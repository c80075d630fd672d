import { isMarked } from './active-row'
import { type Box, boxOf, isBadge } from './box'
import { attr, parent, rect, size } from './dom'
import { idsOf } from './identity'
import { type Look, type Looks, namedAs, namesOf } from './look'
import { type Leaf, leavesOf } from './row-leaves'
import { type Wording, wordingOf } from './times'
import { NAMED } from './tokens'
import type { Vocabulary } from './vocabulary'

/** One row of the conversation list, as read. */
export interface Row {
  el: Element
  /** Where its name stands: a press there reaches whatever listens. */
  nameEl: Element
  name: string
  preview: string | null
  timeText: string | null
  time: Wording | null
  unread: number
  background: string
  marked: boolean
  avatar: string | null
  /** Attributes that may identify it. */
  ids: Map<string, string>
}

const isNumber = (leaf: Leaf): boolean => /^\+?\d{1,4}\+?$/.test(leaf.text)
const isInitials = (leaf: Leaf): boolean =>
  leaf.text.length <= 3 && (namedAs(leaf.box).avatar || (leaf.box.look.painted && isBadge(leaf.box)))
const UNREAD = / (unread|badge|dot|indicator|notification|new) /

const PRESENCE = / (online|status|presence|offline|away|busy|avatar|available) /
/** A small round mark that says "unread". */
function dots(box: Box): boolean {
  if (box.look.hidden) return false
  if (box.look.painted && box.text === '') {
    const names = namesOf(box.el, box.look)
    if (UNREAD.test(names) && !PRESENCE.test(names)) {
      const [width, height] = size(box.el)
      if (width > 3 && width <= 16 && Math.abs(width - height) <= 3) return true
    }
  }
  return box.inner.some(dots)
}

function avatarOf(box: Box): string | null {
  if (box.name === 'img') return attr(box.el, 'src')
  for (const kid of box.inner) {
    const found = avatarOf(kid)
    if (found) return found
  }
  return null
}

/** The row's own element and those that wrap all of it: marks and attributes stand on any of them. */
function skin(box: Box): Box[] {
  const [only, more] = box.inner
  return only && !more && !only.look.inline ? [box, ...skin(only)] : [box]
}

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
  const times = all.filter((leaf) => leaf.time)
  const rest = all.filter((leaf) => !leaf.time && !isNumber(leaf) && !/^[✓✔🗸]+$/u.test(leaf.text))
  const plain = rest.filter((leaf) => !isInitials(leaf))
  const leaves = plain.length > 0 ? plain : rest
  const shape = shapeOf(leaves, looks)
  const name = leaves[shape[0] ?? 0]
  if (!name) return null
  const count = all.find((leaf) => isNumber(leaf) && leaf !== name)
  const cover = skin(box)
  return {
    el,
    nameEl: name.box.el,
    name: name.text,
    preview: previewOf(leaves, name, shape),
    ...timeOfRow(times[0], words),
    unread: count ? Number.parseInt(count.text.replace(/\D/g, ''), 10) : Number(dots(box)),
    background: backgroundOf(box, looks),
    marked: cover.some((one) => isMarked(one, looks)),
    avatar: avatarOf(box),
    ids: idsOf(cover),
  }
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

/** The longest text below the name, with a short one before it on its line ("Tú:"). */
function previewOf(leaves: Leaf[], name: Leaf, [, ...below]: number[]): string | null {
  const others = leaves.filter((leaf) => leaf !== name && !NAMED.status.test(leaf.text))
  const under = below.flatMap((i) => leaves[i] ?? []).filter((leaf) => others.includes(leaf))
  const from = under.length > 0 ? under : others
  const longest = from.reduce<Leaf | null>(
    (best, leaf) => (!best || leaf.text.length > best.text.length ? leaf : best),
    null,
  )
  if (!longest || from.length === 1) return longest?.text ?? null
  const line = from.filter((leaf) => leaf === longest || precedes(leaf, longest))
  return line
    .map((leaf) => leaf.text)
    .join(' ')
    .replace(/ :/g, ':')
}

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
