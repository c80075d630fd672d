import { type Box, boxesOf, boxOf, hasContent, isBadge, isBox, squeeze } from './box'
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

/** Runs of words: a number, a time, a block or a line break ends one. */
function leavesOf(box: Box, out: Leaf[], words: Vocabulary): Leaf[] {
  if (box.look.hidden) return out
  if (timeOf(box, words)) return out.push({ box, text: box.text }) ? out : out
  let run: { text: string; from: (Box | null)[] } = { text: '', from: [] }
  const flush = () => {
    const text = squeeze(run.text)
    const [only] = run.from
    if (text) out.push({ box: run.from.length === 1 && only ? only : box, text })
    run = { text: '', from: [] }
  }
  for (const part of box.parts) {
    if (!isBox(part)) {
      run.text += part
      if (part.trim()) run.from.push(null)
      if (part === '\n' && tag(box.el) === 'br') flush()
    } else if (isRun(part, words)) {
      run.text += part.text
      run.from.push(part)
    } else {
      flush()
      leavesOf(part, out, words)
    }
  }
  flush()
  return out
}
const isRun = (box: Box, words: Vocabulary): boolean =>
  box.look.inline &&
  !box.look.hidden &&
  tag(box.el) !== 'br' &&
  !box.look.painted &&
  !/^\+?\d*\+?$/.test(box.text) &&
  !timeOf(box, words) &&
  boxesOf(box).every((kid) => isRun(kid, words))

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

/** The ground a row is drawn on: its own, and that of whatever covers its whole height. */
function backgroundOf(box: Box): string {
  const height = rect(box.el).height
  const covers = boxesOf(box).filter((kid) => height > 0 && rect(kid.el).height > height * 0.85)
  return [box.look.background, ...covers.slice(0, 3).map(backgroundOf)].join(' ')
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

/**
 * The open chat's row: the marked one, the one drawn on a ground of its own, or the only one of the name in the head.
 * Where two signs name different rows, the head decides.
 */
export function activeRow(rows: readonly Row[], head: string | null): Row | null {
  const headed = rows.filter((row) => row.name === head)
  const marked = rows.filter((row) => row.marked)
  if (marked.length === 1) return marked[0] ?? null
  const grounds = new Map<string, Row[]>()
  for (const row of rows) grounds.set(row.background, [...(grounds.get(row.background) ?? []), row])
  const odd = [...grounds.values()].filter((same) => same.length === 1).flat()
  const told = odd.find((row) => headed.includes(row)) ?? (headed.length === 1 ? headed[0] : undefined)
  if (told) return told
  return rows.length > 2 && grounds.size === 2 && odd.length === 1 ? (odd[0] ?? null) : null
}
