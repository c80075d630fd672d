import type { InsertOutcome } from '../../lib/platforms/types'
import type { ComposerPage } from './composer-page'
import type { Editor } from './editors'

export const TYPED = 'Hola Ana'
export const TEXT = 'Soy Marta, tu psicóloga.\n\n¿Te va bien el jueves a las 18:00?\nUn saludo 🙂'

/** What became of an editor, in the words of its own model. */
export interface Measured {
  outcome: InsertOutcome
  model: string
  /** Sent by the editor's own Send, after an "X" was typed where the caret was. */
  sent: string
  outcomeAfterTyping: InsertOutcome
  modelAfterTyping: string
  /** After one Ctrl+Z. */
  undone: string
}

async function intoEmpty(tab: ComposerPage) {
  const outcome = await tab.insert(TEXT)
  const model = await tab.model()
  await tab.page.keyboard.type('X')
  return { outcome, model, sent: await tab.send() }
}

async function afterTyping(tab: ComposerPage) {
  await tab.type(TYPED)
  const outcomeAfterTyping = await tab.insert(TEXT)
  const modelAfterTyping = await tab.model()
  await tab.undo()
  return { outcomeAfterTyping, modelAfterTyping, undone: await tab.model() }
}

export async function measure(tab: ComposerPage, editor: Editor): Promise<Measured> {
  await tab.open(editor)
  const empty = await intoEmpty(tab)
  await tab.open(editor)
  return { ...empty, ...(await afterTyping(tab)) }
}
