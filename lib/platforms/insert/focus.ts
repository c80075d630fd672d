/** Whether the composer, or something inside it, has the focus of its document or shadow root. */
function hasFocus(composer: HTMLElement): boolean {
  const { activeElement } = composer.getRootNode() as Document | ShadowRoot
  return activeElement !== null && composer.contains(activeElement)
}

/** Gives the composer the focus without scrolling. True if it did not have it, so that the caret's place means nothing. */
export function takeFocus(composer: HTMLElement): boolean {
  if (hasFocus(composer)) return false
  composer.focus({ preventScroll: true })
  return true
}
