import { pause } from './pause'

/** Documents in which an input method (Japanese, accents, dictation …) is in the middle of a word. */
const composing = new WeakSet<Document>()

/** Remembers whether a word is being composed. Without it, `insertText` cannot know: call it once per document. */
export function watchComposition(document: Document, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal }
  document.addEventListener('compositionstart', () => composing.add(document), options)
  document.addEventListener('compositionend', () => composing.delete(document), options)
}

/** Waits for the word to be finished: at most `ms`. True if nothing is being composed. */
export async function compositionOver(document: Document, ms: number): Promise<boolean> {
  for (let waited = 0; composing.has(document) && waited < ms; waited += 50) await pause(50)
  return !composing.has(document)
}
