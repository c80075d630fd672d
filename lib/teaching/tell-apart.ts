import { tag } from '../platforms/dom'
import { selects } from '../platforms/follow'
import type { Side } from '../platforms/profile'
import { kinOf } from './kin'
import { roomAround, sideOfWords } from './lean'
import { type Level, levelsOf } from './levels'
import { isWeak } from './marks'
import { bestOf, compounds, selectorsFor, type Wanted, within } from './selectors'

/** Selectors of the client's and of the specialist's messages; equal where only `sideOf` tells them apart. */
export interface Told {
  client: string[]
  own: string[]
  sideOf?: Side
}

/** So many of a long chat's messages are looked at. */
const SOME = 120

/** Tells two kinds of messages apart by what differs between one of each. */
export function tellApart(client: Element, own: Element, secret: ReadonlySet<string>): Told {
  const may = new Set([...kinOf(client), ...kinOf(own)])
  const stand = standing(client, own, may)
  for (const level of levelsOf(client, own, secret)) {
    const found = {
      client: sayings(client, level, 'client', { must: [client], never: [own], may, secret }).filter(
        stand.left,
      ),
      own: sayings(own, level, 'own', { must: [own], never: [client], may, secret }).filter(stand.right),
    }
    if (found.client[0] && found.own[0]) return found
  }
  const both = alike(client, own, may, secret)
  return { client: both, own: both, ...(stand.sideOf && { sideOf: stand.sideOf }) }
}

/** A mark that only one of them has by chance (read, first of a run) is met on both sides of the room. */
function standing(client: Element, own: Element, may: ReadonlySet<Element>) {
  const room = roomAround([client, own])
  const sides = new Map([...may].slice(-SOME).map((el) => [el, sideOfWords(el, room)]))
  const [theirs, mine] = [sideOfWords(client, room), sideOfWords(own, room)]
  const differ = theirs !== mine && theirs !== null && mine !== null
  const only = (side: Side | null) => (selector: string) =>
    !differ ||
    [...sides].every(([el, stands]) => stands === side || stands === null || !selects(el, selector))
  return { left: only(theirs), right: only(mine), sideOf: differ ? mine : null }
}

/** Ways to say "a message like this one, and not like the other": rather what it has than what it lacks. */
function sayings(el: Element, level: Level, whose: 'client' | 'own', wanted: Wanted): string[] {
  const [mine, theirs] =
    whose === 'own' ? [level.marks.own, level.marks.client] : [level.marks.client, level.marks.own]
  const single = compounds(el, wanted.secret)
  const strong = single.filter((base) => !isWeak(base) && base !== tag(el))
  const weak = [...within(el, wanted.secret).slice(0, 12), ...single]
  const ways = [
    { bases: strong, marks: mine, say: level.wrap },
    { bases: weak, marks: mine, say: level.wrap },
    { bases: strong, marks: theirs, say: level.wrapNot },
    { bases: weak, marks: theirs, say: level.wrapNot },
  ]
  for (const { bases, marks, say } of ways) {
    const said = marks.flatMap((mark) => bases.filter((base) => base !== mark).map((base) => say(base, mark)))
    const found = bestOf(said, wanted)
    if (found[0]) return found
  }
  return []
}

/** Selectors of both kinds together; none where they would meet other things too. */
function alike(client: Element, own: Element, may: Set<Element>, secret: ReadonlySet<string>): string[] {
  const both = selectorsFor({ must: [client, own], may, secret })
  if (both[0]) return both
  const each = [client, own].map((el) => selectorsFor({ must: [el], may, secret })[0])
  return each.every((one) => one !== undefined) ? [[...new Set(each)].join(', ')] : []
}
