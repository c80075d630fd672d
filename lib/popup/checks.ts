import type { DeskModel, PopupModel, Review } from '../../components/model'
import { sendMessage } from '../messages'
import type { Desk } from './desk'

/** What the draft check says of each template offered. After they are drawn: reading the rules takes a moment. */
export async function checkOffered(
  { writing, tab }: Desk,
  { templates }: PopupModel,
  change: (changed: Pick<DeskModel, 'checks'>) => void,
): Promise<void> {
  const site = tab?.origin
  if (!writing || !site || !templates) return
  const { previewFindings } = await import('../writing/check')
  change({
    checks: Object.fromEntries(templates.map((view) => [view.id, previewFindings(writing, view, site)])),
  })
}

/** What the draft check says of the text in the page's box. It is read into memory only. */
export async function reviewDraft({ writing, tab }: Desk): Promise<Review> {
  const site = tab?.origin
  if (!writing || !site) return 'no-box'
  const chatId = writing.snapshot.open?.id ?? null
  const text = await sendMessage('draft', { chatId }, tab.id).catch(() => null)
  if (text === null) return 'no-box'
  if (text.trim() === '') return 'empty'
  const [{ draftFindings }, { namesBut }] = await Promise.all([import('../writing/check'), import('./kept')])
  return draftFindings(writing, text, await namesBut(writing.current.view.key), site)
}
