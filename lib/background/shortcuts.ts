import { chatKey, type HiloDatabase, templateRecords } from '../db'
import { sendMessage } from '../messages'
import { libraryInForce } from '../policy'
import { shortcutsOf, templateOf } from '../templates/shortcuts'
import { insertInto } from './insert'
import type { Untold } from './tell'

/** Everything that may be typed, in small letters; the shipped ones while the database does not open. */
export async function knownShortcuts(db: HiloDatabase): Promise<string[]> {
  return shortcutsOf(await libraryInForce(templateRecords(db).catch(() => [])))
}

/** A reader learns of own shortcuts when its tab comes to the front: they are made in another one. */
export async function tellShortcuts(db: HiloDatabase, tabId: number): Promise<void> {
  await sendMessage('shortcuts', await knownShortcuts(db), tabId).catch(() => undefined)
}

/** Puts the text of a typed shortcut in its place. `chatId`: the chat in which it was typed. */
export async function expandShortcut(
  db: HiloDatabase,
  tab: { id: number; site: string },
  { shortcut, chatId }: { shortcut: string; chatId: string | null },
): Promise<Untold | null> {
  return insertInto(db, tab.id, {
    choose: ({ repertoire, current }) =>
      templateOf(shortcut, repertoire.library, current.view.voice)?.id ?? null,
    ...(chatId !== null && { chat: await chatKey(db, tab.site, chatId).catch(() => '') }),
    instead: shortcut,
  })
}
