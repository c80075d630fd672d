import { type Box, isBox } from './box'
import { tag } from './dom'
import { namesOf } from './look'
import type { Leaf, RecordRead } from './record'
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

const BLOCK = '\ue001'
const PARAGRAPH = '\ue002'

function render(box: Box, without: ReadonlySet<Box>): string {
  if (without.has(box) || box.look.hidden) return ''
  let out = ''
  for (const part of box.parts) {
    if (isBox(part)) out += render(part, without)
    else out += box.look.keepsLines || part === '\n' ? part : part.replace(/[\t\n\f\r ]+/g, ' ')
  }
  if (box.look.inline || tag(box.el) === 'br') return out
  const edge = tag(box.el) === 'p' ? PARAGRAPH : BLOCK
  return edge + out + edge
}

/** The words as displayed: line breaks kept, blocks on lines of their own. */
export function displayed(box: Box, without: ReadonlySet<Box> = new Set()): string {
  return render(box, without)
    .replace(/[ \n]*\n(?=[\ue001\ue002])/g, '')
    .replace(/ *[\ue001\ue002][ \ue001\ue002]*/g, (edges) => (edges.includes(PARAGRAPH) ? '\n\n' : '\n'))
    .replace(/ *\n */g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
}

/** Any text on one line, without marks that are not seen. */
export const displayedLine = (text: string): string =>
  text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ').trim()

const isMark = (leaf: Leaf): boolean =>
  NAMED.status.test(leaf.text) || /^[✓✔☑🗸•·|,\s]+$/u.test(leaf.text) || (leaf.box.control && !leaf.inBubble)
const isCount = (leaf: Leaf): boolean =>
  !leaf.inBubble && /^(\p{Extended_Pictographic}|\ufe0f|[\d\s+])+$/u.test(leaf.text)

function isName(leaf: Leaf, record: RecordRead, names: Names): boolean {
  const plain = leaf.text.replace(/[:,]$/, '')
  if (plain.length > 60) return false
  if (names.known.has(plain) || NAMED.you.test(plain)) return true
  const own = namesOf(leaf.box.el, leaf.box.look)
  if (NAMED.name.test(own) || (/ (title|heading) /.test(own) && leaf === record.leaves[0])) return true
  return !leaf.nested && names.kinds.get(leaf.box.look.id)?.isName === true && record.leaves.length > 1
}

/** Names met so far, and the places where names stand. */
export interface Names {
  known: Set<string>
  kinds: Map<number, { count: number; texts: Set<string>; isName: boolean }>
  /** Grows when a place turns out to hold names: what was read before must be read again. */
  version: number
}
export const newNames = (): Names => ({ known: new Set(), kinds: new Map(), version: 0 })

/** Learns where names stand: a place beside the words where the same few texts come again and again. */
export function learnNames(record: RecordRead, names: Names): void {
  const words = record.leaves.filter((leaf) => !leaf.aside && !leaf.nested && !isMark(leaf))
  if (words.length < 2) return
  for (const leaf of words) {
    const kind = names.kinds.get(leaf.box.look.id) ?? { count: 0, texts: new Set(), isName: false }
    names.kinds.set(leaf.box.look.id, kind)
    kind.count++
    if (kind.texts.size < 8) kind.texts.add(leaf.text)
    const few = kind.count >= 4 ? Math.max(2, kind.count / 4) : kind.count - 1
    const is =
      kind.count >= 2 &&
      kind.texts.size <= Math.min(few, kind.count / 2) &&
      leaf.text.length <= 60 &&
      leaf === words[0]
    if (is !== kind.isName && kind.count < 64) {
      kind.isName = is
      names.version++
    }
  }
}

/** Tells a record's own words apart from what stands around them. At least one stretch of words remains, if any is. */
export function saidBy(record: RecordRead, names: Names): Said {
  const { box, bubble } = record.unit
  let name: string | null = null
  let words = record.leaves.filter((leaf) => !leaf.aside)
  const drop = (test: (leaf: Leaf) => boolean) => {
    const kept = words.filter((leaf) => !test(leaf))
    if (kept.length > 0) words = kept
    return kept.length
  }
  drop(isMark)
  drop((leaf) => isInitials(leaf))
  drop(isCount)
  const before = words
  drop((leaf) => isName(leaf, record, names))
  if (bubble && words.some((leaf) => leaf.inBubble)) drop((leaf) => !leaf.inBubble)
  else headed(words, record, drop)
  name =
    [...before, ...record.leaves.filter((leaf) => leaf.aside)].find(
      (leaf) => !words.includes(leaf) && isLabel(leaf, record, names),
    )?.text ?? null
  const kept = new Set(words.map((leaf) => leaf.box))
  const without = new Set(
    record.leaves.filter((leaf) => !kept.has(leaf.box) && !holds(leaf.box, kept)).map((leaf) => leaf.box),
  )
  const inner = bubble && words.some((leaf) => leaf.inBubble) ? bubble : box
  if (words.length === 0) return { text: displayed(box), name, timeOnly: record.times.length > 0 }
  return { text: displayed(inner, without), name: name?.replace(/[:,]$/, '') ?? null, timeOnly: false }
}

const isInitials = (leaf: Leaf): boolean =>
  leaf.text.length <= 3 && NAMED.avatar.test(namesOf(leaf.box.el, leaf.box.look))
const isLabel = (leaf: Leaf, record: RecordRead, names: Names): boolean =>
  !leaf.quoted &&
  !isMark(leaf) &&
  !isInitials(leaf) &&
  leaf.text.length <= 60 &&
  (isName(leaf, record, names) || !leaf.aside)
const holds = (box: Box, kept: ReadonlySet<Box>): boolean =>
  box.parts.some((part) => isBox(part) && (kept.has(part) || holds(part, kept)))

/** A line with a short text and the time, over the words: that short text is the name. */
function headed(words: Leaf[], record: RecordRead, drop: (test: (leaf: Leaf) => boolean) => number): void {
  const [first] = words
  const time = record.leaves.find((leaf) => leaf.aside)
  if (!first || !time || words.length < 2 || first.text.length > 40 || first.inBubble) return
  const sibling =
    first.box.el.parentElement === time.box.el.parentElement && record.times.some((t) => t.shown)
  const other = words[1]?.box.el.parentElement !== first.box.el.parentElement
  if (sibling && other) drop((leaf) => leaf === first)
}
