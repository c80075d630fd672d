import { bare, composerText } from './displayed'
import { lettersOf } from './letters'
import { offerPaste, type Pasted } from './paste'
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

/** All that was put in is there, but none of its line breaks, or not that at its beginning: it sticks to what was typed. */
function isStuck(now: string, { left, piece, rest }: Written): boolean {
  if (!piece.includes('\n') || bare(now) !== bare(left + piece + rest)) return false
  return count(now) === count(left + rest) || (piece.startsWith('\n') && !now.startsWith(`${left}\n`))
}

/** One line was made a block of its own, in the middle of what it belongs to. */
function isParted(now: string, { left, piece, rest }: Written): boolean {
  const wanted = left + piece + rest
  return !piece.includes('\n') && bare(now) === bare(wanted) && count(now) > count(wanted)
}

const lettersAlone = (text: string): string => text.replace(/\P{L}/gu, '')

/** Every letter is there, but some signs are not: they were taken for Markdown. */
function isFormatted(now: string, { left, piece, rest }: Written): boolean {
  const wanted = left + piece + rest
  return bare(now).length < bare(wanted).length && lettersAlone(now) === lettersAlone(wanted)
}

/**
 * Some editors drop line breaks of the one kind and not of the other: those between paragraphs and those within one. Some
 * format what is pasted, and leave out its signs or part the line it comes to. They get the text in another form, in place of what came of the first,
 * soon enough for one step of their undo.
 */
export async function pasteAgain(composer: HTMLElement, written: Written, pasted: Pasted): Promise<void> {
  const now = composerText(composer)
  const asIs = isFormatted(now, written) || isParted(now, written)
  const form = isStuck(now, written) ? pasted.otherwise : asIs ? pasted.verbatim : null
  // What parts the first letters from those before them may be there already.
  const piece = now.startsWith(`${written.left}\n`) ? written.piece.trim() : written.piece
  const html = form ? form(piece) : ''
  if (!html) return
  const start = bare(written.left).length
  const end = bare(now).length - bare(written.rest).length
  await pause(OWN_CARET)
  lettersOf(composer).select(start, end)
  await pause(NOTICED)
  const [from, to] = lettersOf(composer).selected ?? []
  if (from === start && to === end) offerPaste(composer, piece, html)
}
