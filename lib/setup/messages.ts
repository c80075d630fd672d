import { Dexie } from 'dexie'
import type { MessagesModel, Undo } from '../../components/messages/model'
import { db, readTexts, saveTemplates, templateRecords, unsavedWordings } from '../db'
import { libraryInForce } from '../policy'
import { ORGANISATION } from '../policy/types'
import { settings } from '../settings'
import { catalogue } from '../templates/catalogue'
import type { OneChange, TemplateChange, TemplateRecord } from '../templates/library'
import { readLanguage } from './language'

/** The whole library as the specialist has it, and what examples are filled with. */
export async function readMessages(): Promise<MessagesModel> {
  const [library, unsaved, { specialist, practice }, { zone }, register, { language }] = await Promise.all([
    libraryInForce(templateRecords(db)),
    unsavedWordings(db),
    readTexts(db),
    settings.workingHours.getValue(),
    settings.register.getValue(),
    readLanguage(),
  ])
  const voice = { language, register: language === 'es' ? register : null }
  return { library, unsaved, specialist, practice, zone, voice }
}

/** Keeps changes, all or none. @returns what takes them back. */
export async function changeTemplates(changes: readonly OneChange[]): Promise<Undo> {
  const records = new Map((await templateRecords(db)).map((record) => [record.id, record]))
  await saveTemplates(db, changes, Date.now())
  const before = changes.map(({ id }) => ({ id, change: stateOf(id, records.get(id)) }))
  return () => saveTemplates(db, before, Date.now())
}

/** All of a record, as a change. What had none goes back to what it was: shipped, or not there. */
function stateOf(id: string, record: TemplateRecord | undefined): TemplateChange {
  if (record) {
    const { id: _, changedAt: __, ...state } = record
    return state
  }
  const shipped = id.startsWith(ORGANISATION) || catalogue.some((template) => template.id === id)
  const nothing = { own: null, position: null, shortcut: null, favourite: false, hidden: false }
  return { ...nothing, deleted: !shipped }
}

/** Calls `changed` whenever the library may read differently: by a change here, in the popup or from elsewhere. */
export function watchMessages(changed: () => void, signal: AbortSignal): void {
  Dexie.on('storagemutated', changed)
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(changed))
  signal.addEventListener('abort', settings.register.watch(changed))
}
