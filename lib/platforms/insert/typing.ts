import { pause, waitUntil } from './pause'

interface Typing {
  /** Aborts when it is watched no more. */
  life: AbortSignal
  /** An input method (Japanese, accents, dictation …) is in the middle of a word. */
  composing: boolean
  /** When something was last typed: `Date.now()`. */
  at: number
  /** The letters typed last, if nothing else was done since: then there is nothing to redo. */
  last: string
}

declare global {
  /** By document, since frames have their own. Kept where the reader, which watches, and the writer both find it. */
  var hiloTyping: WeakMap<Document, Typing> | undefined
}

/** How long an unfinished word is waited for before giving up. */
const COMPOSITION = 2000

/** Editors put what follows within this time (CodeMirror 5 1250 ms, Quill 1000) into the same undo step as what was typed. */
const SAME_UNDO_STEP = 1300

/** Remembers what `insertText` cannot see afterwards: a word being composed, and the time of the last key. Once per document. */
export function watchTyping(document: Document, signal: AbortSignal): void {
  const known = globalThis.hiloTyping?.get(document)
  if (known && !known.life.aborted) return
  const typing: Typing = { life: signal, composing: false, at: 0, last: '' }
  const on = (type: string, note: (event: Event) => Partial<Typing>) =>
    document.addEventListener(type, (event) => Object.assign(typing, note(event)), { capture: true, signal })
  globalThis.hiloTyping ??= new WeakMap()
  globalThis.hiloTyping.set(document, typing)
  on('compositionstart', () => ({ composing: true }))
  on('compositionend', () => ({ composing: false }))
  // The first is not told of a paste which an editor takes into its model.
  for (const type of ['input', 'keyup']) on(type, () => ({ at: Date.now() }))
  on('beforeinput', (event) => {
    const { inputType, data } = event as InputEvent
    return { last: (inputType === 'insertText' && data) || '' }
  })
  on('keydown', (event) => {
    const { ctrlKey, metaKey } = event as KeyboardEvent
    return ctrlKey || metaKey ? { last: '' } : {}
  })
}

/** Whether a space was the last thing that was done. */
export function isSpaceTyped(document: Document): boolean {
  return globalThis.hiloTyping?.get(document)?.last === ' '
}

/** False if a word is still being composed after a fair wait: to write now would destroy it. */
export function compositionOver(document: Document): Promise<boolean> {
  const typing = globalThis.hiloTyping?.get(document)
  return waitUntil(() => !typing?.composing, COMPOSITION)
}

/** Waits until an insertion is an undo step of its own. Where nobody watched, the last key may have been just now. */
export async function undoStepOver(document: Document): Promise<void> {
  const typedAt = globalThis.hiloTyping?.get(document)?.at ?? Date.now()
  await pause(Math.max(0, typedAt + SAME_UNDO_STEP - Date.now()))
}
