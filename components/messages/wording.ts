import type { Wording } from '../../lib/templates/faults'
import { newId, wordsOf } from '../../lib/templates/library'
import type { MessagesModel, Voice } from './model'

/** What was left unsaved under this id, or what is kept. Null: there is none of it. */
export function wordingAt(id: string, { unsaved, library }: MessagesModel): Wording | null {
  const left = unsaved.find((wording) => wording.id === id)
  const kept = library.find((template) => template.id === id && !template.locked)
  return left ?? (kept ? { id, words: wordsOf(kept), shortcut: kept.shortcut } : null)
}

/** Something new, in the language and register that are looked at. */
export function blank({ language, register }: Voice): Wording {
  const words = { language, occasion: 'anytime', title: '', text: '', ...(register && { register }) } as const
  return { id: newId(), words, shortcut: null }
}
