import { chatKey, type HiloDatabase, mostUrgent } from '../db'
import { templateViews } from '../writing/templates'
import { insertInto } from './insert'
import { openChat } from './open-chat'
import type { Untold } from './tell'
import { seenIn } from './writing'

/** What the keys do that the specialist may set in the browser. The names are those of the manifest. */
export const COMMANDS: Record<
  string,
  (db: HiloDatabase, tabId: number | undefined) => Promise<Untold | null>
> = {
  'insert-best': insertBest,
  'next-due': openNextDue,
}

/** The message that the popup would offer first, into the chat on screen. */
async function insertBest(db: HiloDatabase, tabId: number | undefined): Promise<Untold | null> {
  if (tabId === undefined) return 'no-chat'
  return insertInto(db, tabId, { choose: (writing) => templateViews(writing)[0]?.id ?? null })
}

/** The most urgent chat; where it is the one on screen already, the next. */
async function openNextDue(db: HiloDatabase, tabId: number | undefined): Promise<Untold | null> {
  const seen = tabId === undefined ? null : await seenIn(tabId)
  const shown = seen?.snapshot.open?.id ?? null
  const here = seen && shown !== null ? await chatKey(db, seen.site, shown) : null
  const next = (await mostUrgent(db, 2)).find((key) => key !== here)
  if (next === undefined) return 'nothing-due'
  return (await openChat(db, next)) ? null : 'not-opened'
}
