import { faultsOf } from '../templates/faults'
import { type LibraryTemplate, newId, type OneChange, wordsOf } from '../templates/library'
import { placeAfter } from '../templates/order'
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
  // What is taken counts when the next one is looked at: two of one file may want the same shortcut.
  const after = [...library]
  for (const one of incoming) {
    const known = knownAs(one, after)
    const id = known?.id ?? one.id ?? newId()
    const fault = faultsOf({ id, words: one.words, shortcut: one.shortcut }, after)[0]
    if (fault) plan.refused.push({ line: one.line, title: one.words.title, why: fault })
    else if (known && isSame(one, known)) plan.same += 1
    else {
      const planned = plannedOf(one, id, known, after)
      plan[known ? 'changed' : 'fresh'].push(planned)
      take(after, one, id, planned)
    }
  }
  return { ...plan, refused: plan.refused.sort((a, b) => a.line - b.line) }
}

/** By its id, or where the file names none by its very words, or as an own one of its title. */
function knownAs({ id, words }: Incoming, library: readonly LibraryTemplate[]): LibraryTemplate | undefined {
  if (id !== null) return library.find((template) => template.id === id)
  const alike = library.filter(({ language }) => language === words.language)
  const same = ({ text }: LibraryTemplate) => text === words.text
  return alike.find(same) ?? alike.find(({ title, origin }) => origin === 'own' && title === words.title)
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
  library: readonly LibraryTemplate[],
): Planned {
  const own = named === null && known ? { ...wordsOf(known), title: words.title, text: words.text } : words
  const isShipped =
    known?.origin === 'shipped' && JSON.stringify(wordsOf(known)) === JSON.stringify(wordsOf(own))
  const beside = library.filter(
    ({ language, occasion }) => language === own.language && occasion === own.occasion,
  )
  const change = {
    ...more,
    deleted: false,
    own: isShipped ? null : wordsOf(own),
    // An empty one takes away what a shipped template has.
    ...((shortcut !== null || named !== null) && { shortcut: shortcut ?? '' }),
    ...(!known && { position: placeAfter(beside) }),
  }
  return { title: words.title, line, change: { id, change }, ...(unknownLabel && { unknownLabel }) }
}

function take(library: LibraryTemplate[], { words, shortcut }: Incoming, id: string, planned: Planned): void {
  const place = library.findIndex((template) => template.id === id)
  const position = planned.change.change.position ?? library[place]?.position ?? 0
  const taken: LibraryTemplate = {
    ...{ ...words, id, stage: null, origin: 'own', favourite: false, hidden: false, shortcut, position },
  }
  if (place < 0) library.push(taken)
  else library[place] = taken
}
