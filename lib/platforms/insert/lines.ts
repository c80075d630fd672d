import { bare, composerText } from './displayed'
import { lettersOf } from './letters'
import { pasteAgain } from './paste'
import { pause } from './pause'
import { NOTICED } from './selecting'

/** What stands in the composer: what was put in, and what is around it. */
interface Written {
  left: string
  piece: string
  rest: string
}

/** So long after a change some editors (ProseMirror: 50 ms) put the caret back where they left it. */
const OWN_CARET = 80

const count = (text: string): number => text.split('\n').length

/** All that was put in is there, and not one of its line breaks. */
function isFlat(now: string, { left, piece, rest }: Written): boolean {
  return piece.includes('\n') && count(now) === count(left + rest) && bare(now) === bare(left + piece + rest)
}

/**
 * Some editors know no line break but that between paragraphs, or none but that within one, and drop the other kind.
 * They get the text in the other form, in place of what came of the first, soon enough for one step of their undo.
 */
export async function keepLines(composer: HTMLElement, written: Written, html: string): Promise<void> {
  if (!html || !isFlat(composerText(composer), written)) return
  const start = bare(written.left).length
  const end = start + bare(written.piece).length
  await pause(OWN_CARET)
  lettersOf(composer).select(start, end)
  await pause(NOTICED)
  const [from, to] = lettersOf(composer).selected ?? []
  if (from === start && to === end) pasteAgain(composer, written.piece, html)
}
