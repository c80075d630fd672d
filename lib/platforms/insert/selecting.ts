import { selectionOf } from './caret'
import { bare, type Caret } from './displayed'
import { lettersOf } from './letters'
import { pause } from './pause'

/** Editors learn of a caret that was moved by script through an event, which some of them put off (Slate: 100 ms). */
export const NOTICED = 150

/** Where the person writes on. */
export function caretNow(composer: HTMLElement): Caret {
  const { focusNode = null, focusOffset = 0 } = selectionOf(composer) ?? {}
  return focusNode ? { node: focusNode, offset: focusOffset } : { node: composer, offset: 0 }
}

/** Selects what was typed before the caret, since what is selected is replaced. Where it begins; null if it is not there. */
export async function selectTyped(composer: HTMLElement, typed: string): Promise<Caret | null> {
  const { text, selected, select } = lettersOf(composer)
  const end = selected?.[1] ?? 0
  const start = end - typed.length
  if (text.slice(start, end).toLowerCase() !== typed) return null
  select(start, end)
  await pause(NOTICED)
  const selection = selectionOf(composer)
  if (selection?.toString().toLowerCase() !== typed) return null
  const { startContainer, startOffset } = selection.getRangeAt(0)
  return { node: startContainer, offset: startOffset }
}

/** What the text takes the place of, where that begins, and what of it is put in once more. */
export interface Replaced {
  start: Caret
  gone: string
  again: string
}

/** What the text takes the place of where it comes between what is there. */
export const nothingAt = (start: Caret): Replaced => ({ start, gone: '', again: '' })

/**
 * Selects the space right before the caret, and the letter before it, without which some editors would leave out a space
 * at the beginning of a paste. Nothing where the two do not stand beside each other.
 */
export async function selectSpace(composer: HTMLElement, caret: Caret): Promise<Replaced> {
  const { node, offset } = caret
  const text = node.nodeType === Node.TEXT_NODE ? (node as Text).data.slice(0, offset) : ''
  const again = /[\p{L}\p{N}\p{P}][ \u00a0]$/u.exec(text)?.[0].replace('\u00a0', ' ')
  const selection = selectionOf(composer)
  if (!again || !selection) return nothingAt(caret)
  selection.setBaseAndExtent(node, offset - again.length, node, offset)
  await pause(NOTICED)
  const { startContainer, startOffset } = selection.getRangeAt(0)
  if (bare(`${selection}`) === bare(again)) {
    return { start: { node: startContainer, offset: startOffset }, gone: again, again }
  }
  selection.collapseToEnd()
  return nothingAt(caretNow(composer))
}

/** Pages that draw their text anew may leave the caret elsewhere: the person writes on behind what was put in after `left`. */
export function standBehind(composer: HTMLElement, left: string, piece: string): void {
  const { text, selected, select } = lettersOf(composer)
  const start = bare(left).length
  const end = start + bare(piece).length
  if (!selected || selected[1] === end || text.slice(start, end) !== bare(piece)) return
  select(end - 1, end)
  selectionOf(composer)?.collapseToEnd()
}
