import type { InsertOutcome } from '../types'
import { compositionOver } from './composition'
import { insertIntoEditable } from './editable'
import { insertIntoField } from './field'
import { composerKind, isField, isReadOnly } from './kind'

export { watchComposition } from './composition'
export { composerText } from './displayed'
export { composerKind } from './kind'

/** How long a word that is being composed by an input method is waited for, in ms. */
const COMPOSITION = 2000

/**
 * Puts `text` into a composer that somebody else made: at the caret, or at the end, after what was typed. Reads back what
 * came of it, and never sends. Which composer, and whether its chat is the right one, is the caller's affair.
 *
 * @param options.signal once aborted, nothing is written any more; what has been written is still verified
 */
export async function insertText(
  composer: HTMLElement,
  text: string,
  options: { signal?: AbortSignal } = {},
): Promise<InsertOutcome> {
  if (!composer.isConnected || !composerKind(composer)) return { ok: false, why: 'no-composer' }
  if (isReadOnly(composer)) return { ok: false, why: 'read-only' }
  if (!(await compositionOver(composer.ownerDocument, COMPOSITION))) return { ok: false, why: 'composing' }
  if (options.signal?.aborted || text === '') return { ok: false, why: 'failed' }
  const plain = text.replace(/\r\n?/g, '\n')
  return isField(composer) ? insertIntoField(composer, plain) : insertIntoEditable(composer, plain)
}
