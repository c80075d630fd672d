import { authorOf } from './authors'
import type { Box } from './box'
import { childOf, inside, parent } from './dom'
import { follow, selects } from './follow'
import type { Place } from './locate'
import type { Overruled, SiteProfile } from './profile'
import type { RecordRead } from './record'
import type { Spot } from './region'
import type { Taught } from './taught'
import type { Author } from './types'

/** So many of the newest messages are compared with what the loose reader makes of them. */
const NEWEST = 12

const holds = (box: Box, step: string): boolean =>
  selects(box.el, step) || box.inner.some((inner) => holds(inner, step))
const within = (el: Element | null, step: string): boolean =>
  el !== null && (selects(el, step) || within(parent(el), step))

/** Finds on the page what a profile names. */
export function taughtOn(doc: Document, profile: SiteProfile): Taught {
  // Own messages may be absent now and come later: a kind without a match keeps its first candidate.
  const pathOf = (paths: string[] = []): string =>
    paths.find((path) => follow(doc, path)[0]) ?? paths[0] ?? ':not(*)'
  const [own, client] = [pathOf(profile.ownMessage), pathOf(profile.clientMessage)]
  const messages = [...follow(doc, own), ...follow(doc, client)]
  const row = pathOf(profile.row)
  const rows = follow(doc, row)
  const [composer] = follow(doc, pathOf(profile.composer))
  return {
    composer,
    sure: composer !== undefined || messages.length > 0,
    list: rows[0] ? { holders: holdersOf(rows), current: () => follow(doc, row), score: 0 } : null,
    spot: (box, loose) => spotOf(messages, box, loose),
    ...messageRules(lastStep(own), lastStep(client), profile),
    differs: (place, loose) => overruledOn(place, loose).some((one) => !profile.overrules?.includes(one)),
  }
}

const lastStep = (path: string): string => path.replace(/.* >>> /, '')
const holdersOf = (rows: Element[]) => new Set(rows.flatMap((row) => parent(row) ?? []))

function messageRules(
  own: string,
  client: string,
  { sideOf }: SiteProfile,
): Pick<Taught, 'parts' | 'authorOf'> {
  const either = `${own},${client}`
  const byMark = ({ unit: { box } }: RecordRead): Author | undefined => {
    const is = (step: string) => holds(box, step) || within(box.el, step)
    return is(own) ? 'specialist' : is(client) ? 'client' : undefined
  }
  const bySide = ({ unit: { box }, left, right }: RecordRead): Author | undefined => {
    if (!sideOf || Math.abs(left - right) < 5 || !(holds(box, own) || within(box.el, own))) return undefined
    return left > right === (sideOf === 'right') ? 'specialist' : 'client'
  }
  return {
    parts: (box, inner) => {
      if (selects(box.el, either)) return []
      const some = inner.filter((kid) => holds(kid, either))
      return some.length > 1 ? some : null
    },
    authorOf: own === client ? bySide : byMark,
  }
}

/** The loose reader's room if all taught messages are in it; else what holds them, or the scroller around that. */
function spotOf(messages: readonly Element[], composer: Element, loose: Spot | null): Spot | null {
  const inAll = (el: Element) => messages.every((message) => inside(message, el))
  const [first] = messages
  if (!first || (loose && inAll(loose.region))) return loose
  let region = parent(first)
  while (region && !inAll(region)) region = parent(region)
  for (let at = region; at && !inside(composer, at); at = parent(at))
    if (/auto|scroll|overlay/.test(getComputedStyle(at).overflowY))
      return { region: at, panel: at, except: null }
  return region && { region, panel: region, except: childOf(composer, new Set([region])) }
}

/** What the loose reader alone would read differently from what was taught. */
export function overruledOn(place: Place | null, loose: Place | null): Overruled[] {
  const other = place && loose && place.composer !== loose.composer
  return [
    ...(other ? (['composer'] as const) : []),
    ...(place && sidesDiffer(place) ? (['sides'] as const) : []),
  ]
}

function sidesDiffer({ room: { lines, sides } }: Place): boolean {
  const newest = lines.slice(-NEWEST)
  const other = newest.filter(({ seen, author }) => {
    const loose = seen.record.taught && sides && !sides.unsure && authorOf(seen, sides)
    return loose && loose !== author
  })
  return other.length > newest.length * 0.3
}
