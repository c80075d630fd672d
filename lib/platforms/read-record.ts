import { plainSide } from './authors'
import { type Box, squeeze, wordsRect } from './box'
import { isCentred } from './bubbles'
import { ownerDocument, rect } from './dom'
import { type Looks, namedAs } from './look'
import { collect, type Leaf, type RecordRead } from './record'
import type { TimeFound } from './time-labels'
import { timeWithin } from './times'
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
  collect(box, { ...OUTSIDE, inBubble: box === bubble, settled }, out, place.words)
  for (const meta of unit.group?.meta ?? []) groupMeta(meta, out, place)
  if (bubble && saysDay(bubble) && !isCentred(bubble.el, place.room)) dayIsSaid(out)
  const longest = longestOf(out.leaves)?.box
  const main = bubble ?? longest ?? framed(box)
  // A frame from wall to wall says nothing about the side; the words in it may.
  const frame = bubble ? rect(bubble.el) : null
  const wide = frame === null || frame.width > place.room.width * 0.9
  const words = longest ?? main
  const stand = wide ? wordsRect(words.el, ownerDocument(words.el)) : frame
  out.left = stand.left - place.room.left
  out.right = place.room.right - stand.right
  out.narrow = (frame ?? stand).width < place.room.width * 0.9
  const { width } = place.room
  if (frame && frame.width > width / 2 && !plainSide(out, width))
    out.face = faceBeside(unit, frame, place.looks)
  // A link has a colour of its own, whoever sends it.
  out.color = main.name === 'a' ? '' : main.look.colours
  out.kind = `${box.look.id}/${main.look.id}`
  out.leaves = out.leaves.slice()
  out.times = out.times.slice()
  if (longest && !namedAs(longest).name && !standsInMiddle(out, place.room))
    learnPlaces([longest], timesIn(out).filter(hasClock))
  return out
}

/** On which side of a bubble its writer's face stands: the same in all that are built and drawn alike. */
function faceBeside({ box, bubble, group }: Unit, frame: DOMRect, looks: Looks): RecordRead['face'] {
  let before = true
  const find = (at: Box): Box | undefined => {
    if (at === bubble) before = false
    return at === bubble ? undefined : at.face || isIcon(at) ? at : at.inner.map(find).find(Boolean)
  }
  const face = [box, ...(group?.meta ?? [])].map(find).find(Boolean)
  if (!face) return null
  const [left, right] = looks.once(`face ${box.look.id}/${face.look.id}/${before}`, () => {
    const stand = rect(face.el)
    return [stand.right <= frame.left + 2, stand.left >= frame.right - 2].map(Number)
  })
  return left ? 'left' : right ? 'right' : null
}
const isIcon = ({ name, media, text }: Box): boolean => name === 'img' && !media && text === ''

/** In the middle of the room, with air on both sides: where separators and system lines stand. */
export const standsInMiddle = ({ left, right }: RecordRead, room: DOMRect): boolean =>
  left > room.width * 0.12 && Math.abs(left - right) < Math.max(12, room.width * 0.04)

function dayIsSaid({ leaves, times }: RecordRead): void {
  const [said] = leaves
  const at = times.findIndex(({ wording }) => wording === said?.box.time)
  if (!said || at < 0 || leaves.some((leaf) => !leaf.aside)) return
  said.aside = false
  times.splice(at, 1)
}

const hasClock = ({ time }: Box): boolean => (time?.clock ?? time?.ago ?? time?.instant) !== undefined
export const timesIn = ({ leaves }: RecordRead): Box[] =>
  leaves.flatMap(({ aside, box }) => (aside && box.time ? box : []))

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
