import { type Box, boxOf, isBadge, isBox, squeeze, wordsRect } from './box'
import { attr, inside, kids, parent, rect } from './dom'
import type { Looks } from './look'
import { lookOf } from './look-path'
import { lettered, WORD } from './patterns'
import { holdsName } from './spoken'
import { NAMED } from './tokens'

/** A text over the messages that may be the name of the person. */
export interface Headline {
  text: string
  prominence: number
  /** It stands over more than the chat: the page's heading. */
  wide?: boolean
}

function textsOf(box: Box, room: DOMRect, out: Headline[]): void {
  if (box.look.hidden || (box.control && box.text.length < 3)) return
  const crumb = box.inner.find(
    ({ look, text }) => look.prominence > box.look.prominence + 1 && WORD.test(text),
  )
  const end = box.worded && crumb ? crumb : pathEnd(box)
  if (end) {
    textsOf(end, room, out)
    return
  }
  if (box.worded && box.text.length <= 80 && !(box.look.painted && isBadge(box))) {
    const words = wordsRect(box.el)
    const middle = (words.left + words.right) / 2
    if (middle < room.left - 12 || middle > room.right + 12) return
    const text = withoutTags(box).replace(ARROWS, '')
    if (!NAME.test(text)) return
    const heading = /^h[1-6]$/.test(box.name) ? 4 : 0
    out.push({
      text,
      prominence: box.look.prominence + heading - (box.control ? 6 : 0),
    })
    return
  }
  const from = out.length
  for (const kid of box.inner) textsOf(kid, room, out)
  // Links in a row lead to the parts of the page.
  const ways = box.inner.filter(({ text }) => text !== '')
  if (ways.length > 1 && ways.every(holdsLink)) for (const line of out.slice(from)) line.prominence -= 6
}

/** Where a path ends: "Home / Clients / Ana García", links on one line and behind them what they lead to. */
function pathEnd(box: Box): Box | null {
  const steps = box.inner.filter(({ text }) => NAME.test(text))
  const between = box.parts
    .map((part) => (isBox(part) ? (steps.includes(part) ? '' : part.text) : part))
    .join('')
  const last = steps.pop()
  if (!last || steps.length === 0 || NAME.test(between)) return null
  const parted = /[/›»>❯]/.test(between) || /^(nav|ol)$/.test(box.name)
  if (!parted || !steps.every(holdsLink) || (holdsLink(last) && !attr(last.el, 'aria-current'))) return null
  const middle = ({ el }: Box) => rect(el).top + rect(el).height / 2
  return steps.every((step) => Math.abs(middle(step) - middle(last)) < 4) ? last : null
}
const holdsLink = (box: Box): boolean => box.name === 'a' || box.inner.some(holdsLink)

/** A name, or a number to call. */
const NAME = lettered('[\\p{L}]|(\\d.*){5}')
/** "‹ Ana García ›": the way back, and on to her page. */
const ARROWS = /^[\s‹›«»←→]+|[\s‹›«»←→]+$/g

/** "Ana García [online]": a pill beside the name is no part of it, nor is the line below. */
const withoutTags = (box: Box): string =>
  squeeze(tagsIn(box).reduce((text, one) => text.replace(one.text, ''), box.text)) || box.text
const tagsIn = (box: Box): Box[] =>
  box.inner.flatMap((kid) => (kid.look.painted || !kid.look.inline ? [kid] : tagsIn(kid)))

/** Before the messages in the page, and yet below where they begin: they scroll away under it. */
const isStuck = (head: DOMRect, room: DOMRect): boolean =>
  room.top < head.top - 20 && head.top > -2 && head.top < 64

/** Over the first messages, which shine through it and move under it. */
const isLaidOver = (el: Element, head: DOMRect, room: DOMRect, looks: Looks): boolean =>
  Math.abs(head.top - room.top) < 12 && head.height < 100 && lookOf(el, looks).afloat

/** The texts in the chat's head: what stands over the messages, within the chat's own column. */
export function headlines(region: Element, composer: Element | null, looks: Looks): Headline[] {
  const room = rect(region)
  const out: Headline[] = []
  let branch = region
  for (
    let panel = parent(region), up = 0;
    panel && up < 8 && out.length === 0;
    branch = panel, panel = parent(panel), up++
  ) {
    let passed = false
    for (const kid of kids(panel)) {
      passed ||= kid === branch
      const r = rect(kid)
      const over =
        kid !== branch &&
        !(composer && inside(composer, kid)) &&
        r.height > 0 &&
        r.height < 200 &&
        (r.bottom <= room.top + 12 || (!passed && (isStuck(r, room) || isLaidOver(kid, r, room, looks))))
      const drawn = over ? boxOf(kid, lookOf(panel, looks), looks) : null
      const from = out.length
      if (drawn) textsOf(drawn, room, out)
      for (const line of out.slice(from)) line.wide = r.width > room.width * 1.2
    }
  }
  return out
}

/** A name of the list that the head shows. */
export const headName = (lines: readonly Headline[], known: readonly string[]): string | null =>
  lines.find((line) => known.includes(line.text))?.text ??
  known.find((name) => lines.some((line) => holdsName(line.text, name))) ??
  null

/** "Messages", over all chats alike. */
const isTitle = (text: string): boolean => !text.includes(' ') && NAMED.chat.test(text)

/** The most prominent text of the head: its name, where the list does not know better. */
export function prominent(lines: readonly Headline[]): string | null {
  const names = lines.filter(
    ({ text }) => !NAMED.typingText.test(text) && !NAMED.search.test(text) && !isTitle(text),
  )
  const best = names.reduce<Headline | null>(
    (top, line) => (!top || line.prominence > top.prominence + 0.5 ? line : top),
    null,
  )
  return best?.text ?? null
}
