/** Whether the composer has the focus of its document or shadow root, and its frame that of the page around it. */
export function hasFocus(composer: Element): boolean {
  const { activeElement } = composer.getRootNode() as Document | ShadowRoot
  if (!activeElement || !composer.contains(activeElement)) return false
  const frame = composer.ownerDocument.defaultView?.frameElement
  return !frame || hasFocus(frame)
}

/** Gives the composer the focus without scrolling. True if it did not have it. */
export function takeFocus(composer: HTMLElement): boolean {
  if (hasFocus(composer)) return false
  composer.ownerDocument.defaultView?.focus()
  composer.focus({ preventScroll: true })
  return true
}

/** Some pages make a new element of each change: what has the focus now, if it is of the same kind. Null if the composer is gone. */
export function inItsPlace<Composer extends HTMLElement>(composer: Composer): Composer | null {
  if (composer.isConnected) return composer
  const { activeElement } = composer.ownerDocument
  return activeElement?.localName === composer.localName ? (activeElement as Composer) : null
}
