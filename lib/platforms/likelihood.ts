import { companions, hasButton, labelsOf, spokenLabels } from './composer'
import { attr, kids, overlap, ownerDocument, parent, rect, tag } from './dom'
import { headlines, prominent } from './header'
import type { Looks } from './look'
import { lookOf } from './look-path'
import type { RecordRead } from './record'
import type { Spot } from './region'
import type { Room } from './room'
import { samePerson } from './spoken'
import { NAMED, nameWords } from './tokens'

/** A field and the room that may be its chat's. */
interface Candidate extends Spot {
  composer: Element
  room: Room
}

/** Points for and against a chat at this place. A chat needs four. */
export function scoreOf(place: Candidate, fields: readonly Element[], rivals: number, looks: Looks): number {
  const { composer, region, room, panel } = place
  const look = lookOf(region, looks)
  const labels = labelsOf(composer)
  const said = spokenLabels(composer)
  const head = room.sides?.named ? headOf(place, looks) : null
  let score = 0
  if (look.scrolls) score += 2
  if (attr(region, 'role') === 'log' || attr(region, 'aria-live')) score += 2
  if (room.sides?.split) score += room.sides.bubbles ? 3 : 2.5
  else if ([...(room.sides?.tokens ?? [])].some(([, weight]) => Math.abs(weight) === 2)) score += 2
  else if (head === 'title') score -= 1
  if (room.lines.some((line) => line.moment.timeText || line.moment.at !== null)) score += 1
  if (chatWords(region, panel, composer)) score += 2
  if (hasButton(composer)) score += 0.5
  if (isPinned(composer, region)) score += 1
  if (room.dated) score += 2
  // A field that asks for a message is a chat's, whatever the records are built of.
  const asks = !NAMED.notChat.test(said) && (NAMED.chat.test(said) || isTo(said, place, looks))
  if (!asks && NAMED.notChat.test(labels) && !NAMED.chat.test(labels))
    score -=
      room.sides?.split && room.sides.bubbles ? 1 : head === 'writer' ? 2 : NAMED.notChat.test(said) ? 5 : 3
  if (companions(composer, fields) > 1) score -= 4
  if (rivals > 0) score -= 3
  if (isGrid(room)) score -= 5
  // A list beside vouches for none, as mail has one too. What people read or hear: "bg-body" is a colour, and
  // "message[body]" a field of any chat.
  if (NAMED.mail.test(said) || isMail(room)) return -9
  return asks ? score + 1 - foreign(room) / 3 : score - foreign(room)
}

/** The field asks for words to the person in the head: "Write to Ana". */
function isTo(said: string, { region, composer }: Candidate, looks: Looks): boolean {
  const [first = ''] = said === '' ? [] : (prominent(headlines(region, composer, looks)) ?? '').split(' ')
  return first.length > 2 && said.indexOf(first) > 2
}

/** Whether the head names one of those who write, or shows the title of a ticket or of a thread. */
function headOf({ region, composer, room }: Candidate, looks: Looks): 'writer' | 'title' | null {
  const names = room.lines.flatMap(({ seen }) => seen.said.name ?? [])
  const heads = headlines(region, composer, looks)
  if (heads.some(({ text }) => names.some((name) => samePerson(name, text)))) return 'writer'
  return heads.length > 0 ? 'title' : null
}

/** Letters give the sender's address. */
const isMail = (room: Room): boolean => {
  const some = room.lines
    .slice(-12)
    .filter((line) => /<[^<>\s]+@[^<>\s]+>/.test(line.seen.record.unit.box.text))
  return some.length > 1 || some.length > room.lines.slice(-12).length / 2
}

/** Cells side by side: a calendar or a gallery, not messages one under the other. */
function isGrid(room: Room): boolean {
  const boxes = room.lines.slice(-12).map((line) => rect(line.seen.record.unit.box.el))
  const beside = boxes.filter((box, i) => {
    const next = boxes[i + 1]
    return (
      next &&
      overlap(box, next) <= 0 &&
      Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top) > box.height * 0.5
    )
  })
  const lines = room.lines.slice(-12).filter(({ seen }) => inColumns(seen.record))
  return beside.length > boxes.length * 0.3 || lines.length > boxes.length / 2
}

/** On the line of what is said stand other words, and others: a table of appointments. */
function inColumns({ leaves }: RecordRead): boolean {
  const words = leaves.filter(({ aside, box }) => !aside && !box.look.inline)
  const [longest] = words.toSorted((a, b) => b.text.length - a.text.length)
  const at = longest && rect(longest.box.el)
  return (
    words.filter(({ box }) => at && rect(box.el).top < at.bottom && rect(box.el).bottom > at.top).length > 2
  )
}

/** The field stays in sight while the messages scroll: the page itself does not. */
function isPinned(field: Element, region: Element): boolean {
  const view = ownerDocument(field).documentElement
  const box = rect(field)
  return box.top < view.clientHeight && box.bottom > 0 && rect(region).height < view.clientHeight * 1.5
}

function chatWords(region: Element, panel: Element, composer: Element): boolean {
  if (NAMED.chat.test(labelsOf(composer))) return true
  for (let at: Element | null = composer, up = 0; at && up < 10; at = parent(at), up++)
    if (NAMED.chat.test(nameWords(at))) return true
  const first = kids(region)[0]
  return [region, panel, ...(first ? [first, ...kids(first).slice(0, 3)] : [])].some((el) =>
    NAMED.chat.test(`${nameWords(el)} ${attr(el, 'aria-label') ?? ''}`),
  )
}

/** Signs of another kind of page in the records: tick boxes, headings, rows of buttons. */
function foreign(room: Room): number {
  const some = room.lines.slice(-12).map((line) => line.seen.record.unit.box.el)
  if (some.length === 0) return 0
  const share = (test: (el: Element) => boolean) => some.filter(test).length / some.length
  const boxes = share((el) => deep(el, (one) => attr(one, 'type') === 'checkbox'))
  const titles = share((el) => deep(el, (one) => /^h[1-3]$/.test(tag(one))))
  const words = share((el) =>
    / (comment|post|review|answer|article|tweet|issue|product|result) /.test(nameWords(el)),
  )
  return (boxes > 0.5 ? 3 : 0) + (titles > 0.5 ? 3 : 0) + (words > 0.5 ? 3 : 0)
}
const deep = (el: Element, test: (el: Element) => boolean): boolean =>
  test(el) || kids(el).some((kid) => deep(kid, test))
