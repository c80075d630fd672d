/** Listens for Tab after a typed shortcut. Part of the reader, so short: what comes of it is the writer's affair. */
import { kindOf } from '../composer'
import { selectionOf } from './caret'

/** Tab alone, and not while an input method is in the middle of a word. */
export function isPlainTab(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey, isComposing } = event
  return event.key === 'Tab' && !(altKey || ctrlKey || metaKey || shiftKey || isComposing)
}

/** All that stands before the caret; nothing while something is selected. */
function beforeCaret(composer: HTMLElement): string {
  if (kindOf(composer) !== 'contenteditable') {
    const { value, selectionStart, selectionEnd } = composer as HTMLTextAreaElement
    return selectionStart === selectionEnd ? value.slice(0, selectionEnd) : ''
  }
  const { isCollapsed, focusNode, focusOffset } = selectionOf(composer) ?? {}
  if (!isCollapsed || !focusNode || !composer.contains(focusNode)) return ''
  const range = composer.ownerDocument.createRange()
  range.setStart(composer, 0)
  range.setEnd(focusNode, focusOffset ?? 0)
  return range.toString()
}

interface Shortcuts {
  /** The composer of the chat on screen, as it was found last. */
  composer(): HTMLElement | null
  /** In small letters, each beginning with a sign, longer ones first. */
  known(): readonly string[]
  /** Puts the text in its place. Settles when that is over. */
  expand(shortcut: string): Promise<unknown>
}

/**
 * Takes Tab where a shortcut stands before the caret, and leaves every other Tab to the page. While a text is on its way
 * further ones are taken too, or they would lead to the Send button. A Tab that the page made itself is none.
 * @returns to be called whenever the composer may be another one: it may stand in a frame, whose keys are its own.
 */
export function watchShortcuts({ composer, known, expand }: Shortcuts, signal: AbortSignal): () => void {
  let underWay = false
  let taken = false
  const begin = (box: HTMLElement): boolean => {
    const typed = beforeCaret(box).toLowerCase()
    const shortcut = known().find((one) => typed.endsWith(one))
    if (!shortcut) return false
    underWay = true
    const over = () => {
      underWay = false
    }
    expand(shortcut).then(over, over)
    return true
  }
  const onKey = (event: KeyboardEvent) => {
    const box = composer()
    if (!event.isTrusted || !isPlainTab(event) || !box || !event.composedPath().includes(box)) return
    if (!event.repeat) taken = underWay || begin(box)
    if (!taken) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  // A window hears a listener once, however often it is given.
  return () =>
    composer()?.ownerDocument.defaultView?.addEventListener('keydown', onKey, { capture: true, signal })
}
