import type { InsertOutcome } from '../types'
import { insertIntoEditable } from './editable'
import { insertIntoField } from './field'
import { composerKind, isField, isReadOnly } from './kind'
import { compositionOver } from './typing'

export { composerText } from './displayed'
export { composerKind } from './kind'
export { watchTyping } from './typing'

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
  if (!(await compositionOver(composer.ownerDocument))) return { ok: false, why: 'composing' }
  if (options.signal?.aborted || text === '') return { ok: false, why: 'failed' }
  const plain = text.replace(/\r\n?/g, '\n')
  return isField(composer)
    ? insertIntoField(composer, plain)
    : insertIntoEditable(composer, plain, options.signal)
}
