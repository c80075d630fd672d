/** What the screen of the specialist's messages shows and asks for. */
import type { ImportPlan } from '../../lib/exchange/plan'
import type { FileFault } from '../../lib/exchange/types'
import type { ChatLanguage } from '../../lib/facts'
import type { Practice, Specialist } from '../../lib/settings'
import type { Wording } from '../../lib/templates/faults'
import type { LibraryTemplate, OneChange } from '../../lib/templates/library'
import type { Register } from '../../lib/templates/types'

export interface MessagesModel {
  /** Hidden ones too. */
  library: readonly LibraryTemplate[]
  /** What was being written when its page was closed, the latest first. */
  unsaved: readonly Wording[]
  /** How examples are filled in. */
  specialist: Specialist
  practice: Practice
  /** IANA. */
  zone: string
  /** The one that is looked at first. */
  voice: Voice
}

/** The messages that are looked at together. */
export interface Voice {
  language: ChatLanguage
  /** Null: the language has only one. */
  register: Register | null
}

/** What a file would bring in, or why it cannot be read. */
export type ImportOffer = { file: string; plan: ImportPlan } | FileFault

/** A file for Hilo, or a table for other programs. */
export type ExportForm = 'hilo' | 'table'

/** Takes a change back. */
export type Undo = () => Promise<void>

export interface MessagesActions {
  /** Keeps changes, all or none. Rejects: none was kept. */
  change(changes: readonly OneChange[]): Promise<Undo>
  /** What is being written, as often as it changes. */
  keepWording(wording: Wording): Promise<void>
  /** Reads a file; changes nothing. */
  offerImport(file: File): Promise<ImportOffer>
  /** Into a file. */
  exportAll(as: ExportForm): void
  /** To the clipboard. Rejects where the browser does not let it. */
  copy(text: string): Promise<void>
  /** It was saved, or is not wanted. */
  dropWording(id: string): Promise<void>
}
