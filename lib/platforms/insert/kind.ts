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

/** The page says, in any of the usual ways, that nothing may be written here now. */
export function isReadOnly(composer: HTMLElement): boolean {
  if (composer.matches(':disabled, :read-only:is(input, textarea)')) return true
  return composer.closest('[aria-disabled="true"], [aria-readonly="true"], [inert]') !== null
}
