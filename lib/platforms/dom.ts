import { finish, type Steps } from './steps'

/**
 * The page's tree as it is drawn (shadow roots and slots followed), read through the prototypes' own getters:
 * a form with `<input name="children">` hides the plain properties, and a page may do so on purpose.
 */
const getter = <T>(proto: object, name: string): ((node: Node) => T) => {
  const get = Object.getOwnPropertyDescriptor(proto, name)?.get as () => T
  return (node) => get.call(node)
}
const P = Element.prototype
const firstChild = getter<Node | null>(Node.prototype, 'firstChild')
const nextSibling = getter<Node | null>(Node.prototype, 'nextSibling')
const parentNode = getter<Node | null>(Node.prototype, 'parentNode')
const nodeType = getter<number>(Node.prototype, 'nodeType')
const shadowRoot = getter<ShadowRoot | null>(P, 'shadowRoot')
const assignedSlot = getter<Element | null>(P, 'assignedSlot')
const host = getter<Element>(ShadowRoot.prototype, 'host')
const namespace = getter<string | null>(P, 'namespaceURI')
const layoutWidth = getter<number>(HTMLElement.prototype, 'offsetWidth')
const layoutHeight = getter<number>(HTMLElement.prototype, 'offsetHeight')
const frameDocument = getter<Document | null>(HTMLIFrameElement.prototype, 'contentDocument')

const scrollHeight = getter<number>(P, 'scrollHeight')
const clientHeight = getter<number>(P, 'clientHeight')
const scrollTop = getter<number>(P, 'scrollTop')
/** Where in the window a scrolling element's content begins and ends; null where all of it is in sight. */
export function contentOf(el: Element, reversed: boolean): { top: number; bottom: number } | null {
  const height = scrollHeight(el)
  if (height - clientHeight(el) < 8) return null
  const box = rect(el)
  const top = reversed ? box.bottom - scrollTop(el) - height : box.top - scrollTop(el)
  return { top, bottom: top + height }
}

const clientWidth = getter<number>(P, 'clientWidth')
const clientLeft = getter<number>(P, 'clientLeft')
/** Where an element's content may stand: without the bar that scrolls it, unless it is drawn at another size. */
export function innerRect(el: Element): DOMRect {
  const [box, width] = [rect(el), clientWidth(el)]
  const bare = width > 0 && Math.abs(size(el)[0] - box.width) < 1
  return bare ? new DOMRect(box.left + clientLeft(el), box.top, width, box.height) : box
}

export const tag = getter<string>(P, 'localName')
export const connected = getter<boolean>(Node.prototype, 'isConnected')
export const ownerDocument = getter<Document>(Node.prototype, 'ownerDocument')
const hasAttributes = (el: Element): boolean => P.hasAttributes.call(el)
const childCount = getter<number>(P, 'childElementCount')
export const textContent = getter<string | null>(Node.prototype, 'textContent')
/** The words of a text node. */
export const wordsOf = getter<string>(CharacterData.prototype, 'data')
export const attr = (el: Element, name: string): string | null => P.getAttribute.call(el, name)
export const rect = (el: Element): DOMRect => P.getBoundingClientRect.call(el)
const NONE: readonly string[] = []
export const attrNames = (el: Element): readonly string[] =>
  hasAttributes(el) ? P.getAttributeNames.call(el) : NONE
export const isElement = (node: Node): node is Element => nodeType(node) === 1
export const isText = (node: Node): boolean => nodeType(node) === 3

/** What is slotted into an element instead of its own children; null where nothing is. */
export function slotted(el: Element, name: string): readonly Node[] | null {
  if (name !== 'slot' || shadowRoot(el)) return null
  const assigned = HTMLSlotElement.prototype.assignedNodes.call(el as HTMLSlotElement)
  return assigned.length > 0 ? assigned : null
}
/** The first of the child nodes in the drawn tree, where nothing is slotted; the others follow by `nextNode`. */
export const firstNode = (el: Element): Node | null => firstChild(shadowRoot(el) ?? el)
export const nextNode = nextSibling

/** The element children in the plain tree, last first. */
const lastElement = getter<Element | null>(P, 'lastElementChild')
const beforeElement = getter<Element | null>(P, 'previousElementSibling')
export function* newestKids(el: Element): Generator<Element> {
  for (let kid = lastElement(el); kid; kid = beforeElement(kid)) yield kid
}

