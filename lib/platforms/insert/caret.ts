import { type Caret, isDecoration } from './displayed'
import { takeFocus } from './focus'

/** Chromium's document knows no selection inside a shadow root; the root itself does. Firefox is the other way round. */
export function selectionOf(composer: HTMLElement): Selection | null {
  const root = composer.getRootNode() as Node & Partial<Pick<Document, 'getSelection'>>
  return root.getSelection?.() ?? composer.ownerDocument.getSelection()
}

/** The place after the last character, inside the last block, before the `<br>` that keeps an empty block open. */
function endOf(node: Node): Caret {
  if (node.nodeType === Node.TEXT_NODE) return { node, offset: (node as Text).length }
  const last = [...node.childNodes].findLastIndex((child) => !isDecoration(child))
  const child = node.childNodes[last]
  if (!child) return { node, offset: 0 }
  if (child.nodeName === 'BR') return { node, offset: last }
  return child.nodeType === Node.TEXT_NODE || child.firstChild ? endOf(child) : { node, offset: last + 1 }
}

function caretInside(composer: HTMLElement, selection: Selection): Caret | null {
  const { focusNode } = selection
  if (!focusNode || focusNode === composer || !composer.contains(focusNode)) return null
  if (!selection.isCollapsed) selection.collapseToEnd()
  return selection.focusNode && { node: selection.focusNode, offset: selection.focusOffset }
}

/**
 * Focus and caret in the composer: where the person left it, else at the end. Moved away and back in any case,
 * or Chromium undoes the insertion together with what was typed just before. `moved`: the editor must be given time to notice.
 */
export function placeCaret(composer: HTMLElement): { caret: Caret; moved: boolean } {
  const selection = selectionOf(composer)
  const inside = selection && caretInside(composer, selection)
  const focused = takeFocus(composer)
  const caret = inside ?? endOf(composer)
  selection?.collapse(composer, 0)
  selection?.collapse(caret.node, caret.offset)
  return { caret, moved: focused || !inside }
}
