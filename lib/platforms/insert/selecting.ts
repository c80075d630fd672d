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

/** Pages that draw their text anew may leave the caret elsewhere: the person writes on behind what was put in after `left`. */
export function standBehind(composer: HTMLElement, left: string, piece: string): void {
  const { text, selected, select } = lettersOf(composer)
  const start = bare(left).length
  const end = start + bare(piece).length
  if (!selected || selected[1] === end || text.slice(start, end) !== bare(piece)) return
  select(end - 1, end)
  selectionOf(composer)?.collapseToEnd()
}
