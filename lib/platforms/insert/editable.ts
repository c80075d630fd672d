import type { InsertOutcome } from '../types'
import { pasteAgain } from './again'
import { watchBeside } from './beside'
import { placeCaret, selectionOf } from './caret'
import { typeIn } from './command'
import { type Commands, watchCommands } from './commands'
import { bare, type Caret, composerText } from './displayed'
import { inItsPlace } from './focus'
import { askForUndo, keepsOwnRedo, keepsOwnUndo } from './own-undo'
import { offerInput, offerPaste, type Pasted, paste } from './paste'
import { pause, waitUntil } from './pause'
import { retype } from './retype'
import {
  caretNow,
  NOTICED,
  nothingAt,
  type Replaced,
  selectSpace,
  selectTyped,
  standBehind,
} from './selecting'
import { isSpaceTyped, undoStepOver } from './typing'
import { SHOWN, verify } from './verify'

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

/** How long a page may take over a paste it has taken. */
const TAKEN = 2000

/** How long it may take between the two halves of a replacement, where the page parts it. */
const REPLACED = 100

interface Place {
  caret: Caret
  /** The text of the composer with nothing done, and what stands before and behind what is written. */
  before: string
  left: string
  rest: string
  commands: Commands
}

/** Who undoes what was written, if anybody does. `null`: the page has taken the text and done nothing with it. */
type Undoer = 'page' | 'browser' | null

/** Sees to it that somebody can undo what the page has put in by a script. */
async function settle(composer: HTMLElement, piece: string, pasted: Pasted, place: Place): Promise<Undoer> {
  const { caret, before, left, rest } = place
  if (keepsOwnUndo(composer)) {
    if (composerText(composer) === before) offerPaste(composer, piece)
    else await pasteAgain(composer, { left, piece, rest }, pasted)
    return 'page'
  }
  if (before === left + rest) retype(composer, { piece, caret, without: before })
  return 'browser'
}

/** One writer at a time: the second only when the first has been left alone by the page and has written nothing. */
async function write(composer: HTMLElement, piece: string, place: Place): Promise<Undoer> {
  const { caret, before, left, rest, commands } = place
  const changed = (ms: number) =>
    waitUntil(() => composerText(composer) !== before || !composer.isConnected, ms)
  const without = left + rest
  const pasted = paste(composer, piece, caret)
  const done = await changed(pasted.taken ? TAKEN : 34)
  // Quill 1 makes nothing of a paste by a script, but deletes what was selected.
  const isGoneOnly = () => before !== without && bare(composerText(composer)) === bare(without)
  if (done && (await waitUntil(() => !isGoneOnly(), REPLACED))) {
    return commands.wrote() ? 'browser' : settle(composer, piece, pasted, place)
  }
  if (pasted.taken && !done) return null
  if (!done && offerInput(composer, piece)) return (await changed(TAKEN)) ? 'page' : null
  typeIn(composer, piece, done ? caretNow(composer) : caret)
  return 'browser'
}

/**
 * Selects what the text takes the place of. Some editors with an undo of their own (Slate) join what follows a typed space
 * to what was typed: for them the step begins with taking that space away. Null: what was to be replaced is gone.
 */
async function selectReplaced(
  composer: HTMLElement,
  caret: Caret,
  instead: string,
): Promise<Replaced | null> {
  if (instead) {
    const start = await selectTyped(composer, instead)
    return start && { start, gone: instead, again: '' }
  }
  // Who is asked may draw the text anew.
  if (isSpaceTyped(composer.ownerDocument) && keepsOwnRedo(composer))
    return selectSpace(composer, caretNow(composer))
  return nothingAt(caret)
}

/** Has the page undo what was put in, and stands where that was; false if the composer does not read as `before` then. */
async function takeBack(composer: HTMLElement, before: string): Promise<boolean> {
  askForUndo(composer)
  const isBack = await waitUntil(() => composerText(composer) === before, SHOWN)
  selectionOf(composer)?.collapseToEnd()
  await pause(NOTICED)
  return isBack
}

/** Writes over what is selected. Null: what was to be put in again was torn off its word. */
async function writeOver(
  composer: HTMLElement,
  text: string,
  { start, gone, again }: Replaced,
): Promise<InsertOutcome | null> {
  const before = composerText(composer)
  const left = composerText(composer, start)
  const rest = before.slice(left.length + gone.length)
  const without = left + rest
  const apart = gone !== '' || left === '' || /\s$/.test(left) || /^\s/.test(text)
  const piece = again + (apart ? text : `\n${text}`)
  const beside = watchBeside(composer, piece)
  const commands = watchCommands(composer)
  const caret = again ? caretNow(composer) : start
  const undoer = await write(composer, piece, { caret, before, left, rest, commands })
  commands.stop()
  let after: string | null = null
  const isTorn = (text: string) => again !== '' && !text.startsWith(left + again)
  const holds = (text: string, now: HTMLElement) => {
    const whole = isInserted(bare(without), bare(text), bare(piece)) && !isCard(now, bare(piece))
    after = whole ? text : null
    return whole && !isTorn(text)
  }
  const outcome = await verify(composer, { before, holds, beside, within: undoer ? SHOWN : 0 })
  if (!outcome.ok) return after !== null && isTorn(after) ? null : outcome
  standBehind(inItsPlace(composer) ?? composer, left, piece)
  const byBrowser = undoer === 'browser' && commands.wrote() && !commands.isRedrawn()
  const done = { ...outcome, undo: outcome.undo && (byBrowser || undoer === 'page') }
  const flat = after !== null && written(after) < written(left + piece + rest)
  return flat ? { ...done, note: 'line-breaks-removed' } : done
}

/**
 * Writes into a contenteditable: as a paste, which editors with a model understand, else by the browser's own command.
 * @param instead in small letters: what stands before the caret and is replaced; empty: nothing is.
 */
export async function insertIntoEditable(
  composer: HTMLElement,
  text: string,
  isWanted: () => boolean,
  instead: string,
): Promise<InsertOutcome> {
  const { caret, moved } = placeCaret(composer)
  await pause(moved ? NOTICED : 17)
  if (composerText(composer)) await undoStepOver(composer.ownerDocument)
  const replaced = await selectReplaced(composer, caret, instead)
  if (!replaced) return { ok: false, why: 'failed' }
  if (!isWanted()) return { ok: false, why: 'other-chat' }
  const before = composerText(composer)
  const outcome = await writeOver(composer, text, replaced)
  if (outcome) return outcome
  // Where a paste becomes a block of its own.
  const isBack = (await takeBack(composer, before)) && isWanted()
  const again = isBack && (await writeOver(composer, text, nothingAt(caretNow(composer))))
  return again || { ok: false, why: 'unverified' }
}
