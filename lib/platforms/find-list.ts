import { attr, kids, parent, rect, size, tag } from './dom'
import { type Found, gather, isNamed, type Test } from './gather'
import type { Looks } from './look'
import { lookOf } from './look-path'
import { type Row, readRow } from './row'
import { holdsName } from './spoken'
import { NAMED } from './tokens'
import type { Vocabulary } from './vocabulary'

/** The list on a page: its rows, and the elements whose children they are. */
export interface ListPlace {
  holders: Set<Element>
  /** The rows there are now, in order; `known`: those that need no second look. */
  current(known: (el: Element) => boolean): Element[]
  score: number
}

function columns(found: Found[]): Found[][] {
  const place = ({ box }: Found) => `${Math.round(box.left / 4)}/${Math.round(box.width / 8)}`
  return [...Map.groupBy(found, place).values()]
}

function scoreOf(rows: Row[], names: ReadonlySet<string>): number {
  const share = (test: (row: Row) => boolean) => rows.filter(test).length / rows.length
  if (rows.some((row) => hasHeads(row.el)) && !rows.some((row) => row.marked || row.unread > 0)) return 0
  // Things to do, and to tick when done.
  if (rows.every((row) => row.avatar === null && ticks(row.el))) return 0
  let score = Math.min(rows.length, 3) * 0.5
  if (share((row) => row.preview !== null) > 0.4) score += 2
  if (share((row) => row.timeText !== null) > 0.4) score += 2
  if (share((row) => row.avatar !== null) > 0.4) score += 1
  // "Messages with Ana García" over the chat: of a name in one word it would say nothing.
  const heads = ({ name }: Row) => names.has(name) || (name.includes(' ') && holdIn(names, name))
  if (rows.some(heads)) score += 3
  if (rows.some((row) => row.unread > 0)) score += 0.5
  if (rows.some((row) => row.marked)) score += 0.5
  if (rows.some((row) => words(row.el))) score += 1.5
  return score
}
const holdIn = (names: ReadonlySet<string>, name: string): boolean =>
  [...names].some((text) => holdsName(text, name))
const ticks = (el: Element): boolean => kids(el).some((kid) => attr(kid, 'type') === 'checkbox' || ticks(kid))

/** A table with headings over its columns: a diary, a register. */
const hasHeads = (row: Element): boolean =>
  tag(row) === 'tr' &&
  kids(parent(parent(row) ?? row) ?? row)
    .flatMap(kids)
    .some((line) => kids(line).some((cell) => tag(cell) === 'th'))
function words(el: Element): boolean {
  for (let at: Element | null = el, up = 0; at && up < 4; at = parent(at), up++)
    if (isNamed(at) || NAMED.chat.test(attr(at, 'aria-label') ?? '')) return true
  return false
}

/** All siblings of the rows that look like them: the rest of a long list. */
function complete(found: Found[]): Pick<ListPlace, 'holders' | 'current'> {
  const holders = new Set(found.map((one) => parent(one.el)).filter((el) => el !== null))
  const names = new Set(found.map((one) => tag(one.el)))
  const width = found[0] ? size(found[0].el)[0] : 0
  const fits = (el: Element): boolean => {
    const [across, high] = size(el)
    return high > 0 && Math.abs(across - width) < 8 + width * 0.1
  }
  const rowsIn = (known: (el: Element) => boolean) => (holder: Element) =>
    kids(holder).filter((kid) => known(kid) || (names.has(tag(kid)) && !holders.has(kid) && fits(kid)))
  return { holders, current: (known) => downwards([...holders].flatMap(rowsIn(known))) }
}

/** Rows that are placed by hand may stand in any order in the page. */
function downwards(rows: Element[]): Element[] {
  const some = [rows[0], rows[1], rows[rows.length - 1]].flatMap((row) => (row ? rect(row).top : []))
  return some.some((top, i) => top < (some[i - 1] ?? top))
    ? rows.sort((a, b) => rect(a).top - rect(b).top)
    : rows
}

/** Rows may sit alone in wrappers of their own: climb until they are siblings. */
function siblings(found: Found[], looks: Looks): Found[] {
  let rows = found
  for (let up = 0; up < 4 && rows.length > 1; up++) {
    const parents = new Set(rows.map((row) => parent(row.el)))
    if (parents.size < rows.length) return rows
    const lifted = [...parents]
      .filter((el) => el !== null)
      .map((el) => ({ el, above: lookOf(parent(el) ?? el, looks), box: rect(el) }))
    if (
      lifted.length < rows.length ||
      lifted.some((row, i) => row.box.height > (rows[i]?.box.height ?? 0) * 1.8)
    )
      return rows
    rows = lifted
  }
  return rows
}

/** The conversation list beside a chat; `names`: what the chat's head shows. Null where nothing is like one. */
export function findList(
  top: Element,
  chat: DOMRect,
  skip: readonly Element[],
  names: ReadonlySet<string>,
  looks: Looks,
  vocabulary: Vocabulary,
): ListPlace | null {
  const searched = (test: Test, least: number): ListPlace | null => {
    const found: Found[] = []
    gather(top, lookOf(top, looks), looks, chat, skip, found, { left: 6000, test })
    return bestOf(found, names, least, looks, vocabulary, test)
  }
  const pressed = searched('pressable', 3)
  // Where nothing looks as if it could be pressed, one row must be the open chat, and they must be called chats or have
  // last words and times.
  return (
    pressed ??
    (names.size > 0
      ? (searched('named', 6) ?? searched('any', 8) ?? searched('over', 5) ?? searched('faces', 5))
      : null)
  )
}

function bestOf(
  found: Found[],
  names: ReadonlySet<string>,
  least: number,
  looks: Looks,
  vocabulary: Vocabulary,
  test: Test,
): ListPlace | null {
  const isOpen = ({ marked, name }: Row) => marked && (names.has(name) || holdIn(names, name))
  // Signs of an app's parts have labels too: "Messages", and the page is headed so.
  const faces = (rows: Row[]) =>
    rows.length > 1 && rows.every(({ faced, name }) => faced && !NAMED.chat.test(name))
  const fits = (rows: Row[]) =>
    test === 'over'
      ? rows.some(isOpen)
      : test !== 'faces' || (faces(rows) && rows.some(({ name }) => names.has(name)))
  let best: ListPlace | null = null
  for (const column of columns(found)) {
    const lifted = siblings(column, looks)
    const rows = lifted
      .slice(0, 12)
      .map((one) => readRow(one.el, one.above, looks, vocabulary))
      .filter((row) => row !== null)
    const score = rows.length && fits(rows) ? scoreOf(rows, names) : 0
    if (score >= least && score > (best?.score ?? 0)) best = { ...complete(lifted), score }
  }
  return best
}
