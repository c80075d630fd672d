import type { Span } from '../templates/gaps'
import { clientName } from '../templates/names'
import { findPhrases, plainText, wordsOf } from './phrases'
import type { Rules } from './rules'
import type { DraftContext } from './types'
import { callingForms } from './vocative'

/** A name of fewer letters has too many neighbours that are names, too. */
const SHORTEST = 4
/** From so many letters on, two of them may be wrong. */
const LONG = 7

/**
 * Where a greeting calls the client by nearly their name: "Hola, Alejnadro", "Hola, Mari" for María. What the client
 * wrote themselves may be what they are called, and another client's name is told as such.
 */
export function misspeltNames(text: string, context: DraftContext, rules: Rules): Span[] {
  const { client, clientSaid = [], otherClients = [] } = context
  const names = wordsOf(clientName(client ?? '') ?? '')
  if (names.some((name) => !/^[\p{L}’]+$/u.test(name))) return []
  const known = new Set([
    ...clientSaid.flatMap(wordsOf),
    ...wordsOf(client ?? ''),
    ...otherClients.flatMap(wordsOf),
  ])
  return greetedNames(text, names.length, rules).filter(({ start, end, place }) => {
    const [called, name = ''] = [plainText(text.slice(start, end)), names[place]]
    return name.length >= SHORTEST && !known.has(called) && isNearly(called, name)
  })
}

const CALLED = /^[\s,]+(\p{Lu}[\p{L}\p{M}'’ʼ]+)/u

/** The words with a capital right after each greeting; `place`: which word of the name it stands for. */
function greetedNames(text: string, most: number, rules: Rules): (Span & { place: number })[] {
  return findPhrases(rules.greetings, text).flatMap(({ end: from }) => {
    const found: (Span & { place: number })[] = []
    for (let at = from; found.length < most; ) {
      const [before = '', called = ''] = CALLED.exec(text.slice(at)) ?? []
      if (!called) break
      at += before.length
      found.push({ start: at - called.length, end: at, place: found.length })
    }
    return found
  })
}

function isNearly(called: string, name: string): boolean {
  const forms = callingForms(name)
  if (forms.includes(called) || (CYRILLIC.test(name) && isInflected(called, name))) return false
  const most = name.length < LONG ? 1 : 2
  return forms.some((form) => distance(called, form, most) <= most)
}

const CYRILLIC = /\p{Script=Cyrillic}/u

/** Ukrainian names change their endings, and і to о before them: Антін, Антоне. */
function isInflected(called: string, name: string): boolean {
  const [one, other] = [called.replaceAll('і', 'о'), name.replaceAll('і', 'о')]
  return (
    Math.abs(one.length - other.length) <= 2 && other.startsWith(one.slice(0, Math.max(2, one.length - 2)))
  )
}

/** How many letters are missing, too many, wrong or swapped with the next; above `most` it is not counted on. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const [up = i, left = j, across = 0, back = 0] = [last[j], row[j - 1], last[j - 1], before[j - 2]]
      row.push(Math.min(up + 1, left + 1, across + same, swapped ? back + 1 : Number.POSITIVE_INFINITY))
    }
    ;[before, last] = [last, row]
  }
  return last.at(-1) ?? 0
}
