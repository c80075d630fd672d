import { boxOf } from '../platforms/box'
import { fieldsOf } from '../platforms/composer'
import { childOf, findAll, rect, rootsOf, tag } from '../platforms/dom'
import { Looks } from '../platforms/look'
import { lookOf } from '../platforms/look-path'
import { EVERYTHING, Page } from '../platforms/page'
import { finish } from '../platforms/steps'
import type { Author } from '../platforms/types'
import { kinOf, sistersOf } from './kin'
import type { Step } from './steps'

/** What the loose reader makes of the page: where to begin pointing. */
export interface Guess {
  rows: Element[]
  messages: { el: Element; author: Author }[]
  composer: Element | null
  /** Words that must not get into a profile: names of people. */
  names: string[]
}

export function guessAt(doc: Document): Guess {
  const page = new Page(doc)
  const now = Date.now()
  finish(page.locate(rootsOf(doc), now))
  finish(page.read(EVERYTHING, now))
  const lines = page.place?.room.lines ?? []
  return {
    rows: page.rows.map((row) => row.el),
    messages: lines.map(({ seen: { record }, author }) => ({
      el: (record.unit.bubble ?? record.unit.box).el,
      author,
    })),
    composer: page.place?.composer ?? null,
    names: [...page.rows.map((row) => row.name), page.snapshot.open?.name ?? ''],
  }
}

/** Which of the boxes around a point is most likely meant: its place in the ladder. */
export function likely(steps: readonly Element[], step: Step, guess: Guess): number {
  const at =
    step === 'row'
      ? likelyRow(steps, guess)
      : step === 'composer'
        ? likelyBox(steps)
        : likelyMessage(steps, guess)
  return Math.max(0, at)
}

function likelyRow(steps: readonly Element[], { rows }: Guess): number {
  const known = steps.findIndex((el) => rows.includes(el))
  if (known >= 0) return known
  const repeated = steps.findLastIndex(
    (el) => isRowSized(el) && sistersOf(el).some((one) => isAsWide(one, el)),
  )
  return repeated >= 0 ? repeated : steps.findIndex((el) => isRowSized(el))
}

const isRowSized = (el: Element): boolean => {
  const { width, height } = rect(el)
  return width >= 90 && height >= 24 && height <= 180
}
const isAsWide = (a: Element, b: Element): boolean =>
  Math.abs(rect(a).width - rect(b).width) < 8 + rect(b).width * 0.1

const likelyBox = (steps: readonly Element[]): number => steps.findIndex((el) => isEditable(el))
export const isEditable = (el: Element): boolean =>
  tag(el) === 'textarea' ||
  tag(el) === 'input' ||
  /^(|true|plaintext-only)$/.test(el.getAttribute('contenteditable') ?? 'no')

function likelyMessage(steps: readonly Element[], { messages }: Guess): number {
  const units = new Set(messages.map(({ el }) => el))
  const known = steps.findIndex((el) => units.has(el))
  if (known >= 0) return known
  const bubble = steps.findIndex((el) => isBubble(el))
  return bubble >= 0 ? bubble : steps.findIndex((el) => kinOf(el).size > 1 && rect(el).width >= 40)
}

/** Drawn as a box of its own, with words in it. */
function isBubble(el: Element): boolean {
  const looks = new Looks()
  const box = boxOf(el, lookOf(el.parentElement ?? el, looks), looks)
  return box?.look.painted === true && box.text.length > 4 && rect(el).height < 600
}

/** Everything that may be meant in a step, in the order of the page: what the arrows go through. */
export function proposals(doc: Document, step: Step, guess: Guess): Element[] {
  if (step === 'row') return guess.rows[0] ? guess.rows : repeated(doc)
  if (step === 'composer')
    return [...new Set([...(guess.composer ? [guess.composer] : []), ...fieldsOf(rootsOf(doc))])]
  return guess.messages[0] ? guess.messages.map(({ el }) => el) : repeated(doc)
}

/** With which of the proposals to begin; null: nothing is likely, the specialist points first. */
export function firstOf(all: readonly Element[], step: Step, { rows, messages }: Guess): Element | null {
  if (step === 'row') return all.find((el) => rows.includes(el)) ?? null
  if (step === 'composer') return all[0] ?? null
  const author = step === 'ownMessage' ? 'specialist' : 'client'
  const known = all.filter((el) => messages.some((one) => one.el === el && one.author === author))
  return known.at(-1) ?? all.at(-1) ?? null
}

const MOST = 400
/** Whatever is repeated on the page and has words in it. */
function repeated(doc: Document): Element[] {
  const some = findAll(rootsOf(doc), '*').filter((el) => {
    const { width, height } = rect(el)
    return width >= 60 && height >= 20 && height <= 400 && el.textContent?.trim() && sistersOf(el).length > 0
  })
  const known = new Set(some)
  return some.filter((el) => !childOf(el, known)).slice(0, MOST)
}
