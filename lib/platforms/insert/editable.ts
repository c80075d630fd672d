import type { InsertOutcome } from '../types'
import { placeCaret } from './caret'
import { typeIn } from './command'
import { bare, type Caret, composerText } from './displayed'
import { paste } from './paste'
import { pause, waitUntil } from './pause'
import { undoStepOver } from './typing'
import { verify } from './verify'

/** Lines with something on them: whether paragraphs are set apart by an empty line or a margin is the editor's affair. */
function written(text: string): number {
  return text.split('\n').filter((line) => bare(line)).length
}

/** True if `after` is `before` with `text` in it once more, and nothing else. */
function isInserted(before: string, after: string, text: string): boolean {
  for (let at = after.indexOf(text); at >= 0; at = after.indexOf(text, at + 1)) {
    if (after.slice(0, at) + after.slice(at + text.length) === before) return true
  }
  return false
}

/** Some pages make a card or a quote of a paste: shown in the composer, but nobody can change it there. */
function isCard(composer: HTMLElement, text: string): boolean {
  const islands = composer.querySelectorAll('[contenteditable="false"]')
  return [...islands].some((island) => bare(island.textContent).includes(text))
}

/** Editors learn of a caret that was moved by script through an event, which some of them put off (Slate: 100 ms). */
const NOTICED = 150

/** How long a page may take over a paste it has taken. */
const TAKEN = 1000

/** One writer at a time: the second only when the first has been left alone by the page and has changed nothing. */
async function write(composer: HTMLElement, piece: string, caret: Caret, before: string): Promise<void> {
  const taken = paste(composer, piece, caret, before)
  const changed = await waitUntil(() => composerText(composer) !== before, taken ? TAKEN : 34)
  if (!changed && !taken) typeIn(composer, piece, caret)
}

/** Writes into a contenteditable: as a paste, which editors with a model understand, else by the browser's own command. */
export async function insertIntoEditable(
  composer: HTMLElement,
  text: string,
  isWanted: () => boolean,
): Promise<InsertOutcome> {
  const { caret, moved } = placeCaret(composer)
  await pause(moved ? NOTICED : 17)
  if (composerText(composer)) await undoStepOver(composer.ownerDocument)
  if (!isWanted()) return { ok: false, why: 'other-chat' }
  const before = composerText(composer)
  const left = composerText(composer, caret)
  const piece = left === '' || /\s$/.test(left) ? text : `\n${text}`
  await write(composer, piece, caret, before)
  let after = ''
  const outcome = await verify(composer, before, (text, now) => {
    after = text
    return isInserted(bare(before), bare(text), bare(piece)) && !isCard(now, bare(piece))
  })
  const lines = written(left + piece + before.slice(left.length))
  return outcome.ok && written(after) < lines ? { ...outcome, note: 'line-breaks-removed' } : outcome
}
