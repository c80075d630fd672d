import type { Notice } from '../../components/model'
import { sendMessage } from '../messages'
import type { InsertOutcome } from '../platforms/types'
import type { Values } from '../templates/types'
import { closeAfterWork, type Desk } from './desk'

/**
 * Puts a template into the page's composer.
 * @param how `complete`: one with a hole is refused; `with-gaps`: holes go in to be seen, the first selected.
 */
export async function insert(
  { writing, tab, place }: Desk,
  template: string,
  values: Values,
  how: 'complete' | 'with-gaps',
): Promise<Notice> {
  if (!writing || !tab) return { kind: 'error', what: 'insert' }
  const { draftOf } = await import('../writing/templates')
  const { text, gaps } = draftOf(writing, template, values)
  if (how === 'complete' && gaps.length > 0) return { kind: 'error', what: 'insert' }
  const chatId = writing.snapshot.open?.id ?? null
  const outcome = await sendMessage('insert', { text, gaps, chatId }, tab.id)
  const { key } = writing.current.view
  if (outcome.ok && key) await note(key, template)
  const notice = await noticeOf(outcome, text, gaps.length > 0)
  if (notice.kind === 'inserted' && !notice.note) closeAfterWork(place)
  return notice
}

/** The text is in its place, whether or not that could be kept. */
async function note(chat: string, template: string): Promise<void> {
  const { db, noteUse } = await import('./kept')
  await noteUse(db, { chat, template, at: Date.now() }).catch(() => undefined)
}

/** A text that could not be inserted is not lost: it goes to the clipboard, unless it was made for another chat. */
async function noticeOf(outcome: InsertOutcome, text: string, hasGaps: boolean): Promise<Notice> {
  const gaps = hasGaps ? ({ gaps: true } as const) : {}
  if (outcome.ok) {
    const note = outcome.note && { note: outcome.note }
    return { kind: outcome.undo ? 'inserted' : 'inserted-no-undo', ...note, ...gaps }
  }
  if (outcome.why === 'other-chat') return { kind: 'other-chat' }
  await navigator.clipboard.writeText(text)
  return { kind: 'copied', why: outcome.why, ...gaps }
}
