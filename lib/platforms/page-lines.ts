import type { Box } from './box'
import { standsInMiddle } from './bubbles'
import { displayedLine } from './displayed'
import { dayOf } from './instants'
import { namedAs } from './look'
import type { Context } from './messages'
import type { Seen } from './sides'
import { samePerson } from './spoken'
import { signatureIn, type TimeFound } from './time-labels'
import { wordingOf } from './times'
import { NAMED } from './tokens'
import type { Vocabulary } from './vocabulary'
import { echoes } from './wording'

/** Lines among the messages that are the page's own: times, names, tools, what comes and goes, what is shown again. */

/** A line that only says what time it is, and does not look like the messages around: not a message. */
export function isSeparator({ said, record }: Seen, ctx: Context): boolean {
  if (!said.timeOnly) return false
  // In the frame of a message, or on one side: an answer, or a recording that shows how long it is.
  const { unit, narrow, left, right } = record
  const framed = unit.bubble !== null && narrow
  const written = ctx.sides.written.has(record.kind)
  if (framed && (written || Math.abs(left - right) > ctx.room.width * 0.1)) return false
  return standsInMiddle(record, ctx.room) || !written
}

/** Time alone on its line, without a day: it belongs to the message above or below. */
export const isClockLine = (seen: Seen | undefined): boolean => {
  const wording = seen?.said.timeOnly ? seen.record.times.find((t) => t.shown)?.wording : undefined
  return (
    wording?.clock !== undefined &&
    wording.fromToday === undefined &&
    wording.day === undefined &&
    wording.weekday === undefined
  )
}

/** A name alone on its line over the bubbles, or "read" alone under them. */
export const isNameLine = ({ said, record }: Seen, ctx: Context): boolean =>
  ctx.sides.bubbles &&
  !record.unit.bubble &&
  !record.media &&
  (NAMED.you.test(said.text) || said.text === ctx.sides.partner || NAMED.status.test(said.text))

/** Who writes and when, as a line without a frame tells it: "Ana García, 26 November 17:02". */
function signatureOf({ said, record }: Seen, words: Vocabulary): { name: string; time: TimeFound } | null {
  if (record.unit.bubble || said.text === '') return null
  const time = record.times.find(({ shown, wording }) => shown && wording.clock !== undefined)
  if (time) return { name: said.text, time }
  const found = signatureIn(said.text, words)
  return found && { name: found.name, time: { ...found.time, shown: true } }
}

/** The time of such a line over, or under, a frame that tells none. Its name is known, or comes again, or another's is known. */
export function signed(all: readonly Seen[], at: number, under: boolean, ctx: Context): TimeFound | null {
  const [seen, framed] = [all[at], all[under ? at - 1 : at + 1]?.record]
  if (!seen || !framed?.unit.bubble || framed.times.length + framed.lent.length > 0) return null
  const found = signatureOf(seen, ctx.words)
  if (!found) return null
  const isKnown = (name: string) => NAMED.you.test(name) || samePerson(name, ctx.sides.partner ?? '')
  const confirms = (other: Seen) => {
    const name = other === seen ? undefined : signatureOf(other, ctx.words)?.name
    return name !== undefined && (name === found.name || isKnown(name))
  }
  const confirmed = isKnown(found.name) || all.slice(Math.max(0, at - 20), at + 20).some(confirms)
  return confirmed ? found.time : null
}

/** Whether the chat ends with a line that tells when: then all such lines stand under their messages. */
export const endsTimed = (last: Seen | undefined, { words }: Context): boolean =>
  isClockLine(last) || (last !== undefined && signatureOf(last, words) !== null)

/** "Load earlier messages": a button alone in the middle; "7" new ones below: a number that floats over the others. */
export const isTool = ({ record }: Seen, ctx: Context): boolean =>
  (standsInMiddle(record, ctx.room) && record.leaves.every((leaf) => leaf.box.name === 'button')) ||
  (record.leaves.every((leaf) => leaf.aside && /^\d+$/.test(leaf.text)) && floats(record.unit.box))
const floats = ({ look, inner }: Box): boolean => look.afloat || inner.some(floats)

/** A line of the page's own at the very top that dates the chat: "Chat opened: 3 November". */
export function openedOn({ said, record }: Seen, ctx: Context): number | null {
  const wording = wordingOf(/^[^:\d]{3,40}:\s*(.+)$/.exec(said.text)?.[1] ?? '', ctx.words)
  if (!wording || wording.clock !== undefined || !standsInMiddle(record, ctx.room)) return null
  const day = dayOf(wording, ctx.now)
  return day !== null && day <= ctx.now ? day : null
}

/** Typing indicators, unread dividers: things that come and go, nobody's words. */
export function isPassing({ said, record }: Seen): boolean {
  if (said.text === '' && !record.media && !said.timeOnly) return true
  if (said.text.length > 60) return false
  const { box, bubble } = record.unit
  if (namedAs(box).typing || (bubble && namedAs(bubble).typing)) return true
  if (record.times.length === 0 && NAMED.typingText.test(said.text)) return true
  const amid = record.left > 40 && Math.abs(record.left - record.right) < 24
  const seen = NAMED.status.test(said.text) && !said.name && record.times.length + record.lent.length === 0
  return (!bubble || amid) && (seen || NAMED.unread.test(said.text) || NAMED.seenBy.test(said.text))
}

/** A bubble over the bubble that answers it: an earlier message shown again in the same group, drawn in another way. */
export function isQuotation(all: readonly Seen[], at: number): boolean {
  const [seen, next] = [all[at], all[at + 1]]
  const group = seen?.record.unit.group
  if (!seen || !next || !group || next.record.unit.group !== group) return false
  if (seen.record.kind === next.record.kind || seen.record.times.length > 0) return false
  const earlier = all.slice(Math.max(0, at - 100), at).map((one) => displayedLine(one.said.text))
  return echoes(displayedLine(seen.said.text), earlier)
}
