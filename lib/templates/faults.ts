import type { LibraryTemplate, OwnWords } from './library'
import { parse, type Token } from './parse'
import { SHORTCUT } from './shortcuts'

/** In characters. A text of the library has 400; whoever brings their own may need more. */
export const LONGEST = { title: 80, text: 2_000, personal: 200 } as const

/** What is wrong with a template that someone wrote, and in which of its fields. */
export interface WordsFault {
  field: 'title' | 'text' | 'personal' | 'shortcut'
  why:
    | 'no-title'
    | 'no-text'
    | 'too-long'
    /** `{{…}}` that names nothing Hilo knows, or a brace too many. */
    | 'unknown-place'
    /** `{…|…|…}` without exactly three forms. */
    | 'forms'
    /** `[…]`: a gap that was never filled. */
    | 'brackets'
    | 'odd-shortcut'
    | 'taken-shortcut'
  /** The place in question; of a taken shortcut the title of who has it; of what is too long the most allowed. */
  words: string
}

/** Words and shortcut of one template, as they are about to be kept. */
export interface Wording {
  id: string
  words: OwnWords
  shortcut: string | null
}

/** All that keeps a wording from being kept, in order of its fields. None: it is good. */
export function faultsOf(wording: Wording, library: readonly LibraryTemplate[]): WordsFault[] {
  const { title, text, personal = '' } = wording.words
  return [
    ...titleFaults(title),
    ...textFaults(text),
    ...tooLong('personal', personal),
    ...shortcutFaults(wording, library),
  ]
}

function titleFaults(title: string): WordsFault[] {
  if (title.trim() === '') return [{ field: 'title', why: 'no-title', words: '' }]
  return tooLong('title', title)
}

function textFaults(text: string): WordsFault[] {
  if (text.trim() === '') return [{ field: 'text', why: 'no-text', words: '' }]
  const tokens = parse(text)
  const plain = tokens.flatMap((token) => (token.kind === 'text' ? [token.text] : []))
  const places: WordsFault[] = [
    ...tokens.flatMap(emptyForm),
    ...plain.flatMap((piece) => piece.match(STRAY) ?? []).map(strayFault),
    ...plain.flatMap((piece) => piece.match(BRACKETS) ?? []).map((words) => inText('brackets', words)),
  ]
  return [...tooLong('text', text), ...places]
}

/** Braces with what is in them, or one alone with a little of what stands beside it. */
const STRAY = /\{\{?[^{}]*\}?\}|[^\s{}]{0,12}[{}]+[^\s{}]{0,12}/g
const BRACKETS = /\[[^\]\n]{1,60}\]/g

const inText = (why: WordsFault['why'], words: string): WordsFault => ({ field: 'text', why, words })

const strayFault = (words: string): WordsFault =>
  inText(words.includes('|') ? 'forms' : 'unknown-place', words)

function emptyForm(token: Token): WordsFault[] {
  if (token.kind !== 'forms') return []
  const forms = [token.feminine, token.masculine, token.neutral]
  return forms.every((form) => form.trim()) ? [] : [inText('forms', `{${forms.join('|')}}`)]
}

/** One in each language, and in Spanish in each register, may have the same: the chat tells which is meant. */
function shortcutFaults({ id, words, shortcut }: Wording, library: readonly LibraryTemplate[]): WordsFault[] {
  if (shortcut === null) return []
  if (!SHORTCUT.test(shortcut)) return [{ field: 'shortcut', why: 'odd-shortcut', words: shortcut }]
  const same = library.find(
    (other) =>
      other.id !== id &&
      other.language === words.language &&
      (other.register ?? words.register) === (words.register ?? other.register) &&
      other.shortcut?.toLowerCase() === shortcut.toLowerCase(),
  )
  return same ? [{ field: 'shortcut', why: 'taken-shortcut', words: same.title }] : []
}

function tooLong(field: keyof typeof LONGEST, text: string): WordsFault[] {
  const most = LONGEST[field]
  return text.length > most ? [{ field, why: 'too-long', words: String(most) }] : []
}

/** The shortcut as it is kept: without spaces around, `;` before it where it has no sign; null: none. */
export function shortcutOf(typed: string): string | null {
  const bare = typed.trim()
  if (bare === '' || bare === ';') return null
  return /^[\p{L}\p{N}]/u.test(bare) ? `;${bare}` : bare
}
