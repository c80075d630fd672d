import { faultsOf } from '../templates/faults'
import { type LibraryTemplate, newId, type OneChange, wordsOf } from '../templates/library'
import { LibraryAfter } from './after'
import type { Incoming, Read, Refused } from './types'

/** What a file would change, told before anything is. */
export interface ImportPlan {
  fresh: readonly Planned[]
  changed: readonly Planned[]
  /** How many are there already, just so. */
  same: number
  refused: readonly Refused[]
}

export interface Planned {
  title: string
  line: number
  change: OneChange
  /** See `Incoming`. */
  unknownLabel?: string
}

/** Compares what was read with the library. What has a fault is refused, with its line; the rest can be taken. */
export function planImport({ incoming, refused }: Read, library: readonly LibraryTemplate[]): ImportPlan {
  const plan = { fresh: [] as Planned[], changed: [] as Planned[], same: 0, refused: [...refused] }
  const after = new LibraryAfter(library)
  for (const one of incoming) {
    const known = after.knownAs(one)
    const id = known?.id ?? one.id ?? newId()
    const wording = { id, words: one.words, shortcut: one.shortcut }
    const fault = faultsOf(wording, one.shortcut === null ? [] : after.typedAs(one))[0]
    if (fault) plan.refused.push({ line: one.line, title: one.words.title, why: fault })
    else if (known && isSame(one, known)) plan.same += 1
    else {
      const planned = plannedOf(one, id, known, after)
      plan[known ? 'changed' : 'fresh'].push(planned)
      after.take(takenAs(one, id, planned, known))
    }
  }
  return { ...plan, refused: plan.refused.sort((a, b) => a.line - b.line) }
}

function isSame({ id, words, shortcut, more }: Incoming, known: LibraryTemplate): boolean {
  if (id === null) return known.text === words.text && (shortcut === null || shortcut === known.shortcut)
  return (
    JSON.stringify(wordsOf(words)) === JSON.stringify(wordsOf(known)) &&
    shortcut === known.shortcut &&
    more.favourite === known.favourite &&
    more.hidden === known.hidden
  )
}

/** A table tells words and shortcut only: what else is known of a template stays. */
function plannedOf(
  { id: named, words, shortcut, more, line, unknownLabel }: Incoming,
  id: string,
  known: LibraryTemplate | undefined,
  after: LibraryAfter,
): Planned {
  const own = named === null && known ? { ...wordsOf(known), title: words.title, text: words.text } : words
  const isShipped =
    known?.origin === 'shipped' && JSON.stringify(wordsOf(known)) === JSON.stringify(wordsOf(own))
  const change = {
    ...more,
    deleted: false,
    own: isShipped ? null : wordsOf(own),
    // An empty one takes away what a shipped template has.
    ...((shortcut !== null || named !== null) && { shortcut: shortcut ?? '' }),
    ...(!known && { position: after.placeAfter(own) }),
  }
  return { title: words.title, line, change: { id, change }, ...(unknownLabel && { unknownLabel }) }
}

function takenAs(
  { words, shortcut }: Incoming,
  id: string,
  { change: { change } }: Planned,
  known: LibraryTemplate | undefined,
): LibraryTemplate {
  const position = change.position ?? known?.position ?? 0
  return {
    ...{ ...words, id, stage: null, origin: 'own', favourite: false, hidden: false, shortcut, position },
  }
}
