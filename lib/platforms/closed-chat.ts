import { findAll } from './dom'
import { headlines } from './header'
import { LIKELY, type Place } from './locate'
import type { Looks } from './look'
import { lookOf } from './look-path'
import { scrollersIn } from './region'
import { Room } from './room'
import type { Row } from './row'
import type { Steps } from './steps'

/**
 * A chat that can be read and not answered, as it was closed: beside the list the name of its one marked row stands
 * over something that scrolls, with bubbles on both sides and times.
 */
export function* closedChat(
  doc: Document,
  rows: readonly Row[],
  looks: Looks,
  now: number,
): Steps<Place | null> {
  const [marked, more] = rows.filter((row) => row.marked)
  const [body] = findAll([doc], 'body')
  if (!marked || more || !body) return null
  const { clientWidth, clientHeight } = doc.documentElement
  const foot = new DOMRect(0, clientHeight, clientWidth, 0)
  for (const { el } of scrollersIn(body, looks, lookOf(body, looks), foot)) {
    if (!headlines(el, null, looks).some(({ text }) => text === marked.name)) continue
    const room = new Room(el, null, looks)
    yield* room.update(new Set(), true, { names: [], partner: null, listTime: null, now }, true)
    const timed = room.lines.some(({ moment }) => moment.timeText !== null)
    if (timed && room.sides?.split && room.sides.bubbles)
      return { region: el, panel: el, except: null, composer: null, room, score: LIKELY }
  }
  return null
}
