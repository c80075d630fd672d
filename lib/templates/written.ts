import type { ChatLanguage } from '../facts'
import { placeholderNames } from './gaps'
import { PLACEHOLDERS, type Placeholder } from './types'

/** A template's text as the specialist reads and writes it: `{{client}}` is `{{nombre}}` for who speaks Spanish. */
export function asWritten(text: string, language: ChatLanguage): string {
  return text.replace(MARK, (mark, name: string) => {
    const known = PLACEHOLDERS.find((placeholder) => placeholder === name)
    return known ? markOf(known, language) : mark
  })
}

/**
 * The text as it is kept: a placeholder's name in whatever language becomes its own. What is none stays as it was
 * typed; `faultsOf` tells of it.
 */
export function asKept(text: string): string {
  return text.replace(MARK, (mark, name: string) => {
    const known = KNOWN.get(bare(name))
    return known ? `{{${known}}}` : mark
  })
}

/** What is typed for a placeholder: `{{nombre}}`. */
export const markOf = (placeholder: Placeholder, language: ChatLanguage): string =>
  `{{${placeholderNames[language][placeholder]}}}`

const MARK = /\{\{([^{}|]*)\}\}/g

/** Capitals, accents, spaces and the kind of apostrophe are not told apart. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What other tools call them in their files. */
const ELSEWHERE: readonly (readonly [string, Placeholder])[] = [
  ['to.first_name', 'client'],
  ['to.name', 'client'],
  ['first_name', 'client'],
  ['cliente', 'client'],
  ['клієнт', 'client'],
  ['from.first_name', 'specialist'],
  ['from.name', 'specialist'],
  ['link', 'meetingLink'],
]

const OURS = Object.values(placeholderNames).flatMap((names) =>
  PLACEHOLDERS.map((placeholder) => [names[placeholder], placeholder] as const),
)

const KNOWN: ReadonlyMap<string, Placeholder> = new Map(
  [...ELSEWHERE, ...OURS, ...PLACEHOLDERS.map((name) => [name, name] as const)].map(([name, placeholder]) => [
    bare(name),
    placeholder,
  ]),
)
