import { bare } from './displayed'

/** How far above a composer its editor may begin. */
const EDITOR = 3

function editorOf(composer: Element): Element | null {
  let editor: Element | null = null
  for (let at = composer.parentElement, up = 0; at && up < EDITOR; at = at.parentElement, up++)
    if (at.localName !== 'body') editor = at
  return editor
}

/** What became of a text around its composer: nothing, something, or all of it stands there. */
export type Beside = () => 'same' | 'changed' | 'came'

/**
 * Some editors show their text beside the field in which it is typed, and empty that at once; others make a composer of
 * each line. To be called before writing. What stands in the composer alone, as a card or with something added, is not it.
 */
export function watchBeside(composer: Element, text: string): Beside {
  const editor = editorOf(composer)
  const read = () => bare(editor?.textContent ?? '')
  const times = (all: string) => all.split(bare(text)).length
  const isApart = () => times(bare(composer.textContent)) === 1
  const before = read()
  return () => {
    const now = read()
    if (now === before) return 'same'
    return times(now) === times(before) + 1 && isApart() ? 'came' : 'changed'
  }
}
