import { type Box, isBox, squeeze, wordsRect } from './box'
import { isCentred, standsInMiddle } from './bubbles'
import { inside, rect } from './dom'
import { type HeadLine, takeHeadLine } from './head-line'
import { dayOf } from './instants'
import { type Looks, namedAs } from './look'
import { collect, type Leaf, type RecordRead } from './record'
import type { TimeFound } from './time-labels'
import { timeWithin, wordingOf } from './times'
import type { Place, Unit } from './units'
import type { Vocabulary } from './vocabulary'
import { learnPlaces, saysDay } from './words-place'

const OUTSIDE = { inBubble: false, aside: false, nested: false, quoted: false, settled: false }

/** Reads one unit; `settled`: where words and where times stand was learnt from all the others. */
export function readRecord(unit: Unit, place: Place, settled = false): RecordRead {
  const { box, bubble } = unit
  const out: RecordRead = {
    unit,
    leaves: [],
    times: [],
    lent: [],
    spoken: [],
    called: null,
    markers: [],
    avatar: null,
    ticks: false,
    media: box.media,
    left: 0,
    right: 0,
    narrow: false,
    face: null,
    color: '',
    kind: '',
  }
  const head = takeHeadLine(box, place.words)
  if (head) readHead(head, out, place)
  collect(box, { ...OUTSIDE, inBubble: box === bubble, settled }, out, place.words)
  for (const meta of unit.group?.meta ?? []) groupMeta(meta, out, place)
  if (out.times.length + out.lent.length === 0) takeTail(out, place.words)
  if (bubble && saysDay(bubble) && !isCentred(bubble.el, place.room)) dayIsSaid(out)
  else if (out.times.length > 1) clocksAreSaid(out)
  const longest = longestOf(out.leaves)?.box
  const main = bubble ?? longest ?? framed(box)
  // A frame from wall to wall says nothing about the side; the words in it may.
  const frame = bubble ? rect(bubble.el) : null
  const wide = frame === null || frame.width > place.room.width * 0.9
  const words = longest ?? main
  const stand = wide ? wordsRect(words.el) : frame
  out.left = stand.left - place.room.left
  out.right = place.room.right - stand.right
  out.narrow = (frame ?? stand).width < place.room.width * 0.9
  const { width } = place.room
  if (frame && frame.width > width / 2) out.face = faceBeside(unit, frame, place.looks)
  // A link has a colour of its own, whoever sends it.
  out.color = main.name === 'a' ? '' : main.look.colours
  out.kind = `${box.look.id}/${main.look.id}`
  out.leaves = out.leaves.slice()
  out.times = out.times.slice()
  if (longest && !namedAs(longest).name && !standsInMiddle(out, place.room))
    learnPlaces([longest], smallest(timesIn(out).filter(hasClock)))
  return out
}

/** Day and clock on a last line of their own, or behind a dot, where nothing else tells the time. */
function takeTail({ leaves, times }: RecordRead, words: Vocabulary): void {
  const leaf = leaves.findLast(({ aside }) => !aside)
  const { box } = leaf ?? {}
  const [last, before] = box ? [...box.parts].reverse() : []
  if (!leaf || !box || !last || isBox(last)) return
  const [, said, tail = ''] = /^(.*\S\s*[•·|])?\s*([^•·|]*\d\s*\S*)\s*$/s.exec(last) ?? []
  const wording = said || (before && isBox(before)) ? wordingOf(tail, words) : null
  if (wording?.clock === undefined || dayOf(wording, 0) === null) return
  const foot: Box = { ...box, parts: [tail], inner: [], text: tail, time: wording, bubbles: null }
  box.parts = [...box.parts.slice(0, -1), said ?? '', foot]
  box.inner = [...box.inner, foot]
  leaves.push({ ...leaf, box: foot, text: tail, aside: true })
  times.push({ text: tail, wording, shown: true })
}

