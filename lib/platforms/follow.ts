import { findAll, type Root, rect, tag } from './dom'

const matches = Element.prototype.matches
export const selects = (el: Element, selector: string): boolean => matches.call(el, selector)

/** The tree inside of an element: its open shadow root, or the document of a frame of the same origin. */
export const innerRoot = (el: Element): Root | null =>
  el.shadowRoot ?? (tag(el) === 'iframe' ? (el as HTMLIFrameElement).contentDocument : null)

/** The drawn elements at the end of a profile's path of selectors. */
export function follow(doc: Document, path: string): Element[] {
  let roots: Root[] = [doc]
  let found: Element[] = []
  for (const step of path.split(' >>> ')) {
    found = findAll(roots, step)
    roots = found.flatMap((el) => innerRoot(el) ?? [])
  }
  return found.filter((el) => rect(el).height > 0)
}
