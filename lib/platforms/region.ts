import { attr, kids, overlap, parent, rect, tag } from './dom'
import type { Look, Looks } from './look'
import { lookOf } from './look-path'

/** Where the messages of a field are. */
export interface Spot {
  /** What holds the messages. */
  region: Element
  /** The smallest element with both. */
  panel: Element
  /** The composer's branch in the region, where it is inside of it. */
  except: Element | null
}

interface Candidate {
  el: Element
  area: number
  scrolls: boolean
}

/** Scrolling or `log` elements below, and the element itself: where messages may run. */
export function scrollersIn(el: Element, looks: Looks, above: Look, field: DOMRect, depth = 0): Candidate[] {
  const box = rect(el)
  const look = looks.of(el, above)
  if (look.hidden || overlap(box, field) < Math.min(box.width, field.width) * 0.5 || box.height < 48)
    return []
  if (box.top > field.top - 24) return []
  const own = look.scrolls || attr(el, 'role') === 'log' || attr(el, 'role') === 'feed'
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
export function regionOf(field: Element, looks: Looks): Spot | null {
  const box = rect(field)
  let branch = field
  for (let panel = parent(field), up = 0; panel && up < 16; branch = panel, panel = parent(panel), up++) {
    const look = lookOf(panel, looks)
    const around = kids(panel).filter((kid) => kid !== branch)
    const above = around.filter((kid) => {
      const r = rect(kid)
      const isAbove = r.top < box.top - 24 && r.height >= 20
      return isAbove && overlap(r, box) > Math.min(r.width, box.width) * 0.5 && !isGlass(kid, r, box)
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
/** Some editors lay a pane over all of the page, to select across their blocks: one that nobody can touch. */
const isGlass = (el: Element, { bottom }: DOMRect, field: DOMRect): boolean =>
  bottom >= field.bottom && getComputedStyle(el).pointerEvents === 'none'
const isPage = (el: Element): boolean => tag(el) === 'body'
const isTall = (el: Element, field: DOMRect): boolean => rect(el).height > Math.max(96, field.height * 1.5)
const sumHeight = (all: Element[]): number => all.reduce((sum, el) => sum + rect(el).height, 0)