/** On which side of a bubble its writer's face stands: the same in all that are built and drawn alike. */
function faceBeside({ box, bubble, group }: Unit, frame: DOMRect, looks: Looks): RecordRead['face'] {
  let before = true
  const find = (boxes: readonly Box[]): Box | undefined => {
    for (const at of boxes) {
      const face = at === bubble || at.control ? undefined : at.face || isIcon(at) ? at : find(at.inner)
      if (face) return face
      before &&= at !== bubble
    }
    return undefined
  }
  const face = find([box, ...(group?.meta ?? [])])
  if (!face) return null
  const [left, right] = looks.once(`face ${box.look.id}/${face.look.id}/${before}`, () => {
    const stand = rect(face.el)
    const round = stand.width > 18 && Math.abs(stand.width - stand.height) < 4
    return [round && stand.right <= frame.left + 2, round && stand.left >= frame.right - 2].map(Number)
  })
  return left ? 'left' : right ? 'right' : null
}
const isIcon = ({ name, media, text, look }: Box): boolean =>
  !media && text === '' && (name === 'img' || (look.painted && !look.inline))

/** Of several times those in the smallest print: "una hora" in larger letters is an answer. */
function smallest(times: Box[]): Box[] {
  const least = Math.min(...times.map(({ look }) => look.prominence))
  return times.filter(({ look }) => look.prominence < least + 0.9)
}

function dayIsSaid(out: RecordRead): void {
  const [said, ...others] = out.leaves
    .filter(({ inBubble }) => inBubble)
    .sort((a, b) => b.box.look.prominence - a.box.look.prominence)
  if (said?.aside && others.every((leaf) => leaf.aside)) say(said, out)
}

/** Hours that are free, each on a line among the words and drawn as they are: the time of the message is in smaller print. */
function clocksAreSaid(out: RecordRead): void {
  const size = ({ box }: Leaf): number => box.look.prominence
  const times = out.leaves.filter(({ aside, quoted, box }) => aside && !quoted && box.time)
  const least = Math.min(...times.filter(({ box }) => hasClock(box)).map(size))
  const words = (out.unit.bubble ?? out.unit.box).look.prominence - 0.2
  for (const leaf of times)
    if (size(leaf) > Math.max(least + 0.9, words) || fillsFrame(leaf, times, out)) say(leaf, out)
}

/** All that the frame of a message holds, with a clock beside it, is what was said: "Una hora". */
const fillsFrame = ({ box }: Leaf, times: readonly Leaf[], { unit: { bubble } }: RecordRead): boolean =>
  bubble !== null &&
  box.text === bubble.text &&
  times.some((other) => hasClock(other.box) && !inside(other.box.el, bubble.el))

function say(leaf: Leaf, { times }: RecordRead): void {
  const at = times.findIndex(({ wording }) => wording === leaf.box.time)
  if (at < 0) return
  leaf.aside = false
  times.splice(at, 1)
}

const hasClock = ({ time }: Box): boolean => (time?.clock ?? time?.ago ?? time?.instant) !== undefined
export const timesIn = ({ leaves }: RecordRead): Box[] =>
  leaves.flatMap(({ aside, box }) => (aside && box.time ? box : []))

function readHead({ box, name, text, wording }: HeadLine, out: RecordRead, { words }: Place): void {
  const other: RecordRead = { ...out, leaves: [], times: out.times }
  collect(box, { ...OUTSIDE, aside: true }, other, words)
  out.called = name
  out.avatar = other.avatar
  if (!out.times.some(({ shown }) => shown)) out.times.push({ text, wording, shown: true })
}

function groupMeta(meta: Box, out: RecordRead, place: Place): void {
  const other: RecordRead = { ...out, leaves: [], times: [] }
  collect(meta, { ...OUTSIDE, aside: true }, other, place.words)
  out.leaves.push(
    ...other.leaves.filter((leaf) => leaf.text !== '').map((leaf) => ({ ...leaf, aside: true })),
  )
  out.lent.push(...other.times)
  out.avatar ??= other.avatar
}

/** The frame of a record that is all time: a pill of the page's, or a bubble with an answer such as "14:30". */
const framed = (box: Box): Box => {
  const inner = box.look.painted ? undefined : box.inner.find((kid) => kid.text === box.text)
  return inner ? framed(inner) : box
}

const longestOf = (leaves: Leaf[]): Leaf | null =>
  leaves.reduce<Leaf | null>(
    (best, leaf) => (!leaf.aside && leaf.text.length > (best?.text.length ?? 0) ? leaf : best),
    null,
  )

/** A time in the words for screen readers, the message's own text left out: "said by Ana at 3:05 PM". */
export function spokenTime(record: RecordRead, text: string, words: Vocabulary): TimeFound | null {
  for (const said of record.spoken) {
    const found = timeWithin(squeeze(text ? said.split(text).join(' ') : said), words)
    if (found) return { ...found, shown: false }
  }
  return null
}
