import type { InsertOutcome } from '../types'
import { placeCaret } from './caret'
import { typeIn } from './command'
import { type Caret, composerText } from './displayed'
import { paste } from './paste'
import { pause } from './pause'
import { undoStepOver } from './typing'

/** Lines with something on them: whether paragraphs are set apart by an empty line or a margin is the editor's affair. */
function written(text: string): number {
  return text.split('\n').filter((line) => bare(line)).length
}

/** White space and fillers are the editor's own affair: `<p>`, `<br>`, no-break spaces. */
function bare(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, '')
}

/** True if `after` is `before` with `text` in it once more, and nothing else. */
function isInserted(before: string, after: string, text: string): boolean {
  for (let at = after.indexOf(text); at >= 0; at = after.indexOf(text, at + 1)) {
    if (after.slice(0, at) + after.slice(at + text.length) === before) return true
  }
  return false
}

/** Editors learn of a caret that was moved by script through an event, which some of them put off (Slate: 100 ms). */
const NOTICED = 150

async function waitUntil(done: () => boolean, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; !done() && Date.now() < end; ) await pause(20)
  return done()
}

/** One writer at a time: the second only when the first has been left alone by the page and has changed nothing. */
async function write(composer: HTMLElement, piece: string, caret: Caret, before: string): Promise<void> {
  const taken = paste(composer, piece)
  const changed = await waitUntil(() => composerText(composer) !== before, taken ? 300 : 34)
  if (!changed && !taken) typeIn(composer, piece, caret)
}

/** Writes into a contenteditable: as a paste, which editors with a model understand, else by the browser's own command. */
export async function insertIntoEditable(
  composer: HTMLElement,
  text: string,
  signal: AbortSignal | undefined,
): Promise<InsertOutcome> {
  const { caret, moved } = placeCaret(composer)
  await pause(moved ? NOTICED : 17)
  const before = composerText(composer)
  if (before) await undoStepOver(composer.ownerDocument)
  const left = composerText(composer, caret)
  const piece = left === '' || /\s$/.test(left) ? text : `\n${text}`
  if (signal?.aborted) return { ok: false, why: 'failed' }
  await write(composer, piece, caret, before)
  return verify(composer, { before, piece, lines: written(left + piece + before.slice(left.length)) })
}

interface Expected {
  before: string
  piece: string
  lines: number
}

async function verify(composer: HTMLElement, { before, piece, lines }: Expected): Promise<InsertOutcome> {
  let after = before
  for (const ms of [34, 216]) {
    await pause(ms)
    after = composerText(composer)
    if (after === before) return { ok: false, why: 'failed' }
    if (!composer.isConnected || !isInserted(bare(before), bare(after), bare(piece)))
      return { ok: false, why: 'unverified' }
  }
  return written(after) < lines
    ? { ok: true, undo: true, note: 'line-breaks-removed' }
    : { ok: true, undo: true }
}
