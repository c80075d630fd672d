import { companions, fieldsOf, hasButton, labelsOf, spokenLabels } from './composer'
import { attr, inside, kids, overlap, ownerDocument, parent, type Root, rect, tag } from './dom'
import { headlines, prominent } from './header'
import type { Look, Looks } from './look'
import { lookOf } from './look-path'
import { Room } from './room'
import { samePerson } from './spoken'
import type { Steps } from './steps'
import type { Taught } from './taught'
import { NAMED, nameWords } from './tokens'

/** Where the messages of a field are. */
export interface Spot {
  /** What holds the messages. */
  region: Element
  /** The smallest element with both. */
  panel: Element
  /** The composer's branch in the region, where it is inside of it. */
  except: Element | null
}

/** A place where a chat might be: the field to write in and the room of its messages. */
export interface Place extends Spot {
  composer: Element
  room: Room
  score: number
}

interface Candidate {
  el: Element
  area: number
  scrolls: boolean
}

const scrolls = (look: Look): boolean => look.scrolls

/** Scrolling or `log` elements below, and the element itself: where messages may run. */
function scrollersIn(el: Element, looks: Looks, above: Look, field: DOMRect, depth = 0): Candidate[] {
  const box = rect(el)
  const look = looks.of(el, above)
  if (look.hidden || overlap(box, field) < Math.min(box.width, field.width) * 0.5 || box.height < 48)
    return []
  if (box.top > field.top - 24) return []
  const own = scrolls(look) || attr(el, 'role') === 'log' || attr(el, 'role') === 'feed'
  const here: Candidate[] =
    own || depth === 0 ? [{ el, area: box.width * Math.min(box.height, 1e4), scrolls: own }] : []
  if (own || depth > 8) return here
  const inner = kids(el)
    .slice(0, 30)
    .flatMap((kid) => scrollersIn(kid, looks, look, field, depth + 1))
  return [...here, ...inner]
}

const better = (a: Candidate, b: Candidate): boolean =>
  a.scrolls === b.scrolls ? a.area > b.area : a.scrolls
const biggest = (all: Candidate[]): Candidate | null =>
  all.reduce<Candidate | null>((best, one) => (!best || better(one, best) ? one : best), null)

/** Climbs from a field to where something tall stands above it: the messages' room. */
function regionOf(field: Element, looks: Looks): Spot | null {
  const box = rect(field)
  let branch = field
  for (let panel = parent(field), up = 0; panel && up < 16; branch = panel, panel = parent(panel), up++) {
    const look = lookOf(panel, looks)
    const around = kids(panel).filter((kid) => kid !== branch)
    const above = around.filter((kid) => {
      const r = rect(kid)
      return r.top < box.top - 24 && r.height >= 20 && overlap(r, box) > Math.min(r.width, box.width) * 0.5
    })
    const found = biggest(above.flatMap((kid) => scrollersIn(kid, looks, look, box)))
    const stacked = above.length > (look.scrolls || isPage(panel) ? 1 : 3) ? sumHeight(above) : 0
    // Where the page itself scrolls, its tallest part may be one long message.
    if (found && (found.scrolls || (isTall(found.el, box) && rect(found.el).height > stacked / 2)))
      return { region: found.el, panel, except: null }
    if (stacked > 60) return { region: panel, panel, except: branch }
    if (isPage(panel)) return found ? { region: found.el, panel, except: null } : null
  }
  return null
}
const isPage = (el: Element): boolean => tag(el) === 'body' || tag(el) === 'html'
const isTall = (el: Element, field: DOMRect): boolean => rect(el).height > Math.max(96, field.height * 1.5)
const sumHeight = (all: Element[]): number => all.reduce((sum, el) => sum + rect(el).height, 0)