/** The words of an element in which nothing else is drawn; null where there is more to walk. */
export const plainWords = (el: Element, name: string): string | null =>
  childCount(el) > 0 || name === 'slot' || shadowRoot(el) ? null : textContent(el)

const firstElement = getter<Element | null>(P, 'firstElementChild')
const nextElement = getter<Element | null>(P, 'nextElementSibling')
export function kids(el: Element): Element[] {
  const found: Element[] = []
  if (shadowRoot(el) || tag(el) === 'slot') {
    const nodes = slotted(el, tag(el)) ?? []
    for (const node of nodes) if (isElement(node)) found.push(node)
    if (nodes.length > 0) return found
    for (let node = firstNode(el); node; node = nextNode(node)) if (isElement(node)) found.push(node)
  } else for (let kid = firstElement(el); kid; kid = nextElement(kid)) found.push(kid)
  return found
}
export const countKids = (el: Element): number =>
  shadowRoot(el) || tag(el) === 'slot' ? kids(el).length : childCount(el)

/** The element above in the drawn tree; null at the top of a document. */
export function parent(el: Element): Element | null {
  const slot = assignedSlot(el)
  if (slot) return slot
  const above = parentNode(el)
  if (!above || isElement(above)) return above
  return nodeType(above) === 11 ? host(above) : null
}

/** The node itself, or the element that holds it. */
export function elementOf(node: Node): Element | null {
  if (isElement(node)) return node
  if (nodeType(node) === 11) return host(node)
  const above = parentNode(node)
  return above && nodeType(above) !== 9 ? elementOf(above) : null
}

/** The ancestor (or self) whose parent is one of these holders; null where there is none. */
export function childOf(el: Element, holders: { has(el: Element): boolean }): Element | null {
  for (let at: Element | null = el; at; ) {
    const above = parent(at)
    if (above && holders.has(above)) return at
    at = above
  }
  return null
}

export function inside(node: Element, root: Element): boolean {
  for (let el: Element | null = node; el; el = parent(el)) if (el === root) return true
  return false
}

/** How far two boxes stand over or under each other. */
export const overlap = (a: DOMRect, b: DOMRect): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left)

/** Size in the layout, before transforms: an animation that begins at zero must not hide a message. */
export function size(el: Element): [width: number, height: number] {
  if (namespace(el) === 'http://www.w3.org/1999/xhtml') return [layoutWidth(el), layoutHeight(el)]
  const box = rect(el)
  return [box.width, box.height]
}

const HELP =
  /intercom|zendesk|zopim|drift-|crisp-|tawk|hubspot-messages|freshchat|helpscout|tidio|olark|cookie/i
/** Other firms' support messengers and cookie bars: never the client chat. */
export const isHelpWidget = (el: Element): boolean =>
  HELP.test(`${attr(el, 'id') ?? ''} ${attr(el, 'name') ?? ''} ${attr(el, 'class') ?? ''}`)

/** A tree of its own: the document, an open shadow root, a frame of the same origin. */
export type Root = Document | ShadowRoot

const query = (root: Root, selector: string): NodeListOf<Element> =>
  (nodeType(root) === 11 ? DocumentFragment : Document).prototype.querySelectorAll.call(root, selector)

function* below(root: Root): Steps<Root[]> {
  const found: Root[] = []
  const all = query(root, '*')
  for (let i = 0; i < all.length; i++) {
    const shadow = shadowRoot(all[i] as Element)
    if (shadow) found.push(shadow)
    if (i % 4000 === 3999) yield
  }
  for (const el of query(root, 'iframe')) {
    const inner = isHelpWidget(el) ? null : frameDocument(el)
    if (inner) found.push(inner)
  }
  return found
}

/** All trees of a page, the page itself first; a page of 100,000 elements is searched in parts. */
export function* rootsIn(doc: Document): Steps<Root[]> {
  const roots: Root[] = [doc]
  for (const root of roots) if (roots.length < 400) roots.push(...(yield* below(root)))
  return roots
}
export const rootsOf = (doc: Document): Root[] => finish(rootsIn(doc))

/** The frame that an element's document is shown in. */
export const frameOf = (el: Element): Element | null => ownerDocument(el).defaultView?.frameElement ?? null

/** Elements that match, in the tree that an element is in. */
export const findBeside = (el: Element, selector: string): Element[] =>
  findAll([Node.prototype.getRootNode.call(el) as Root], selector)

/** Elements that match, in all trees. */
export const findAll = (roots: readonly Root[], selector: string): Element[] =>
  roots.flatMap((root) => [...query(root, selector)])
