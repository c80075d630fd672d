import { type Box, EMOJI, isBox, squeeze } from './box'
import { attr } from './dom'
import { attrsLike } from './form'
import { timeOf } from './time-labels'
import { type Wording, wordingOf } from './times'
import { NAMED } from './tokens'
import type { Vocabulary } from './vocabulary'
import { speaks } from './words-place'

/** A run of words in a row. */
export interface Leaf {
  box: Box
  text: string
  time: Wording | null
}

const holdsCount = (box: Box): boolean =>
  box.inner.some((kid) => (kid.look.painted && /^\d+$/.test(kid.text)) || holdsCount(kid))

/** "📌 14:32" */
const behindIcon = (text: string, words: Vocabulary): Wording | null =>
  EMOJI.test(text) && !/[·•|]/.test(text) ? wordingOf(text.replace(/^\S+ /, ''), words) : null

/** Runs of words: a number, a time, a block or a line break ends one. */
export function leavesOf(box: Box, out: Leaf[], words: Vocabulary): Leaf[] {
  if (box.look.hidden) return out
  const told = digitsTold(box)
  if (told) {
    out.push({ box, text: told, time: null })
    return out
  }
  // "vie" over a counter is no "vie 4".
  const time = holdsCount(box) ? null : (timeOf(box, words) ?? behindIcon(box.text, words))
  if (time && !speaks(box)) {
    out.push({ box, text: box.text, time })
    return out
  }
  let run: { text: string; from: (Box | null)[] } = { text: '', from: [] }
  const flush = () => {
    const text = squeeze(run.text)
    const [only] = run.from
    if (text)
      out.push({
        box: run.from.length === 1 && only ? only : box,
        text,
        time: text === box.text ? null : wordingOf(text, words),
      })
    run = { text: '', from: [] }
  }
  box.parts.forEach((part) => {
    if (!isBox(part)) {
      run.text += part
      if (part.trim()) run.from.push(null)
      if (part === '\n' && box.name === 'br') flush()
    } else if (isRun(part, words)) {
      run.text += rawText(part)
      run.from.push(part)
    } else {
      flush()
      leavesOf(part, out, words)
    }
  })
  flush()
  return out
}
/** "3 new messages" */
export const isCounted = (text: string): boolean =>
  text.length < 40 && /\d/.test(text) && NAMED.unread.test(text)

const TITLE = /^title$/
/** The number that digits in motion come to: each is a column of ten. */
function digitsTold({ el, form, text }: Box): string | null {
  if (!/^\d[\d ]+$/.test(text) || attrsLike(form, TITLE).length === 0) return null
  const told = attr(el, 'title') ?? ''
  return /^\d{1,4}$/.test(told) ? told : null
}
/** With the spaces at its ends: they part it from its neighbours. */
const rawText = ({ parts }: Box): string => parts.map((part) => (isBox(part) ? rawText(part) : part)).join('')
const isRun = (box: Box, words: Vocabulary): boolean =>
  box.look.inline &&
  !box.look.hidden &&
  box.name !== 'br' &&
  !box.look.painted &&
  !/^\(?\+?\d*\+?\)?$/.test(box.text) &&
  !isCounted(box.text) &&
  !timeOf(box, words) &&
  box.inner.every((kid) => isRun(kid, words))
