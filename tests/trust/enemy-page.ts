/** What a page may try, as functions that run in it. They travel as text: nothing outside of them is known there. */

/** What of these files the page can load, as picture, script, style, frame or by asking. Returns what it found. */
export async function lookFor(addresses: readonly string[]): Promise<string[]> {
  const loads = (name: string, attribute: string, address: string) =>
    new Promise<boolean>((resolve) => {
      const el = document.createElement(name)
      el.addEventListener('load', () => resolve(true))
      el.addEventListener('error', () => resolve(false))
      el.setAttribute(attribute, address)
      if (name === 'link') el.setAttribute('rel', 'stylesheet')
      document.body.append(el)
      setTimeout(() => resolve(false), 1_000)
      setTimeout(() => el.remove(), 1_100)
    })
  const tries = addresses.map(async (address) => {
    const asked = fetch(address).then(
      () => true,
      () => false,
    )
    const loaded = [
      loads('img', 'src', address),
      loads('script', 'src', address),
      loads('link', 'href', address),
    ]
    return (await Promise.all([asked, ...loaded])).some(Boolean) ? [address] : []
  })
  return (await Promise.all(tries)).flat()
}

/** Types a shortcut into the box and does all that a specialist's hands could do then. Returns how many events that were. */
export function forgeHands(): number {
  const box = document.querySelector<HTMLElement>('textarea, [contenteditable="true"]')
  if (!box) throw new Error('There is no box')
  box.focus()
  if (box instanceof HTMLTextAreaElement) box.value = ';hola'
  else box.textContent = ';hola'
  const options = { bubbles: true, cancelable: true, composed: true }
  const keys = [
    { key: 'Tab', code: 'Tab' },
    { key: 'J', code: 'KeyJ', altKey: true, shiftKey: true },
    { key: 'K', code: 'KeyK', altKey: true, shiftKey: true },
    { key: 'L', code: 'KeyL', altKey: true, shiftKey: true },
  ]
  const events = [
    new InputEvent('beforeinput', { ...options, inputType: 'insertText', data: 'a' }),
    new InputEvent('input', { ...options, inputType: 'insertText', data: 'a' }),
    ...keys.flatMap((key) =>
      ['keydown', 'keypress', 'keyup'].map((type) => new KeyboardEvent(type, { ...options, ...key })),
    ),
    ...['pointerdown', 'mousedown', 'mouseup', 'click', 'contextmenu'].map(
      (type) => new MouseEvent(type, options),
    ),
    new CompositionEvent('compositionend', { ...options, data: ';hola' }),
  ]
  for (const target of [box, document, window]) for (const event of events) target.dispatchEvent(event)
  return events.length * 3
}

/** What stands in the box. */
export function draftNow(): string | null {
  const box = document.querySelector<HTMLElement>('textarea, [contenteditable="true"]')
  return box instanceof HTMLTextAreaElement ? box.value : (box?.textContent ?? null)
}

export function emptyDraft(): void {
  const box = document.querySelector<HTMLElement>('textarea, [contenteditable="true"]')
  if (box instanceof HTMLTextAreaElement) box.value = ''
  else if (box) box.textContent = ''
}

/**
 * Makes whatever a reader may lean on throw, lie or never end, in the page's own world; what the test itself still needs
 * is kept aside. Returns how many things were broken.
 */
