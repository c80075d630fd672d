import type { ComposerKind } from '../types'

export type Field = HTMLTextAreaElement | HTMLInputElement

/** Types of `<input>` in which a person writes sentences, and whose caret can be moved. */
const WRITTEN_IN = new Set(['text', 'search', 'url', 'tel'])

/** By name, not `instanceof`: an element of a frame belongs to another realm. */
export function isField(element: Element): element is Field {
  if (element.localName === 'textarea') return true
  return element.localName === 'input' && WRITTEN_IN.has((element as HTMLInputElement).type)
}

/** What kind of composer this is, or null where nobody can write. Read-only fields keep their kind. */
export function composerKind(element: Element): ComposerKind | null {
  if (isField(element)) return element.localName === 'input' ? 'input' : 'textarea'
  const { isContentEditable } = element as HTMLElement
  return (isContentEditable ?? element.matches('[contenteditable]:not([contenteditable="false" i])'))
    ? 'contenteditable'
    : null
}

/** The page says, in any of the usual ways, that nothing may be written here now. */
export function isReadOnly(composer: HTMLElement): boolean {
  if (composer.matches(':disabled, :read-only:is(input, textarea)')) return true
  return composer.closest('[aria-disabled="true"], [aria-readonly="true"], [inert]') !== null
}
