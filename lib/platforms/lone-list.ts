import { attr, findAll, findBeside, inside, tag, textContent } from './dom'
import { dayOf } from './instants'
import { phrases } from './patterns'
import type { Row } from './row'

const CHATS = phrases`\b(chats?|conversations?|conversaci(ón|ones)|messages|messaging|mensajes|dialogs?)(?![\p{L}])|повідом|розмов|чат(и|ів)?(?![\p{L}])|діалог`
const MAIL = phrases`\b(e-?mails?|mailbox|correos?|inbox|bandeja|recibidos|asunto|subject|compose|redactar|borradores|drafts|spam|papelera|trash)(?![\p{L}])|пошт|вхідні|чернетк|спам`

/** Whether a page without an open chat calls itself a page of chats, and not one of mail. */
export function speaksOfChats(doc: Document): boolean {
  const said = findAll([doc], 'h1,h2,h3,h4,h5,h6,[role="heading"],a,button,title,[aria-label]')
    .slice(0, 400)
    .flatMap((el) => [attr(el, 'aria-label') ?? '', heads(el) ? (textContent(el) ?? '') : ''])
    .filter((text) => text.length > 0 && text.length < 40)
  const { pathname = '', hash = '' } = doc.location ?? {}
  return (
    !said.some((text) => MAIL.test(text)) && [...said, `${pathname}${hash}`].some((text) => CHATS.test(text))
  )
}
const heads = (el: Element): boolean => !/^(div|ul|section|li|nav|span)$/.test(tag(el))

const PREFIX = /^(tú|yo|you|ви|ти|я): /i
/** Whether rows alone are convincing: last words and times on most, and faces, counters or "you:" among them. */
export function areChats(rows: readonly Row[]): boolean {
  const share = (test: (row: Row) => boolean) => rows.filter(test).length / rows.length
  if (rows.length < 2) return false
  const told = share((row) => row.preview !== null) > 0.6 && share((row) => row.timeText !== null) > 0.5
  const alive =
    rows.some((row) => row.unread > 0 || PREFIX.test(row.preview ?? '')) &&
    share((row) => row.unread > 0) < 0.9
  // Chats stand with the newest first, the hours of a day with the earliest.
  const hours = rows.flatMap(({ time }) =>
    time?.clock !== undefined && dayOf(time, 0) === null ? time.clock : [],
  )
  const agenda = hours.length > 2 && hours.every((hour, i) => i === 0 || hour > (hours[i - 1] ?? 0))
  const ticked = rows.some((row) => findBeside(row.el, 'input').some((one) => inside(one, row.el)))
  return told && (alive || share((row) => row.avatar !== null) > 0.6) && !ticked && !agenda
}
