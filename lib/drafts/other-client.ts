import type { Span } from '../templates/gaps'
import { clientName } from '../templates/names'
import { findPhrases, type Phrases, plainText, wordsOf } from './phrases'
import type { Rules } from './rules'
import type { DraftContext } from './types'
import { callingForms } from './vocative'

/**
 * Where the text calls the client by the name of somebody else who writes to this specialist: in a greeting, set off by
 * commas in the first sentences, or anywhere by a full name. Whom the text only tells about does not count.
 */
export function otherClients(text: string, context: DraftContext, rules: Rules): Span[] {
  const { client, otherClients: others = [], specialist = '' } = context
  if (!client) return []
  const own = new Set([...wordsOf(client), ...wordsOf(specialist)].flatMap(callingForms))
  return [...new Set(others)]
    .map((other) => clientName(other, 'shown') ?? '')
    .flatMap((other) => calledAs(other, own, text, rules))
}

function calledAs(other: string, own: ReadonlySet<string>, text: string, rules: Rules): Span[] {
  const words = wordsOf(other)
  if (words.length === 0 || words.every((word) => own.has(word))) return []
  const full = words.length > 1 && occurs(other, text) ? findPhrases([literal(other)], text) : []
  return [...full, ...calledByFirstName(other, own, text, rules)].slice(0, 1)
}

const ONE_NAME = /^\p{L}[\p{L}\p{M}'’ʼ-]{2,}( \p{L}+)?$/u

function calledByFirstName(other: string, own: ReadonlySet<string>, text: string, rules: Rules): Span[] {
  const name = clientName(other) ?? ''
  if (!ONE_NAME.test(name) || wordsOf(name).some((word) => own.has(word))) return []
  const opening = firstSentences(text)
  // Forms differ in their last signs only. An inbox has many names, and hardly one of them is in the text.
  if (!occurs(name.slice(0, -1), opening)) return []
  const forms = callingForms(plainText(name)).map(literal)
  return findPhrases(forms, opening).filter((span) => isCalled(opening, span, rules))
}

function isCalled(text: string, { start, end }: Span, rules: Rules): boolean {
  const [before, name, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  const capital = /^\p{Lu}/u.test(name)
  const greeted = endsWith(rules.greetings, before)
  const isWord = rules['names that are words'].some((word) => plainText(word) === plainText(name))
  if (isWord) return greeted && capital && ALONE.test(after)
  if (greeted) return true
  return capital && /(^|[,¡!.?\n])\s*$/.test(before) && ALONE.test(after) && !endsWith(rules.kin, before)
}

const occurs = (words: string, text: string) => plainText(text).includes(plainText(words))

const ALONE = /^\s*($|[,.!?:;)\n—–-])/

/** Do the last words before a place, its comma set aside, belong to these phrases? */
function endsWith(phrases: Phrases, before: string): boolean {
  const said = before.replace(/[\s,¡]+$/, '')
  return findPhrases(phrases, said).some(({ end }) => end === said.length)
}

const firstSentences = (text: string) => /^(?:[^.!?\n]*[.!?\n]+){0,2}[^.!?\n]*/.exec(text)?.[0] ?? text

/** A name as a phrase of one form only: its signs mean nothing there. */
const literal = (name: string) => name.replace(/[*/…]/g, ' ').replace(/\s+/g, ' ').trim()
