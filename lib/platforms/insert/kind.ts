export type Field = HTMLTextAreaElement | HTMLInputElement

/** Types of `<input>` in which a person writes sentences, and whose caret can be moved. */
const WRITTEN_IN = new Set(['text', 'search', 'url', 'tel'])

/** By name, not `instanceof`: an element of a frame belongs to another realm. */
export function isField(element: Element): element is Field {
  if (element.localName === 'textarea') return true
  return element.localName === 'input' && WRITTEN_IN.has((element as HTMLInputElement).type)
}

/** Whether people can write here at all. Read-only fields count. */
export function isComposer(element: HTMLElement): boolean {
  return isField(element) || element.isContentEditable
}

/** What people write into: the element itself, or the editable that a frame with the role of a text box is drawn around. */
export function writableIn(element: HTMLElement): HTMLElement | null {
  return isComposer(element) ? element : element.querySelector<HTMLElement>('[role="textbox"] :read-write')
}

/** The page says, in any of the usual ways, that nothing may be written here now. */
export function isReadOnly(composer: HTMLElement): boolean {
  if (composer.matches(':disabled, :read-only:is(input, textarea)')) return true
  return composer.closest('[aria-disabled="true"], [aria-readonly="true"], [inert]') !== null
}

/** Less than a letter, px. */
const SPECK = 8

export const styleOf = (el: Element): CSSStyleDeclaration | undefined =>
  el.ownerDocument.defaultView?.getComputedStyle(el)

function isSpeck(el: Element): boolean {
  const { width, height } = el.getBoundingClientRect()
  return width < SPECK || height < SPECK
}

/** The element around a field, where that clips it away. */
export function clipOf({ parentElement }: Field): Element | null {
  return parentElement && isSpeck(parentElement) && styleOf(parentElement)?.overflow !== 'visible'
    ? parentElement
    : null
}

/** Editors that draw their text themselves listen with a field which nobody sees: transparent, tiny, or clipped away. */
export function isUnseen(field: Field): boolean {
  return styleOf(field)?.opacity === '0' || isSpeck(field) || clipOf(field) !== null
}
