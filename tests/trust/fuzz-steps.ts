/** One thing done to a page. Numbers choose among what is there, so that a recipe can be made smaller. */
export interface Step {
  do: keyof typeof DOINGS
  at: number
  to: number
  what: number
}

const TEXTS = [
  '<img src=x onerror="top.pwned=1">',
  '"><script>top.pwned=1</script>',
  'javascript:top.pwned=1',
  '{{constructor.constructor("top.pwned=1")()}}',
  '__proto__',
  'constructor',
  '\u202eaicraG anA\u202c',
  '\u0000\ufeff\u200b',
  'x'.repeat(30_000),
  'a\u0301'.repeat(5000),
  '👩‍👩‍👧‍👦',
  '\ud800',
  '.*+?^$()[]{}|\\',
  '%s %d %o',
  ' \n\t ',
]
const TIMES = [
  '99:99',
  '25:61',
  '32/13/2026',
  '00:00',
  '24:00',
  '-1:-1',
  'Ayer '.repeat(20),
  'hace 99999999999 años',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '9'.repeat(13),
  '1e308',
  'NaN',
  'hoy mañana ayer',
  '3 feb 29 feb 31 feb',
  '١٤:٣٢',
]
const NAMES = [
  ...['children', 'parentNode', 'firstChild', 'nextSibling', 'querySelectorAll', 'getAttribute'],
  ...['attributes', 'localName', 'shadowRoot', 'textContent', 'style', 'className', 'id', 'nodeType'],
  ...['getBoundingClientRect', 'isConnected', 'ownerDocument', 'contains', 'getRootNode', 'matches'],
  ...['body', 'defaultView', 'location', 'createRange', 'documentElement', 'addEventListener'],
]
const ATTRIBUTES = [
  ...[
    'class',
    'style',
    'role',
    'aria-label',
    'title',
    'datetime',
    'data-id',
    'href',
    'lang',
    'dir',
    'hidden',
  ],
  ...['contenteditable', 'aria-selected', 'data-time', 'placeholder', 'tabindex', 'slot', 'name', 'data-x'],
]
const STYLES = [
  'display:none',
  'width:0;height:0;overflow:hidden',
  'position:absolute;left:-99999px',
  'transform:scale(0)',
  'display:contents',
  'flex-direction:column-reverse;display:flex',
  'visibility:hidden',
  'font-size:0',
  'float:right;clear:both',
  'overflow:scroll;height:20px',
  'direction:rtl',
  'position:fixed;inset:0',
]
const POLLUTION = [
  ...['getAttribute', 'textContent', 'firstChild', 'parentNode', 'children', 'offsetWidth', 'localName'],
  ...['getBoundingClientRect', 'shadowRoot', 'querySelectorAll', 'contentDocument', 'then', 'toJSON', 'get'],
]

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length]
const all = (doc: Document): Element[] => [...Document.prototype.querySelectorAll.call(doc, '*')].slice(1)
const place = (el: Element, made: Element): void => Element.prototype.replaceWith.call(el, made)
const wrap = (doc: Document, el: Element, name: string): HTMLElement => {
  const made = Document.prototype.createElement.call(doc, name)
  place(el, made)
  Element.prototype.append.call(made, el)
  return made
}
const write = (el: Element, text: string): void => Element.prototype.replaceChildren.call(el, text)

/** Each does one thing to the element chosen, which is never the root. */
const DOINGS = {
  remove: (el: Element) => Element.prototype.remove.call(el),
  empty: (el: Element) => Element.prototype.replaceChildren.call(el),
  copy: (el: Element) => Element.prototype.after.call(el, Node.prototype.cloneNode.call(el, true)),
  move: (el: Element, to: Element) => {
    if (!Node.prototype.contains.call(el, to)) Element.prototype.append.call(to, el)
  },
  nest: (el: Element, _to: Element, { what }: Step, doc: Document) => {
    for (let depth = what; depth > 0; depth--) wrap(doc, el, depth % 2 ? 'div' : 'section')
  },
  attribute: (el: Element, _to: Element, { to, what }: Step) => {
    const value = pick([...TEXTS, ...TIMES, 'true', 'me', 'button', 'log', 'textbox', '0'], what) ?? ''
    Element.prototype.setAttribute.call(el, pick(ATTRIBUTES, to) ?? 'class', value)
  },
  words: (el: Element, _to: Element, { what }: Step) => write(el, pick(TEXTS, what) ?? ''),
  time: (el: Element, _to: Element, { what }: Step) => write(el, pick(TIMES, what) ?? ''),
  style: (el: Element, _to: Element, { what }: Step) =>
    Element.prototype.setAttribute.call(el, 'style', pick(STYLES, what) ?? ''),
  form: (el: Element, _to: Element, { what }: Step, doc: Document) => {
    const made = wrap(doc, el, 'form')
    for (const name of NAMES.slice(what % 8)) {
      const field = Document.prototype.createElement.call(doc, what % 2 ? 'input' : 'img')
      Element.prototype.setAttribute.call(field, 'name', name)
      Element.prototype.append.call(made, field)
    }
  },
  shadow: (el: Element, _to: Element, { what }: Step, doc: Document) => {
    const made = wrap(doc, el, 'div')
    const root = Element.prototype.attachShadow.call(made, { mode: 'open' })
    const slot = Document.prototype.createElement.call(doc, what % 3 ? 'slot' : 'p')
    DocumentFragment.prototype.append.call(root, slot)
  },
  frame: (el: Element, _to: Element, _step: Step, doc: Document) => {
    const made = Document.prototype.createElement.call(doc, 'iframe')
    Element.prototype.before.call(el, made)
    const inner = made instanceof HTMLIFrameElement ? made.contentDocument : null
    inner?.body?.append(inner.adoptNode(el))
  },
  svg: (el: Element, _to: Element, _step: Step, doc: Document) => {
    const made = doc.createElementNS('http://www.w3.org/2000/svg', 'g')
    place(el, made)
    made.append(el)
  },
  /** In the page's own world, which is not the reader's: what an extension reads with is its own. */
  pollute: (_el: Element, _to: Element, { what }: Step, doc: Document) => {
    const world: typeof window | null = Reflect.get(Document.prototype, 'defaultView', doc)
    const [name = 'x', value] = [pick(POLLUTION, what), pick(TEXTS, what)]
    world?.eval(`for (const one of [Object, Node, Element, HTMLElement, Document, ShadowRoot, HTMLIFrameElement])
      Object.defineProperty(one.prototype, ${JSON.stringify(name)}, { configurable: true, get: () => ${JSON.stringify(value)} })`)
  },
}
export const KINDS = Object.keys(DOINGS).filter((name): name is Step['do'] => name in DOINGS)

export function applyStep(doc: Document, step: Step): void {
  const [el, to] = [pick(all(doc), step.at), pick(all(doc), step.to)]
  if (!el || !to) return
  try {
    DOINGS[step.do](el, to, step, doc)
  } catch {
    // The browser forbids it: a shadow root where none may be, a place that no longer is.
  }
}
