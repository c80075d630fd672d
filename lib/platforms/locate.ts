import { fieldsOf, framed } from './composer'
import { attr, inside, type Root, tag } from './dom'
import { scoreOf } from './likelihood'
import type { Looks } from './look'
import { regionOf, type Spot } from './region'
import { Room } from './room'
import type { Steps } from './steps'
import type { Taught } from './taught'

/** A place where a chat might be: the room of its messages and the field to write in, none where it was closed. */
export interface Place extends Spot {
  composer: Element | null
  /** What is written in, where the composer is the frame around it. */
  field?: Element
  room: Room
  score: number
}

/** So many points make a chat; with fewer the list beside must vouch for it, and below the other it is none. */
export const LIKELY = 4.5
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
  const spotOf = (composer: Element) => {
    const loose = regionOf(composer, looks)
    const spot = taught ? taught.spot(composer, loose) : loose
    return spot && { composer, ...spot }
  }
  const found = fields.flatMap((field) => {
    const spot = spotOf(field)
    if (spot) return [spot]
    const frame = framed(field, roots[0])
    const around = frame && spotOf(frame)
    return around ? [{ ...around, field }] : []
  })
  yield
  let best: Place | null = null
  for (const one of found.slice(0, 8)) {
    const rivals = fields.filter((other) => isRival(other, one)).length
    const place = { ...one, room: new Room(one.region, one.except, looks, taught) }
    yield* place.room.update(new Set(), true, { names: [], partner: null, listTime: null, now }, true)
    const score = scoreOf(place, fields, rivals, looks)
    if (score >= least && score > (best?.score ?? -99)) best = { ...place, score }
  }
  return best
}
/** A field of the same build elsewhere, or among the messages: each comment has one. */
function isRival(other: Element, { composer, panel, region, except }: Spot & { composer: Element }): boolean {
  if (other === composer || !twins(other, composer)) return false
  return except ? !inside(other, except) : inside(other, region) || !inside(other, panel)
}
const twins = (a: Element, b: Element): boolean =>
  tag(a) === tag(b) &&
  (attr(a, 'class') ?? attr(a, 'placeholder')) !== null &&
  attr(a, 'class') === attr(b, 'class') &&
  attr(a, 'placeholder') === attr(b, 'placeholder')
