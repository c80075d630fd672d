import type { Gap, InsertOutcome } from '../types'
import { insertIntoEditable } from './editable'
import { insertIntoField } from './field'
import { inItsPlace, takeFocus } from './focus'
import { leadThrough } from './gaps'
import { isField, isReadOnly, isUnseen, writableIn } from './kind'
import { pause } from './pause'
import { compositionOver } from './typing'

export { composerText } from './displayed'
export { isComposer } from './kind'

export interface Insertion {
  /**
   * Asked just before writing, since an unfinished word or an undo step may have to be waited for. False if the text has
   * no place there any more, as when another chat was opened: then nothing is written.
   */
  isWanted?: () => boolean
  /** Where the text shows what is still missing: the first is selected afterwards, and Tab leads to the next. */
  gaps?: readonly Gap[] | undefined
  /** A shortcut, in small letters, that stands before the caret: the text takes its place. Gone: nothing is written. */
  instead?: string | undefined
}

/** By document, since some pages make a new composer of each change: a second click writes nothing twice. */
const underWay = new WeakMap<Document, { text: string; outcome: Promise<InsertOutcome> }>()

/**
 * Puts `text` into a composer that somebody else made: at the caret, or at the end, after what was typed. Reads back what
 * came of it, and never sends. Which composer, and whether its chat is the right one, is the caller's affair.
 */
export async function insertText(
  composer: HTMLElement,
  text: string,
  how: Insertion = {},
): Promise<InsertOutcome> {
  const { ownerDocument } = composer
  const first = underWay.get(ownerDocument)
  if (first) return first.text === text ? first.outcome : { ok: false, why: 'failed' }
  const outcome = insertOnce(composer, text, how).finally(() => underWay.delete(ownerDocument))
  underWay.set(ownerDocument, { text, outcome })
  return outcome
}

/**
 * Some fields are read-only until they have the focus, so that browsers fill nothing in; some are but a line that becomes a
 * box then. Null if what has the focus now is no composer.
 */
async function opened(composer: HTMLElement): Promise<HTMLElement | null> {
  const isShown = isField(composer) && !isUnseen(composer)
  if (!(isShown || isReadOnly(composer)) || !takeFocus(composer)) return composer
  if (isShown) composer.setSelectionRange(composer.value.length, composer.value.length)
  await pause(34)
  if (composer.isConnected) return composer
  const { activeElement } = composer.ownerDocument
  return activeElement && writableIn(activeElement as HTMLElement)
}

async function insertOnce(
  found: HTMLElement,
  text: string,
  { isWanted = () => true, gaps = [], instead = '' }: Insertion,
): Promise<InsertOutcome> {
  const closed = writableIn(found)
  const composer = closed?.isConnected && (await opened(closed))
  if (!composer) return { ok: false, why: 'no-composer' }
  if (isReadOnly(composer)) return { ok: false, why: 'read-only' }
  if (!(await compositionOver(composer.ownerDocument))) return { ok: false, why: 'composing' }
  if (text === '') return { ok: false, why: 'failed' }
  const plain = text.replace(/\r\n?/g, '\n')
  const outcome = isField(composer)
    ? await insertIntoField(composer, plain, isWanted, instead)
    : await insertIntoEditable(composer, plain, isWanted, instead)
  const now = inItsPlace(composer)
  const isSeen = now && !(isField(now) && isUnseen(now))
  if (outcome.ok && isSeen) leadThrough(now, text, gaps)
  return outcome
}
