import { attr, kids, overlap, rect, tag } from './dom'
import type { Look, Looks } from './look'
import { nameWords } from './tokens'

/** What may be a row of the list of chats. */
export interface Found {
  el: Element
  above: Look
  box: DOMRect
}

const PRESS = /^(button|option|listitem|tab|row|link|treeitem|menuitem|gridcell)$/
function pressable(el: Element, look: Look, above: Look): boolean {
  const name = tag(el)
  if ((name === 'a' && attr(el, 'href') !== null) || /^(button|li|tr)$/.test(name)) return true
  if (name === 'label' && kids(el).some((kid) => attr(kid, 'type') === 'radio')) return true
  if (PRESS.test(attr(el, 'role') ?? '')) return true
  const focus = attr(el, 'tabindex')
  return (
    (focus !== null && focus !== '-1') || attr(el, 'onclick') !== null || (look.pointer && !above.pointer)
  )
}

/** `over`: what can be pressed above the chat, and not beside it; `faces`: rows too narrow for words. */
export type Test = 'pressable' | 'named' | 'any' | 'over' | 'faces'

/** Rows are no narrower, unless they are faces and nothing else. */
export const LEAST_WIDE = 90

/** Rows that can be pressed outside of the chat itself; of many alike the first dozen is enough to find them. */
export function gather(
  el: Element,
  above: Look,
  looks: Looks,
  panel: DOMRect,
  skip: readonly Element[],
  out: Found[],
  budget: { left: number; test: Test },
): void {
  if (budget.left-- < 0) return
  const all = kids(el)
  const some = all.length > 24 ? all.slice(0, 12) : all
  for (const kid of some) {
    if (skip.includes(kid) || tag(kid) === 'thead') continue
    const box = rect(kid)
    if (box.width === 0 && box.height === 0 && kids(kid).length === 0) continue
    const look = looks.of(kid, above)
    if (look.hidden) continue
    const { test } = budget
    const wide = test === 'faces' ? box.width > 28 && box.width < LEAST_WIDE : box.width >= LEAST_WIDE
    const fits = wide && box.height >= 22 && box.height <= 180
    const listens = test === 'any' || (test === 'named' ? isNamed(kid) : pressable(kid, look, above))
    const apart = test === 'over' ? box.bottom <= panel.top + 4 : isBeside(box, panel)
    if (fits && apart && listens && !isGroup(kid)) out.push({ el: kid, above, box })
    else gather(kid, look, looks, panel, skip, out, budget)
  }
}

const LISTY = / (chats?|conversations?|dialogs?|contacts?|rooms?|threads?|channel|inbox|messages) /
/** Its names call it a chat, or one of several. */
export const isNamed = (el: Element): boolean => LISTY.test(nameWords(el))

/** An item that holds items of its own: a heading with its rows. */
const isGroup = (el: Element): boolean =>
  tag(el) === 'li' && kids(el).some((kid) => [kid, ...kids(kid)].some((one) => /^[uo]l$/.test(tag(one))))

const isBeside = (box: DOMRect, panel: DOMRect): boolean => {
  return overlap(box, panel) < Math.min(box.width, panel.width) * 0.2
}