export function breakGlobals(): number {
  const asFunction = (target: object, name: string, how: 'value' | 'set') =>
    Function.prototype.call.bind(Object.getOwnPropertyDescriptor(target, name)?.[how])
  const kept = {
    all: document.querySelectorAll.bind(document),
    find: document.querySelector.bind(document),
    clone: asFunction(Node.prototype, 'cloneNode', 'value'),
    after: asFunction(Element.prototype, 'after', 'value'),
    replace: asFunction(Element.prototype, 'replaceChildren', 'value'),
    set: asFunction(Element.prototype, 'setAttribute', 'value'),
    setText: asFunction(Node.prototype, 'textContent', 'set'),
  }
  Object.defineProperty(window, 'keptInTest', { value: kept })
  const fail = () => {
    throw new Error('Broken by the page')
  }
  const define = Object.defineProperty
  let broken = 0
  const breakIn = (target: object, names: readonly string[]) => {
    for (const name of names)
      try {
        define(target, name, { configurable: true, get: fail, set: () => {} })
        broken++
      } catch {
        // It cannot be changed, not even by a page.
      }
  }
  breakIn(Node.prototype, [
    'textContent',
    'childNodes',
    'parentNode',
    'firstChild',
    'nextSibling',
    'isConnected',
    'nodeType',
  ])
  breakIn(Element.prototype, [
    'getBoundingClientRect',
    'getAttribute',
    'children',
    'matches',
    'closest',
    'shadowRoot',
    'localName',
  ])
  breakIn(HTMLElement.prototype, ['offsetWidth', 'offsetHeight', 'innerText', 'dataset', 'click', 'focus'])
  breakIn(Document.prototype, [
    'querySelectorAll',
    'createRange',
    'createTreeWalker',
    'body',
    'activeElement',
    'hidden',
  ])
  breakIn(Object.prototype, [
    'then',
    'toJSON',
    'id',
    'type',
    'data',
    'text',
    'list',
    'open',
    'get',
    'confidence',
  ])
  breakIn(window, [
    'MutationObserver',
    'ResizeObserver',
    'getComputedStyle',
    'setTimeout',
    'requestAnimationFrame',
    'performance',
  ])
  breakIn(window, [
    'customElements',
    'Promise',
    'Map',
    'Set',
    'WeakMap',
    'JSON',
    'Date',
    'Intl',
    'RegExp',
    'URL',
  ])
  breakIn(Array.prototype, [
    'map',
    'filter',
    'find',
    'some',
    'every',
    'flatMap',
    'push',
    'slice',
    'at',
    'forEach',
  ])
  breakIn(String.prototype, ['replace', 'match', 'split', 'trim', 'toLowerCase', 'normalize', 'includes'])
  return broken
}

interface Kept {
  find(selector: string): Element | null
  all(selector: string): ArrayLike<Element>
  clone(node: Node, deep: boolean): Element
  after(el: Element, added: Node): void
  replace(el: Element, ...added: Node[]): void
  set(el: Element, name: string, value: string): void
  setText(node: Node, text: string): void
}

/** The client says one thing more: a copy of a message of theirs, with other words. */
export function sayAgain(words: string): void {
  const { keptInTest: kept } = window as unknown as { keptInTest: Kept }
  const rows = kept.all('.w5 > .r1')
  const [theirs, last] = [kept.all('.w5 > .r1:not(.r2)')[0], rows[rows.length - 1]]
  if (!theirs || !last) throw new Error('There is no message')
  const added = kept.clone(theirs, true)
  kept.after(last, added)
  const bubbles = kept.all('.w5 > .r1 > .b1')
  const bubble = bubbles[bubbles.length - 1]
  if (!bubble) throw new Error('There is no message')
  kept.setText(bubble, words)
}

/** In place of all chats: so many that were never there, each with an unread message. `round` makes them others each time. */
export function flood(round: number, count: number): number {
  const { keptInTest: kept } = window as unknown as { keptInTest: Kept }
  const [list, row] = [kept.find('.k9'), kept.all('.k9 > .q2')[1]]
  if (!list || !row) throw new Error('There is no list')
  const made: Element[] = []
  for (let i = 0; i < count; i++) made[i] = kept.clone(row, true)
  kept.replace(list, ...made)
  const [rows, names] = [kept.all('.k9 > .q2'), kept.all('.k9 .n1')]
  for (let i = 0; i < count; i++) {
    const [el, name] = [rows[i], names[i]]
    if (el) kept.set(el, 'href', `#/f-${round}-${i}`)
    if (name) kept.setText(name, `Gentío ${round} ${i}`)
  }
  return count
}

/** Nothing of the page is left. */
export function hideAll(): void {
  const { keptInTest: kept } = window as unknown as { keptInTest: Kept }
  const body = kept.find('body')
  if (body) kept.setText(body, '')
}
