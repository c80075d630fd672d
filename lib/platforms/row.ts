import { isMarked } from './active-row'
import { type Box, boxOf, isBadge } from './box'
import { attr, parent, rect, size, tag } from './dom'
import { LEAST_WIDE } from './gather'
import { idsOf } from './identity'
import { type Look, type Looks, namedAs } from './look'
import { isCounted, type Leaf, leavesOf } from './row-leaves'
import { avatarOf, backgroundOf, calledOf, dots, isPictured, skin } from './row-marks'
import { linesOf, longest, shapeOf } from './row-name'
import { timeText } from './time-labels'
import { type Wording, wordingOf } from './times'
import type { Vocabulary } from './vocabulary'
import { learnPlaces, speaks } from './words-place'

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
  /** A picture or letters for a person stand in it. */
  faced: boolean
  /** Attributes that may identify it. */
  ids: Map<string, string>
}

const isNumber = ({ text }: Leaf): boolean => /^\(?\+?\d{1,4}\+?\)?$/.test(text) || isCounted(text)

const isInitials = (leaf: Leaf): boolean =>
  leaf.text.length <= 3 &&
  !/^\p{Ll}/u.test(leaf.text) &&
  (leaf.box.face || namedAs(leaf.box).avatar || (leaf.box.look.painted && isBadge(leaf.box)))

/** Reads one row; null where it has no words. */
export function readRow(el: Element, above: Look, looks: Looks, words: Vocabulary): Row | null {
  const box = boxOf(el, above, looks)
  if (!box || box.look.hidden) return null
  const all = leavesOf(box, [], words)
  for (const leaf of [...inWordsPlace(all), ...sayingsIn(all)]) leaf.time = null
  const times = all.filter((leaf) => leaf.time)
  const isCount = (leaf: Leaf) => isNumber(leaf) && !speaks(leaf.box)
  learnPlaces(
    all.flatMap((leaf) => (leaf.time || isNumber(leaf) ? [] : leaf.box)),
    times.flatMap((leaf) => (isDayWord(leaf) && isUnder(leaf, all) ? [] : leaf.box)),
  )
  const rest = all.filter((leaf) => !leaf.time && !isCount(leaf) && !/^[✓✔🗸●⬤•]+$/u.test(leaf.text))
  const plain = rest.filter((leaf) => !isInitials(leaf))
  const leaves = plain.length > 0 ? plain : rest
  const shape = shapeOf(leaves, looks)
  const name = leaves[shape[0] ?? 0]
  const told = name?.text ?? (isFace(box) ? calledOf(box) : '')
  // Called by a day in figures: an appointment, or a page of a diary. "Abril 23" may be a person.
  if (told === '' || (!/\p{L}/u.test(told) && wordingOf(told, words))) return null
  // "Ana García (3)", "Ana García [3]"
  const [, bare = told, inName] = /^(.*\S) ?[([](\d{1,3})[)\]]$/.exec(told) ?? []
  const count = all.find((leaf) => isCount(leaf) && leaf !== name)?.text ?? inName
  const cover = skin(box, looks)
  const lines = name ? linesOf(leaves, name, shape) : []
  const nameEl = name?.box.el ?? el
  const dotted = all.some((leaf) => /^[●⬤]$/.test(leaf.text))
  return {
    el,
    nameEl,
    name: bare,
    lines,
    preview: longest(lines),
    ...timeOfRow(times[0], words),
    unread: count ? Number.parseInt(count.replace(/\D/g, ''), 10) : Number(dotted || dots(box, el)),
    background: backgroundOf(box, looks),
    marked: cover.some(isMarked),
    pressed: isOnButton(nameEl, el),
    weight: (name?.box ?? box).look.prominence,
    avatar: avatarOf(box),
    faced: plain.length < rest.length || isPictured(box),
    ids: idsOf(cover),
  }
}

/** A list made narrow shows nothing but faces. */
const isFace = (box: Box): boolean => size(box.el)[0] < LEAST_WIDE && isPictured(box)

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

function timeOfRow(
  leaf: Leaf | undefined,
  words: Vocabulary,
): { timeText: string | null; time: Wording | null } {
  if (!leaf) return { timeText: null, time: null }
  const machine = attr(leaf.box.el, 'datetime')
  const exact = machine ? wordingOf(machine, words) : null
  return { timeText: timeText(leaf.text, words), time: exact?.instant !== undefined ? exact : leaf.time }
}
