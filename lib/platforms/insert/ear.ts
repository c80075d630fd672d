import type { InsertOutcome } from '../types'
import { editorOf, watchBeside } from './beside'
import { takeFocus } from './focus'
import { clipOf, type Field, styleOf } from './kind'
import { offerPaste } from './paste'
import { pause } from './pause'
import { undoStepOver } from './typing'
import { SHOWN, verify } from './verify'

/** How near the letter before it a caret stands, px. */
const NEXT_TO = 4

/** How long such an editor takes to move its ear to its caret, or to hear of a key. */
const HEARD = 50

/**
 * Writes into an editor that draws its text itself and hears by a field which nobody sees: as a paste, which becomes one
 * step of its own undo. Null: it takes none, and nothing was written.
 */
export async function insertByEar(
  ear: Field,
  text: string,
  isWanted: () => boolean,
): Promise<InsertOutcome | null> {
  await undoStepOver(ear.ownerDocument)
  if (!isWanted()) return { ok: false, why: 'other-chat' }
  takeFocus(ear)
  await pause(HEARD)
  if (!(await isCollapsed(ear))) return { ok: false, why: 'failed' }
  const piece = isBehindLetter(ear) && !/^\s/.test(text) ? `\n${text}` : text
  const beside = watchBeside(ear, piece, true)
  if (!offerPaste(ear, piece)) return null
  const { ok } = await verify(ear, { before: '', holds: () => false, beside, within: SHOWN })
  // Some draw on a canvas, where nobody can read.
  return ok ? { ok, undo: true } : { ok, why: 'unverified' }
}

/** What is selected there would be replaced. The editor alone can move its caret, and does so by a key: never one that sends. */
async function isCollapsed(ear: Field): Promise<boolean> {
  const isSelected = () => ear.selectionStart !== ear.selectionEnd
  if (!isSelected()) return true
  const right = { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39, bubbles: true, cancelable: true }
  ear.dispatchEvent(new KeyboardEvent('keydown', right))
  ear.dispatchEvent(new KeyboardEvent('keyup', right))
  await pause(HEARD)
  return !isSelected()
}

/** Whether a letter stands right before the caret: some ears hold what is around it, and all stand there, for input methods. */
function isBehindLetter(ear: Field): boolean {
  const held = ear.value.slice(0, ear.selectionEnd ?? 0)
  if (held) return !/\s$/.test(held)
  const { left, top, bottom } = (clipOf(ear) ?? ear).getBoundingClientRect()
  const middle = (top + bottom) / 2
  const isOn = (box: DOMRect) => box.top - NEXT_TO < middle && box.bottom + NEXT_TO > middle
  return drawnAround(ear).some((box) => isOn(box) && box.left < left - 1 && box.right > left - NEXT_TO)
}

/** Where the words around it are drawn; some editors keep more out of sight, to measure letters. */
function drawnAround(ear: Field): DOMRect[] {
  const document = ear.ownerDocument
  const walker = document.createTreeWalker(editorOf(ear) ?? ear, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const boxes: DOMRect[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (styleOf(node.parentElement ?? ear)?.visibility !== 'visible') continue
    range.selectNodeContents(node)
    boxes.push(...range.getClientRects())
  }
  return boxes
}
