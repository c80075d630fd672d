import { placeCaret, selectionOf } from './caret'
import { typeIn } from './command'
import { bare, type Caret, composerText } from './displayed'
import { caretNow } from './selecting'

/** What a script has put in: where it begins, and the composer's text without it. */
interface Put {
  piece: string
  caret: Caret
  without: string
}

/** Selects all from the caret that was to the caret that is. False if that is something else, which stays as it is. */
function selectPut(composer: HTMLElement, { piece, caret }: Put): boolean {
  const { node, offset } = caretNow(composer)
  if (!composer.contains(caret.node)) return false
  const selection = selectionOf(composer)
  selection?.setBaseAndExtent(caret.node, caret.offset, node, offset)
  if (bare(`${selection}`) === bare(piece)) return true
  selection?.collapse(node, offset)
  return false
}

/**
 * Some pages put a paste in by a script and leave undo to the browser, which knows nothing of it: Ctrl+Z would take what
 * was typed before. There the text is taken out, and put in once more as if typed.
 */
export function retype(composer: HTMLElement, put: Put): void {
  if (!selectPut(composer, put)) return
  composer.ownerDocument.execCommand('delete')
  if (composerText(composer) !== put.without) return
  // Both commands would be one step otherwise.
  const { caret } = placeCaret(composer)
  typeIn(composer, put.piece, caret)
}
