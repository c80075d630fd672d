import { bare } from './displayed'

/** How far above a composer its editor may begin. */
const EDITOR = 3

/** The part of the page that a composer is the innermost of. */
export function editorOf(composer: Element): Element | null {
  let editor: Element | null = null
  for (let at = composer.parentElement, up = 0; at && up < EDITOR; at = at.parentElement, up++)
    if (at.localName !== 'body') editor = at
  return editor
}

/** What became of a text around its composer: nothing, something, or all of it stands there. */
export type Beside = () => 'same' | 'changed' | 'came'

/** So many letters at its end vouch for a text of which no more is drawn. */
const TAIL = 80

/**
 * Some editors show their text beside the field in which it is typed, and empty that at once; others make a composer of
 * each line. To be called before writing. What stands in the composer alone, as a card or with something added, is not it.
 * @param drawn the editor draws its text itself, and may draw no more than is in sight: the end, where the caret is.
 */
export function watchBeside(composer: Element, text: string, drawn = false): Beside {
  const editor = editorOf(composer)
  const read = () => bare(editor?.textContent ?? '')
  const sought = bare(text).slice(drawn ? -TAIL : 0)
  const times = (all: string) => all.split(sought).length
  const isApart = () => times(bare(composer.textContent)) === 1
  const before = read()
  return () => {
    const now = read()
    if (now === before) return 'same'
    return times(now) === times(before) + 1 && isApart() ? 'came' : 'changed'
  }
}
