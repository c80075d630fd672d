import { marks } from './active-row'
import { previews } from './check'
import { attr, tag, textContent } from './dom'
import type { Row } from './row'
import { longest } from './row-name'
import type { ListItem, Message } from './types'

/** Which of the lines below the names are last words, as those of the open chat tell; -1: none of them are its last. */
export function lineOf(rows: readonly Row[], last: Message | undefined): number {
  if (!last?.text) return -1
  const most = Math.max(...rows.map(({ lines }) => lines.length))
  const found = rows.map(({ lines }) =>
    lines.length > 1 || most === 1 ? lines.findIndex((line) => previews(line, last)) : -1,
  )
  return Math.max(-1, ...found)
}

/** Which of several lines is the preview: the same in all rows, the longest of those that are not the same everywhere. */
export function settlePreviews(rows: readonly Row[], known = -1): void {
  // The open row is drawn in a way of its own: "Viernes" stands where the others have their last words.
  const timed = rows.filter((row) => row.timeText !== null)
  const told = rows.filter((row) => row.preview !== null)
  if (told.length > rows.length / 2 && timed.length < rows.length / 2)
    for (const row of timed)
      if (row.preview === null && row.timeText) {
        // "Abril 23" over the words may be a person.
        const called = isOver(row.timeText, row)
        if (!called && /\d/.test(row.timeText)) continue
        row.lines = [called ? row.name : row.timeText]
        if (called) row.name = row.timeText
        row.timeText = row.time = null
      }
  const most = Math.max(...rows.map((row) => row.lines.length))
  const at = [...Array(Math.max(0, most)).keys()].map((i) => rows.flatMap((row) => row.lines[i] ?? []))
  const worth = at.map((texts) => {
    const alike =
      texts.length > 2 &&
      (new Set(texts).size <= texts.length / 2 || texts.every((text) => /^\S*@\S+$/.test(text)))
    return alike ? 0 : texts.reduce((sum, text) => sum + Math.min(60, text.length), 0) / texts.length
  })
  const best = known < 0 ? worth.indexOf(Math.max(...worth)) : known
  if (known < 0 && worth[best] === 0) for (const row of rows) row.preview = null
  else for (const row of rows) row.preview = row.lines[best] ?? longest(row.lines)
}

const isOver = (text: string, { el, name }: Row): boolean => {
  const all = textContent(el) ?? ''
  return all.includes(text) && all.indexOf(text) < all.indexOf(name)
}

/** One and the same text in nearly all rows is no name: that stands in the first line in which they differ. */
export function settleNames(rows: readonly Row[], labels: Set<string>): void {
  const [most = []] = [...Map.groupBy(rows, ({ name }) => name).values()].sort((a, b) => b.length - a.length)
  if (most.length > 2 && most.length > rows.length * 0.7) for (const { name } of most) labels.add(name)
  const called = rows.filter(({ name, lines }) => labels.has(name) && lines.length > 1)
  const differ = (at: number) =>
    called.every(({ lines }) => lines.length > at + 1) &&
    new Set(called.map(({ lines }) => lines[at])).size > called.length / 2
  const at = [0, 1].find(differ) ?? -1
  for (const row of called) row.name = row.lines.splice(0, at + 1).pop() ?? row.name
}

/** What rows of one kind share: their tag and first class, but for the one that says which is open. */
const build = ({ el }: Row): string =>
  `${tag(el)} ${(attr(el, 'class') ?? '').split(/\s+/).find((one) => one && !marks(one))}`

/**
 * Headings and channels among the rows lack all that most rows have; a row of tools has a button for a name; the way
 * to a page leads on to those below it. Who is on screen stays, though nothing has been said yet: `isOnScreen` is asked
 * by name, and only of what would go.
 */
export function withoutHeadings(rows: readonly Row[], isOnScreen: (name: string) => boolean): Row[] {
  const traits = [
    (row: Row) => row.preview !== null,
    (row: Row) => row.timeText !== null,
    (row: Row) => row.faced,
    (row: Row) => row.nameEl !== row.el,
    (row: Row) => row.ids.has('href'),
  ].filter((has) => rows.filter(has).length >= rows.length * 0.7)
  // Of persons and channels the persons have a face.
  const faces = rows.filter((row) => row.faced).length >= rows.length * 0.4
  const plain = (row: Row) => {
    const lacks = traits.filter((has) => !has(row)).length
    const odd = rows.every((other) => other === row || attr(other.el, 'class') !== attr(row.el, 'class'))
    const alone = rows.every((other) => other === row || build(other) !== build(row))
    const empty = lacks > 0 && (lacks === traits.length || alone || (odd && lacks > 1))
    const silent = row.preview === null && row.timeText === null
    const channel = /^#/.test(row.name) || (faces && !row.faced && !row.marked)
    if (silent && (channel || attr(row.el, 'aria-expanded') !== null)) return true
    return !row.marked && (lacks > 2 || (empty && (row.unread === 0 || (alone && lacks > 1))))
  }
  const alive = new Set(
    rows.filter((row) => row.marked || row.unread > 0 || row.preview || row.timeText).map(build),
  )
  const other = (row: Row) => alive.size > 0 && !alive.has(build(row))
  const ways = rows.map(({ ids }) => ids.get('href') ?? '?').sort()
  // What leads to more than half of them leads to the one in the middle.
  const middle = ways[ways.length >> 1]
  const above = ({ ids }: Row) => {
    const way = `${(ids.get('href') ?? '?').replace(/\/$/, '')}/`
    return middle?.startsWith(way) && ways.filter((one) => one.startsWith(way)).length > rows.length / 2
  }
  const tools = rows.filter((row) => row.pressed).length < rows.length / 2
  const goes = (row: Row) => plain(row) || other(row) || above(row) || (tools && row.pressed)
  return rows.length > 3 ? rows.filter((row) => !goes(row) || isOnScreen(row.name)) : [...rows]
}

/** The list as told to others. */
export function itemsOf(rows: readonly Row[], ids: readonly string[], active: Row | null): ListItem[] {
  const bold = boldest(rows, active)
  return rows.map((row, i) => ({
    id: ids[i] ?? '',
    name: row.name,
    preview: row.preview,
    timeText: row.timeText,
    unread: row.unread || Number(row !== active && row.weight === bold),
    active: row === active,
  }))
}

/** How bold names of unread chats are, where nothing but that tells them; null where it does not. */
function boldest(rows: readonly Row[], active: Row | null): number | null {
  const weights = new Set(rows.flatMap((row) => (row === active ? [] : row.weight)))
  const [least, most] = [Math.min(...weights), Math.max(...weights)]
  const told = rows.some((row) => row.unread > 0) || weights.size !== 2 || most - least < 1 || !active
  return told ? null : most
}
