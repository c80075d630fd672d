import { previews } from './check'
import { findAll, ownerDocument, parent, rect } from './dom'
import { findList, type ListPlace } from './find-list'
import { headlines } from './header'
import type { Place } from './locate'
import { speaksOfChats } from './lone-list'
import type { Looks } from './look'
import { languageOf, lookOf } from './look-path'
import { readRow } from './row'
import { vocabularyOf } from './vocabulary'

/** The list beside a chat; a chat in a frame may have it around the frame. */
export function listBeside(
  top: Document,
  { region, composer }: Pick<Place, 'region' | 'composer'>,
  looks: Looks,
): ListPlace | null {
  const names = new Set(headlines(region, composer, looks).map((line) => line.text))
  const skip = composer ? [region, composer] : [region]
  for (let doc = ownerDocument(region), chat = skip.map(rect).reduce(union); ; ) {
    const [body] = findAll([doc], 'body')
    const found = body ? findList(body, chat, skip, names, looks, vocabularyOf(languageOf(body))) : null
    const frame: Element | null = doc === top ? null : (doc.defaultView?.frameElement ?? null)
    if (found || !frame) return found
    doc = ownerDocument(frame)
    chat = rect(frame)
    skip.push(frame)
  }
}

/** A list with no chat open beside it. */
export function loneList(doc: Document, looks: Looks): ListPlace | null {
  const [body] = speaksOfChats(doc) ? findAll([doc], 'body') : []
  const nowhere = new DOMRect(-1, -1)
  return body ? findList(body, nowhere, [], new Set(), looks, vocabularyOf(languageOf(body))) : null
}

/** The list beside a chat shows the person of its head, and its last words. */
export function isListed(doc: Document, place: Place, looks: Looks): boolean {
  const over = headlines(place.region, place.composer, looks).map((line) => line.text)
  const heads = [...over, place.room.clientName]
  const last = place.room.messages[place.room.messages.length - 1]
  const list = last ? listBeside(doc, place, looks) : null
  const words = vocabularyOf(languageOf(place.region))
  return !!list
    ?.current(() => false)
    .some((el) => {
      const row = readRow(el, lookOf(parent(el) ?? el, looks), looks, words)
      return last && row?.preview && heads.includes(row.name) && previews(row.preview, last)
    })
}

const union = (a: DOMRect, b: DOMRect): DOMRect => {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)]
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top)
}
