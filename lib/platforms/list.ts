import { type Box, boxesOf, boxOf, directText, hasContent, isBadge } from './box'
import { attr, kids, parent, rect, tag } from './dom'
import type { Look, Looks } from './look'
import { timeOf } from './record'
import { type Wording, wordingOf } from './times'
import { NAMED, nameWords } from './tokens'
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
}

interface Leaf {
  box: Box
  text: string
}

function leavesOf(box: Box, out: Leaf[], words: Vocabulary): Leaf[] {
  if (box.look.hidden) return out
  if (directText(box) || timeOf(box, words)) {
    if (box.text) out.push({ box, text: box.text })
    return out
  }
  for (const kid of boxesOf(box)) leavesOf(kid, out, words)
  return out
}

const isNumber = (leaf: Leaf): boolean => /^\+?\d{1,4}\+?$/.test(leaf.text)
const isInitials = (leaf: Leaf): boolean =>
  leaf.text.length <= 3 &&
  (NAMED.avatar.test(nameWords(leaf.box.el)) || (leaf.box.look.painted && isBadge(leaf.box)))
const isDot = / (unread|badge|dot|indicator|notification|new) /

function dots(box: Box): boolean {
  if (box.look.hidden) return false
  const r = rect(box.el)
  const small = r.width > 3 && r.width <= 16 && Math.abs(r.width - r.height) <= 3
  if (
    small &&
    box.look.painted &&
    !/ (online|status|presence|offline|away|busy|avatar|available) /.test(nameWords(box.el)) &&
    isDot.test(nameWords(box.el))
  )
    return true
  return boxesOf(box).some(dots)
}

function avatarOf(box: Box): string | null {
  if (tag(box.el) === 'img') return attr(box.el, 'src')
  for (const kid of boxesOf(box)) {
    const found = avatarOf(kid)
    if (found) return found
  }
  return null
}

const MARK = / (active|selected|current|open|opened|activated|highlighted|checked|on) /
const ON = [
  'aria-current',
  'aria-selected',
  'data-active',
  'data-selected',
  'data-current',
  'aria-pressed',
  'aria-checked',
]
function isMarked(el: Element): boolean {
  const value = ON.map((name) => attr(el, name)).find((one) => one !== null && one !== 'false' && one !== '0')
  if (value !== undefined) return true
  if (/^(active|selected|on|open|checked)$/.test(attr(el, 'data-state') ?? '')) return true
  return MARK.test(
    ` ${(attr(el, 'class') ?? '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .join(' ')} `.replace(/ (not|non|in) (active|selected) /, ' '),
  )
}

/** The element itself, or one that covers it: marks and attributes stand on either. */
export function skin(el: Element): Element[] {
  const found = [el]
  for (let at = el, depth = 0; depth < 3; depth++) {
    const inner = kids(at).filter(
      (kid) => rect(kid).height > rect(el).height * 0.7 && rect(kid).width > rect(el).width * 0.7,
    )
    const [only] = inner
    if (inner.length !== 1 || !only) break
    found.push(only)
    at = only
  }
  return found
}

function backgroundOf(box: Box): string {
  const cover = boxesOf(box).find(
    (kid) => rect(kid.el).width > rect(box.el).width * 0.9 && rect(kid.el).height > rect(box.el).height * 0.7,
  )
  const deeper = cover ? backgroundOf(cover) : ''
  return `${box.look.background} ${deeper}`
}

/** Reads one row; null where it has no words. */
export function readRow(el: Element, above: Look, looks: Looks, words: Vocabulary): Row | null {
  const box = boxOf(el, above, looks)
  if (!box || !hasContent(box)) return null
  const leaves = leavesOf({ ...box, control: false }, [], words)
  const times = leaves.filter((leaf) => timeOf(leaf.box, words))
  const rest = leaves.filter(
    (leaf) => !times.includes(leaf) && !isNumber(leaf) && !/^[✓✔🗸]+$/u.test(leaf.text),
  )
  const plain = rest.filter((leaf) => !isInitials(leaf))
  const words2 = plain.length > 0 ? plain : rest
  const name = nameOf(words2)
  if (!name) return null
  const count = leaves.find((leaf) => isNumber(leaf) && leaf !== name)
  return {
    el,
    nameEl: name.box.el,
    name: name.text,
    ...previewOf(words2, name),
    ...timeOfRow(times, box, words),
    unread: count ? Number.parseInt(count.text.replace(/\D/g, ''), 10) : Number(dots(box)),
    background: backgroundOf(box),
    marked: skin(el).some(isMarked),
    avatar: avatarOf(box),
  }
}

function nameOf(leaves: Leaf[]): Leaf | null {
  const named = leaves.find(
    (leaf) =>
      / (name|title|username|displayname|nickname|heading) /.test(nameWords(leaf.box.el)) &&
      !/ (last|message|sender) /.test(nameWords(leaf.box.el)),
  )
  if (named) return named
  const [first] = leaves
  if (!first) return null
  const top = rect(first.box.el).top
  const line = leaves.filter((leaf) => Math.abs(rect(leaf.box.el).top - top) < 12)
  return line.reduce(
    (best, leaf) => (leaf.box.look.prominence > best.box.look.prominence + 0.5 ? leaf : best),
    first,
  )
}

function previewOf(leaves: Leaf[], name: Leaf): { preview: string | null } {
  const others = leaves.filter((leaf) => leaf !== name && !NAMED.status.test(leaf.text))
  const below = others.filter((leaf) => rect(leaf.box.el).top > rect(name.box.el).top + 4)
  const from = below.length > 0 ? below : others
  const longest = from.reduce<Leaf | null>(
    (best, leaf) => (!best || leaf.text.length > best.text.length ? leaf : best),
    null,
  )
  if (!longest) return { preview: null }
  const line = from.filter(
    (leaf) =>
      leaf === longest ||
      (Math.abs(rect(leaf.box.el).top - rect(longest.box.el).top) < 6 && /:$|^:$/.test(leaf.text)) ||
      isPrefix(leaf, longest),
  )
  return {
    preview: line
      .map((leaf) => leaf.text)
      .join(' ')
      .replace(/ :/g, ':'),
  }
}
const isPrefix = (leaf: Leaf, longest: Leaf): boolean =>
  leaf !== longest &&
  parent(leaf.box.el) === parent(longest.box.el) &&
  rect(leaf.box.el).left < rect(longest.box.el).left &&
  Math.abs(rect(leaf.box.el).top - rect(longest.box.el).top) < 6

function timeOfRow(
  times: Leaf[],
  box: Box,
  words: Vocabulary,
): { timeText: string | null; time: Wording | null } {
  const [first] = times
  if (!first) return { timeText: null, time: null }
  const wording = timeOf(first.box, words)
  const machine = attr(first.box.el, 'datetime')
  const exact = machine ? wordingOf(machine, words) : null
  return { timeText: first.text, time: exact?.instant !== undefined && box ? exact : wording }
}

/** Which rows are the open one: marked, or drawn on another ground than all the others. */
export function activeRows(rows: readonly Row[]): Set<Row> {
  const marked = rows.filter((row) => row.marked)
  if (marked.length === 1 || (marked.length > 0 && marked.length < rows.length && marked.length < 3))
    return new Set(marked.slice(0, 1))
  const grounds = new Map<string, Row[]>()
  for (const row of rows) grounds.set(row.background, [...(grounds.get(row.background) ?? []), row])
  const odd = [...grounds.values()].filter((same) => same.length === 1)
  return rows.length > 2 && grounds.size === 2 && odd[0] ? new Set(odd[0]) : new Set()
}
