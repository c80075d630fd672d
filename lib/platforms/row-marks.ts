import type { Box } from './box'
import { attr, countKids, kids, rect, size, tag } from './dom'
import { type Look, type Looks, namesOf } from './look'

const UNREAD = / (unread|notification|new) /

const MARK = / (badge|dot|indicator) /

const PRESENCE = / (online|status|presence|offline|away|busy|avatar|available) /

/** A small round mark that says "unread": by its name, or because it stands at the end of the row. */
export function dots(box: Box, row: Element): boolean {
  // A round button that appears under the pointer tells nothing.
  if (box.look.hidden || (box.control && box.text === '')) return false
  const mark = box.look.painted && box.text === '' ? box.el : discIn(box)
  if (mark) {
    const names = namesOf(box.el, box.look)
    const [width, height] = size(mark)
    const round = width > 3 && width <= 16 && Math.abs(width - height) <= 3
    // A mark that is laid over something is laid over a face: it tells who is online.
    if (round && !PRESENCE.test(names))
      return UNREAD.test(names) || (MARK.test(names) && !box.look.afloat) || isAside(mark, box.look, row)
  }
  return box.inner.some((kid) => dots(kid, row))
}

/** A circle drawn right in it, as a picture of its own. */
const discIn = ({ el, inner }: Box): Element | undefined =>
  countKids(el) > inner.length
    ? kids(el).find((kid) => tag(kid) === 'svg' && kids(kid).map(tag).join() === 'circle')
    : undefined

/** At the end of the row, or before everything in a colour that does not tell who is there (green, grey). */
function isAside(mark: Element, look: Look, row: Element): boolean {
  const [dot, whole] = [rect(mark), rect(row)]
  const from = look.rtl ? whole.right - dot.right : dot.left - whole.left
  const [red = 0, green = 0, blue = 0] = look.background.match(/\d+/g)?.map(Number) ?? []
  return from > whole.width * 0.7 || (from < 32 && !look.afloat && Math.max(red, blue) > green + 60)
}

/** Something is drawn in it that is no words. */
export const isPictured = ({ form, look, inner }: Box): boolean =>
  form.media || look.background.startsWith('url') || inner.some(isPictured)

export function avatarOf(box: Box): string | null {
  if (box.name === 'img') return attr(box.el, 'src')
  for (const kid of box.inner) {
    const found = avatarOf(kid)
    if (found) return found
  }
  return null
}

/** Whose face it is, where nothing but labels tell. */
export function calledOf({ el, inner }: Box): string {
  const said = ['aria-label', 'title', 'alt']
    .flatMap((name) => attr(el, name) ?? '')
    .find((text) => text !== '')
  return said ?? inner.map(calledOf).find((text) => text !== '') ?? ''
}

/** The row's own element and those that wrap all of it (but for a line below it): marks and attributes stand on any of them. */
export function skin(box: Box, looks: Looks): Box[] {
  const whole = box.inner.find(
    (kid) => !kid.look.inline && (box.inner.length === 1 || fills(kid, box, looks)),
  )
  return whole ? [box, ...skin(whole, looks)] : [box]
}

const fills = (kid: Box, box: Box, looks: Looks): boolean =>
  looks.once(`fill ${kid.look.id}`, () => {
    const [inner, outer] = [rect(kid.el), rect(box.el)]
    return inner.height > outer.height * 0.85 && inner.width > outer.width * 0.85
  })

/** The ground a row is drawn on: its own with the bar at its edge, and that of whatever covers its whole height. */
export function backgroundOf(box: Box, looks: Looks): string {
  let ground = box.look.background + box.look.edge
  for (const kid of box.inner) {
    const { background, edge, inline } = kid.look
    if (inline || (edge === '' && background === box.look.background)) continue
    const covers = looks.once(`cover ${kid.look.id}`, () => rect(kid.el).height > rect(box.el).height * 0.85)
    if (covers) ground += ` ${background}${edge}`
  }
  const [only, more] = box.inner
  return only && !more ? `${ground} ${backgroundOf(only, looks)}` : ground
}