/** Points for and against a chat at this place. A chat needs four. */
function scoreOf(
  place: Omit<Place, 'score'>,
  fields: readonly Element[],
  rivals: number,
  looks: Looks,
): number {
  const { composer, region, room, panel } = place
  const look = lookOf(region, looks)
  const labels = labelsOf(composer)
  const said = spokenLabels(composer)
  let score = 0
  if (look.scrolls) score += 2
  if (attr(region, 'role') === 'log' || attr(region, 'aria-live')) score += 2
  if (room.sides?.split) score += room.sides.bubbles ? 3 : 2.5
  else if ([...(room.sides?.tokens ?? [])].some(([, weight]) => Math.abs(weight) === 2)) score += 2
  else if (room.sides?.named && isUntitled(place, looks)) score -= 1
  if (room.lines.some((line) => line.moment.timeText || line.moment.at !== null)) score += 1
  if (chatWords(region, panel, composer)) score += 2
  if (hasButton(composer)) score += 0.5
  if (isPinned(composer, region)) score += 1
  if (room.dated) score += 2
  // A field that asks for a message is a chat's, whatever the records are built of.
  const asks = !NAMED.notChat.test(said) && (NAMED.chat.test(said) || isTo(said, place, looks))
  if (!asks && NAMED.notChat.test(labels) && !NAMED.chat.test(labels))
    score -= room.sides?.split && room.sides.bubbles ? 1 : NAMED.notChat.test(said) ? 5 : 3
  if (companions(composer, fields) > 1) score -= 4
  if (rivals > 0) score -= 3
  if (isGrid(room)) score -= 5
  if (NAMED.mail.test(labels) || isMail(room)) score -= 5
  return asks ? score + 1 - foreign(room) / 3 : score - foreign(room)
}

/** The field asks for words to the person in the head: "Write to Ana". */
function isTo(said: string, { region, composer }: Omit<Place, 'score'>, looks: Looks): boolean {
  const [first = ''] = said === '' ? [] : (prominent(headlines(region, composer, looks)) ?? '').split(' ')
  return first.length > 2 && said.indexOf(first) > 2
}

/** The head shows the name of nobody who writes: it is the title of a ticket or of a thread. */
const isUntitled = ({ region, composer, room }: Omit<Place, 'score'>, looks: Looks): boolean => {
  const names = room.lines.flatMap(({ seen }) => seen.said.name ?? [])
  const heads = headlines(region, composer, looks)
  return heads.length > 0 && !heads.some(({ text }) => names.some((name) => samePerson(name, text)))
}

/** Letters give the sender's address. */
const isMail = (room: Room): boolean => {
  const some = room.lines
    .slice(-12)
    .filter((line) => /<[^<>\s]+@[^<>\s]+>/.test(line.seen.record.unit.box.text))
  return some.length > 0 && some.length >= room.lines.slice(-12).length / 2
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
  return beside.length > boxes.length * 0.3
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

/** So many points make a chat; with fewer the list beside must vouch for it, and below the other it is none. */
export const LIKELY = 4
const DOUBTFUL = -4

/** The most likely chat on the page, or null. What was `taught` needs no likelihood. */
export function* locate(
  roots: readonly Root[],
  looks: Looks,
  now: number,
  taught?: Taught,
): Steps<Place | null> {
  const fields = taught?.composer ? [taught.composer] : fieldsOf(roots)
  const least = taught?.sure ? -99 : DOUBTFUL
  const found = fields.flatMap((composer) => {
    const loose = regionOf(composer, looks)
    const region = taught ? taught.spot(composer, loose) : loose
    return region ? [{ composer, ...region }] : []
  })
  yield
  let best: Place | null = null
  for (const one of found.slice(0, 8)) {
    const rivals = found.filter(
      (other) => other !== one && !inside(other.composer, one.panel) && twins(other.composer, one.composer),
    ).length
    const place = { ...one, room: new Room(one.region, one.except, looks, taught) }
    yield* place.room.update(new Set(), true, { names: [], partner: null, listTime: null, now }, true)
    const score = scoreOf(place, fields, rivals, looks)
    if (score >= least && score > (best?.score ?? -99)) best = { ...place, score }
  }
  return best
}
const twins = (a: Element, b: Element): boolean =>
  tag(a) === tag(b) &&
  attr(a, 'class') === attr(b, 'class') &&
  attr(a, 'placeholder') === attr(b, 'placeholder')
