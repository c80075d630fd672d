import { type HiloDatabase, noteUse } from '../db'
import { sendMessage } from '../messages'
import type { InsertOutcome } from '../platforms/types'
import { settings } from '../settings'
import { draftOf } from '../writing/templates'
import type { Writing } from '../writing/types'
import type { Untold } from './tell'
import { seenIn, writingFor } from './writing'

interface Wish {
  /** The id of the template to insert; null: none fits. */
  choose(writing: Writing): string | null
  /** The chat for which it was asked, by its key; any other is left alone. Absent: the one on screen. */
  chat?: string
  /** What was typed to get it, and is replaced. */
  instead?: string
}

/**
 * Puts a message into the composer of a tab without the popup, in the popup's way: never sent, never into another chat,
 * and what is missing shows as a gap.
 * @returns why nothing is there, or not for sure, or that it was used in this chat before; null: it is there.
 */
export async function insertInto(
  db: HiloDatabase,
  tabId: number,
  { choose, chat, instead }: Wish,
): Promise<Untold | null> {
  if (!(await settings.consent.getValue())) return 'no-consent'
  const seen = await seenIn(tabId)
  const writing = seen && (await writingFor(db, seen, Date.now()))
  if (!writing) return 'no-chat'
  const { key } = writing.current.view
  if (chat !== undefined && chat !== key) return 'other-chat'
  const template = choose(writing)
  if (template === null) return 'no-template'
  const chatId = writing.snapshot.open?.id ?? null
  const order = { ...draftOf(writing, template, {}), chatId, ...(instead && { instead }) }
  const outcome = await sendMessage('insert', order, tabId).catch(FAILED)
  if (!outcome.ok) return outcome.why
  // The text is in its place, whether or not that can be kept.
  if (key) await noteUse(db, { chat: key, template, at: Date.now() }).catch(() => undefined)
  return writing.repertoire.lastUsed.has(template) ? 'used-before' : null
}

const FAILED = (): InsertOutcome => ({ ok: false, why: 'failed' })
