import { isHelpWidget, parent, type Root, rect, tag } from '../platforms/dom'
import { innerRoot } from '../platforms/follow'

/** The frame a document is in, where the page may look into it. */
const frameOf = (el: Element): Element | null => el.ownerDocument.defaultView?.frameElement ?? null

/** Where an element stands in the window, also from within frames. */
export function placeOf(el: Element): DOMRect {
  const box = rect(el)
  const frame = frameOf(el)
  if (!frame) return box
  const outer = placeOf(frame)
  return new DOMRect(
    outer.x + frame.clientLeft + box.x,
    outer.y + frame.clientTop + box.y,
    box.width,
    box.height,
  )
}

/** The deepest element at a point of the window, through open shadow roots and frames; `glass` is looked through. */
export function elementAt(doc: Document, x: number, y: number, glass: Element): Element | null {
  return deepest(doc, x, y, glass)
}

function deepest(root: Root, x: number, y: number, glass: Element): Element | null {
  // Of a shadow root Chromium tells also what is outside of it.
  const el = root.elementsFromPoint(x, y).find((one) => one !== glass && one.getRootNode() === root)
  const inner = el && innerRoot(el)
  if (!el || !inner || isHelpWidget(el)) return el ?? null
  if (inner.nodeType === 11) return deepest(inner, x, y, glass) ?? el
  const box = rect(el)
  return deepest(inner, x - box.left - el.clientLeft, y - box.top - el.clientTop, glass) ?? el
}

/** The element above, out of a frame as well. */
export const outer = (el: Element): Element | null => parent(el) ?? frameOf(el)

/** The element itself and what it stands in, from narrow to wide. */
export function ladder(el: Element): Element[] {
  const steps: Element[] = []
  for (let at: Element | null = el; at && !/^(body|html|iframe)$/.test(tag(at)); at = outer(at)) {
    const { width, height } = rect(at)
    if (width >= 8 && height >= 8) steps.push(at)
  }
  return steps
}

/** Looks like the same box on the screen. */
export const sameBox = (one: Element, other: Element): boolean => {
  const [a, b] = [rect(one), rect(other)]
  return [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((gap) => Math.abs(gap) < 3)
}

/** Can be seen and pointed at now. */
export function isInView(el: Element, win: Window, except: Element): boolean {
  const box = placeOf(el)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  if (box.width === 0 || x < 0 || y < 0 || x > win.innerWidth || y > win.innerHeight) return false
  const hit = elementAt(win.document, x, y, except)
  for (let at = hit; at; at = outer(at)) if (at === el) return true
  return false
}

/** The page's own scrolling goes on under the glass. */
export function scrollUnder(from: Element | null, by: number): void {
  for (let at = from; at; at = outer(at)) {
    const before = at.scrollTop
    at.scrollTop += by
    if (at.scrollTop !== before) return
  }
}
