import { countKids, kids, rect, tag } from './dom'
import type { Look, Looks } from './look'
import { PARAGRAPHS } from './stack'

/**
 * The children of the messages' room, with long inner stacks laid open: each branch is read, cached and read again
 * by itself, so that one more message costs one branch. `opened` collects the stacks that were laid open.
 */
export function branchesOf(
  el: Element,
  look: Look,
  looks: Looks,
  place: { room: DOMRect; except: Element | null },
  opened: Map<Element, Look>,
): { el: Element; above: Look }[] {
  opened.set(el, look)
  const all = withoutFoot(el, look, looks, place.except)
  if (all.length > 1 && afloat(all, look, looks)) all.sort((a, b) => rect(a).top - rect(b).top)
  else if (look.reversed || isUpsideDown(all)) all.reverse()
  const found: { el: Element; above: Look }[] = []
  for (const kid of all) {
    const own = opens(kid, place.room) ? looks.of(kid, look) : null
    const narrow = own?.painted && rect(kid).width < place.room.width * 0.9
    if (own && !own.hidden && !narrow) found.push(...branchesOf(kid, own, looks, place, opened))
    else found.push({ el: kid, above: look })
  }
  return found
}

/** What an element holds, but for the composer and what stands beside or below it in the flow: a button to send. */
function withoutFoot(el: Element, look: Look, looks: Looks, composer: Element | null): Element[] {
  const all = kids(el)
  const at = composer ? all.indexOf(composer) : -1
  if (!composer || at < 0) return all
  const { top } = rect(composer)
  const flows = !look.reversed && !looks.of(composer, look).afloat
  return all.filter((kid, i) => i < at || (i > at && !(flows && rect(kid).top >= top)))
}

/** A list that a transform turns over shows its first child lowest. */
export function isUpsideDown(all: readonly Element[]): boolean {
  const [first, last] = [all[0], all[all.length - 1]]
  if (!first || !last || first === last) return false
  const [top, end] = [rect(first), rect(last)]
  return end.height > 4 && top.height > 4 && top.top > end.bottom - 1
}

/** Virtual lists place their rows by hand and keep them in any order. */
function afloat(all: Element[], look: Look, looks: Looks): boolean {
  const some = [all[0], all[1], all[all.length - 1]].filter((kid) => kid !== undefined)
  return some.filter((kid) => looks.of(kid, look).afloat).length > 1
}

function opens(el: Element, room: DOMRect): boolean {
  const count = countKids(el)
  if (count === 0 || (count > 1 && count < 8)) return false
  const inner = kids(el)
  // The cheap question first: nearly nothing opens, and boxes are dear.
  if (inner.length === 1 && inner[0]) return opens(inner[0], room) && rect(el).height > room.height * 0.5
  const name = tag(inner[inner.length >> 1] as Element)
  if (PARAGRAPHS.has(name) && name !== 'li') return false
  return rect(el).height > Math.min(300, room.height * 0.5)
}
