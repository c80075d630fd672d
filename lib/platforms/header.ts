import { type Box, boxOf, isBadge, squeeze, wordsRect } from './box'
import { inside, kids, ownerDocument, parent, rect } from './dom'
import type { Looks } from './look'
import { lookOf } from './look-path'
import { lettered, WORD } from './patterns'
import { holdsName } from './spoken'
import { NAMED } from './tokens'

/** A text over the messages that may be the name of the person. */
export interface Headline {
  text: string
  prominence: number
}

function textsOf(box: Box, room: DOMRect, out: Headline[]): void {
  if (box.look.hidden || (box.control && box.text.length < 3)) return
  const crumb = box.inner.find(
    ({ look, text }) => look.prominence > box.look.prominence + 1 && WORD.test(text),
  )
  if (box.worded && crumb) {
    textsOf(crumb, room, out)
    return
  }
  if (box.worded && box.text.length <= 80 && !(box.look.painted && isBadge(box))) {
    const words = wordsRect(box.el, ownerDocument(box.el))
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
  for (const kid of box.inner) textsOf(kid, room, out)
}

/** A name, or a number to call. */
const NAME = lettered('[\\p{L}]|(\\d.*){5}')
/** "‹ Ana García ›": the way back, and on to her page. */
const ARROWS = /^[\s‹›«»←→]+|[\s‹›«»←→]+$/g

/** "Ana García [online]": a pill beside the name is no part of it. */
const withoutTags = (box: Box): string =>
  squeeze(tagsIn(box).reduce((text, one) => text.replace(one.text, ''), box.text)) || box.text
const tagsIn = (box: Box): Box[] => box.inner.flatMap((kid) => (kid.look.painted ? [kid] : tagsIn(kid)))

/** Before the messages in the page, and yet below where they begin: they scroll away under it. */
const isStuck = (head: DOMRect, room: DOMRect): boolean =>
  room.top < head.top - 20 && head.top > -2 && head.top < 64

/** The texts in the chat's head: what stands over the messages, within the chat's own column. */
export function headlines(region: Element, composer: Element, looks: Looks): Headline[] {
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
        !inside(composer, kid) &&
        r.height > 0 &&
        r.height < 200 &&
        (r.bottom <= room.top + 12 || (!passed && isStuck(r, room)))
      const drawn = over ? boxOf(kid, lookOf(panel, looks), looks) : null
      if (drawn) textsOf(drawn, room, out)
    }
  }
  return out
}

/** A name of the list that the head shows. */
export const headName = (lines: readonly Headline[], known: readonly string[]): string | null =>
  lines.find((line) => known.includes(line.text))?.text ??
  known.find((name) => lines.some((line) => holdsName(line.text, name))) ??
  null

/** The most prominent text of the head: its name, where the list does not know better. */
export function prominent(lines: readonly Headline[]): string | null {
  const names = lines.filter((line) => !NAMED.typingText.test(line.text) && !NAMED.search.test(line.text))
  const best = names.reduce<Headline | null>(
    (top, line) => (!top || line.prominence > top.prominence + 0.5 ? line : top),
    null,
  )
  return best?.text ?? null
}
